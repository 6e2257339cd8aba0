package utterance

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// nextRun is the minimum weight, in tenths of a content word, of the run that a sentence of the next quote must share
// with another article's; the run must have at least nextWords words.
const (
	nextRun   = 15
	nextWords = 4
)

// goOn returns links for quotes next to linked ones in which the same speaker goes on: “We lost the mast,” she
// said; then, in the next paragraph, “The crew sang”. Another outlet may have both in one quote.
func (k workers) goOn(c *model.Corpus, links []link) []link {
	pairs := make([][2]int, 0, len(links)) // of quotes
	for _, l := range links {
		pairs = append(pairs, [2]int{l.x.quote, l.y.quote}, [2]int{l.y.quote, l.x.quote})
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	pairs = slices.Compact(pairs)
	found := make([][]link, len(pairs))
	k.each(len(pairs), func(d *worker, i int) {
		q, other := pairs[i][0], pairs[i][1]
		for _, step := range []int{1, -1} {
			n := nextTo(c, q, step)
			if n == model.None || c.Quotes[other].Kind == model.Indirect {
				continue
			}
			if _, ok := slices.BinarySearchFunc(pairs, [2]int{n, other}, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }); !ok {
				found[i] = append(found[i], d.goesOnIn(q, n, other)...)
			}
		}
	})
	return slices.Concat(found...)
}

// nextTo returns the quote after q, or before it, in which the same speaker goes on in the same paragraph or an
// adjacent one; None if there is none.
func nextTo(c *model.Corpus, q, step int) int {
	r := c.QuotesOf[c.Quotes[q].Article]
	n := q + step
	for n >= r[0] && n < r[1] && c.Quotes[n].Kind == model.Indirect {
		n += step
	}
	if n < r[0] || n >= r[1] {
		return model.None
	}
	x, y := c.Quotes[q], c.Quotes[n]
	if d := x.Paragraph - y.Paragraph; d < -1 || d > 1 || x.Speaker != y.Speaker && y.Speaker != model.None {
		return model.None
	}
	return n
}

// goesOnIn links the sentences of quote n, next to q, with those of another article's quote, by words that q has
// not matched.
func (d *worker) goesOnIn(q, n, other int) []link {
	next, o := d.ready(n), d.ready(other)
	both := d.Read(next.w.Text, d.c.Quotes[q].Pieces, d.c.Quotes[n].Pieces)
	at := slices.IndexFunc(both.Words, func(w wording.Word) bool { return w.Span.Start >= next.w.Span().Start })
	if at < 0 {
		return nil
	}
	a := d.Align(&both, &o.w)
	var out []link
	for _, p := range a.Weigh().Pairs {
		k := p.First.B - at // the first shared word of n
		if k < 0 || p.Last.B-at >= next.w.Len() {
			continue
		}
		if goesOn(&p) || p.Run >= nextRun && p.RunWords >= nextWords {
			out = append(out, link{x: part{n, int(next.w.Words[k].Sentence)}, y: part{other, int(p.H)}, score: p.Score()})
		}
	}
	return out
}
