package story

import (
	"math/rand/v2"
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

// TestAgglomerateAsTold holds the clusters against those that come of doing to the letter
// what is told of them: of all pairs of clusters the one with the highest mean, again and
// again.
func TestAgglomerateAsTold(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for round := range 200 {
		n := 2 + r.IntN(20)
		var links []link
		full := make([]bool, n)
		for a := range n {
			full[a] = r.IntN(3) == 0
			for b := a + 1; b < n; b++ {
				if r.IntN(3) == 0 {
					links = append(links, link{int32(a), int32(b), 10*r.Float64() - 6})
				}
			}
		}
		got, want := agglomerate(n, links, full), toTheLetter(n, links, full)
		for i := range n {
			for j := range i {
				if (got[i] == got[j]) != (want[i] == want[j]) {
					t.Fatalf("round %d: articles %d and %d: %v, want %v", round, i, j, got, want)
				}
			}
		}
	}
}

func toTheLetter(n int, links []link, full []bool) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for {
		best, from, into := 0., 0, 0
		for x := range n {
			for y := range x {
				sum, pairs := 0., 0
				for a := range n {
					for b := range n {
						if of[a] != x || of[b] != y {
							continue
						}
						k := slices.IndexFunc(links, func(l link) bool {
							return int(l.a) == min(a, b) && int(l.b) == max(a, b)
						})
						switch {
						case k >= 0:
							sum += max(-mostOdds, min(mostOdds, links[k].odds))
							pairs++
						case !full[a] || !full[b]:
							sum += noLink
							pairs++
						}
					}
				}
				if pairs > 0 && sum/float64(pairs) > best {
					best, from, into = sum/float64(pairs), x, y
				}
			}
		}
		if best == 0 {
			return of
		}
		for i := range of {
			if of[i] == from {
				of[i] = into
			}
		}
	}
}

func TestPairs(t *testing.T) {
	stand := func(likes ...neighbour) standing { return standing{neighbours: likes} }
	got := pairs([]standing{
		stand(neighbour{2, .5}, neighbour{1, .3}),
		stand(),
		stand(neighbour{3, .9}, neighbour{0, .5}, neighbour{1, .4}),
		stand(neighbour{1, .7}),
	})
	want := []pair{{0, 1, .3}, {0, 2, .5}, {1, 2, .4}, {1, 3, .7}, {2, 3, .9}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
