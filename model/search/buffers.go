package search

import (
	"iter"
	"sync"

	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// buffers pools the memory of searches: a search for a word takes some hundred kilobytes, and every key starts one.
// An index and those derived from it share one pool. Nothing that a search returns may be part of it.
type buffers struct{ matchers, scans, shows, peoples sync.Pool }

// matcher returns a matcher that follows the word through the index.
func (b *buffers) matcher(in *postings.Index, w *word) *matcher {
	m, ok := b.matchers.Get().(*matcher)
	if !ok {
		m = &matcher{has: column.NewSet(postings.Window), how: make([]uint8, postings.Window)}
	}
	m.begin(in, w)
	return m
}

// scan returns the state of a scan with a plan.
func (b *buffers) scan(p *plan) *scan {
	s, ok := b.scans.Get().(*scan)
	if !ok {
		s = &scan{alive: column.NewSet(postings.Window), any: column.NewSet(postings.Window)}
	}
	s.plan, s.layout.walked = p, 0
	return s
}

// putScan takes back a scan, and the matchers of its plan.
func (b *buffers) putScan(s *scan) {
	for m := range s.plan.matchers {
		b.matchers.Put(m)
	}
	*s = scan{alive: s.alive, any: s.any, layout: s.layout, out: scanned{best: s.out.best[:0]}}
	b.scans.Put(s)
}

// mostMeant is the number of words for which a search remembers what may be meant: the words before the one being
// typed are looked up again at every letter.
const mostMeant = 32

// people returns the state of finding the names that a query may mean.
func (b *buffers) people(ix *Index) *people {
	p, ok := b.peoples.Get().(*people)
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

// putPeople takes it back.
func (b *buffers) putPeople(p *people) {
	clear(p.best)
	b.peoples.Put(p)
}

// show returns the state of turning the results of a query into hits.
func (b *buffers) show(ix *Index, q *query) *show {
	s, ok := b.shows.Get().(*show)
	if !ok {
		s = &show{}
	}
	s.ix, s.q = ix, q
	return s
}

// putShow takes it back.
func (b *buffers) putShow(s *show) {
	s.ix, s.q = nil, nil
	b.shows.Put(s)
}

// having yields the documents of a set that contain all the words, in order.
func (b *buffers) having(p *postings.Index, set column.Set, words []word) iter.Seq[int] {
	return func(yield func(int) bool) {
		matchers := make([]*matcher, len(words))
		for i := range words {
			matchers[i] = b.matcher(p, &words[i])
			defer b.matchers.Put(matchers[i])
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
