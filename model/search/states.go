package search

import "lineup/model"

// An outlet's earlier words stay findable: what it took out is only there. But the last state of an article counts,
// so that what both states have is one hit, of the last, and a hit of an earlier state alone says so.

const (
	// earlierLoss is what a hit in an earlier state loses against the same words in the last: enough to come after
	// them, less than between two ways of matching.
	earlierLoss = 2
	// earlier is what such a hit says of itself.
	earlier = ", earlier version"
)

// lower takes earlierLoss off what was found in earlier states. articleOf returns the article of a document.
func (ix *Index) lower(some []found, articleOf func(doc int) int) {
	for i := range some {
		if ix.corpus.Articles[articleOf(some[i].doc)].Superseded {
			some[i].score -= earlierLoss
		}
	}
}

// ofQuote returns the article of a document of quotes.
func (ix *Index) ofQuote(doc int) int { return ix.corpus.Quotes[ix.quoteAt[doc]].Article }

// ofArticle returns the article of a document of articles.
func (ix *Index) ofArticle(doc int) int { return int(ix.order[doc]) }

// stateKey identifies the states of one article, "" for an article of which there is only one.
func stateKey(a *model.Article) string {
	if a.Revision == 0 {
		return ""
	}
	return "r" + string(a.First())
}
