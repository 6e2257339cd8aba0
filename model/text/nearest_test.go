package text

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"color", "theme", "measure", "mouse"}
	for typed, want := range map[string]string{
		"colour": "color", "measur": "measure", "Mouse": "mouse", "themes": "theme", "banana": "", "": "", "x": "",
	} {
		if got := Nearest(typed, words); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
