package wording

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/model"
)

// seeds are pairs of wordings that are hard to read.
var seeds = [][2]string{
	{"", ""},
	{"a", ""},
	{"…", "..."},
	{"[T]he dam [...] held", "the dam held"},
	{"f— s--- **** f**k [expletive]", "fudge sugar"},
	{"don’t can't won’t 'tis rock'n'roll 's n't", "do not can not"},
	{"“One,” he said. “Two.”", "One. Two."},
	{"“ ” “.” “a”", "“[” “]”"},
	{"a b a b a b a", "b a b a b a"},
	{"]]]][[[[ [[x] y]", "- -- --- —"},
	{"五人が死んだ。橋が落ちた。", "橋が落ちた。五人が死んだ。"},
	{"\xff\xfe “\xc3(”", "e\u0301 ﬀ İ ı"},
}

func FuzzCompare(f *testing.F) {
	for _, s := range seeds {
		f.Add(s[0], s[1])
	}
	for _, c := range comparisons {
		f.Add(c.base, c.here)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		if strings.Count(x, "“") != strings.Count(x, "”") || strings.Count(y, "“") != strings.Count(y, "”") || badPairs(x) || badPairs(y) {
			t.Skip()
		}
		base, here := snippet(x), snippet(y)
		checkWording(t, base)
		checkWording(t, here)
		for _, d := range Compare(base, here) {
			checkSpan(t, d, d.Base, base)
			checkSpan(t, d, d.Here, here)
		}
		new(Scratch).Differences(base, here, model.Direct, model.Partial, func() bool { return true })
		if same := Compare(base, base); len(same) != 1 || same[0].Class != model.ClassIdentical {
			t.Errorf("%q with itself: %s", x, told(base, base, same))
		}
	})
}

// badPairs reports whether quotation marks do not alternately open and close, as a snippet requires.
func badPairs(s string) bool {
	open := false
	for _, c := range s {
		switch c {
		case '“':
			if open {
				return true
			}
			open = true
		case '”':
			if !open {
				return true
			}
			open = false
		}
	}
	return open
}

func checkWording(t *testing.T, w Wording) {
	t.Helper()
	if len(w.Joints) != len(w.Words)+1 || len(w.sums) != len(w.Words)+1 {
		t.Fatalf("%q: %d words, %d joints", w.Text, len(w.Words), len(w.Joints))
	}
	at := 0
	for _, v := range w.Words {
		if v.Span.Start < at || v.Span.End < v.Span.Start || v.Span.End > len(w.Text) {
			t.Fatalf("%q: word at %v after %d", w.Text, v.Span, at)
		}
		at = v.Span.End
	}
}

func checkSpan(t *testing.T, d model.Difference, s model.Span, w Wording) {
	t.Helper()
	if s.Start > s.End || !w.Span().Contains(s) {
		t.Fatalf("%s: %v is outside %v of %q", d.Class, s, w.Span(), w.Text)
	}
	if utf8.ValidString(w.Text) && !utf8.ValidString(s.Of(w.Text)) {
		t.Fatalf("%s: %v splits a character of %q", d.Class, s, w.Text)
	}
}

// TestOverlap checks that pieces may overlap, as a quote within a quote does.
func TestOverlap(t *testing.T) {
	const text = "She said the bridge was shut and would stay so."
	w := New(text, []model.Span{{Start: 0, End: 12}, {Start: 30, End: 47}}, []model.Span{{Start: 9, End: 28}, {Start: 13, End: 19}})
	checkWording(t, w)
	if got := w.Len(); got != 10 || len(w.Pieces) != 3 {
		t.Errorf("%d words in %v", got, w.Pieces)
	}
}

// TestCompareSwapped checks that a cut in one direction is an addition in the other.
func TestCompareSwapped(t *testing.T) {
	mirror := map[model.Class]model.Class{
		model.ClassSilentCut: model.ClassAdded, model.ClassAdded: model.ClassSilentCut,
		model.ClassSplit: model.ClassJoined, model.ClassJoined: model.ClassSplit,
	}
	for _, c := range comparisons {
		base, here := snippet(c.base), snippet(c.here)
		back := Compare(here, base)
		for _, d := range Compare(base, here) {
			want := model.Difference{Class: d.Class, Base: d.Here, Here: d.Base}
			if m, ok := mirror[d.Class]; ok {
				want.Class = m
			}
			if !found(back, want) {
				t.Errorf("%q\n  %q\n%s has no mirror in %s", c.base, c.here, d.Class, told(here, base, back))
			}
		}
	}
}

// found reports whether want is among the differences. Two sentences made one are punctuation in the other
// direction.
func found(all []model.Difference, want model.Difference) bool {
	for _, d := range all {
		if d == want {
			return true
		}
		marks := d.Class == model.ClassPunctuation && want.Class == model.ClassSplit ||
			d.Class == model.ClassJoined && want.Class == model.ClassPunctuation
		if marks && d.Base == want.Base && d.Here == want.Here {
			return true
		}
	}
	return false
}

// TestLongText checks that texts far longer than a quote are aligned, by words that occur only once in each.
func TestLongText(t *testing.T) {
	var s strings.Builder
	for i := range 40_000 {
		s.WriteString(strconv.Itoa(i%90) + "word" + strings.Repeat("x", i%7) + " and so on ")
		if i%40 == 7 {
			s.WriteString("lantern" + strings.Repeat("y", i/40%31) + strconv.Itoa(i/1600) + ". ")
		}
	}
	text := s.String()
	base, here := snippet(text), snippet(strings.Replace(text, "and so on", "and so forth", 1))
	got := Compare(base, here)
	if len(got) != 1 || got[0].Class != model.ClassSubstituted || got[0].Here.Of(here.Text) != "forth" {
		t.Errorf("got %d differences, the first %v", len(got), got[0])
	}
}

func BenchmarkCompare(b *testing.B) {
	base := snippet("We are still a long way off. We are not at the top of the pass; we are not even near it, whatever the carters say")
	here := snippet("We’re still a long way off. We’re not at the top of the pass. We’re not near it. But I do think the mules are rested")
	for b.Loop() {
		Compare(base, here)
	}
}

func BenchmarkNewWording(b *testing.B) {
	const text = "We’re still a long way off. We’re not at the top of the pass. We’re not near it. But I do think the mules are rested"
	for b.Loop() {
		snippet(text)
	}
}
