package postings

import "lineup/model/search/column"

// Window is the maximum number of documents examined together: sets of that size fit the processor's nearest
// cache. The first windows are smaller, so that a search that finds much stops early.
const (
	Window      = 1 << 14
	firstWindow = 1 << 9
)

// Windows yields the windows [lo, hi) of the documents. The first may begin before the first document, because
// every window is a whole number of a set's words; Put leaves those documents out.
func (p *Index) Windows(yield func(lo, hi int) bool) {
	for lo, size := p.First&^63, firstWindow; lo < p.Docs; lo, size = lo+size, min(2*size, Window) {
		if !yield(lo, min(lo+size, p.Docs)) {
			return
		}
	}
}

// Put makes b the set of a window's documents, counted from lo.
func (p *Index) Put(b column.Set, lo, hi int) {
	b.Fill(hi - lo)
	for doc := lo; doc < p.First; doc++ {
		b.Remove(doc - lo)
	}
}
