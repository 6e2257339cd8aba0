package main

import (
	"math/rand/v2"

	"lineup/model/story"
)

// folds is the number of parts into which the events are divided. The weights that judge a pair were not fitted to
// any pair from events of the same part.
const folds = 6

// pull is the strength of the regularisation towards zero.
const pull = 1

// crossValidate sets the odds of every pair by weights that were fitted to the pairs of other events.
func crossValidate(sets []set) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same in every run
	part := map[string]int{}
	for i := range sets {
		for _, e := range sets[i].events {
			if _, ok := part[e]; !ok {
				part[e] = r.IntN(folds)
			}
		}
	}
	for a := range folds {
		for b := a; b < folds; b++ {
			touches := func(p *pair, n int) bool { return part[p.ends[0]] == n || part[p.ends[1]] == n }
			w := fit(sets, func(p *pair) bool { return !touches(p, a) && !touches(p, b) })
			for i := range sets {
				for k := range sets[i].pairs {
					p := &sets[i].pairs[k]
					if x, y := part[p.ends[0]], part[p.ends[1]]; min(x, y) == a && max(x, y) == b {
						p.odds = dot(w, p.x)
					}
				}
			}
		}
	}
}

// fit returns the weights fitted to the pairs that with accepts.
func fit(sets []set, with func(*pair) bool) []float64 {
	pulls := make([]float64, len(story.FeatureNames))
	for i := range pulls {
		pulls[i] = pull
	}
	return regress(pulls, func(yield func(sample) bool) {
		for i := range sets {
			for k := range sets[i].pairs {
				p := &sets[i].pairs[k]
				if with(p) && !yield(sample{x: p.x, same: p.same, weight: sets[i].weight}) {
					return
				}
			}
		}
	})
}
