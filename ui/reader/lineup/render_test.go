package lineup

import (
	"strings"
	"testing"

	"lineup/ui/view"
)

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		panes []int
		want  string
	}{
		{[]int{0}, "1"},
		{[]int{0, 1, 2}, "1–3"},
		{[]int{2, 3}, "3–4"},
		{[]int{0, 3}, "1 and 4"},
		{[]int{0, 3, 4}, "1, 4 and 5"},
	} {
		if got := places(c.panes); got != c.want {
			t.Errorf("%v: got %q, want %q", c.panes, got, c.want)
		}
	}
}

// TestLegend: the legend is never cut; if room is short it covers what the quote has.
func TestLegend(t *testing.T) {
	q := &view.Quote{Differences: []view.Difference{{Sign: "−"}, {Sign: "~"}}, Minor: []view.Difference{{}}}
	for w, want := range map[int]string{
		120: "−words missing elsewhere   \u00a0−4\u00a0 4 words cut here   +words only here   ~word another word   words minor",
		74:  "−words missing elsewhere   \u00a0−4\u00a0 cut here   ~word changed   words minor",
		50:  "−words missing elsewhere   \u00a0−4\u00a0 cut here", 10: "",
	} {
		var got strings.Builder
		for _, r := range legend(q, w) {
			got.WriteString(r.Text)
		}
		if got.String() != want {
			t.Errorf("%d cells: %q, want %q", w, got.String(), want)
		}
	}
}
