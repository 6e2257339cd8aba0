package story

import "testing"

// TestNameCover checks that the names of a short report count as covered if a long one with many more has them all.
func TestNameCover(t *testing.T) {
	const all = 4
	long := profile{names: vector{{0, .5}, {1, .5}, {2, .5}, {3, .5}}}
	for _, c := range []struct {
		names vector
		want  float64
	}{
		{vector{{1, 1}}, 1},
		{vector{{1, .6}, {4, .8}}, .36},
		{vector{{4, 1}}, 0},
	} {
		s := subject{terms: make([]laid, all+1)}
		s.lay(&long)
		if got := s.compare(&profile{names: c.names}).nameCover; got < c.want-1e-6 || got > c.want+1e-6 {
			t.Errorf("names %v: got cover %.2f, want %.2f", c.names, got, c.want)
		}
	}
}
