package story

import (
	"math/bits"
	"runtime"
	"sort"

	"lineup/model/parallel"
)

// index finds the articles that contain a term. The articles must be in order of their days, undated ones last, so
// that the entries for a range of time are adjacent.
type index struct {
	profiles []profile
	dated    int     // articles from this index on are undated
	lists    []list  // by term, with one more for the end of the last
	entries  []entry // by term, then by article
	shift    uint    // of the article within an entry
	scratch  chan *scratch
}

// list is where the entries of a term start, and where those of undated articles do.
type list struct{ start, undated int32 }

// entry is an article that contains a term, and in the low bits the term's weight in it, as precisely as there is
// room: enough to select articles for comparison, not to tell how similar they are.
type entry uint32

// weightBits is the maximum number of bits for the weight in an entry.
const weightBits = 16

// fixed converts a number in 0..1 to a fixed-point fraction of this many bits.
func fixed(value float32, bits uint) uint32 { return uint32(value*float32(uint32(1)<<bits-1) + .5) }

// newIndex makes the index of profiles; having counts by term how many of them contain it.
func newIndex(profiles []profile, having []int32) *index {
	x := &index{
		profiles: profiles, lists: make([]list, len(having)+1), scratch: make(chan *scratch, 64),
		shift: uint(min(weightBits, 32-bits.Len(uint(len(profiles))))),
	}
	x.dated = sort.Search(len(profiles), func(i int) bool { return !profiles[i].when.isDay() })
	total := int32(0)
	for t, n := range having {
		x.lists[t] = list{total, total}
		total += n
	}
	x.lists[len(having)] = list{total, total}
	x.entries = make([]entry, total)
	// Split the terms so that all parts have about the same number of entries.
	parts := 8 * runtime.GOMAXPROCS(0)
	end := func(part int) int32 {
		share := int(total) * part / parts
		return int32(sort.Search(len(having), func(t int) bool { return int(x.lists[t].start) >= share }))
	}
	parallel.Each(parts, func(part int) { x.fill(end(part), end(part+1)) })
	return x
}

// fill writes the entries of the terms [from, to).
func (x *index) fill(from, to int32) {
	next := make([]int32, to-from)
	for k := range next {
		next[k] = x.lists[int(from)+k].start
	}
	for i := range x.profiles {
		all := x.profiles[i].all
		first := sort.Search(len(all), func(k int) bool { return all[k].term >= from })
		for _, w := range all[first:] {
			if w.term >= to {
				break
			}
			x.entries[next[w.term-from]] = x.at(i) | entry(fixed(w.value, x.shift))
			next[w.term-from]++
		}
		if i+1 == x.dated {
			for k := range next {
				x.lists[int(from)+k].undated = next[k]
			}
		}
	}
}

// at returns the least entry of an article.
func (x *index) at(article int) entry { return entry(article) << x.shift }

// of returns the entries of a term, those of dated articles and the others.
func (x *index) of(term int32) (dated, undated []entry) {
	l := x.lists[term]
	return x.entries[l.start:l.undated], x.entries[l.undated:x.lists[term+1].start]
}

// span returns the range of articles of article i's time: those published within a window of days around it or, if
// there are few, the nearest ones before and after. For undated articles it is everything.
func (x *index) span(i int) (from, to int) {
	when := x.profiles[i].when
	if !when.isDay() {
		return 0, len(x.profiles)
	}
	from = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from >= when.from-window })
	to = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from > when.from+window })
	return max(0, min(from, i-nearby)), min(x.dated, max(to, i+nearby))
}
