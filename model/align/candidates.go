package align

import (
	"cmp"
	"slices"

	"lineup/model"
)

// minTriple is what three words in a row must weigh to lead one quote to another:
// one of them is more than a stop word.
const minTriple = 2*stopWeight + commonWeight

// perKey and perQuote bound how many quotes one triple leads to, and how many a
// quote is aligned with, so that a story of a thousand articles costs no more for
// each than one of fifty.
const (
	perKey   = 32
	perQuote = 32
)

// spoken is a quote made ready for comparison.
type spoken struct {
	quote   int // in Corpus.Quotes
	article int
	speaker int
	// surname is the speaker's, "" where it is not known by name.
	surname string
	name    string // in full, folded
	// several says that more than one are described: “multiple sources”.
	several bool
	// guessed says that the name does not stand at the quote.
	guessed bool
	kind    model.Kind
	w       Wording
}

// neighbours yields pairs of quotes of different articles that share three words in
// a row. Each pair comes once; which pairs come depends only on the quotes.
func neighbours(quotes []spoken, yield func(x, y int)) {
	const none = -1
	type entry struct{ quote, before int32 } // before is the entry with the same words before it
	last := map[uint64]int32{}               // the last entry of three words
	var entries []entry
	hits := map[int32]int{}
	for y := range quotes {
		clear(hits)
		w := &quotes[y].w
		for i := 0; i+3 <= len(w.words); i++ {
			if w.weight(i, i+3) < minTriple {
				continue
			}
			k := triple(w.words[i:])
			head, ok := last[k]
			if !ok {
				head = none
			}
			for e, n := head, 0; e != none && n < perKey; e, n = entries[e].before, n+1 {
				if x := entries[e].quote; quotes[x].article != quotes[y].article {
					hits[x]++
				}
			}
			if head == none || entries[head].quote != int32(y) {
				last[k] = int32(len(entries))
				entries = append(entries, entry{int32(y), head})
			}
		}
		for _, x := range mostHit(hits) {
			yield(int(x), y)
		}
	}
}

// mostHit returns the quotes that share the most, at most perQuote.
func mostHit(hits map[int32]int) []int32 {
	out := make([]int32, 0, len(hits))
	for x := range hits {
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b int32) int { return cmp.Or(hits[b]-hits[a], int(a-b)) })
	return out[:min(len(out), perQuote)]
}

// A print is one of the runs of printWords words by which a quote is found in other
// stories. Of every window of printWindow runs the least is taken, so that two
// quotes which share printWords+printWindow-1 words in a row share a print.
const (
	printWords  = 6
	printWindow = 4
)

// prints yields the prints of a wording (winnowing; Schleimer, Wilkerson and Aiken 2003).
func prints(w *Wording, yield func(uint64)) {
	n := len(w.words) - printWords + 1
	if n <= 0 {
		return
	}
	keys := make([]uint64, n)
	for i := range keys {
		k := uint64(0)
		for _, t := range w.words[i : i+printWords] {
			k = k*1099511628211 ^ t.id
		}
		keys[i] = k ^ k>>29
	}
	last := -1
	for i := 0; i+printWindow <= n || i == 0; i++ {
		least := i
		for j := i; j < min(i+printWindow, n); j++ {
			if keys[j] <= keys[least] {
				least = j
			}
		}
		if least != last {
			last = least
			yield(keys[least])
		}
	}
}
