package kit

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Normal normalises a key: if it prints a Latin character, that character counts, wherever the key is on the
// keyboard, so that ctrl+z on a German keyboard stays ctrl+z. It returns false for a key that does nothing by itself,
// such as shift.
func Normal(msg tea.KeyPressMsg) (tea.KeyPressMsg, bool) {
	switch c := msg.Code; {
	case c >= tea.KeyCapsLock && c <= tea.KeyNumLock, c >= tea.KeyLeftShift && c <= tea.KeyIsoLevel5Shift:
		return msg, false
	case c < unicode.MaxASCII || unicode.Is(unicode.Latin, c):
		msg.BaseCode = 0
	}
	return msg, true
}

// Name returns the name of a key in bindings. A key of another keyboard layout whose character has no action in the
// screen is named by its position on a Latin keyboard, if the terminal reports that: й is q.
func (m Keymap) Name(v Screen, msg tea.KeyPressMsg) string {
	name := msg.String()
	if msg.Text == "" || msg.BaseCode == 0 || m.ActionOf(v, name) != ActNone {
		return name
	}
	if base := onLatin(msg); m.ActionOf(v, base) != ActNone || m.Elsewhere(v, base) != "" {
		return base
	}
	return name
}

// onLatin returns what the pressed key prints on a US keyboard.
func onLatin(msg tea.KeyPressMsg) string {
	const plain, shifted = "`1234567890-=[]\\;',./", `~!@#$%^&*()_+{}|:"<>?`
	if msg.Mod&tea.ModShift == 0 {
		return string(msg.BaseCode)
	}
	if i := strings.IndexRune(plain, msg.BaseCode); i >= 0 {
		return shifted[i : i+1]
	}
	return string(unicode.ToUpper(msg.BaseCode))
}
