package search

import (
	"iter"

	"lineup/model/search/column"
)

// window is how many documents are looked at together at most: sets of them fit
// the processor's nearest cache. The first windows are smaller, so that a search
// that finds much stops early.
const (
	window      = 1 << 14
	firstWindow = 1 << 9
)

// windows yields the windows [lo, hi) of the documents. The first may begin before the first
// document, as every window is a whole number of words of a bitset; put knows.
func (p *postings) windows(yield func(lo, hi int) bool) {
	for lo, size := p.first&^63, firstWindow; lo < p.docs; lo, size = lo+size, min(2*size, window) {
		if !yield(lo, min(lo+size, p.docs)) {
			return
		}
	}
}

// put puts the documents of a window into a set, counted from lo.
func (p *postings) put(b column.Set, lo, hi int) {
	b.Fill(hi - lo)
	for doc := lo; doc < p.first; doc++ {
		b.Remove(doc - lo)
	}
}

// with yields the documents of a set that have all the words, in order.
func (p *postings) with(l *lender, set column.Set, words []word) iter.Seq[int] {
	return func(yield func(int) bool) {
		matchers := make([]*matcher, len(words))
		for i := range words {
			matchers[i] = l.matcher(p, &words[i])
			defer l.matchers.Put(matchers[i])
		}
		alive := column.NewSet(window)
		for lo, hi := range p.windows {
			p.put(alive, lo, hi)
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
