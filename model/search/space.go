package search

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// shelf is the documents of one kind: the inverted index of those that existed when the index was built, preceded
// by those of later additions (Index.For). The latter have higher numbers although they are newer, and are searched
// first.
type shelf struct {
	parts []*postings.Index
	gone  column.Set // documents that others have replaced; may be shorter
}

// space is one of the shelves, with what a search in it needs.
type space struct {
	*shelf

	buffers    *buffers
	ladder     *ladder
	paragraphs func(doc int) []uint32
	gain       func(doc int) float64
	words      func(doc int, places []uint32) iter.Seq2[int, occurrence] // the words at some places
	speak      func(words []word, matchers []*matcher)                   // finds the documents matched by their speakers; nil if there are none
	pass       func(f *filter) column.Set                                // the documents that pass a filter
}

func (ix *Index) quoteSpace() space {
	return space{shelf: &ix.quotes, buffers: ix.buffers, ladder: &quoteLadder, gain: ix.carriage, words: ix.quoteWords, pass: ix.quotesOf, speak: ix.speak}
}

func (ix *Index) articleSpace() space {
	return space{shelf: &ix.articles, buffers: ix.buffers, ladder: &articleLadder, words: ix.articleWords, pass: ix.articlesOf, paragraphs: ix.paragraphsOf}
}

func (ix *Index) nameSpace() space {
	return space{shelf: &ix.names, buffers: ix.buffers, ladder: &nameLadder, pass: ix.namesPassing}
}

// vocabularies yields all the inverted indexes, for looking up their words.
func (ix *Index) vocabularies(yield func(*postings.Index) bool) {
	for _, s := range []*shelf{&ix.names, &ix.quotes, &ix.articles} {
		for _, in := range s.parts {
			if !yield(in) {
				return
			}
		}
	}
}

// scan searches all parts of a space for a query, the newest first. further are additional groups.
func (s space) scan(ctx context.Context, q *query, limit int, further ...planGroup) (scanned, error) {
	var out scanned
	for i, in := range s.parts {
		p := s.plan(in, q)
		p.groups = append(p.groups, further...)
		part, err := p.arrange().scan(ctx, limit)
		if err != nil {
			return scanned{}, err
		}
		if i == 0 {
			out = part
			continue
		}
		out.best, out.total, out.cut = append(out.best, part.best...), out.total+part.total, out.cut || part.cut
		slices.SortStableFunc(out.best, func(a, b found) int { return cmp.Compare(b.score, a.score) })
		out.best = out.best[:min(len(out.best), limit)]
	}
	return out, nil
}

// plan prepares a query for a part of the space. It still has to be arranged.
func (s space) plan(in *postings.Index, q *query) *plan {
	p := &plan{in: in, buffers: s.buffers, gone: s.gone, ladder: s.ladder, paragraphs: s.paragraphs, gain: s.gain, words: s.words}
	for _, g := range q.groups {
		var pg planGroup
		for i := range g {
			u := &g[i]
			pu := planUnit{not: u.not}
			if u.isFilter() {
				pu.filter = s.pass(u.filter)
			} else {
				pu.words = s.matchers(in, u)
			}
			if s.words != nil {
				pu.putOff()
			}
			pu.rarest = slices.DeleteFunc(slices.Clone(pu.words), func(m *matcher) bool { return m == pu.late })
			slices.SortStableFunc(pu.rarest, func(a, b *matcher) int { return cmp.Compare(a.weight, b.weight) })
			if len(pu.rarest) > 0 {
				pu.has = pu.rarest[0].has
			}
			pg.units = append(pg.units, pu)
		}
		p.groups = append(p.groups, pg)
	}
	return p
}

// matchers returns matchers for the words of a unit in a part of the space.
func (s space) matchers(in *postings.Index, u *unit) []*matcher {
	words := make([]*matcher, len(u.words))
	for i := range u.words {
		words[i] = s.buffers.matcher(in, &u.words[i])
	}
	if s.speak == nil {
		return words
	}
	s.speak(u.words, words)
	for _, m := range words {
		if m.spoken != nil {
			m.weight += m.spoken.n
		}
	}
	return words
}

// arrange decides in which order to examine the groups. It must be called when all are there.
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

// weight returns how many documents the group has to examine; none for a filter.
func (g *planGroup) weight() int {
	sum := 0
	for _, u := range g.units {
		for _, m := range u.words {
			sum += m.weight
		}
	}
	return sum
}
