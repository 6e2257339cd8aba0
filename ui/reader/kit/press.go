package kit

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Normal is a key as the program takes it: of a key with a Latin character that character
// counts, wherever its place is on the keyboard; ctrl+z of a German keyboard stays ctrl+z. It
// reports false for a key that does nothing by itself, such as shift.
func Normal(msg tea.KeyPressMsg) (tea.KeyPressMsg, bool) {
	switch c := msg.Code; {
	case c >= tea.KeyCapsLock && c <= tea.KeyNumLock, c >= tea.KeyLeftShift && c <= tea.KeyIsoLevel5Shift:
		return msg, false
	case c < unicode.MaxASCII || unicode.Is(unicode.Latin, c):
		msg.BaseCode = 0
	}
	return msg, true
}

// Name is how a key is called in bindings. A key of another layout that does nothing in the
// screen by what it prints is called by its place on a Latin keyboard, where the terminal
// reports that: й is q.
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

// onLatin is what the key that is pressed prints on a keyboard of the United States.
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
