package print

import (
	"iter"

	"lineup/model"
	"lineup/ui/safe"
)

// ClaimReview is a draft of schema.org's ClaimReview for every utterance or quote: what was claimed, by whom and
// where it appeared. The rating and the review are left empty for whoever checks the claim.
const ClaimReview Format = "claimreview"

// claimReview is the draft; its keys are schema.org's.
type claimReview struct {
	Context  string `json:"@context"`
	Type     string `json:"@type"`
	Claim    string `json:"claimReviewed"`
	Item     claim  `json:"itemReviewed"`
	Rating   rating `json:"reviewRating"`
	Author   named  `json:"author"`
	URL      string `json:"url"`
	Reviewed string `json:"datePublished"`
}

type claim struct {
	Type       string `json:"@type"`
	Author     named  `json:"author,omitzero"`
	Published  string `json:"datePublished,omitempty"`
	First      *work  `json:"firstAppearance,omitempty"`
	Appearance []work `json:"appearance"`
}

type rating struct {
	Type  string `json:"@type"`
	Value string `json:"ratingValue"`
	Name  string `json:"alternateName"`
}

type named struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type work struct {
	Type      string `json:"@type"`
	URL       string `json:"url,omitempty"`
	Headline  string `json:"headline,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher *named `json:"publisher,omitempty"`
}

// newClaim drafts a review of what a speaker said in articles, in order of time. The first article is called the
// first appearance only if its date is certainly before every other.
func newClaim(c *model.Corpus, speaker int, words string, from model.Date, articles []int) claimReview {
	r := claimReview{
		Context: "https://schema.org", Type: "ClaimReview", Claim: words,
		Item:   claim{Type: "Claim", Published: from.String()},
		Rating: rating{Type: "Rating"}, Author: named{Type: "Organization"},
	}
	if speaker != model.None {
		s := c.Speakers[speaker]
		r.Item.Author = named{"Person", s.Name}
		if s.Body {
			r.Item.Author.Type = "Organization"
		}
	}
	first := true
	for i, at := range articles {
		a := c.Articles[at]
		w := work{Type: "NewsArticle", URL: a.URL, Headline: a.Title, Published: a.Published.String()}
		if a.Outlet.Known() {
			w.Publisher = &named{"Organization", a.Outlet.Name}
		}
		r.Item.Appearance = append(r.Item.Appearance, w)
		first = first && (i == 0 || c.Articles[articles[0]].Published.Before(a.Published))
	}
	if first {
		r.Item.First = &r.Item.Appearance[0]
		r.Item.Appearance = r.Item.Appearance[1:]
	}
	if r.Item.Appearance == nil {
		r.Item.Appearance = []work{}
	}
	return r
}

func utteranceClaim(c *model.Corpus, u *model.Utterance) any {
	articles := make([]int, len(u.Versions))
	for i := range u.Versions {
		articles[i] = u.Versions[i].Article
	}
	return newClaim(c, u.Speaker, u.Versions[u.Base].Text(c), u.From, articles)
}

func quoteClaim(c *model.Corpus, q *model.Quote) any {
	a := c.Articles[q.Article]
	return newClaim(c, q.Speaker, q.Text(a.Text), a.Published, []int{q.Article})
}

// bookmarkClaims returns the drafts for the bookmarked quotes and utterances.
func bookmarkClaims(c *model.Corpus) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, b := range c.Bookmarks {
			var r any
			switch b.Kind {
			case model.MarkedQuote:
				r = quoteClaim(c, c.Quotes[b.At])
			case model.MarkedUtterance:
				r = utteranceClaim(c, c.Utterances[b.At])
			default:
				continue
			}
			if !yield(r) {
				return
			}
		}
	}
}

// writeClaims writes the drafts as one JSON-LD document, a list.
func writeClaims(w safe.Sink, claims iter.Seq[any]) error {
	all := []any{}
	for r := range claims {
		all = append(all, r)
	}
	s, err := safe.JSON(all, "  ")
	if err != nil {
		return err
	}
	b := safe.Buffered(w)
	b.Put(s)
	return written(b, len(all) > 0)
}
