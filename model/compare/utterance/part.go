package utterance

import (
	"strings"
	"unicode"

	"lineup/model"

	"lineup/model/compare/wording"
)

// part is a sentence of a quote, the unit that utterances are made of: what one
// outlet prints as a speech of nine sentences another takes two from.
type part struct {
	quote    int // in Corpus.Quotes
	sentence int // in the quote, from 0
}

// compare orders parts by place.
func (p part) compare(o part) int {
	if p.quote != o.quote {
		return p.quote - o.quote
	}
	return p.sentence - o.sentence
}

// sentenceEnds returns where the sentences of a quote start, as word numbers, and
// the end. What is reported without marks is one, whatever it holds.
func sentenceEnds(kind model.Kind, w *wording.Wording) []int {
	if kind == model.Indirect {
		return []int{0, w.Len()}
	}
	return wording.Sentences(w)
}

// cut is a sentence of a quote: its stretch of the text, the outlet's words between
// two pieces included.
type cut struct {
	model.Span

	// parted says that words of the outlet's own come before it: “It is late,” he said.
	// “We must go.”
	parted bool
}

// cuts are the quotes that have been cut into sentences. Together the sentences
// cover the quote.
type cuts struct {
	worker *worker
	of     map[int][]cut
}

// sentences are the sentences of a quote, in order.
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

// hasWords reports whether s is more than marks and space.
func hasWords(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// length is how many bytes of text a part has.
func (k *cuts) length(p part) int {
	n := 0
	for _, s := range k.pieces(p.quote, p.sentence, p.sentence) {
		n += s.Len()
	}
	return n
}

// pieces are the stretches between quotation marks of the sentences from..to of a
// quote, both included.
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
