package search

import "lineup/model"

// An outlet's earlier words stay findable, because what it removed is only there. But the last state of an article
// counts: words that both states have are one hit, in the last, and a hit that only an earlier state has is
// labelled as such.

const (
	// earlierLoss is what a hit in an earlier state loses against the same words in the last: enough to come after
	// them, and less than the distance between two rungs.
	earlierLoss = 2
	// earlier is appended to the description of such a hit.
	earlier = ", earlier version"
)

// lower subtracts earlierLoss from results in earlier states. articleOf returns the article of a document.
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

// stateKey identifies the states of one article; it is "" for an article with a single state.
func stateKey(a *model.Article) string {
	if a.Revision == 0 {
		return ""
	}
	return "r" + string(a.First())
}
