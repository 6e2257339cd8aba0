package story

import (
	"math/bits"
	"runtime"
	"sort"

	"lineup/model/parallel"
)

// index finds the articles in which a term is. The articles must be in order
// of their days, those without one last, so that the entries of a stretch of time
// are together.
type index struct {
	profiles []profile
	dated    int     // articles from here on have no day
	lists    []list  // by term, and one that says where the last one's ends
	entries  []entry // term by term, those of a term by article
	shift    uint    // of the article in an entry
	scratch  chan *scratch
}

// list is where the entries of a term start, and where those of the articles without a day.
type list struct{ start, undated int32 }

// entry is an article that has a term, and in the bits below it what the term weighs in it, as
// exactly as there is room: it serves to say who is worth comparing, not how like they are.
type entry uint32

// weightBits is how many bits of an entry the weight has at most.
const weightBits = 16

// fixed is a number of 0..1 as a fraction of as many bits.
func fixed(value float32, bits uint) uint32 { return uint32(value*float32(uint32(1)<<bits-1) + .5) }

// newIndex makes the index of profiles; having counts by term how many of them have it.
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
	// The terms are dealt out so that all parts have about as many entries.
	parts := 8 * runtime.GOMAXPROCS(0)
	end := func(part int) int32 {
		share := int(total) * part / parts
		return int32(sort.Search(len(having), func(t int) bool { return int(x.lists[t].start) >= share }))
	}
	parallel.Each(parts, func(part int) { x.fill(end(part), end(part+1)) })
	return x
}

// fill writes the entries of the terms from one on up to another.
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

// at is the least entry of an article.
func (x *index) at(article int) entry { return entry(article) << x.shift }

// of returns the entries of a term, those of articles that have a day and the others.
func (x *index) of(term int32) (dated, undated []entry) {
	l := x.lists[term]
	return x.entries[l.start:l.undated], x.entries[l.undated:x.lists[term+1].start]
}

// span is the stretch of articles that are of article i's time: those published
// within some days of it, and where these are few, the nearest before and after. Articles
// without a day can be of any time.
func (x *index) span(i int) (from, to int) {
	when := x.profiles[i].when
	if !when.isDay() {
		return 0, len(x.profiles)
	}
	from = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from >= when.from-window })
	to = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from > when.from+window })
	return max(0, min(from, i-nearby)), min(x.dated, max(to, i+nearby))
}
