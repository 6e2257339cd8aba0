package kit

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestVisual checks rows in visual order. Capitals stand for letters of Hebrew, from alef on, and are therefore read
// from the right.
func TestVisual(t *testing.T) {
	hebrew := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= 'A' && r <= 'Z' {
				return 0x5D0 + r - 'A'
			}
			return r
		}, s)
	}
	th := ThemeOf(Settings{RTL: "visual"}, Look{})
	for _, c := range []struct {
		name string
		runs []Run
		want string
	}{
		{"from the left", []Run{Text("plain (a) 12.", Plain)}, "plain (a) 12."},
		{"a word", []Run{Text("ABC", Plain)}, "CBA"},
		{"a sentence", []Run{Text("ABC DEF.", Plain)}, ".FED CBA"},
		{"a number", []Run{Text("ABC 1999 DEF", Plain)}, "FED 1999 CBA"},
		{"a word of the other direction", []Run{Text("ABC un pact DEF", Plain)}, "FED un pact CBA"},
		{"within text from the left", []Run{Text("said ABC DEF, he", Plain)}, "said FED CBA, he"},
		{"with a number behind", []Run{Text("said ABC 20, he", Plain)}, "said 20 CBA, he"},
		{"two stretches", []Run{Text("ab AB cd CD ef", Plain)}, "ab BA cd DC ef"},
		{"brackets", []Run{Text("ABC (DEF) «GHI»", Plain)}, "«IHG» (FED) CBA"},
		{"points", []Run{Text("A\u05b8B\u05bcC", Plain)}, "CB\u05bcA\u05b8"},
		{"styles", []Run{Text("ABC ", Plain), {Text: "DEF", Style: Bold, Joined: true}, {Text: " GHI", Joined: true}}, "IHG FED CBA"},
		{"labels", []Run{Text("ABC DEF", Bold), Text(" · 2025-03-12", Plain), Text(" GHI", Plain)}, "FED CBA · 2025-03-12 IHG"},
		{"a sign before", []Run{Text("≠ ", Bold), Text("ABC DEF", Plain)}, "≠ FED CBA"},
		{"columns", []Run{Column(hebrew("ABC"), 5, Bold), Text("DEF", Plain)}, "CBA  FED"},
		{"cut", []Run{Text("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ", Plain)}, "…MLKJIHGFEDCBAZYXWVUTSRQPONMLKJIHGFEDCBA"},
	} {
		for i := range c.runs {
			c.runs[i].Text = hebrew(c.runs[i].Text)
		}
		row := th.Line(40, Plain, c.runs...)
		if got := strings.TrimRight(ansi.Strip(row.String()), " "); got != hebrew(c.want) || row.Width(th.counting) != 40 {
			t.Errorf("%s: %+q, want %+q", c.name, got, hebrew(c.want))
		}
	}
}

// FuzzVisual checks that visual order keeps the characters of the row, brackets aside, and its width.
func FuzzVisual(f *testing.F) {
	for _, s := range scripts() {
		f.Add("שָׁלוֹם (12) "+s, s+" 5% السلام", 9)
	}
	f.Fuzz(func(t *testing.T, a, b string, w int) {
		w = 1 + max(w, -w)%60
		runs := []Run{Text(a, Bold), Column(Show(b), w, Plain), Text(b, Plain)}
		sorted := func(runs []Run) []rune {
			var out []rune
			for _, r := range runs {
				for _, x := range Show(r.Text) {
					if !strings.ContainsRune("«»<>", x) && mirrored(string(x)) == string(x) {
						out = append(out, x)
					}
				}
			}
			slices.Sort(out)
			return out
		}
		if got, want := sorted(visual(runs, 1<<20)), sorted(runs); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", string(got), string(want))
		}
		th := ThemeOf(Settings{RTL: "visual"}, Look{})
		if n := th.Line(w, Plain, runs...).Width(th.counting); n != w {
			t.Fatalf("%d cells of %d", n, w)
		}
	})
}
