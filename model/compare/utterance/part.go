package utterance

import (
	"strings"
	"unicode"

	"lineup/model"

	"lineup/model/compare/wording"
)

// part is a sentence of a quote, the unit that utterances are made of: one outlet may print a speech of nine
// sentences from which another takes two.
type part struct {
	quote    int // in Corpus.Quotes
	sentence int // in the quote, from 0
}

// compare orders parts by quote and sentence.
func (p part) compare(o part) int {
	if p.quote != o.quote {
		return p.quote - o.quote
	}
	return p.sentence - o.sentence
}

// sentenceEnds returns where the sentences of a quote start, as word indexes, and the end. Indirect speech counts
// as one sentence.
func sentenceEnds(kind model.Kind, w *wording.Wording) []int {
	if kind == model.Indirect {
		return []int{0, w.Len()}
	}
	return wording.Sentences(w)
}

// cut is a sentence of a quote: its stretch of the text, including the outlet's words between two pieces.
type cut struct {
	model.Span

	// parted reports whether the outlet's own words precede it: “It is late,” he said. “We must go.”
	parted bool
}

// cuts caches the quotes that have been cut into sentences. Together the sentences cover the quote.
type cuts struct {
	worker *worker
	of     map[int][]cut
}

// sentences returns the sentences of a quote in order.
func (k *cuts) sentences(quote int) []cut {
	if s, ok := k.of[quote]; ok {
		return s
	}
	q := k.worker.c.Quotes[quote]
	k.worker.Clear()
	w := k.worker.Read(k.worker.c.Articles[q.Article].Text, q.Pieces)
	ends := sentenceEnds(q.Kind, &w)
	out := make([]cut, 0, len(ends)-1)
	for i := range len(ends) - 1 {
		s := cut{Span: q.Span()}
		if i > 0 {
			s.Start = w.Opening(ends[i])
			s.parted = hasWords(w.Joints[ends[i]].Away.Of(w.Text))
		}
		if i+2 < len(ends) {
			s.End = w.Closing(ends[i+1])
		}
		out = append(out, s)
	}
	k.of[quote] = out
	return out
}

// hasWords reports whether s has letters, not only marks and space.
func hasWords(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// length returns the number of bytes of text in a part.
func (k *cuts) length(p part) int {
	n := 0
	for _, s := range k.pieces(p.quote, p.sentence, p.sentence) {
		n += s.Len()
	}
	return n
}

// pieces returns the stretches between quotation marks of the sentences from to to, inclusive, of a quote.
func (k *cuts) pieces(quote, from, to int) []model.Span {
	s := k.sentences(quote)
	whole := model.Span{Start: s[from].Start, End: s[to].End}
	all := k.worker.c.Quotes[quote].Pieces
	if from == 0 && to == len(s)-1 {
		return all
	}
	var out []model.Span
	for _, p := range all {
		if x := p.Intersect(whole); x.Len() > 0 {
			out = append(out, x)
		}
	}
	return out
}
