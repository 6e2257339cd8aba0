package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/model"
	"lineup/ui/safe"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		w    int
		want []string
	}{
		{"", 10, nil},
		{"   \n ", 10, nil},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one\ntwo", 20, []string{"one\ntwo"}},
		{"incomprehensible", 6, []string{"incomp", "rehens", "ible"}},
		{"a incomprehensible b", 6, []string{"a", "incomp", "rehens", "ible b"}},
		{"漢字仮名", 4, []string{"漢字", "仮名"}},
		{"漢字", 1, []string{"漢", "字"}},
		{"non\u00A0break ing", 9, []string{"non\u00A0break", "ing"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
	} {
		var got []string
		for _, l := range Wrap(c.text, model.Span{End: len(c.text)}, c.w, nil) {
			got = append(got, l.Of(c.text))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q at %d: %q, want %q", c.text, c.w, got, c.want)
		}
	}
}

// TestWrapCountsSigns checks that a sign takes its cell from the line of its word.
func TestWrapCountsSigns(t *testing.T) {
	s := "one two three"
	lines := Wrap(s, model.Span{End: len(s)}, 7, []Insert{{At: 4, Sign: "+"}})
	if len(lines) != 3 || lines[0].Of(s) != "one" {
		t.Errorf("%v: want “two” on a line of its own, since its sign takes a cell", lines)
	}
	var b strings.Builder
	before := -1
	for _, l := range lines {
		for _, r := range PaintLine(s, l, before, Plain, nil, []Insert{{At: 4, Sign: "+"}}) {
			b.WriteString(r.Text)
		}
		b.WriteByte('|')
		before = l.End
	}
	if b.String() != "one|+two|three|" {
		t.Errorf("painted %q", b.String())
	}
}

// TestSignAtLineEnd checks that a sign in the white space at a line break is shown once.
func TestSignAtLineEnd(t *testing.T) {
	s := "one two three"
	for at := range len(s) + 1 {
		in := []Insert{{At: at, Sign: "^"}}
		n, before := 0, -1
		for _, l := range Wrap(s, model.Span{End: len(s)}, 5, in) {
			for _, r := range PaintLine(s, l, before, Plain, nil, in) {
				n += strings.Count(r.Text, "^")
			}
			before = l.End
		}
		if n != 1 {
			t.Errorf("the sign at %d is shown %d times", at, n)
		}
	}
}

// FuzzWrap checks that lines are in range and in order, contain every character that is not white space, and fit,
// unless a single character is wider than a line; painted, each is a row of the requested width.
func FuzzWrap(f *testing.F) {
	for _, s := range []string{
		"one two three", "“We are not,” he said.", "漢字 仮名 👩‍👩‍👧", "\x1b[31m\u202Eevil\u200B", strings.Repeat("\u0301", 300), "\t a\tb\n\nc", "🇩🇪🇩🇪🇩", "\xff\xfe",
	} {
		f.Add(s, 7, 0, len(s), 3)
	}
	f.Add("กำลัง বাংলাদেশের 👨\u200d👩\u200d👧\u200d👦w01 \u1112\u1161\u11ab 1\ufe0f\u20e3❤\ufe0f 👍🏻", 3, 0, 200, 9)
	f.Fuzz(func(t *testing.T, s string, w, from, to, at int) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		p := InRange(s, model.Span{Start: from, End: to})
		w = 1 + max(w, -w)%200
		mark := InRange(s, model.Span{Start: at, End: at + 4})
		inserts := []Insert{{At: mark.Start, Sign: "+", Style: Added}}
		if mark.Start < p.Start || mark.Start > p.End {
			inserts = nil
		}
		last := p.Start
		for _, l := range Wrap(s, p, w, inserts) {
			if l.Start < last || l.End <= l.Start || l.End > p.End || !utf8.ValidString(l.Of(s)) {
				t.Fatalf("line %v after %d in %v", l, last, p)
			}
			if strings.TrimLeft(s[last:l.Start], " \n\t") != "" {
				t.Fatalf("%q is lost", s[last:l.Start])
			}
			paints := []Paint{{Span: mark, Style: Changed | Underlined}}
			if len(inserts) == 0 { // a style may split a character and so widen it
				paints = nil
			}
			runs := PaintLine(s, l, last-1, Plain, paints, inserts)
			for _, th := range bothWays() {
				row := th.Line(w, Plain, runs...).String()
				if n := th.counting.Of(row); n != w {
					t.Fatalf("%q at %d is %d cells wide", row, w, n)
				}
				if seen, want := strings.TrimRight(ansi.Strip(row), " "), strings.TrimRight(th.apart(safe.Row(l.Of(s))).String(), " "); w > 1 && inserts == nil && seen != want {
					t.Fatalf("%q at %d: got %q", want, w, seen)
				}
			}
			last = l.End
		}
		if strings.TrimLeft(s[last:p.End], " \n\t") != "" {
			t.Fatalf("%q is lost at the end", s[last:p.End])
		}
	})
}

// bothWays returns themes for terminals that count code points and for those that count characters.
func bothWays() []*Theme {
	look := Look{Ground: GroundDark, Profile: colorprofile.TrueColor}
	whole := look
	whole.Whole = true
	return []*Theme{ThemeOf(Settings{}, look), ThemeOf(Settings{}, whole)}
}

// scripts returns words in many scripts, and emoji, that terminals count differently.
func scripts() []string {
	return []string{
		"", "abc", "漢字仮名", "e\u0301e\u0301", "👩‍👩‍👧 fam", "a…b", "-\u0301x", "क्षेत्र का", "বাংলাদেশের", "மொழியில்", "กำลัง", "ກຳລັງ",
		"ភាសាខ្មែរ", "မြန်မာ", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "👍🏻👩🏽‍🚀", "🇩🇪🇩", "1\ufe0f\u20e3", "❤\ufe0f", "שָׁלוֹם", "السلام", "ශ්\u200dරී",
	}
}

func TestLineIsExactlyAsWide(t *testing.T) {
	for _, th := range bothWays() {
		for _, s := range scripts() {
			for w := range 12 {
				row := th.Line(w, Plain, Run{Text: "› "}, Text(Show(s), Bold), Run{Text: s}).String()
				if n := th.counting.Of(row); n != w {
					t.Errorf("%q in %d cells is %d wide", s, w, n)
				}
			}
		}
	}
}

// TestRightToLeftStaysInOrder checks that right-to-left text reaches the terminal in reading order, and that no
// bidirectional control does.
func TestRightToLeftStaysInOrder(t *testing.T) {
	const hostile = "\u202eשָׁלוֹם\u202c, \u2067עולם\u2069 \u200fالسلام\u200e (1999) می\u200cخواهم\u061c"
	const want = "שָׁלוֹם, עולם السلام (1999) می\u200cخواهم"
	for _, th := range bothWays() {
		row := ansi.Strip(th.Line(60, Plain, Text(hostile[:20], Bold), Text(hostile[20:], Plain)).String())
		if strings.TrimRight(row, " ") != want || th.counting.Of(row) != 60 {
			t.Errorf("%+q, want %+q", row, want)
		}
	}
}

// TestColumnsStayBelowEachOther checks that a column begins at the same cell, and the end of a row is at the same
// cell, however wide a terminal draws what precedes it.
func TestColumnsStayBelowEachOther(t *testing.T) {
	for _, th := range bothWays() {
		for _, s := range scripts() {
			for name, runs := range map[string][]Run{
				"column": {Column(Show(s), 11, Bold), Text("|", Plain)},
				"cut":    {Column(Show(s+s+s+s+s), 11, Bold), Text("|", Plain)},
				"spread": Spread(12, []Run{Text(Show(s), Bold)}, []Run{Text("|", Plain)}),
				"blanks": {Text(Show(s), Bold), Spaces(11 - Cells(Show(s))), Text("|", Plain)},
			} {
				row := ansi.Strip(th.Line(20, Plain, runs...).String())
				if before, _, _ := strings.Cut(row, "|"); th.counting.Of(before) != 11 {
					t.Errorf("%s, %q: the column is not at 11: %q", name, s, row)
				}
			}
			box := th.Box(Box{W: 40, H: 3, Title: []Run{Text(Show(s), Plain)}, Keys: []Run{Text(Show(s), Plain)}}, nil)
			for _, row := range box {
				seen := ansi.Strip(row.String())
				if last, _ := utf8.DecodeLastRuneInString(seen); th.counting.Of(seen) != 40 || !strings.ContainsRune("╮│╯", last) {
					t.Errorf("%q: a frame of %d cells: %q", s, th.counting.Of(seen), seen)
				}
			}
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"abc", 1, "…"}, {"abc", 0, ""}, {"漢字", 3, "漢…"}, {"漢", 1, "…"},
	} {
		if got := Clip(c.s, c.w); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

func TestClipHead(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"press/a.jsonl:12", 20, "press/a.jsonl:12"},
		{"press/a.jsonl:12", 16, "press/a.jsonl:12"},
		{"press/a.jsonl:12", 8, "…sonl:12"},
		{"日本語:12", 6, "…語:12"},
		{"日本語:12", 5, "…:12"},
		{"press", 1, "…"},
		{"press", 0, ""},
	} {
		if got := ClipHead(c.s, c.w); got != c.want {
			t.Errorf("%q in %d cells: %q, want %q", c.s, c.w, got, c.want)
		}
	}
}
