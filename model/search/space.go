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
	test       func(f *filter) func(doc int) bool
}

func (ix *Index) space(n spaceName) space {
	switch n {
	case quoteSpace:
		return space{in: ix.quotes, ladder: &quoteLadder, test: ix.quoteTest}
	case articleSpace:
		return space{
			in: ix.articles, ladder: &articleLadder, test: ix.articleTest,
			paragraphs: ix.paragraphsOf,
		}
	default:
		return space{in: ix.names, ladder: &nameLadder, test: ix.nameTest}
	}
}

// plan makes a query ready for the space.
func (s space) plan(q *query) *plan {
	p := &plan{in: s.in, ladder: s.ladder, paragraphs: s.paragraphs}
	for _, g := range q.groups {
		pg := planGroup{plain: true}
		for i := range g {
			u := &g[i]
			pu := planUnit{not: u.not}
			pg.plain = pg.plain && !u.not && !u.isFilter()
			if u.isFilter() {
				pu.test = s.test(u.filter)
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
		if p.groups[a].plain != p.groups[b].plain {
			if p.groups[a].plain {
				return -1
			}
			return 1
		}
		return cmp.Compare(p.groups[a].weight(), p.groups[b].weight())
	})
	p.tests, p.wanted = false, nil
	for i := range p.groups {
		p.tests = p.tests || !p.groups[i].plain
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

// weight is how many documents the group has to look at.
func (g *planGroup) weight() int {
	sum := 0
	for _, u := range g.units {
		for _, m := range u.words {
			sum += m.weight
		}
	}
	return sum
}
