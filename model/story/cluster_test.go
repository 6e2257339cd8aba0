package story

import (
	"slices"
	"testing"
)

func TestAgglomerate(t *testing.T) {
	// all are the links of every pair of from..to-1.
	all := func(from, to int32, odds float64) []link {
		var ls []link
		for a := from; a < to; a++ {
			for b := a + 1; b < to; b++ {
				ls = append(ls, link{a, b, odds})
			}
		}
		return ls
	}
	for _, tt := range []struct {
		name  string
		n     int
		links []link
		full  []int
		want  []int // the first article of each one's cluster
	}{
		{"no links", 3, nil, nil, []int{0, 1, 2}},
		{"for and against", 3, []link{{0, 1, 2}, {1, 2, -1}}, nil, []int{0, 0, 2}},
		{"a chain breaks at its weakest link", 4, []link{{0, 1, 5}, {1, 2, 1}, {2, 3, 5}}, nil, []int{0, 0, 2, 2}},
		{"one doubt among friends", 3, []link{{0, 1, 4}, {1, 2, 4}, {0, 2, -2}}, nil, []int{0, 0, 0}},
		{"no single link outweighs two doubts", 3, []link{{0, 1, 5}, {0, 2, 100}, {1, 2, -5}}, nil, []int{0, 1, 0}},
		{"two groups that know little of each other", 6, append(append(all(0, 3, 3), all(3, 6, 3)...), link{0, 3, 3}), nil, []int{0, 0, 0, 3, 3, 3}},
		{
			"the same groups, of articles that have no room for more neighbours", 6,
			append(append(all(0, 3, 3), all(3, 6, 3)...), link{0, 3, 3}),
			[]int{0, 1, 2, 3, 4, 5},
			[]int{0, 0, 0, 0, 0, 0},
		},
	} {
		full := make([]bool, tt.n)
		for _, i := range tt.full {
			full[i] = true
		}
		label := agglomerate(tt.n, tt.links, full)
		got := make([]int, tt.n)
		for i := range label {
			got[i] = slices.Index(label, label[i])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
