package story

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAgglomerate(t *testing.T) {
	// all returns the links of every pair in [from, to).
	all := func(from, to int32, odds float64) []link {
		var ls []link
		for a := from; a < to; a++ {
			for b := a + 1; b < to; b++ {
				ls = append(ls, link{a, b, odds})
			}
		}
		return ls
	}
	day := func(d int32) period { return period{d, d, true} }
	for _, tt := range []struct {
		name  string
		when  []period
		links []link
		want  []int // the first article of each article's cluster
	}{
		{"no links", make([]period, 3), nil, []int{0, 1, 2}},
		{"for and against", make([]period, 3), []link{{0, 1, 2}, {1, 2, -1}}, []int{0, 0, 2}},
		{"a chain breaks at its weakest link", make([]period, 4), []link{{0, 1, 5}, {1, 2, 1}, {2, 3, 5}}, []int{0, 0, 2, 2}},
		{"one doubt among friends", make([]period, 3), []link{{0, 1, 4}, {1, 2, 4}, {0, 2, -2}}, []int{0, 0, 0}},
		{"no single link outweighs many doubts", make([]period, 4), []link{{0, 1, 9}, {0, 2, 9}, {1, 2, 9}, {0, 3, 100}, {1, 3, -3}, {2, 3, -3}, {2, 3, -3}}, []int{0, 0, 0, 0}},
		{"two groups that know little of each other", make([]period, 6), append(append(all(0, 3, 3), all(3, 6, 3)...), link{0, 3, 3}), []int{0, 0, 0, 3, 3, 3}},
		{"as many days as one story can last", []period{day(1), day(3), day(1 + mostDays)}, all(0, 3, 4), []int{0, 0, 0}},
		{"a day more", []period{day(1), day(3), day(2 + mostDays)}, all(0, 3, 4), []int{0, 0, 2}},
		{"an undated one between does not bridge them", []period{day(1), {}, day(30)}, []link{{0, 1, 4}, {1, 2, 3}}, []int{0, 0, 2}},
	} {
		label := agglomerate(tt.when, tt.links)
		got := make([]int, len(tt.when))
		for i := range label {
			got[i] = slices.Index(label, label[i])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestAgglomerateLiterally compares the clusters with those of a literal implementation of the rule: repeatedly merge
// the pair of clusters with the highest mean.
func TestAgglomerateLiterally(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for round := range 60 {
		n := 2 + r.IntN(28)
		var links []link
		when := make([]period, n)
		for a := range n {
			if r.IntN(2) == 0 {
				d := int32(r.IntN(9))
				when[a] = period{d, d, true}
			}
			for b := a + 1; b < n; b++ {
				if r.IntN(3) > 0 {
					links = append(links, link{int32(a), int32(b), 10*r.Float64() - 3})
				}
			}
		}
		got, want := agglomerate(when, links), toTheLetter(when, links)
		for i := range n {
			for j := range i {
				if (got[i] == got[j]) != (want[i] == want[j]) {
					t.Fatalf("round %d: articles %d and %d: %v, want %v", round, i, j, got, want)
				}
			}
		}
	}
}

func toTheLetter(when []period, links []link) []int {
	n := len(when)
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for {
		best, from, into := 0., 0, 0
		for x := range n {
			for y := range x {
				if m := meanOf(of, x, y, when, links); m > best {
					best, from, into = m, x, y
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

// meanOf returns the mean of the links between the clusters x and y; 0 if they cannot merge.
func meanOf(of []int, x, y int, when []period, links []link) float64 {
	size := map[int]int{}
	var days period
	for i, c := range of {
		size[c]++
		if c == x || c == y {
			days = days.with(when[i])
		}
	}
	sum, n := 0., 0
	for _, l := range links {
		if p, q := of[l.a], of[l.b]; p == x && q == y || p == y && q == x {
			sum += max(noLink, min(mostOdds, l.odds))
			n++
		}
	}
	if n == 0 || days.to-days.from > mostDays {
		return 0
	}
	pairs := max(n, min(size[x], size[y])*min(max(size[x], size[y]), enough))
	return (sum + float64(pairs-n)*noLink) / float64(pairs)
}

// TestWorkOfClusters checks that the number of proposals examined grows with the links, not with the square of the
// largest story, as it would if a chain of ties to one growing cluster were walked after every merger.
func TestWorkOfClusters(t *testing.T) {
	work := func(n int) int {
		var links []link
		for a := range int32(n) {
			for b := max(0, a-5); b < a; b++ {
				links = append(links, link{b, a, 5})
			}
			if a > 30 {
				links = append(links, link{a % 5, a, 5})
			}
		}
		c := newClusters(make([]period, n), links)
		c.run()
		return c.looked
	}
	if small, large := work(2000), work(8000); large > 6*small {
		t.Errorf("four times as many articles need %d looks, %.1f times as many", large, float64(large)/float64(small))
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
