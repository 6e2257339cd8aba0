package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model/search/postings"
	"lineup/model/search/spelling"
)

// mostNear is the maximum number of terms taken for a word that does not occur.
const mostNear = 24

// fewestNear is the minimum number of letters in a word that may be another one.
const fewestNear = 3

// nearest returns other terms of all indexes that may be meant by the word, those with similar spellings, the best
// first. For a word that is still being typed, the beginning of a term counts.
//
// A term must begin with the first or the second letter of the word, which tolerates a missing or swapped first
// letter, but not a wrong one.
func (ix *Index) nearest(w *word) []string {
	n := utf8.RuneCountInString(w.key)
	if n < fewestNear || n > spelling.MaxLetters {
		return nil
	}
	like := spelling.New(w.key, w.prefix && spelling.Tolerance(n) > 0)
	like.Tolerate(1)
	if ix.usage(&word{key: w.key}) > 0 {
		like.LettersOnly()
	}
	near := map[string]nearTerm{}
	first, size := utf8.DecodeRuneInString(w.key)
	second, _ := utf8.DecodeRuneInString(w.key[size:])
	for in := range ix.vocabularies {
		addNear(near, in, like, first)
		if second != first {
			addNear(near, in, like, second)
		}
	}
	delete(near, w.key)
	terms := make([]string, 0, len(near))
	for t := range near {
		terms = append(terms, t)
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(near[b].worth(), near[a].worth()), strings.Compare(a, b))
	})
	return terms[:min(len(terms), mostNear)]
}

// nearTerm is a term that may be meant by a word: the cost of that, and the term's frequency.
type nearTerm struct {
	cost float64
	freq int
}

func (n nearTerm) worth() float64 { return popularity(n.freq) - n.cost }

// addNear adds the terms of an index that begin with a letter and are similar to the word.
func addNear(near map[string]nearTerm, in *postings.Index, like *spelling.Word, first rune) {
	from, to := in.Prefix(string(first))
	for t := from; t < to; t++ {
		term := in.Term(t)
		mask := spelling.Mask(term)
		if !like.May(mask) {
			continue
		}
		cost, ok := like.Cost(term, mask)
		if !ok || cost <= spelling.CostPart+spelling.CostLong && cost >= spelling.CostPart {
			continue // words that begin so are found anyway
		}
		near[term] = nearTerm{cost: cost, freq: near[term].freq + int(in.Freq[t])}
	}
}
