package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestName(t *testing.T) {
	for _, c := range []struct {
		what string
		in   Screen
		key  tea.KeyPressMsg
		want Action
	}{
		{"a letter", InBrowse, tea.KeyPressMsg{Code: 'q', Text: "q"}, ActBack},
		{"Russian q", InBrowse, tea.KeyPressMsg{Code: 'й', Text: "й", BaseCode: 'q'}, ActBack},
		{"Russian Y", InBrowse, tea.KeyPressMsg{Code: 'н', Text: "Н", BaseCode: 'y', Mod: tea.ModShift}, ActCopyAll},
		{"Russian ]", InRead, tea.KeyPressMsg{Code: 'ъ', Text: "ъ", BaseCode: ']'}, ActNextQuote},
		{"Hebrew }", InRead, tea.KeyPressMsg{Code: 'ף', Text: "ף", BaseCode: ']', Mod: tea.ModShift}, ActNextHit},
		{"Greek ?", InBrowse, tea.KeyPressMsg{Code: 'ι', Text: "Ι", BaseCode: '/', Mod: tea.ModShift}, ActHelp},
		{"Russian ctrl+d", InBrowse, tea.KeyPressMsg{Code: 'в', BaseCode: 'd', Mod: tea.ModCtrl}, actHalfDown},
		{"Russian without a report", InBrowse, tea.KeyPressMsg{Code: 'й', Text: "й"}, ActNone},
		{"French a, where q is", InBrowse, tea.KeyPressMsg{Code: 'a', Text: "a", BaseCode: 'q'}, ActNone},
		{"French é, where 2 is", InBrowse, tea.KeyPressMsg{Code: 'é', Text: "é", BaseCode: '2'}, ActNone},
		{"German ctrl+z, where y is", InBrowse, tea.KeyPressMsg{Code: 'z', BaseCode: 'y', Mod: tea.ModCtrl}, ActSuspend},
		{"space", InBrowse, tea.KeyPressMsg{Code: tea.KeySpace, Text: " ", Mod: tea.ModNumLock}, ActPick},
		{"an arrow", InBrowse, tea.KeyPressMsg{Code: tea.KeyDown, Mod: tea.ModNumLock}, ActDown},
	} {
		key, ok := Normal(c.key)
		if got := Bindings.ActionOf(c.in, Bindings.Name(c.in, key)); !ok || got != c.want {
			t.Errorf("%s: %q does %q, want %q", c.what, Bindings.Name(c.in, key), got, c.want)
		}
	}
}

func TestKeysThatDoNothingAlone(t *testing.T) {
	for _, c := range []rune{tea.KeyCapsLock, tea.KeyScrollLock, tea.KeyNumLock, tea.KeyLeftShift, tea.KeyRightMeta, tea.KeyIsoLevel3Shift, tea.KeyIsoLevel5Shift} {
		if _, ok := Normal(tea.KeyPressMsg{Code: c, Mod: tea.ModShift}); ok {
			t.Errorf("%s is a key", tea.KeyPressMsg{Code: c})
		}
	}
	for _, c := range []rune{'a', tea.KeySpace, tea.KeyEnter, tea.KeyPrintScreen, tea.KeyF1} {
		if _, ok := Normal(tea.KeyPressMsg{Code: c}); !ok {
			t.Errorf("%s is not a key", tea.KeyPressMsg{Code: c})
		}
	}
}
