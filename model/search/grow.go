package search

import (
	"slices"

	"lineup/model"
	"lineup/model/search/column"
)

// For returns the index of another state of the corpus, which shares with this one everything that has not changed.
// In c, articles may be replaced and others may follow, and their quotes come after all existing ones. Anything
// with a name may change: speakers, stories, topics, outlets. If names are only added, the existing ones keep their
// order, and the new ones come after them, whatever they weigh. Indexing the words of quotes and articles is nearly
// all the work, and is done only for new or changed articles. If c is not such a state, if most of it is new, or if
// the index is nil, everything is built anew.
func (ix *Index) For(c *model.Corpus) *Index {
	if ix == nil {
		return New(c)
	}
	if c == ix.corpus {
		return ix
	}
	fresh, ok := ix.fresh(c)
	if !ok || len(fresh) > len(ix.order)/2 {
		return New(c)
	}
	n := *ix
	n.corpus = c
	n.order, n.days, n.firstQuote = slices.Clip(n.order), slices.Clip(n.days), slices.Clip(n.firstQuote)
	n.quoteAt, n.kindOf = slices.Clip(n.quoteAt), slices.Clip(n.kindOf)
	n.paragraphs, n.paragraphAt = slices.Clip(n.paragraphs), slices.Clip(n.paragraphAt)
	if len(fresh) > 0 {
		n.rank = make([]int32, len(c.Articles))
		copy(n.rank, ix.rank)
		n.dismiss(fresh)
		n.take(newestFirst(c, fresh))
	}
	n.voices = ix.voices.as(ix.corpus, c, n.quoteAt)
	n.carry()
	n.number()
	if n.namesAsIn(ix) {
		n.takeNames(ix.held)
		n.weigh(ix.corpus)
	} else {
		n.named, n.names, n.fuzzy = nameList{}, shelf{}, fuzzyNames{}
		n.takeNames(holdings{})
	}
	n.voices.begin(&n.named, &n.names)
	return &n
}

// namesAsIn reports whether everything with a name in an older index has the same name here.
func (ix *Index) namesAsIn(old *Index) bool {
	a, b, was, is := old.corpus, ix.corpus, old.held, ix.holdings()
	if is.speakers < was.speakers || is.topics < was.topics || is.stories < was.stories || is.outlets < was.outlets {
		return false
	}
	for i := range was.speakers {
		s, t := a.Speakers[i], b.Speakers[i]
		same := func(x, y model.Spelling) bool { return x.Text == y.Text }
		if s == t {
			continue
		}
		if s.Name != t.Name || !slices.EqualFunc(s.Spellings, t.Spellings, same) {
			return false
		}
	}
	for i := range was.topics {
		if a.Topics[i].Name != b.Topics[i].Name {
			return false
		}
	}
	for i := range was.stories {
		if a.Stories[i] == b.Stories[i] {
			continue
		}
		if a.Stories[i].Title != b.Stories[i].Title || a.Stories[i].ID != b.Stories[i].ID {
			return false
		}
	}
	return slices.Equal(old.labels[:was.outlets], ix.labels[:was.outlets])
}

// fresh lists the articles of c whose words are not in the index; false if c has lost some that are.
func (ix *Index) fresh(c *model.Corpus) ([]int32, bool) {
	old := ix.corpus
	if len(c.Articles) < len(old.Articles) || len(c.Quotes) < len(old.Quotes) || len(c.QuotesOf) < len(old.QuotesOf) {
		return nil, false
	}
	var fresh []int32
	for i, a := range c.Articles {
		if i >= len(old.Articles) || !sameQuotes(old, c, i) || !sameWords(old.Articles[i], a) {
			fresh = append(fresh, int32(i))
		}
	}
	return fresh, true
}

// sameQuotes reports whether an article's quotes have not changed.
func sameQuotes(old, c *model.Corpus, article int) bool {
	return article >= len(c.QuotesOf) || article < len(old.QuotesOf) && old.QuotesOf[article] == c.QuotesOf[article]
}

// sameWords reports whether nothing has changed in an article that the index depends on.
func sameWords(a, b *model.Article) bool {
	return a == b || a.Text == b.Text && a.Title == b.Title && a.Published == b.Published &&
		slices.Equal(a.Furniture, b.Furniture) && slices.Equal(a.Paragraphs, b.Paragraphs)
}

// dismiss removes the former states of articles from what can be found.
func (ix *Index) dismiss(articles []int32) {
	articlesGone, quotesGone := column.NewSet(len(ix.order)), column.NewSet(len(ix.quoteAt))
	copy(articlesGone, ix.articles.gone)
	copy(quotesGone, ix.quotes.gone)
	for _, at := range articles {
		rank := ix.rank[at]
		if int(rank) >= len(ix.order) || ix.order[rank] != at {
			continue // it is new
		}
		articlesGone.Add(int(rank))
		quotesGone.FillRange(int(ix.firstQuote[rank]), int(ix.firstQuote[rank+1]))
	}
	ix.articles.gone, ix.quotes.gone = articlesGone, quotesGone
}
