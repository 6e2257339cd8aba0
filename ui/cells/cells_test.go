package cells

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestOf lists the cells of characters, counted in parts and whole.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		kind, s              string
		parts, whole, widest int
	}{
		{"ASCII", "abc", 3, 3, 3},
		{"marks of style", "\x1b[1;38;2;1;2;3mab\x1b[m", 2, 2, 2},
		{"Latin, composed and not", "éé", 2, 2, 2},
		{"quotation marks", "“a…”", 4, 4, 4},
		{"Han", "漢字", 4, 4, 4},
		{"Han with a variant", "葛\U000E0100", 2, 2, 2},
		{"kana, half as wide, with its sound mark", "ｶﾞ", 2, 1, 2},
		{"Hangul", "한국", 4, 4, 4},
		{"Hebrew with points", "שָׁלוֹם", 4, 4, 4},
		{"Arabic", "لا سلام", 7, 7, 7},
		{"Devanagari: a vowel sign", "का", 2, 1, 2},
		{"Devanagari: a conjunct", "स्ते", 2, 1, 2},
		{"Bengali", "বাংলাদেশের", 10, 5, 10},
		{"Tamil", "மொழியில்", 7, 4, 7},
		{"Telugu", "తెలుగులో", 6, 4, 6},
		{"Sinhala with a joiner", "ශ්\u200dරී", 2, 2, 2},
		{"Thai", "กำลัง", 4, 3, 4},
		{"Lao", "ກຳລັງ", 4, 3, 4},
		{"Burmese", "မြန်မာ", 5, 4, 5},
		{"Khmer", "ភាសាខ្មែរ", 8, 4, 8},
		{"Tibetan", "ཧཱུྃ", 1, 1, 1},
		{"emoji", "🚀", 2, 2, 2},
		{"emoji by a selector", "❤\ufe0f", 1, 2, 2},
		{"keycap", "1\ufe0f\u20e3", 1, 2, 2},
		{"skin", "👍🏻", 4, 2, 4},
		{"family", "👨\u200d👩\u200d👧\u200d👦", 8, 2, 8},
		{"profession with a skin", "👩🏽\u200d🚀", 6, 2, 6},
		{"flag", "🇩🇪", 2, 2, 2},
		{"flag of tags", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2, 2, 2},
		{"half a flag", "🇩", 1, 2, 2},
		{"a mark alone", "\u0301", 0, 0, 0},
	} {
		for by, want := range map[Counting]int{Parts: c.parts, Whole: c.whole, Widest: c.widest} {
			if got := by.Of(c.s); got != want {
				t.Errorf("%s %q, %d: %d cells, want %d", c.kind, c.s, by, got, want)
			}
		}
	}
}

// TestAlone checks that characters counted by the fast path occupy as many cells in the renderer's code, in both ways
// of counting, and that they never combine with what precedes them.
func TestAlone(t *testing.T) {
	n := 0
	for r := rune(0x80); r <= 0x10FFFF; r++ {
		w := alone(r)
		if w == 0 {
			continue
		}
		n++
		s := string(r)
		if ansi.StringWidth(s) != w || ansi.StringWidthWc(s) != w || ansi.StringWidth("a"+s+s+"b") != 2+2*w {
			t.Fatalf("%U takes %d and %d cells, want %d", r, ansi.StringWidth(s), ansi.StringWidthWc(s), w)
		}
	}
	if n < 30_000 {
		t.Errorf("only %d characters take the fast path", n)
	}
}

func TestCut(t *testing.T) {
	const styled = "\x1b[1ma漢\x1b[m\u0301b👍🏻c"
	for _, c := range []struct {
		by       Counting
		from, to int
		want     string
	}{
		{Parts, 0, 99, styled},
		{Parts, 0, 2, "\x1b[1ma\x1b[m"},
		{Parts, 0, 3, "\x1b[1ma漢\x1b[m\u0301"},
		{Parts, 2, 5, "\x1b[1m\x1b[mb"},
		{Parts, 3, 7, "\x1b[1m\x1b[mb"},
		{Whole, 3, 6, "\x1b[1m\x1b[mb👍🏻"},
		{Whole, 6, 7, "\x1b[1m\x1b[mc"},
		{Widest, 3, 8, "\x1b[1m\x1b[mb👍🏻"},
	} {
		if got := c.by.Cut(styled, c.from, c.to); got != c.want {
			t.Errorf("%d, %d to %d: %q, want %q", c.by, c.from, c.to, got, c.want)
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		by   Counting
		s    string
		w    int
		want string
	}{
		{Parts, "abc", 3, "abc"},
		{Parts, "abcd", 3, "ab…"},
		{Parts, "漢", 1, "…"},
		{Parts, "漢字", 3, "漢…"},
		{Parts, "ab", 0, ""},
		{Parts, "काका", 3, "का…"},
		{Whole, "काका", 3, "काका"},
		{Widest, "काका", 3, "का…"},
		{Parts, "\x1b[1mabcd\x1b[m", 3, "\x1b[1mab…\x1b[m"},
	} {
		if got := c.by.Truncate(c.s, c.w); got != c.want {
			t.Errorf("%q to %d: %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

func TestJoins(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "a": false, "“a": false, "漢": false, "का": false, "\x1b[1m🏻": false,
		"🏻 a": true, "\u093e": true, "\u0301": true, "\uff9e": true,
	} {
		if Joins(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}

// FuzzCounting checks that Widest is no less than either of the others, that a cut stays within its cells, and that
// the two sides of a cut and the character between them make up the whole.
func FuzzCounting(f *testing.F) {
	for _, s := range []string{"ab", "का👨\u200d👩", "1\ufe0f\u20e3🇩🇪🇩", "\x1b[1mé\x1b[m\u0301", "漢\U000E0100"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		s = strings.ToValidUTF8(s, "")
		s = strings.Map(func(r rune) rune {
			if r < ' ' || r >= 0x7F && r < 0xA0 {
				return -1
			}
			return r
		}, s)
		if Widest.Of(s) < max(Parts.Of(s), Whole.Of(s)) {
			t.Fatalf("%q: widest %d, parts %d, whole %d", s, Widest.Of(s), Parts.Of(s), Whole.Of(s))
		}
		for _, by := range []Counting{Parts, Whole, Widest} {
			n := by.Of(s)
			left, right := by.Cut(s, 0, at), by.Cut(s, at, n)
			if by.Of(left) > max(at, 0) || by.Of(right) > max(n-at, 0) && at >= 0 {
				t.Fatalf("%q cut at %d: %q and %q", s, at, left, right)
			}
			if !strings.HasPrefix(s, left) || at > 0 && !strings.HasSuffix(s, right) {
				t.Fatalf("%q cut at %d: %q and %q", s, at, left, right)
			}
			if w := by.Of(by.Truncate(s, at)); at >= 0 && w > at {
				t.Fatalf("%q truncated to %d takes %d cells", s, at, w)
			}
		}
	})
}
