package reader

import (
	"cmp"
	"slices"
	"sort"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// paragraphsOf are the paragraphs of an article that hold its version of an utterance.
func (lib *library) paragraphsOf(article, utterance int) []model.Span {
	a := lib.c.Articles[article]
	var out []model.Span
	for _, v := range lib.c.Utterances[utterance].Versions {
		if v.Article != article {
			continue
		}
		spans := v.Pieces
		for _, p := range a.Paragraphs {
			if slices.ContainsFunc(spans, p.Overlaps) {
				out = append(out, kit.InRange(a.Text, p))
			}
		}
	}
	return out
}

// quotesIn are the quotes of an article that have words in a stretch of it, in order.
// The cost grows with how many they are, not with how many the article has.
func (lib *library) quotesIn(article int, span model.Span) []int {
	if article >= len(lib.c.QuotesOf) {
		return nil
	}
	var out []int
	r := lib.c.QuotesOf[article]
	first := sort.Search(r[1]-r[0], func(i int) bool { return lib.reach[r[0]+i] > span.Start })
	for q := r[0] + first; q < r[1]; q++ {
		s := lib.c.Quotes[q].Span()
		if s.Start >= span.End {
			break
		}
		if s.Overlaps(span) {
			out = append(out, q)
		}
	}
	return out
}

// reaches tells of every quote how far it and those before it in its article reach, so
// that the first quote at a place can be found by halving although quotes may overlap.
func reaches(c *model.Corpus) []int {
	out := make([]int, len(c.Quotes))
	for _, r := range c.QuotesOf {
		far := 0
		for q := r[0]; q < r[1]; q++ {
			far = max(far, c.Quotes[q].Span().End)
			out[q] = far
		}
	}
	return out
}

// sharedBy are the utterances that several of some articles carry, most of them first.
func (lib *library) sharedBy(articles []int) []int {
	times := map[int]int{}
	var out []int
	for _, a := range articles {
		met := map[int]bool{}
		for _, u := range lib.utterancesIn(a) {
			if met[u] {
				continue
			}
			met[u] = true
			if times[u]++; times[u] == 2 {
				out = append(out, u)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(times[b], times[a]), lib.byUtterance(a, b)) })
	return out
}

// utterancesIn are the utterances of an article's quotes, in the order of the text.
func (lib *library) utterancesIn(article int) []int {
	var out []int
	if article >= len(lib.c.QuotesOf) {
		return nil
	}
	for q := lib.c.QuotesOf[article][0]; q < lib.c.QuotesOf[article][1]; q++ {
		if u := lib.c.Quotes[q].Utterance; u != model.None {
			out = append(out, u)
		}
	}
	return out
}
