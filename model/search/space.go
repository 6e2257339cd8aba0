package search

import (
	"cmp"
	"slices"
)

// spaceName names one of the three indexes.
type spaceName uint8

const (
	nameSpace spaceName = iota
	quoteSpace
	articleSpace
)

// space is one of the three indexes, and what a search in it needs.
type space struct {
	in         *postings
	ladder     *ladder
	paragraphs func(doc int) []uint32
	pass       func(f *filter) bitset // the documents that pass a filter
}

func (ix *Index) space(n spaceName) space {
	switch n {
	case quoteSpace:
		return space{in: ix.quotes, ladder: &quoteLadder, pass: ix.quotesOf}
	case articleSpace:
		return space{
			in: ix.articles, ladder: &articleLadder, pass: ix.articlesOf,
			paragraphs: ix.paragraphsOf,
		}
	default:
		return space{in: ix.names, ladder: &nameLadder, pass: ix.namesPassing}
	}
}

// plan makes a query ready for the space.
func (s space) plan(q *query) *plan {
	p := &plan{in: s.in, ladder: s.ladder, paragraphs: s.paragraphs}
	for _, g := range q.groups {
		var pg planGroup
		for i := range g {
			u := &g[i]
			pu := planUnit{not: u.not}
			if u.isFilter() {
				pu.filter = s.pass(u.filter)
			} else {
				pu.has = newBitset(window)
				for j := range u.words {
					pu.words = append(pu.words, newMatcher(s.in, &u.words[j]))
				}
			}
			pg.units = append(pg.units, pu)
		}
		p.groups = append(p.groups, pg)
	}
	return p.arrange()
}

// arrange decides in which order to look at the groups. It is to be called when
// all are there.
func (p *plan) arrange() *plan {
	p.order = make([]int, len(p.groups))
	for i := range p.order {
		p.order[i] = i
	}
	slices.SortStableFunc(p.order, func(a, b int) int {
		return cmp.Compare(p.groups[a].weight(), p.groups[b].weight())
	})
	p.wanted = nil
	for i := range p.groups {
		var wanted []*planUnit
		for j := range p.groups[i].units {
			if u := &p.groups[i].units[j]; !u.not && len(u.words) > 0 {
				wanted = append(wanted, u)
			}
		}
		if wanted != nil {
			p.wanted = append(p.wanted, wanted)
		}
	}
	p.single = len(p.wanted) == 1 && !slices.ContainsFunc(p.wanted[0], func(u *planUnit) bool { return len(u.words) > 1 })
	return p
}

// weight is how many documents the group has to look at; of a filter none.
func (g *planGroup) weight() int {
	sum := 0
	for _, u := range g.units {
		for _, m := range u.words {
			sum += m.weight
		}
	}
	return sum
}
