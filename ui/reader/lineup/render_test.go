package lineup

import "testing"

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
