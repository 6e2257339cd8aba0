package search

import (
	"slices"

	"lineup/model"
)

// Kind is the kind of a hit.
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
	// At is the index in the corpus, in Quotes, Articles, Speakers or Topics by kind; None for an outlet.
	At int
	// Article is the article to open: the quote's, the article itself, or the newest article of the speaker, topic
	// or outlet.
	Article int
	// Span is the place of the words in the article's text: the quote or the sentence; zero if the hit is not words
	// of a text.
	Span model.Span
	// Text is what matched, safe to show, and Matches the matches in it, in bytes, in order and without overlaps.
	Text    string
	Matches []model.Span
	// Carried is the number of articles with the quote, or of quotes or articles with the name; 0 for an article.
	Carried int
	// Again is the number of further hits with the same words that were merged into this one.
	Again int
	// Score orders hits; scores are comparable only within one result.
	Score float64
	// Why describes in a few words what matched: "phrase in a quote".
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
	// Searched describes what was searched for, so that nothing of the query is dropped silently: "quotes and
	// articles with both “long” and “ways”, by Marco Rubio".
	Searched string
	// Relaxed is set if nothing matched the query exactly, and describes what was tolerated: "no “zelensky”; shown:
	// Zelenskyy".
	Relaxed string
	// More is the number of further hits beyond the limit.
	More int
	// Counts are the numbers of hits of each kind found, whether shown or not.
	Counts []Count
	// Completions are values for the field at the end of the query.
	Completions []Completion
	// Instead suggests what to search for if there are no hits at all.
	Instead []Instead
	// AtLeast reports whether the search stopped before it had seen everything, as it does after the first letters:
	// there may be more hits than More, and older ones.
	AtLeast bool
}

// Count is the number of hits of a kind; there may be more if AtLeast is set.
type Count struct {
	Kind    Kind
	Hits    int
	AtLeast bool
}
