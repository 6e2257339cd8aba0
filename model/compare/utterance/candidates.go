package utterance

import (
	"cmp"
	"math/bits"
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// minTriple is the minimum weight of three words in a row that may lead one quote to another: one of them is more
// than a stop word.
const minTriple = 2*wording.StopWeight + wording.CommonWeight

// perKey and perQuote limit the quotes that one triple leads to, and those that a quote is aligned with, so that
// each article costs no more in a story of a thousand than in one of fifty.
const (
	perKey   = 32
	perQuote = 32
)

// spoken is a quote prepared for comparison.
type spoken struct {
	voice

	quote   int // in Corpus.Quotes
	article int
	speaker int
	// guessed reports whether the speaker's name is not at the quote.
	guessed  bool
	occasion occasion
	kind     model.Kind
	w        wording.Wording
}

// leads is an index from three words in a row to the quotes that have them. It is the reusable memory of
// neighbours.
type leads struct {
	// slots is an open hash table; its length is a power of two.
	slots   []slot
	entries []lead
	// hits counts the leads from the current quote to each previous one, and hit lists the quotes that have any.
	hits []int32
	hit  []int32
}

// slot holds the last lead for three words, counted from 1; 0 in a free slot.
type slot struct {
	key  uint64
	last int32
}

// lead is a quote, with the previous lead for the same words, counted from 1.
type lead struct{ quote, before int32 }

// begin makes room for the leads of some quotes, and forgets all others.
func (l *leads) begin(quotes []spoken) {
	words := 1
	for i := range quotes {
		words += quotes[i].w.Len()
	}
	n := 1 << bits.Len(uint(2*words))
	l.slots = slices.Grow(l.slots[:0], n)[:n]
	clear(l.slots)
	l.entries = l.entries[:0]
	l.hits = slices.Grow(l.hits[:0], len(quotes))[:len(quotes)]
	clear(l.hits)
}

// at returns the slot of a key.
func (l *leads) at(key uint64) *slot {
	for i := key ^ key>>32; ; i++ {
		s := &l.slots[i&uint64(len(l.slots)-1)]
		if s.last == 0 || s.key == key {
			s.key = key
			return s
		}
	}
}

// neighbours yields pairs of quotes of different articles that share three words in a row. Each pair is yielded
// once; the selection depends only on the quotes.
func (l *leads) neighbours(quotes []spoken, yield func(x, y int)) {
	l.begin(quotes)
	for y := range quotes {
		l.hit = l.hit[:0]
		w := &quotes[y].w
		for i := 0; i+3 <= len(w.Words); i++ {
			if w.Weight(i, i+3) < minTriple {
				continue
			}
			s := l.at(wording.Triple(w.Words[i:]))
			for e, n := s.last, 0; e != 0 && n < perKey; e, n = l.entries[e-1].before, n+1 {
				x := l.entries[e-1].quote
				if quotes[x].article == quotes[y].article {
					continue
				}
				if l.hits[x] == 0 {
					l.hit = append(l.hit, x)
				}
				l.hits[x]++
			}
			if s.last == 0 || l.entries[s.last-1].quote != int32(y) {
				l.entries = append(l.entries, lead{int32(y), s.last})
				s.last = int32(len(l.entries))
			}
		}
		for _, x := range l.mostHit() {
			yield(int(x), y)
		}
		for _, x := range l.hit {
			l.hits[x] = 0
		}
	}
}

// mostHit returns the quotes that share the most, at most perQuote.
func (l *leads) mostHit() []int32 {
	slices.SortFunc(l.hit, func(a, b int32) int { return cmp.Or(int(l.hits[b]-l.hits[a]), int(a-b)) })
	return l.hit[:min(len(l.hit), perQuote)]
}

// A print is one of the runs of printWords words by which a quote is found in other stories. It is the least of
// every window of printWindow runs, so that two quotes that share printWords+printWindow-1 words in a row share a
// print.
const (
	printWords  = 6
	printWindow = 4
)

// prints yields the prints of a wording (winnowing; Schleimer, Wilkerson and Aiken 2003).
func prints(w *wording.Wording, yield func(uint64)) {
	n := len(w.Words) - printWords + 1
	last := -1
	for i := 0; i < n && (i+printWindow <= n || i == 0); i++ {
		least, key := i, printAt(w, i)
		for j := i + 1; j < min(i+printWindow, n); j++ {
			if k := printAt(w, j); k <= key {
				least, key = j, k
			}
		}
		if least != last {
			last = least
			yield(key)
		}
	}
}

// printAt returns a key for the run that starts at word i.
func printAt(w *wording.Wording, i int) uint64 {
	k := uint64(0)
	for j := range printWords {
		k = k*1099511628211 ^ w.Words[i+j].ID
	}
	return k ^ k>>29
}
