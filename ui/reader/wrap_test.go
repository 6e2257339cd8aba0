package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"lineup/model"
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
		for _, l := range wrap(c.text, model.Span{End: len(c.text)}, c.w, nil) {
			got = append(got, l.Of(c.text))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q at %d: %q, want %q", c.text, c.w, got, c.want)
		}
	}
}

// TestWrapCountsSigns: a sign takes its cell from the line that its word stands on.
func TestWrapCountsSigns(t *testing.T) {
	s := "one two three"
	lines := wrap(s, model.Span{End: len(s)}, 7, []insert{{at: 4, sign: "+"}})
	if len(lines) != 3 || lines[0].Of(s) != "one" {
		t.Errorf("%v: the sign before “two” takes a cell, so that it stands on a line of its own", lines)
	}
	var b strings.Builder
	before := -1
	for _, l := range lines {
		for _, r := range paintLine(s, l, before, plain, nil, []insert{{at: 4, sign: "+"}}) {
			b.WriteString(r.text)
		}
		b.WriteByte('|')
		before = l.End
	}
	if b.String() != "one|+two|three|" {
		t.Errorf("painted %q", b.String())
	}
}

// TestSignAtLineEnd: a sign that stands in the white space at which a line breaks is
// shown once.
func TestSignAtLineEnd(t *testing.T) {
	s := "one two three"
	for at := range len(s) + 1 {
		in := []insert{{at: at, sign: "^"}}
		n, before := 0, -1
		for _, l := range wrap(s, model.Span{End: len(s)}, 5, in) {
			for _, r := range paintLine(s, l, before, plain, nil, in) {
				n += strings.Count(r.text, "^")
			}
			before = l.End
		}
		if n != 1 {
			t.Errorf("the sign at %d is shown %d times", at, n)
		}
	}
}

// FuzzWrap: lines are in range and in order, hold every character that is not white
// space, and fit, unless one character alone is wider than a line; what is painted
// of them is a row of the width asked for.
func FuzzWrap(f *testing.F) {
	for _, s := range []string{
		"one two three", "“We are not,” he said.", "漢字 仮名 👩‍👩‍👧", "\x1b[31m\u202Eevil\u200B", strings.Repeat("\u0301", 300), "\t a\tb\n\nc", "🇩🇪🇩🇪🇩", "\xff\xfe",
	} {
		f.Add(s, 7, 0, len(s), 3)
	}
	th := newTheme(&onDark)
	f.Fuzz(func(t *testing.T, s string, w, from, to, at int) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		p := inRange(s, model.Span{Start: from, End: to})
		w = 1 + max(w, -w)%200
		mark := inRange(s, model.Span{Start: at, End: at + 4})
		inserts := []insert{{mark.Start, "+", added}}
		if mark.Start < p.Start || mark.Start > p.End {
			inserts = nil
		}
		last := p.Start
		for _, l := range wrap(s, p, w, inserts) {
			if l.Start < last || l.End <= l.Start || l.End > p.End || !utf8.ValidString(l.Of(s)) {
				t.Fatalf("line %v after %d in %v", l, last, p)
			}
			if strings.TrimLeft(s[last:l.Start], " \n\t") != "" {
				t.Fatalf("%q is lost", s[last:l.Start])
			}
			runs := paintLine(s, l, last-1, plain, []paint{{mark, changed | underlined}}, inserts)
			if row := th.line(w, plain, runs...).String(); ansi.StringWidth(row) != w {
				t.Fatalf("%q at %d is %d cells wide", row, w, ansi.StringWidth(row))
			}
			last = l.End
		}
		if strings.TrimLeft(s[last:p.End], " \n\t") != "" {
			t.Fatalf("%q is lost at the end", s[last:p.End])
		}
	})
}

func TestLineIsExactlyAsWide(t *testing.T) {
	th := newTheme(&onLight)
	for _, s := range []string{"", "abc", "漢字仮名", "e\u0301e\u0301", "👩‍👩‍👧 family", "a…b", "-\u0301x"} {
		for w := range 12 {
			row := th.line(w, plain, run{text: "› "}, run{show(s), bold}, run{text: s}).String()
			if n := ansi.StringWidth(row); n != w {
				t.Errorf("%q in %d cells is %d wide", s, w, n)
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
		if got := clip(c.s, c.w); got != c.want {
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
		if got := clipHead(c.s, c.w); got != c.want {
			t.Errorf("%q in %d cells: %q, want %q", c.s, c.w, got, c.want)
		}
	}
}
