package print

import (
	"fmt"
	"strconv"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/view"
)

// Search shows hits, best first.
func Search(c *model.Corpus, r search.Result) View {
	v := shown(c)
	return View{
		title:   "Search: " + r.Searched,
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
				if h.Kind == search.QuoteHit {
					e.label = v.SpeakerName(c.Quotes[h.At].Speaker)
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

// searched tells how many hits there are, what was tolerated to find them, and what
// was searched.
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
}

func newHitRecord(c *model.Corpus, rank int, h *search.Hit) hitRecord {
	r := hitRecord{Rank: rank, Kind: string(h.Kind), Text: h.Text, Matches: pairs(h.Matches), Score: h.Score, Why: h.Why}
	if h.Article != model.None {
		r.Article, r.Outlet = c.Articles[h.Article].ID, c.Articles[h.Article].Outlet.Name
	}
	switch h.Kind {
	case search.QuoteHit:
		r.ID = string(c.Quotes[h.At].ID(c))
	case search.ArticleHit:
		r.ID = string(c.Articles[h.At].ID)
	case search.SpeakerHit:
		r.ID = string(c.Speakers[h.At].ID)
	case search.TopicHit, search.OutletHit:
		r.ID = h.Text
	}
	return r
}
