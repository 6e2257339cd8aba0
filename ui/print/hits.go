package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/view"
)

// Search shows hits, best first.
func Search(c *model.Corpus, r search.Result) View {
	v := shown(c)
	return View{
		title:   "Search: " + r.Searched,
		nothing: instead(&r),
		records: over(r.Hits, func(i int, h search.Hit) any { return newHitRecord(c, i+1, &h) }),
		table: table{
			head: []string{"rank", "kind", "id", "article", "outlet", "text", "score", "why"},
			rows: over(r.Hits, func(i int, h search.Hit) []string {
				x := newHitRecord(c, i+1, &h)
				return []string{strconv.Itoa(x.Rank), x.Kind, x.ID, string(x.Article), x.Outlet, x.Text, strconv.FormatFloat(x.Score, 'f', 3, 64), x.Why}
			}),
		},
		blocks: func(yield func(block) bool) {
			for i := range r.Hits {
				h := &r.Hits[i]
				marks := make([]model.Mark, len(h.Matches))
				for k, m := range h.Matches {
					marks[k] = model.Mark{Class: model.ClassIdentical, Span: m}
				}
				e := entry{
					label: string(h.Kind), body: runs(h.Text, model.Span{End: len(h.Text)}, marks),
					quote: h.Kind == search.QuoteHit, notes: []string{h.Why},
				}
				if h.Article != model.None {
					e.aside = v.Name(h.Article).Full
				}
				switch h.Kind {
				case search.QuoteHit:
					e.label = v.SaidBy(c.Quotes[h.At])
					e.notes = []string{quoteNote(c, h)}
				case search.ArticleHit:
					if title := c.Articles[h.At].Title; title != h.Text {
						e.notes = append([]string{title}, e.notes...)
					}
				}
				if !yield(e) {
					return
				}
			}
			if len(r.Hits) > 0 {
				yield(remark{searched(&r)})
			}
		},
	}
}

// quoteNote gives the headline under which a quote occurs, how many articles carry it, and what matched.
func quoteNote(c *model.Corpus, h *search.Hit) string {
	var parts []string
	if title := c.Articles[h.Article].Title; title != "" {
		parts = append(parts, title)
	}
	if h.Carried > 1 {
		parts = append(parts, "in "+view.Count(h.Carried, "article"))
	}
	return strings.Join(append(parts, h.Why), " · ")
}

// instead suggests other searches if nothing was found.
func instead(r *search.Result) string {
	var names, fewer []string
	for _, x := range r.Instead {
		if x.Name != "" {
			names = append(names, x.Name)
		} else {
			fewer = append(fewer, "without “"+x.Without+"”: "+view.Count(x.Hits, "hit"))
		}
	}
	if len(names) > 0 {
		fewer = append([]string{"did you mean " + strings.Join(names, ", or ") + "?"}, fewer...)
	}
	return strings.Join(fewer, "; ")
}

// searched says how many hits there are, how the query was relaxed to find them, and what was searched.
func searched(r *search.Result) string {
	said := view.Count(len(r.Hits), "hit")
	switch {
	case r.AtLeast:
		said = fmt.Sprintf("%d of more than %d hits", len(r.Hits), len(r.Hits)+r.More)
	case r.More > 0:
		said = fmt.Sprintf("%d of %d hits", len(r.Hits), len(r.Hits)+r.More)
	}
	if r.Relaxed != "" {
		said += "; " + r.Relaxed
	}
	return said + "; searched: " + r.Searched
}

type hitRecord struct {
	Rank    int             `json:"rank"`
	Kind    string          `json:"kind"`
	ID      string          `json:"id"`
	Article model.ArticleID `json:"article"`
	Outlet  string          `json:"outlet"`
	Text    string          `json:"text"`
	Matches []pair          `json:"matches"`
	Score   float64         `json:"score"`
	Why     string          `json:"why"`
	// Headline is the article's; Carried is the number of articles with a quote, or of quotes or articles with a
	// name.
	Headline string `json:"headline,omitempty"`
	Carried  int    `json:"carried,omitempty"`
}

func newHitRecord(c *model.Corpus, rank int, h *search.Hit) hitRecord {
	r := hitRecord{Rank: rank, Kind: string(h.Kind), Text: h.Text, Matches: pairs(h.Matches), Score: h.Score, Why: h.Why, Carried: h.Carried}
	if h.Article != model.None {
		r.Article, r.Outlet = c.Articles[h.Article].ID, c.Articles[h.Article].Outlet.Name
	}
	switch h.Kind {
	case search.QuoteHit:
		r.ID = string(c.Quotes[h.At].ID(c))
		r.Headline = c.Articles[h.Article].Title
	case search.ArticleHit:
		r.Headline = c.Articles[h.At].Title
		r.ID = string(c.Articles[h.At].ID)
	case search.SpeakerHit:
		r.ID = string(c.Speakers[h.At].ID)
	case search.TopicHit, search.OutletHit:
		r.ID = h.Text
	}
	return r
}
