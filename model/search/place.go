package search

import (
	"iter"
	"sort"

	"lineup/model"
	"lineup/model/text"
)

// occurrence is a word at its place.
type occurrence struct {
	text string     // the article's, its headline's or the quote's
	part model.Span // the paragraph
	word model.Span
	head bool // in the headline
}

// articleWords yields the words at some places of an article, with the indexes of the places, which are in order.
// It yields nothing for places without a word.
func (ix *Index) articleWords(rank int, places []uint32) iter.Seq2[int, occurrence] {
	return func(yield func(int, occurrence) bool) {
		a, starts := ix.corpus.Articles[ix.order[rank]], ix.paragraphsOf(rank)
		body := a.Body()
		for next := 0; next < len(places); {
			// The last of the parts that begin at the place or before.
			part := sort.Search(len(starts), func(i int) bool { return starts[i] > places[next] }) - 1
			if part < 0 || part > len(body) {
				return
			}
			s := occurrence{text: a.Title, part: model.Span{End: len(a.Title)}, head: part == 0}
			if part > 0 {
				s.text, s.part = a.Text, body[part-1]
			}
			end := next + 1
			for end < len(places) && (part+1 == len(starts) || places[end] < starts[part+1]) {
				end++
			}
			if !s.at(starts[part], places[next:end], func(i int, s occurrence) bool { return yield(next+i, s) }) {
				return
			}
			next = end
		}
	}
}

// quoteWords yields the words at some places of a quote, as articleWords does.
func (ix *Index) quoteWords(doc int, places []uint32) iter.Seq2[int, occurrence] {
	return func(yield func(int, occurrence) bool) {
		words := ix.corpus.QuoteText(int(ix.quoteAt[doc]))
		s := occurrence{text: words, part: model.Span{End: len(words)}}
		s.at(0, places, yield)
	}
}

// at yields the words of the part that are at some places, where first is the place of its first word; it returns
// false if it was stopped.
func (s occurrence) at(first uint32, places []uint32, yield func(int, occurrence) bool) bool {
	place, next := first, 0
	for s.word = range text.Words(s.part.Of(s.text), s.part.Start) {
		if places[next] == place {
			if !yield(next, s) {
				return false
			}
			if next++; next == len(places) {
				break
			}
		}
		place++
	}
	return true
}
