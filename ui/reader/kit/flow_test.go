package kit

import (
	"slices"
	"strings"
	"testing"
)

func TestFlow(t *testing.T) {
	for _, c := range []struct {
		runs    []string
		w, hang int
		want    []string
	}{
		{[]string{"one two ", "three"}, 8, 0, []string{"one two", "three"}},
		{[]string{"one two"}, 7, 0, []string{"one two"}},
		{[]string{"one two"}, 6, 0, []string{"one", "two"}},
		{[]string{"by ", "Radio", ", Wire"}, 9, 2, []string{"by Radio,", "  Wire"}},
		{[]string{"one ", "=", "copy two"}, 6, 0, []string{"one", "=copy", "two"}},
		{[]string{"abcdefghij"}, 4, 0, []string{"abcd", "efgh", "ij"}},
		{[]string{""}, 4, 0, []string{""}},
		{[]string{"বাংলাদেশের কথা"}, 10, 0, []string{"বাংলাদেশের", "কথা"}},
		{[]string{"日本語日本語"}, 5, 0, []string{"日本", "語日", "本語"}},
	} {
		runs := make([]Run, len(c.runs))
		for i, s := range c.runs {
			runs[i] = Text(s, Plain)
		}
		var got []string
		for _, line := range Flow(runs, c.w, c.hang, AllLines) {
			var b strings.Builder
			for _, r := range line {
				b.WriteString(r.Text)
			}
			s := b.String()
			if Cells(s) > c.w {
				t.Errorf("%q is wider than %d", s, c.w)
			}
			got = append(got, s)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: %q, want %q", c.runs, c.w, got, c.want)
		}
	}
}

// TestFlowIsBounded checks that what does not fit on the last permitted line is cut, with a sign.
func TestFlowIsBounded(t *testing.T) {
	for _, c := range []struct {
		runs    []string
		w, most int
		want    []string
	}{
		{[]string{"one two three four"}, 7, 2, []string{"one two", "three …"}},
		{[]string{"one two ", "three"}, 7, 2, []string{"one two", "three"}},
		{[]string{"one ", "two", " three"}, 7, 1, []string{"one tw…"}},
		{[]string{"abcdefghij"}, 4, 2, []string{"abcd", "efg…"}},
		{nil, 4, 2, []string{""}},
	} {
		var runs []Run
		for _, s := range c.runs {
			runs = append(runs, Text(s, Plain))
		}
		var got []string
		for _, line := range Flow(runs, c.w, 0, c.most) {
			got = append(got, joinedText(line))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: %q, want %q", c.runs, c.w, got, c.want)
		}
	}
}

func joinedText(line []Run) string {
	var b strings.Builder
	for _, r := range line {
		b.WriteString(r.Text)
	}
	return b.String()
}

// FuzzFlow checks that no line is wider than allowed, that there are no more lines than allowed, and that without a
// limit nothing but spaces is lost.
func FuzzFlow(f *testing.F) {
	for _, s := range scripts() {
		f.Add("a word of "+s, s+" and more words", 7, 2, 3)
	}
	f.Fuzz(func(t *testing.T, a, b string, w, hang, most int) {
		w, hang, most = 2+max(w, -w)%100, max(hang, 0)%20, 1+max(most, -most)%10
		runs := []Run{Text(Show(a), Bold), Text(Show(b), Plain)}
		bounded, all := Flow(runs, w, hang, most), Flow(runs, w, hang, AllLines)
		if len(bounded) > most || len(bounded) > len(all) {
			t.Fatalf("%d lines of %d", len(bounded), most)
		}
		var got strings.Builder
		for i, lines := range [][][]Run{bounded, all} {
			for _, line := range lines {
				if n := Width(line); n > w {
					t.Fatalf("%q has %d cells of %d", joinedText(line), n, w)
				}
				if i == 1 {
					got.WriteString(joinedText(line))
				}
			}
		}
		if want := unblanked(Show(a) + Show(b)); unblanked(got.String()) != want {
			t.Fatalf("got %q, want %q", unblanked(got.String()), want)
		}
	})
}

func unblanked(s string) string { return strings.ReplaceAll(s, " ", "") }
