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
		{[]string{"abcdefghij"}, 4, 0, []string{"abcd", "efgh", "ij"}},
		{[]string{""}, 4, 0, []string{""}},
		{[]string{"日本語日本語"}, 5, 0, []string{"日本", "語日", "本語"}},
	} {
		runs := make([]Run, len(c.runs))
		for i, s := range c.runs {
			runs[i] = Text(s, Plain)
		}
		var got []string
		for _, line := range Flow(runs, c.w, c.hang) {
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
