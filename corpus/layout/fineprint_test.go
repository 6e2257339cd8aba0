package layout

import (
	"strings"
	"testing"
)

// TestFinePrintAnywhere checks that every phrase is found wherever it is: the search never skips one.
func TestFinePrintAnywhere(t *testing.T) {
	const prose = "The ferry to Port Ellery stays in its harbour until the wind has turned, "
	if holdsAny(prose) {
		t.Fatal("prose was taken for fine print")
	}
	for _, h := range holdings {
		for at := range len(prose) {
			s := prose[:at] + h.words + prose[at:]
			if h.beside != "" && !strings.Contains(h.words, h.beside) {
				if holdsAny(s) {
					t.Errorf("%q counts by itself", h.words)
				}
				s += h.beside
			}
			if !holdsAny(s) {
				t.Errorf("%q is not found in %q", h.words, s)
			}
		}
	}
	for _, s := range []string{"", "ign", "ign up here"[:10]} {
		if holdsAny(s) {
			t.Errorf("%q was taken for fine print", s)
		}
	}
}
