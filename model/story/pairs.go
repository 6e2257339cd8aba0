package story

import "lineup/model"

// Pair is two articles that are compared when stories are made, by their places in
// the list that was given, with the evidence on them. It is what the weights are
// learned from (internal/learn).
type Pair struct {
	A, B     int
	Evidence []float64 // Features numbers
}

// Features is how many numbers the evidence on a pair has: the parts that always
// count, then by what they differ where the dates are far apart, and where one is
// unknown, then those of the time between. In each block they are in the order of
// the constants (evidence.go).
const Features = int(nearnesses)*parts + gapParts

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
		out[k] = Pair{order[p.a], order[p.b], e.features()}
	})
	return out
}

// features lays the evidence out in one row.
func (e *evidence) features() []float64 {
	row := make([]float64, Features)
	copy(row, e.parts[:])
	if e.near != near {
		copy(row[int(e.near)*parts:], e.parts[:])
	}
	copy(row[int(nearnesses)*parts:], e.times[:])
	return row
}

// Cluster puts n articles into stories by the odds of the pairs, and returns for
// each article which one stands for its story.
func Cluster(n int, pairs []Pair, odds []float64) []int32 {
	links := make([]link, len(pairs))
	for i, p := range pairs {
		links[i] = link{int32(min(p.A, p.B)), int32(max(p.A, p.B)), odds[i]}
	}
	return agglomerate(n, links, crowded(n, links))
}

// Tables lays weights of the features out as weights.go has them: a row for each
// nearness and one for the time between.
func Tables(weights []float64) [][]float64 {
	rows := make([][]float64, 0, int(nearnesses)+1)
	for n := range int(nearnesses) {
		row := make([]float64, parts)
		for k := range row {
			row[k] = weights[k]
			if n > 0 {
				row[k] += weights[n*parts+k]
			}
		}
		rows = append(rows, row)
	}
	return append(rows, weights[int(nearnesses)*parts:])
}
