package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// mostNear is how many terms are taken for a word that does not occur.
const mostNear = 24

// tolerance is how many letters may be wrong in a word of n letters.
func tolerance(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 8:
		return 1
	default:
		return 2
	}
}

// nearest returns the terms of all indexes that are written most like the word:
// with one letter wrong, missing, too much, or two changed over, else with two
// such faults. Of a word that is still being typed, the beginning of the term
// counts.
//
// A term must begin with the first or the second letter of the word, which
// forgives a first letter that is missing or changed over, but not a wrong one.
func (ix *Index) nearest(w *word) []string {
	letters := []rune(w.key)
	most := tolerance(len(letters))
	if most == 0 || len(letters) > maxKey {
		return nil
	}
	n := nearTerms{want: letters, most: most, open: w.prefix, freq: map[string]uint32{}}
	for in := range ix.vocabularies {
		n.search(in, letters[0])
		if letters[1] != letters[0] {
			n.search(in, letters[1])
		}
	}
	return n.best()
}

// nearTerms collects the terms at the least distance from a word.
type nearTerms struct {
	want []rune
	most int  // the least distance so far
	open bool // the term may go on
	freq map[string]uint32
	rows [3][maxKey + 1]int
	buf  [2 * maxKey]rune
}

func (n *nearTerms) search(in *postings, first rune) {
	from, to := in.prefix(string(first))
	for t := from; t < to; t++ {
		term := in.term(t)
		if l := utf8.RuneCountInString(term); l < len(n.want)-n.most || !n.open && l > len(n.want)+n.most {
			continue
		}
		d := n.distance(term)
		if d > n.most {
			continue
		}
		if d < n.most {
			n.most = d
			clear(n.freq)
		}
		n.freq[term] += in.freq[t]
	}
}

// best returns the most frequent of the terms.
func (n *nearTerms) best() []string {
	terms := make([]string, 0, len(n.freq))
	for t := range n.freq {
		terms = append(terms, t)
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(n.freq[b], n.freq[a]), strings.Compare(a, b))
	})
	return terms[:min(len(terms), mostNear)]
}

// distance is the least number of letters to change, add, take away or swap with
// their neighbour to make the term of the word (optimal string alignment). It
// stops counting past most.
func (n *nearTerms) distance(term string) int {
	letters := n.buf[:0]
	for _, r := range term {
		letters = append(letters, r)
		if n.open && len(letters) >= len(n.want)+n.most {
			break
		}
	}
	before, last, row := n.rows[0][:], n.rows[1][:], n.rows[2][:]
	for j := range len(n.want) + 1 {
		last[j] = j
	}
	best := n.most + 1
	if !n.open {
		best = 1 << 30
	}
	for i, r := range letters {
		row[0] = i + 1
		least := row[0]
		for j, w := range n.want {
			cost := 1
			if r == w {
				cost = 0
			}
			d := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == n.want[j-1] && letters[i-1] == w {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		before, last, row = last, row, before
		if n.open {
			best = min(best, last[len(n.want)])
		}
		if least > n.most {
			return best
		}
	}
	if !n.open {
		best = last[len(n.want)]
	}
	return best
}
