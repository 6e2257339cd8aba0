package search

import (
	"iter"
	"sync"

	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// lender pools the buffers of searches: a search for a word takes some hundred kilobytes, and every key starts one.
// An index and those derived from it share one lender. Nothing that a search returns may be part of a buffer.
type lender struct{ matchers, scans, shows, peoples sync.Pool }

// matcher lends a matcher that follows the word through the index.
func (l *lender) matcher(in *postings.Index, w *word) *matcher {
	m, ok := l.matchers.Get().(*matcher)
	if !ok {
		m = &matcher{has: column.NewSet(postings.Window), how: make([]uint8, postings.Window)}
	}
	m.begin(in, w)
	return m
}

// scan lends the state of a scan with a plan.
func (l *lender) scan(p *plan) *scan {
	s, ok := l.scans.Get().(*scan)
	if !ok {
		s = &scan{alive: column.NewSet(postings.Window), any: column.NewSet(postings.Window)}
	}
	s.plan, s.layout.walked = p, 0
	return s
}

// back takes back a scan, and the matchers of its plan.
func (l *lender) back(s *scan) {
	for m := range s.plan.matchers {
		l.matchers.Put(m)
	}
	*s = scan{alive: s.alive, any: s.any, layout: s.layout, out: scanned{best: s.out.best[:0]}}
	l.scans.Put(s)
}

// mostMeant is the number of words for which a search remembers what may be meant: the words before the one being
// typed are looked up again at every letter.
const mostMeant = 32

// people lends what searches for the names that a query may mean.
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

// show lends what turns the results of the query into hits.
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

// having yields the documents of a set that contain all the words, in order.
func (l *lender) having(p *postings.Index, set column.Set, words []word) iter.Seq[int] {
	return func(yield func(int) bool) {
		matchers := make([]*matcher, len(words))
		for i := range words {
			matchers[i] = l.matcher(p, &words[i])
			defer l.matchers.Put(matchers[i])
		}
		alive := column.NewSet(postings.Window)
		for lo, hi := range p.Windows {
			p.Put(alive, lo, hi)
			alive.And(set[lo/64 : (hi+63)/64])
			for _, m := range matchers {
				m.read(uint32(lo), uint32(hi), alive)
				alive.And(m.has)
			}
			for doc := range alive.All {
				if !yield(lo + doc) {
					return
				}
			}
		}
	}
}
