package search

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"lineup/model/fault"
	"lineup/model/parallel"
	"lineup/model/search/keys"
	"lineup/model/text"
)

// How many names at most come before the quotes, so that they do not push the quotes off the screen.
const (
	mostSpeakers = 3
	mostTopics   = 2
	mostOutlets  = 2
)

// Search returns at most limit hits. It returns the context's error as soon as the context is done. A query that
// cannot be understood is a *QueryError.
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
	if err == nil && !r.hasTexts() && q.hasWords() {
		r, err = ix.relax(ctx, q, r, limit)
	}
	if err != nil {
		return Result{}, err
	}
	if len(r.Hits) == 0 {
		r.Instead = ix.instead(ctx, query, q)
	}
	r.Searched = q.describe()
	r.Completions = ix.complete(query)
	return r, ctx.Err()
}

// answer is what was found, before it is turned into hits.
type answer struct {
	names    names
	quotes   []textFound
	articles []textFound
	counts   [2]Count // of quotes and articles
}

// textFound is a quote or an article found, with the reading of the query that found it.
type textFound struct {
	found

	q      *query
	single bool // the reading has a single word
}

// look searches the three indexes for what the query says, and for what it may mean.
func (ix *Index) look(ctx context.Context, q *query, limit int) (Result, error) {
	a := &answer{counts: [2]Count{{Kind: QuoteHit}, {Kind: ArticleHit}}}
	var err error
	if a.names, err = ix.lookNames(ctx, q); err != nil {
		return Result{}, err
	}
	if err := ix.scanTexts(ctx, a, q, 0, limit); err != nil {
		return Result{}, err
	}
	if err := ix.loosen(ctx, q, a, limit); err != nil {
		return Result{}, err
	}
	a.quotes = a.spoken(ix.said(q, a.names.people, limit), q)
	return ix.shownAll(q, a, limit), nil
}

// scanTexts adds the quotes and articles that a reading of the query finds.
func (ix *Index) scanTexts(ctx context.Context, a *answer, q *query, loss float64, limit int) error {
	var quotes, articles scanned
	g, gctx := errgroup.WithContext(ctx)
	g.Go(fault.Guard(func() (err error) {
		articles, err = ix.articleSpace().scan(gctx, q, limit)
		return err
	}))
	g.Go(fault.Guard(func() (err error) {
		quotes, err = ix.quoteSpace().scan(gctx, q, limit)
		return err
	}))
	if err := g.Wait(); err != nil {
		return err
	}
	ix.lower(quotes.best, ix.ofQuote)
	ix.lower(articles.best, ix.ofArticle)
	single := q.count() == 1
	a.quotes = added(a.quotes, quotes, &a.counts[0], q, loss, single)
	a.articles = added(a.articles, articles, &a.counts[1], q, loss, single)
	return nil
}

// added merges the results of a scan into earlier ones, each document once, best first. Documents that only the
// later scan has found lose points.
func added(all []textFound, s scanned, n *Count, q *query, loss float64, single bool) []textFound {
	seen := make(map[int]bool, len(all))
	for _, f := range all {
		seen[f.doc] = true
	}
	n.AtLeast = n.AtLeast || s.cut
	n.Hits = max(n.Hits, s.total)
	for _, f := range s.best {
		if !seen[f.doc] {
			f.score -= loss
			all = append(all, textFound{found: f, q: q, single: single})
		}
	}
	n.Hits = max(n.Hits, len(all))
	slices.SortStableFunc(all, func(a, b textFound) int { return cmp.Compare(b.score, a.score) })
	return all
}

// spoken moves quotes by the speaker named in the query to the front.
func (a *answer) spoken(said []found, q *query) []textFound {
	if len(said) == 0 {
		return a.quotes
	}
	first := make([]textFound, 0, len(said)+len(a.quotes))
	seen := make(map[int]bool, len(said))
	for _, f := range said {
		seen[f.doc] = true
		first = append(first, textFound{found: f, q: q})
	}
	for _, f := range a.quotes {
		if !seen[f.doc] {
			first = append(first, f)
		}
	}
	a.counts[0].Hits = max(a.counts[0].Hits, len(first))
	return first
}

// shownAll makes the hits, best first: a few names, then quotes and articles, each thing once.
func (ix *Index) shownAll(q *query, a *answer, limit int) Result {
	counts := ix.countNames(&a.names.scanned)
	best := a.names.best
	if len(a.quotes)+len(a.articles) > 0 {
		best = ix.capped(best)
		best = best[:min(len(best), (limit+1)/2)]
	}
	shownAs := q
	if a.names.q != nil {
		shownAs = a.names.q
	}
	hits := ix.shown((*show).name, of(shownAs, best[:min(len(best), limit)]))
	left := limit - len(hits)
	// Articles get a third of the room, and what the quotes do not need.
	room := left - min(len(a.articles), max(left/3, left-len(a.quotes)))
	seen := folds{ix: ix, seen: map[string]int{}}
	hits = seen.fold(hits, (*show).quote, a.quotes, len(hits)+room, &a.counts[0])
	hits = seen.fold(hits, (*show).article, a.articles, limit, &a.counts[1])
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	counts = append(counts, a.counts[:]...)
	counts = slices.DeleteFunc(counts, func(c Count) bool { return c.Hits == 0 })
	r := Result{Hits: hits, Counts: counts, AtLeast: a.names.cut}
	total := a.names.total
	for _, c := range a.counts {
		total += c.Hits
		r.AtLeast = r.AtLeast || c.AtLeast
	}
	r.More = max(total-len(hits), 0)
	r.Relaxed = ix.readAs(q, &r, a)
	return r
}

// readAs describes what the hits contain instead of what was typed, and what was left out; "" if nothing.
func (ix *Index) readAs(q *query, r *Result, a *answer) string {
	var said []string
	if words := r.others(q); words != "" {
		if unknown := ix.unknown(q); unknown != "" {
			said = append(said, unknown, "shown: "+words)
		} else {
			said = append(said, "also read as "+words)
		}
	}
	if len(a.quotes) > 0 && a.quotes[0].q.without != "" || len(a.quotes) == 0 && len(a.articles) > 0 && a.articles[0].q.without != "" {
		said = append(said, "without “"+a.without()+"”")
	}
	return strings.Join(said, "; ")
}

// without returns the words that the loosest reading left out.
func (a *answer) without() string {
	for _, f := range slices.Concat(a.quotes, a.articles) {
		if f.q.without != "" {
			return f.q.without
		}
	}
	return ""
}

// unknown names the words of a query that do not occur.
func (ix *Index) unknown(q *query) string {
	var unknown []string
	words, _ := q.plainKeys()
	for i := range words {
		words[i].cased = false
		if !ix.knows(&words[i]) {
			unknown = append(unknown, "no “"+text.Line(words[i].typed)+"”")
		}
	}
	return strings.Join(unknown, ", ")
}

func of(q *query, some []found) []textFound {
	all := make([]textFound, len(some))
	for i, f := range some {
		all[i] = textFound{found: f, q: q}
	}
	return all
}

// shown turns results into hits, in the given way.
func (ix *Index) shown(as func(*show, found) Hit, some []textFound) []Hit {
	hits := make([]Hit, len(some))
	const few = 8
	parallel.Each((len(some)+few-1)/few, func(i int) {
		s := ix.buffers.show(ix, nil)
		defer ix.buffers.putShow(s)
		for at := i * few; at < min(len(some), (i+1)*few); at++ {
			s.q = some[at].q
			hits[at] = as(s, some[at].found)
		}
	})
	return hits
}

// folds merges hits with the same words.
type folds struct {
	ix   *Index
	seen map[string]int
}

// fold appends hits up to a limit, one for all those with the same words. Hits merged into others count as shown.
func (d *folds) fold(hits []Hit, as func(*show, found) Hit, rest []textFound, limit int, n *Count) []Hit {
	before := len(hits)
	for len(rest) > 0 && len(hits) < limit {
		some := min(len(rest), limit-len(hits))
		for _, h := range d.ix.shown(as, rest[:some]) {
			if slices.ContainsFunc(hits, h.within) {
				n.Hits--
				if key := stateKey(d.ix.corpus.Articles[h.Article]); key != "" { // then an earlier state is not shown either
					d.seen[key] = len(hits)
				}
				continue
			}
			keys := d.keys(&h)
			if at, ok := d.known(keys); ok {
				n.Hits--
				if at < len(hits) && hits[at].Kind == h.Kind {
					hits[at].Again++
				}
				continue
			}
			for _, key := range keys {
				d.seen[key] = len(hits)
			}
			hits = append(hits, h)
		}
		rest = rest[some:]
	}
	n.Hits = max(n.Hits, len(hits)-before)
	return hits
}

func (d *folds) known(keys []string) (int, bool) {
	for _, key := range keys {
		if at, ok := d.seen[key]; ok {
			return at, true
		}
	}
	return 0, false
}

// keys returns what identifies hits that say the same: a quote's utterance and words; an article's sentence, or its
// headline within a story, and its states if it has several.
func (d *folds) keys(h *Hit) []string {
	c := d.ix.corpus
	switch h.Kind {
	case QuoteHit:
		keys := []string{"q" + letterForm(h.Text)}
		if u := c.Quotes[h.At].Utterance; u >= 0 && u < len(c.Utterances) && len(c.Utterances[u].Versions) > 1 {
			keys = append(keys, "u"+string(c.Utterances[u].ID))
		}
		return keys
	default:
		var keys []string
		switch {
		case h.Span.Len() > 0:
			keys = append(keys, "a"+letterForm(h.Text))
		case h.At < len(c.StoryOf):
			keys = append(keys, "s"+strconv.Itoa(c.StoryOf[h.At])+text.Fold(h.Text))
		}
		if key := stateKey(c.Articles[h.At]); key != "" {
			keys = append(keys, key)
		}
		return keys
	}
}

// letterForm returns a form that identical texts share: the letters and digits at their beginning.
func letterForm(s string) string {
	const most = 400 // bytes
	s = keys.Cut(s, most)
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			b = append(b, c|0x20)
		case c >= 'a' && c <= 'z', keys.Digit(c), c >= utf8.RuneSelf:
			b = append(b, c)
		}
	}
	return string(b)
}

// names are the names that were found.
type names struct {
	scanned

	people []candidate // for a plain query, those that may have been meant
	q      *query      // the query whose words to mark; nil for the query itself
}

// lookNames finds speakers, topics and outlets.
func (ix *Index) lookNames(ctx context.Context, q *query) (names, error) {
	if !q.wantsNames() {
		return names{}, ctx.Err()
	}
	if n, ok := ix.lookPeople(ctx, q); ok {
		return n, ctx.Err()
	}
	const enough = 200
	some, err := ix.nameSpace().scan(ctx, q, enough, planGroup{units: []planUnit{{not: true, filter: ix.named.ofKind[storyName]}}})
	for i := range some.best {
		some.best[i].score += ix.named.esteem(q, some.best[i].doc)
	}
	slices.SortStableFunc(some.best, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	return names{scanned: some}, err
}

// wantsNames reports whether something in the query names what is searched for. Exclusions and dates do not.
func (q *query) wantsNames() bool {
	for u := range q.units {
		if !u.not && u.field != fieldSince && u.field != fieldUntil && u.field != fieldStory {
			return true
		}
	}
	return false
}

// standing is the advantage of a kind of names over others.
var standing = map[Kind]float64{SpeakerHit: 8, OutletHit: 4}

// esteem is what a name gains for matching the query exactly, for its kind, and for its frequency in the corpus.
func (l *nameList) esteem(q *query, doc int) float64 {
	n := l.name(doc)
	score := popularity(n.weight) + standing[n.kind]
	typed := text.Fold(q.plainWords())
	for _, s := range n.spellings.All {
		if text.Fold(s) == typed {
			return score + gainName
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

// countNames counts the names found by kind. If more were found than kept, there may be more of each kind.
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
