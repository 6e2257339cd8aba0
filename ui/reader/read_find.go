package reader

import (
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
)

// A within is a search within the open article.
type within struct {
	query string
	hits  []model.Span // in order
	at    int          // the hit in sight, in hits
}

// find asks for words to be found in the article. A second / searches everything.
func (r *read) find() intent {
	from := r.topSpan().Start
	before := r.within
	return openPrompt{&prompt{
		label: "in this article",
		changed: func(s string) intent {
			if s == "/" {
				return searchAll{}
			}
			r.look(s, from)
			return nil
		},
		step: func(d int) intent { return r.stepHit(d) },
		done: func(s string) intent {
			if r.within == nil && s != "" {
				return say{"“" + text.Line(s) + "” does not stand in this article"}
			}
			return nil
		},
		left: func() intent {
			r.within = before
			r.list.to(r.lineOf(from))
			return nil
		},
		told: func() string {
			if r.within == nil {
				return "/ searches everything"
			}
			return r.hitWords()
		},
	}}
}

// look finds a query in the article and goes to the first hit from a place on.
func (r *read) look(query string, from int) {
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

// findAgain finds what was found in an earlier text of the article, without moving.
func (r *read) findAgain(was *within) {
	lit, top := r.lit, r.list.at
	r.look(was.query, 0)
	if r.within != nil {
		r.within.at = min(was.at, len(r.within.hits)-1)
	}
	r.lit = lit
	r.list.to(top)
}

// stepHit goes d hits on, and round the end.
func (r *read) stepHit(d int) intent {
	if r.within == nil {
		return nil
	}
	n := len(r.within.hits)
	r.within.at = ((r.within.at+d)%n + n) % n
	r.toHit()
	return say{r.hitWords()}
}

func (r *read) hitWords() string {
	return fmt.Sprintf("%d of %d for %s", r.within.at+1, len(r.within.hits), text.Line(r.within.query))
}

// toHit brings the hit into sight.
func (r *read) toHit() {
	r.lit = model.None
	if at := r.within.hits[r.within.at]; !r.inSight(at) {
		r.show(at)
	}
}

// paintHits are the hits in sight; the one gone to is told from the others.
func (r *read) paintHits(sight model.Span) []paint {
	if r.within == nil {
		return nil
	}
	var out []paint
	for i, h := range r.within.hits {
		st := matched | underlined
		if i == r.within.at {
			st = matched | reversed
		}
		if h.Overlaps(sight) {
			out = append(out, paint{h, st})
		}
	}
	return out
}
