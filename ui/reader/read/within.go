package read

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
)

// A within is a search within the open article.
type within struct {
	query string
	hits  []model.Span // in order
	at    int          // index in hits of the one in sight
}

// find asks for words to find in the article. A second / searches everything.
func (r *Screen) find() kit.Intent {
	from := r.topSpan().Start
	before := r.within
	return kit.OpenPrompt{Prompt: &kit.Prompt{
		Label: "in this article",
		Changed: func(s string) kit.Intent {
			if s == "/" {
				return intent.SearchAll{}
			}
			r.look(s, from)
			return nil
		},
		Step: func(d int) kit.Intent { return r.stepHit(d) },
		Done: func(s string) kit.Intent {
			if r.within == nil && s != "" {
				return intent.Say("“" + text.Line(s) + "” is not in this article")
			}
			return nil
		},
		Left: func() kit.Intent {
			r.within = before
			r.list.To(r.lineOf(from))
			return nil
		},
		Told: func() string {
			if r.within == nil {
				return "/ searches everything"
			}
			return r.hitWords()
		},
	}}
}

// look finds a query in the article and goes to the first hit from a place on.
func (r *Screen) look(query string, from int) {
	r.within = nil
	in, err := search.NewInside(query)
	if err != nil || query == "" {
		return
	}
	hits := in.Find(r.a().Text)
	if len(hits) == 0 {
		return
	}
	at := max(slices.IndexFunc(hits, func(h model.Span) bool { return h.Start >= from }), 0)
	r.within = &within{query, hits, at}
	r.toHit()
}

// Finding reports whether a search within it is open.
func (r *Screen) Finding() bool { return r.within != nil }

// EndFinding ends the search within it, at the same place.
func (r *Screen) EndFinding() { r.within = nil }

// atHit reports whether the user is at a hit: no quote has been gone to since.
func (r *Screen) atHit() bool { return r.within != nil && r.lit == model.None }

// findAgain repeats the search of an earlier text of the article, without moving.
func (r *Screen) findAgain(was *within) {
	lit, top := r.lit, r.list.At
	r.look(was.query, 0)
	if r.within != nil {
		r.within.at = min(was.at, len(r.within.hits)-1)
	}
	r.lit = lit
	r.list.To(top)
}

// stepHit goes d hits on, and round the end.
func (r *Screen) stepHit(d int) kit.Intent {
	if r.within == nil {
		return nil
	}
	n := len(r.within.hits)
	r.within.at = ((r.within.at+d)%n + n) % n
	r.toHit()
	return nil
}

func (r *Screen) hitWords() string {
	return fmt.Sprintf("%d of %d for %s", r.within.at+1, len(r.within.hits), text.Line(r.within.query))
}

// toHit brings the hit into sight.
func (r *Screen) toHit() {
	r.lit = model.None
	if at := r.within.hits[r.within.at]; !r.inSight(at) {
		r.show(at)
	}
}

// paintHits returns the styles of the hits in sight; the current one is distinct.
func (r *Screen) paintHits(sight model.Span) []kit.Paint {
	if r.within == nil {
		return nil
	}
	var out []kit.Paint
	for i, h := range r.within.hits {
		st := kit.MatchPaper | kit.Underlined
		if i == r.within.at {
			st = kit.MatchPaper | kit.Reversed
		}
		if h.Overlaps(sight) {
			out = append(out, kit.Paint{Span: h, Style: st})
		}
	}
	return out
}
