package passage

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
)

// LineUp sets articles side by side, in the order given. base is the column whose order the rows follow. Every
// body passage of every article is in one row, and single ones have rows of their own; the other rows of a
// passage of several facts point to it. Rows with nothing that is not in others come last. A cell on weak
// evidence carries its doubt (model.Cell.Perhaps).
func LineUp(c *model.Corpus, articles []int, base int) model.LineUp {
	return lineUp(c, articles, base, enough, (*likeness.Pairs).Odds)
}

// Firm is LineUp without the perhaps cells, which get rows of their own.
func Firm(c *model.Corpus, articles []int, base int) model.LineUp {
	return lineUp(c, articles, base, firm, (*likeness.Pairs).Odds)
}

// Weighed is LineUp with other log odds for the pairs of sentences than the program's: internal/learn uses it
// to try weights.
func Weighed(c *model.Corpus, articles []int, base int, odds func(*likeness.Pairs) []float64) model.LineUp {
	return lineUp(c, articles, base, enough, odds)
}

func lineUp(c *model.Corpus, articles []int, base int, least float64, odds func(*likeness.Pairs) []float64) model.LineUp {
	l := model.LineUp{Columns: articles, Base: base}
	list := make([]likeness.Sentence, 0, 32*len(articles))
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	said := speak(c, articles, list)
	found := said.beside(links(list, odds))
	t := join(list, slices.Concat(said.links, found), least)
	t.spread(found, max(least, further))
	t.gather()
	words := lexicon.NewReader()
	order := t.order(len(articles), base)
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(t.further(x), t.further(y)) })
	for _, n := range order {
		r, row := t.rows[n], t.row(n, articles)
		if u := said.utterance(r); u != model.None {
			row.Kind, row.Utterance = model.UtteranceRow, u
			said.mark(c, &row)
		}
		if row.Kind != model.OnlyRow {
			t.mark(c, words, &row, r, base)
		}
		l.Rows = append(l.Rows, row)
	}
	for _, d := range Denials(c, articles, words) {
		deny(l.Rows, d)
	}
	t.once(l.Rows, order)
	t.refer(l.Rows, order, found)
	return l
}

// links returns the pairs of sentences that may report the same thing.
func links(list []likeness.Sentence, weigh func(*likeness.Pairs) []float64) []link {
	pairs := likeness.Find(list)
	out := make([]link, pairs.Len())
	for i, odds := range weigh(pairs) {
		a, b := pairs.Pair(i)
		out[i] = link{a: a, b: b, odds: odds, names: odds > weak && pairs.OnlyNames(i)}
	}
	return out
}
