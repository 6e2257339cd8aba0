package search

import (
	"cmp"
	"context"
	"math"
	"slices"

	"golang.org/x/sync/errgroup"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/parallel"
	"lineup/model/text"
)

// How many names come before the quotes at most, so that they do not push the
// quotes off the screen.
const (
	mostSpeakers = 3
	mostTopics   = 2
	mostOutlets  = 2
)

// Search returns at most limit hits. It gives up with the context's error as soon
// as the context is done. A query that cannot be understood is a *QueryError.
func (ix *Index) Search(ctx context.Context, query string, limit int) (Result, error) {
	q, err := parse(query)
	if err != nil {
		return Result{}, err
	}
	if len(q.groups) == 0 || limit <= 0 {
		return Result{Searched: q.describe(), Completions: ix.complete(query)}, ctx.Err()
	}
	if err := ix.resolve(ctx, q); err != nil {
		return Result{}, err
	}
	r, err := ix.look(ctx, q, limit)
	if err == nil && len(r.Hits) == 0 && q.hasWords() {
		r, err = ix.relax(ctx, q, limit)
	}
	if err != nil {
		return Result{}, err
	}
	r.Searched = q.describe()
	r.Completions = ix.complete(query)
	return r, nil
}

// look searches the three indexes to the letter of the query.
func (ix *Index) look(ctx context.Context, q *query, limit int) (Result, error) {
	var names, quotes, articles scanned
	g, gctx := errgroup.WithContext(ctx)
	g.Go(fault.Guard(func() (err error) {
		articles, err = ix.articleSpace().scan(gctx, q, limit)
		return err
	}))
	g.Go(fault.Guard(func() (err error) {
		if names, err = ix.lookNames(gctx, q); err == nil {
			quotes, err = ix.quoteSpace().scan(gctx, q, limit)
		}
		return err
	}))
	if err := g.Wait(); err != nil {
		return Result{}, err
	}
	counts := ix.countNames(&names)
	if quotes.total+articles.total > 0 {
		names.best = ix.capped(names.best)
		names.best = names.best[:min(len(names.best), (limit+1)/2)]
	}
	hits := ix.shown(q, (*show).name, names.best[:min(len(names.best), limit)])
	left := limit - len(hits)
	// Articles get a third of the room, and what the quotes do not need.
	a := min(len(articles.best), max(left/3, left-len(quotes.best)))
	hits = append(hits, ix.shown(q, (*show).quote, quotes.best[:min(len(quotes.best), left-a)])...)
	for rest := articles.best; len(rest) > 0 && len(hits) < limit; {
		n := min(len(rest), limit-len(hits))
		further := ix.shown(q, (*show).article, rest[:n])
		rest = rest[n:]
		other := slices.DeleteFunc(further, func(h Hit) bool { return slices.ContainsFunc(hits, h.within) })
		articles.total -= n - len(other) // they are not shown twice
		hits = append(hits, other...)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	counts = append(counts, Count{QuoteHit, quotes.total, quotes.cut}, Count{ArticleHit, articles.total, articles.cut})
	counts = slices.DeleteFunc(counts, func(c Count) bool { return c.Hits == 0 })
	total := names.total + quotes.total + articles.total
	return Result{Hits: hits, Counts: counts, More: total - len(hits), AtLeast: names.cut || quotes.cut || articles.cut}, nil
}

// shown makes hits of what was found, each by a way to show it.
func (ix *Index) shown(q *query, as func(*show, found) Hit, some []found) []Hit {
	hits := make([]Hit, len(some))
	const few = 8
	parallel.Each((len(some)+few-1)/few, func(i int) {
		s := ix.lender.show(ix, q)
		defer ix.lender.backShow(s)
		for at := i * few; at < min(len(some), (i+1)*few); at++ {
			hits[at] = as(s, some[at])
		}
	})
	return hits
}

// lookNames finds speakers, topics and outlets.
func (ix *Index) lookNames(ctx context.Context, q *query) (scanned, error) {
	if !q.wantsNames() {
		return scanned{}, ctx.Err()
	}
	const enough = 200
	names, err := ix.nameSpace().scan(ctx, q, enough, planGroup{units: []planUnit{{not: true, filter: ix.named.ofKind[storyName]}}})
	for i := range names.best {
		names.best[i].score += ix.named.esteem(q, names.best[i].doc)
	}
	slices.SortStableFunc(names.best, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	return names, err
}

// wantsNames says that something in the query names what is looked for. What it
// only excludes, or a date, does not.
func (q *query) wantsNames() bool {
	for u := range q.units {
		if !u.not && u.field != fieldSince && u.field != fieldUntil && u.field != fieldStory {
			return true
		}
	}
	return false
}

// standing is what a kind of names gains before others.
var standing = map[Kind]float64{SpeakerHit: 8, OutletHit: 4}

// esteem is what a name gains by being the query to the letter, by its kind, and
// by how often it stands in the corpus.
func (l *nameList) esteem(q *query, doc int) float64 {
	n := l.name(doc)
	score := min(2*math.Log2(float64(n.weight+1)), 25)
	score += standing[n.kind]
	typed := text.Fold(q.plainWords())
	for _, s := range n.spellings.all {
		if text.Fold(s) == typed {
			return score + 40
		}
	}
	return score
}

// capped keeps a few of each kind of names.
func (ix *Index) capped(names []found) []found {
	left := map[Kind]int{SpeakerHit: mostSpeakers, TopicHit: mostTopics, OutletHit: mostOutlets}
	return slices.DeleteFunc(names, func(f found) bool {
		kind := ix.named.kind(f.doc)
		left[kind]--
		return left[kind] < 0
	})
}

// hitAt is the place in the corpus that a hit for a name points at.
func (n *name) hitAt() int {
	if n.kind == OutletHit {
		return model.None
	}
	return n.at
}

// within says that a quote shows already what an article would be shown for.
func (h *Hit) within(quote Hit) bool {
	return quote.Kind == QuoteHit && quote.Article == h.Article && h.Span.Overlaps(quote.Span)
}

// countNames counts the names that were found by kind. Where more were found
// than kept, there may be more of each kind.
func (ix *Index) countNames(names *scanned) []Count {
	counts := []Count{{Kind: SpeakerHit}, {Kind: TopicHit}, {Kind: OutletHit}}
	for i := range counts {
		for _, f := range names.best {
			if ix.named.kind(f.doc) == counts[i].Kind {
				counts[i].Hits++
			}
		}
		counts[i].AtLeast = names.cut || names.total > len(names.best)
	}
	return counts
}
