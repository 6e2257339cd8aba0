package story

import (
	"slices"
	"strings"
	"testing"
)

// TestStretches checks that a long paragraph is cut at blanks without losing anything.
func TestStretches(t *testing.T) {
	for _, p := range []string{"", "short", strings.Repeat("x", longStretch), strings.Repeat("ferry ", longStretch/2), strings.Repeat("x", 3*longStretch+1)} {
		got := slices.Collect(stretches(p))
		if strings.Join(got, "") != p {
			t.Errorf("%d bytes: got %d", len(p), len(strings.Join(got, "")))
		}
		for i, s := range got {
			if len(s) > longStretch || i > 0 && p[0] == 'f' && s[0] != ' ' {
				t.Errorf("stretch %d of %d bytes: %.20q", i, len(s), s)
			}
		}
	}
}
