package align

import (
	"slices"

	"lineup/model"
)

// What the quote next to one of an utterance must share with another article's
// version to belong to it too. It takes less than two quotes by themselves do,
// since the speaker goes on in both.
const (
	goOnRun   = 15 // tenths of a content word
	goOnWords = 4
	goOnCover = .9
)

// goOn adds to the groups that several articles report the quotes in which the same
// speaker goes on: “We lost the mast,” she said; then, in the next paragraph, “The
// crew sang”.
func goOn(c *model.Corpus, groups [][]int) [][]int {
	of := make(map[int]int, len(c.Quotes))
	for g, quotes := range groups {
		for _, q := range quotes {
			of[q] = g
		}
	}
	for g := range groups {
		if !severalArticles(c, groups[g]) {
			continue
		}
		for _, q := range slices.Clone(groups[g]) {
			for _, step := range []int{1, -1} {
				n := nextTo(c, q, step)
				if n == model.None || len(groups[of[n]]) > 1 || of[n] == g || !continues(c, groups[g], n) {
					continue
				}
				groups[of[n]] = nil
				of[n] = g
				groups[g] = append(groups[g], n)
			}
		}
		slices.Sort(groups[g])
	}
	return slices.DeleteFunc(groups, func(quotes []int) bool { return len(quotes) == 0 })
}

func severalArticles(c *model.Corpus, quotes []int) bool {
	return slices.ContainsFunc(quotes, func(q int) bool { return c.Quotes[q].Article != c.Quotes[quotes[0]].Article })
}

// nextTo is the quote after q, or before it, in which the same speaker goes on in
// the same paragraph or the one next to it; None where there is none.
func nextTo(c *model.Corpus, q, step int) int {
	r := c.QuotesOf[c.Quotes[q].Article]
	n := q + step
	for n >= r[0] && n < r[1] && c.Quotes[n].Kind == model.Indirect {
		n += step
	}
	if n < r[0] || n >= r[1] {
		return model.None
	}
	x, y := &c.Quotes[q], &c.Quotes[n]
	if d := x.Paragraph - y.Paragraph; d < -1 || d > 1 || x.Speaker != y.Speaker && y.Speaker != model.None {
		return model.None
	}
	return n
}

// continues says that quote n goes on where a version of another article does: in
// words that those of its own article which are in the group have not taken up.
func continues(c *model.Corpus, group []int, n int) bool {
	own := []int{n}
	for _, q := range group {
		if c.Quotes[q].Article == c.Quotes[n].Article && c.Quotes[q].Kind != model.Indirect {
			own = append(own, q)
		}
	}
	slices.Sort(own)
	both := wording(c, &model.Version{Article: c.Quotes[n].Article, Quotes: own})
	alone := NewWording(both.text, c.Quotes[n].Pieces)
	for _, q := range group {
		if c.Quotes[q].Article == c.Quotes[n].Article || c.Quotes[q].Kind == model.Indirect {
			continue
		}
		other := ready(c, q)
		a := alignWords(&other.w, &both)
		run, words, shared := 0, 0, 0
		for _, r := range a.runs {
			// The words of the run that are quote n's.
			from, to := r.h, r.h+r.n
			for from < to && both.words[from].span.Start < alone.Span().Start {
				from++
			}
			for from < to && both.words[to-1].span.End > alone.Span().End {
				to--
			}
			w := both.weight(from, to)
			shared += w
			if w > run {
				run, words = w, to-from
			}
		}
		whole := float64(shared) >= goOnCover*float64(alone.weight(0, alone.Len())) && run >= contentWeight
		if whole || run >= goOnRun && words >= goOnWords {
			return true
		}
	}
	return false
}
