package search

import (
	"sync"

	"lineup/model/search/column"
)

// lender lends the buffers of searches: a search for a word takes some hundred kilobytes, and
// every key starts one. An index and those made from it share one. Nothing that a search
// returns may be part of it.
type lender struct{ matchers, scans, shows, peoples sync.Pool }

// matcher lends one that follows the word through the index.
func (l *lender) matcher(in *postings, w *word) *matcher {
	m, ok := l.matchers.Get().(*matcher)
	if !ok {
		m = &matcher{has: column.NewSet(window), how: make([]uint8, window)}
	}
	m.begin(in, w)
	return m
}

// scan lends the work on a plan.
func (l *lender) scan(p *plan) *scan {
	s, ok := l.scans.Get().(*scan)
	if !ok {
		s = &scan{alive: column.NewSet(window), any: column.NewSet(window)}
	}
	s.plan, s.layout.walked = p, 0
	return s
}

// back takes a scan back, and what its plan has been lent.
func (l *lender) back(s *scan) {
	for m := range s.plan.matchers {
		l.matchers.Put(m)
	}
	*s = scan{alive: s.alive, any: s.any, layout: s.layout, out: scanned{best: s.out.best[:0]}}
	l.scans.Put(s)
}

// mostMeant is the number of words for which search remembers what may be meant: the words before
// the one that is being typed are asked for again at every letter.
const mostMeant = 32

// people lends what looks for the names that a query may mean.
func (l *lender) people(ix *Index) *people {
	p, ok := l.peoples.Get().(*people)
	if !ok {
		p = &people{words: map[string]*meant{}, best: map[int]candidate{}}
	}
	if p.ix != ix || len(p.words) > mostMeant {
		clear(p.words)
	}
	p.ix = ix
	if n := ix.named.size(); len(p.tallies) < n {
		p.tallies, p.reading = make([]tally, n), 0
	}
	return p
}

// backPeople takes it back.
func (l *lender) backPeople(p *people) {
	clear(p.best)
	l.peoples.Put(p)
}

// show lends what makes hits of what the query has found.
func (l *lender) show(ix *Index, q *query) *show {
	s, ok := l.shows.Get().(*show)
	if !ok {
		s = &show{}
	}
	s.ix, s.q = ix, q
	return s
}

// backShow takes it back.
func (l *lender) backShow(s *show) {
	s.ix, s.q = nil, nil
	l.shows.Put(s)
}
