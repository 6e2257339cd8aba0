package search

import (
	"slices"

	"lineup/model"
)

// Kind is what a hit is.
type Kind string

// The kinds of hits.
const (
	QuoteHit   Kind = "quote"
	ArticleHit Kind = "article"
	SpeakerHit Kind = "speaker"
	TopicHit   Kind = "topic"
	OutletHit  Kind = "outlet"
)

// Hit is one thing found.
type Hit struct {
	Kind Kind
	// At is the place in the corpus: in Quotes, Articles, Speakers or Topics, by
	// kind; for an outlet, None.
	At int
	// Article is the article to open: the quote's, the article itself, else the
	// newest article of the speaker, topic or outlet.
	Article int
	// Span is where in the article's text the words are: the quote, or the
	// sentence; zero where the hit is not words of a text.
	Span model.Span
	// Text is what was matched, fit to be shown, and Matches where in it, in
	// bytes, in order, not overlapping.
	Text    string
	Matches []model.Span
	// Carried is how many articles carry a quote, or how many quotes or articles have a name;
	// 0 for an article.
	Carried int
	// Again is how many further hits with the same words are folded into this one.
	Again int
	// Score orders hits; it compares only within one result.
	Score float64
	// Why says in a few words what matched: "phrase in a quote".
	Why string
}

// within reports whether a quote already shows what an article would be shown for.
func (h *Hit) within(quote Hit) bool {
	return h.Kind == ArticleHit && quote.Kind == QuoteHit && quote.Article == h.Article && h.Span.Overlaps(quote.Span)
}

// hasTexts reports whether quotes or articles are among the hits.
func (r *Result) hasTexts() bool {
	return slices.ContainsFunc(r.Hits, func(h Hit) bool { return h.Kind == QuoteHit || h.Kind == ArticleHit })
}

// Result is the hits of one query, best first.
type Result struct {
	Hits []Hit
	// Searched says in words what was searched, so that nothing of the query is
	// dropped silently: "quotes and articles with both “long” and “ways”, by
	// Marco Rubio".
	Searched string
	// Relaxed says that nothing matched the query exactly, and what was
	// tolerated: "no “zelensky”; shown: Zelenskyy". "" when all is exact.
	Relaxed string
	// More is how many further hits there are beyond the limit.
	More int
	// Counts says how many hits there are of each kind that was found, shown or
	// not.
	Counts []Count
	// Completions are values for the field with which the query ends.
	Completions []Completion
	// Instead is what to search for if there is no hit at all.
	Instead []Instead
	// AtLeast says that the search had enough before it had seen everything, as
	// it is after the first letters: there may be more than More, and older ones.
	AtLeast bool
}

// Count is how many hits of a kind there are; more where AtLeast.
type Count struct {
	Kind    Kind
	Hits    int
	AtLeast bool
}
