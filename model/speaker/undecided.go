package speaker

import (
	"cmp"
	"slices"
)

// undecided removes the edges of forms that fit two people who conflict: "George Bush" between George W. and
// George H.W., "Chris Collins" between Christopher and Christine. Such a form keeps the edges to the one side
// that the stories, or a great weight of articles, support; else it loses all disputed ones.
func (k *cast) undecided(edges []edge) []edge {
	of := make(map[int][]int, len(edges)) // form -> its edges
	for i, e := range edges {
		of[e.a] = append(of[e.a], i)
		of[e.b] = append(of[e.b], i)
	}
	drop := make([]bool, len(edges))
	for f, list := range of {
		if len(list) > 1 && len(list) <= 2*window {
			k.decide(f, list, edges, drop)
		}
	}
	kept := edges[:0:0]
	for i, e := range edges {
		if !drop[i] {
			kept = append(kept, e)
		}
	}
	return kept
}

// rival is one end of an edge, and the evidence for it.
type rival struct {
	edge     int
	form     int
	stories  int // shared with the disputed form
	articles int
}

// decide marks the edges of form f that lose.
func (k *cast) decide(f int, list []int, edges []edge, drop []bool) {
	rivals := make([]rival, len(list))
	for i, e := range list {
		other := edges[e].a + edges[e].b - f
		rivals[i] = rival{e, other, shared(k.forms[f].stories, k.forms[other].stories), k.forms[other].articles}
	}
	slices.SortFunc(rivals, func(a, b rival) int {
		return cmp.Or(cmp.Compare(b.stories, a.stories), cmp.Compare(b.articles, a.articles), cmp.Compare(a.form, b.form))
	})
	for i, x := range rivals {
		for _, y := range rivals[i+1:] {
			if k.judge(x.form, y.form).verdict != different {
				continue
			}
			drop[y.edge] = true
			if x.stories <= 2*y.stories && x.articles <= outweighs*y.articles {
				drop[x.edge] = true
			}
		}
	}
}
