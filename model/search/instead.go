package search

import (
	"context"
	"slices"
	"strings"

	"lineup/model/text"
)

// Instead is a query that finds something, suggested for one that finds nothing.
type Instead struct {
	Query string
	// Name is the name that the query searches for; "" if it is the original query without a part.
	Name string
	// Without is the part that was left out, as typed.
	Without string
	// Hits is the number of hits; 0 for a name.
	Hits int
}

const (
	mostInstead  = 3 // of each sort
	mostLeftOut  = 8 // parts of a query that are tried
	insteadLimit = 50
)

// instead returns suggestions for a query that finds nothing: names similar to a word of it, and the query with a
// part left out, those with most hits first.
func (ix *Index) instead(ctx context.Context, typed string, q *query) []Instead {
	near := ix.nearNames(ctx, q)
	var fewer []Instead
	for i := 0; i < len(q.groups) && i < mostLeftOut && len(q.groups) > 1; i++ {
		left := q.clone()
		left.groups = slices.Delete(left.groups, i, i+1)
		if !left.hasWords() && !left.wantsNames() {
			continue
		}
		r, err := ix.look(ctx, left, insteadLimit)
		if err != nil {
			return nil
		}
		if len(r.Hits) == 0 {
			continue
		}
		query, without := withoutGroup(typed, q.groups[i])
		fewer = append(fewer, Instead{Query: query, Without: without, Hits: len(r.Hits) + r.More})
	}
	slices.SortStableFunc(fewer, func(a, b Instead) int { return b.Hits - a.Hits })
	return append(near, fewer[:min(len(fewer), mostInstead)]...)
}

// withoutGroup removes the parts of a group from the query as typed.
func withoutGroup(typed string, g group) (query, without string) {
	spans := make([]string, 0, len(g))
	query = typed
	for i := range g {
		if u := &g[i]; !u.derived {
			part := u.span.Of(typed)
			spans = append(spans, part)
			query = strings.Replace(query, part, "", 1)
		}
	}
	return strings.Join(strings.Fields(strings.Trim(query, " |")), " "), text.Line(strings.Join(spans, " | "))
}

// nearNames returns names similar to a word or two of a query.
func (ix *Index) nearNames(ctx context.Context, q *query) (near []Instead) {
	p := ix.buffers.people(ix)
	defer ix.buffers.putPeople(p)
	for u := range q.units {
		if u.not || u.days != (days{}) || u.field == fieldKind {
			continue
		}
		for i := range u.words {
			if ctx.Err() != nil {
				return nil
			}
			p.read([]*meant{p.meant(strings.ReplaceAll(u.words[i].key, "'", ""), true)}, 0)
		}
	}
	for _, c := range p.weighed(nil) {
		if ix.named.kind(c.doc) == SpeakerHit && len(near) < mostInstead {
			name := text.Line(ix.shownName(c.doc))
			near = append(near, Instead{Query: name, Name: name})
		}
	}
	return near
}
