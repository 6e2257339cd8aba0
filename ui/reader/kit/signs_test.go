package kit

import (
	"testing"
	"unicode/utf8"

	"lineup/ui/cells"
)

// TestSignsStayApart checks that signs in ASCII are as wide as before, and that those of differences stay distinct.
func TestSignsStayApart(t *testing.T) {
	seen := map[string]rune{}
	for _, sign := range "+~=@−≠≈⇄↻●◐○·" {
		s := ascii.Replace(string(sign))
		if len(s) != 1 || s[0] >= utf8.RuneSelf {
			t.Errorf("%c is written %q", sign, s)
		}
		if other, taken := seen[s]; taken {
			t.Errorf("%c and %c are both written %q", sign, other, s)
		}
		seen[s] = sign
	}
	for _, s := range []string{"╭─ a ┬ b ─╮", "a · b", "“é” … –"} {
		if got := ascii.Replace(s); cells.Parts.Of(got) != cells.Parts.Of(s) {
			t.Errorf("%q is written %q", s, got)
		}
	}
}
