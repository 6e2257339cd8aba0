package story

import (
	"slices"

	"lineup/model"
)

// Pair is two articles that are compared when stories are made, given by their indexes in the list, with the
// evidence on them. The weights are learned from pairs (internal/learn).
type Pair struct {
	A, B     int
	Evidence []float64 // by FeatureNames
}

// Pairs returns the pairs of articles that are compared, with their evidence.
func Pairs(articles []*model.Article) []Pair {
	order := canonical(articles)
	sorted := make([]*model.Article, len(order))
	for i, at := range order {
		sorted[i] = articles[at]
	}
	g := newGrouping(sorted)
	out := make([]Pair, len(g.pairs))
	g.weigh(func(k int, e *evidence) {
		p := g.pairs[k]
		if g.apart(p) {
			return
		}
		out[k] = Pair{order[p.a], order[p.b], e[:]}
	})
	return slices.DeleteFunc(out, func(p Pair) bool { return p.Evidence == nil })
}

// Cluster groups articles into stories by the odds of the pairs, and returns for each article the one that
// identifies its story.
func Cluster(articles []*model.Article, pairs []Pair, odds []float64) []int32 {
	links := make([]link, len(pairs))
	for i, p := range pairs {
		links[i] = link{int32(min(p.A, p.B)), int32(max(p.A, p.B)), odds[i]}
	}
	when := make([]period, len(articles))
	for i, a := range articles {
		if sure(a) {
			when[i] = periodOf(a.Published)
		}
	}
	return agglomerate(when, links)
}
