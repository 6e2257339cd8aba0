package library

import (
	"cmp"
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// ParagraphsOf are the paragraphs of an article that hold its version of an utterance.
func (lib *Library) ParagraphsOf(article, utterance int) []model.Span {
	a := lib.Corpus.Articles[article]
	var out []model.Span
	for _, v := range lib.Corpus.Utterances[utterance].Versions {
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

// QuotesIn are the quotes of an article that have words in a stretch of it, in order.
// The cost grows with how many they are, not with how many the article has.
func (lib *Library) QuotesIn(article int, span model.Span) []int {
	if article >= len(lib.Corpus.QuotesOf) {
		return nil
	}
	var out []int
	r := lib.Corpus.QuotesOf[article]
	first := sort.Search(r[1]-r[0], func(i int) bool { return lib.reach[r[0]+i] > span.Start })
	for q := r[0] + first; q < r[1]; q++ {
		s := lib.Corpus.Quotes[q].Span()
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

// SharedBy are the utterances that several of some articles carry, most of them first.
func (lib *Library) SharedBy(articles []int) []int {
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
func (lib *Library) utterancesIn(article int) []int {
	var out []int
	if article >= len(lib.Corpus.QuotesOf) {
		return nil
	}
	for q := lib.Corpus.QuotesOf[article][0]; q < lib.Corpus.QuotesOf[article][1]; q++ {
		if u := lib.Corpus.Quotes[q].Utterance; u != model.None {
			out = append(out, u)
		}
	}
	return out
}

// Carriage is how many outlets carry an utterance, and of how many that can be told; of
// articles where the outlet of one is not known.
func (lib *Library) Carriage(u int) (carried, of int, noun string) {
	carriers := lib.Carriers(u)
	all := append(slices.Clip(carriers), lib.Corpus.Absent(lib.Corpus.Utterances[u])...)
	if lib.View.Outlets(all).Unnamed > 0 {
		return len(carriers), len(all), "article"
	}
	return lib.carried[u], lib.sources(all), PerOutlet
}

// SharedQuotes counts the quotes of a story that several articles have.
func (lib *Library) SharedQuotes(story int) int {
	n := 0
	for _, u := range lib.ByStory[story] {
		if len(lib.Corpus.Utterances[u].Versions) < 2 {
			break
		}
		n++
	}
	return n
}

// Words are the first words of an utterance, as its base has them.
func (lib *Library) Words(u, most int) string {
	ut := lib.Corpus.Utterances[u]
	v := &ut.Versions[ut.Base]
	a := lib.Corpus.Articles[v.Article]
	out := ""
	for _, s := range v.Pieces {
		if len(out) > most {
			break
		}
		s = kit.InRange(a.Text, s)
		s.End = min(s.End, s.Start+most)
		if said := text.Line(kit.InRange(a.Text, s).Of(a.Text)); out == "" {
			out = said
		} else {
			out += " " + said
		}
	}
	return out
}
