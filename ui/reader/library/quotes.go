package library

import (
	"cmp"
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// ParagraphsOf returns the paragraphs of an article that contain its version of an utterance.
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

// QuotesIn returns the quotes of an article that overlap a span, in order. The cost depends on their number, not on
// the number of quotes in the article.
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

// reaches returns, for every quote, the furthest end of the quotes of its article up to and including it. It makes
// the first quote at an offset findable by binary search although quotes may overlap.
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

// SharedBy returns the utterances that several of the articles carry, those that most carry first.
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

// utterancesIn returns the utterances of an article's quotes, in the order of the text.
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

// SaidIn returns the utterances in articles, most outlets first. Only the first articles are looked at, so that it costs the same in
// a corpus of any size.
func (lib *Library) SaidIn(articles []int) []int {
	const most = 40
	var out []int
	met := map[int]bool{}
	for _, a := range articles[:min(len(articles), most)] {
		for _, u := range lib.utterancesIn(a) {
			if !met[u] {
				met[u] = true
				out = append(out, u)
			}
		}
	}
	slices.SortStableFunc(out, lib.byUtterance)
	return out
}

// Carriage returns how many outlets carry an utterance and of how many that is known; it counts articles if the
// outlet of one is unknown.
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

// Words returns the first words of an utterance, as its base has them.
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
