package search

import (
	"cmp"
	"slices"
	"sync"

	"lineup/model"
	"lineup/model/text"
)

// Index answers queries over one corpus. It may be used by several goroutines.
//
// It holds three inverted indexes: over the words of the quotes, of the
// articles, and of the names of speakers, topics, outlets and stories. Articles
// and quotes are numbered from the newest to the oldest, names by weight.
type Index struct {
	corpus *model.Corpus

	order []int32 // the articles from the newest to the oldest, in Corpus.Articles
	rank  []int32 // the place of every article in order

	articles    *postings
	paragraphs  []uint32 // the places at which the articles' paragraphs begin, by rank,
	paragraphAt []uint32 // by rank: where in paragraphs; and the end of the last
	outletOf    []int32  // by rank: the number of the outlet; None when unknown
	days        []days   // by rank

	quotes     *postings
	quoteAt    []int32      // by document of quotes: in Corpus.Quotes
	speakerOf  []int32      // by document of quotes: in Corpus.Speakers, or None
	kindOf     []model.Kind // by document of quotes
	firstQuote []int32      // by rank: the article's first document of quotes; and the end of the last

	names  *postings
	named  nameList
	fuzzy  fuzzyNames
	titles fuzzyNames
}

// New builds the index of a corpus.
func New(c *model.Corpus) *Index {
	ix := &Index{corpus: c}
	ix.arrange()
	ix.columns()
	ix.named = ix.namesOf(ix.number())
	ix.names = build(ix.nameSource(), batchBytes)
	ix.quotes = build(ix.quoteSource(), batchBytes)
	paragraphs := make([][]uint32, len(ix.order))
	ix.articles = build(ix.articleSource(paragraphs), batchBytes)
	ix.layParagraphs(paragraphs)
	var wg sync.WaitGroup
	wg.Go(func() { ix.fuzzy = ix.fuzzyNamed() })
	wg.Go(func() { ix.titles = ix.fuzzyTitles() })
	wg.Wait()
	return ix
}

// arrange orders the articles: the newest first, those without a date last.
func (ix *Index) arrange() {
	articles := ix.corpus.Articles
	ix.order = make([]int32, len(articles))
	for i := range ix.order {
		ix.order[i] = int32(i)
	}
	slices.SortStableFunc(ix.order, func(a, b int32) int {
		p, q := articles[a].Published, articles[b].Published
		if p.Known() != q.Known() {
			if p.Known() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(daysOf(q).last, daysOf(p).last), q.Time.Compare(p.Time))
	})
	ix.rankAll()
}

// rankAll works out what follows from the order of the articles.
func (ix *Index) rankAll() {
	ix.rank = make([]int32, len(ix.order))
	ix.days = make([]days, len(ix.order))
	for rank, at := range ix.order {
		ix.rank[at] = int32(rank)
		ix.days[rank] = daysOf(ix.corpus.Articles[at].Published)
	}
}

// number gives the outlets numbers, in the order in which they come.
func (ix *Index) number() map[string]int {
	outlets := map[string]int{}
	ix.outletOf = make([]int32, len(ix.order))
	for rank, at := range ix.order {
		a := ix.corpus.Articles[at]
		ix.outletOf[rank] = model.None
		if !a.Outlet.Known() && a.Wire == "" {
			continue
		}
		label := a.OutletLabel()
		o, ok := outlets[label]
		if !ok {
			o = len(outlets)
			outlets[label] = o
		}
		ix.outletOf[rank] = int32(o)
	}
	return outlets
}

// columns lays out what is asked of quotes, document by document.
func (ix *Index) columns() {
	c := ix.corpus
	n := len(c.Quotes)
	ix.quoteAt, ix.speakerOf, ix.kindOf = make([]int32, 0, n), make([]int32, 0, n), make([]model.Kind, 0, n)
	ix.firstQuote = make([]int32, 0, len(ix.order)+1)
	for _, at := range ix.order {
		ix.firstQuote = append(ix.firstQuote, int32(len(ix.quoteAt)))
		if int(at) >= len(c.QuotesOf) {
			continue
		}
		for q := c.QuotesOf[at][0]; q < c.QuotesOf[at][1]; q++ {
			ix.quoteAt = append(ix.quoteAt, int32(q))
			ix.speakerOf = append(ix.speakerOf, int32(c.Quotes[q].Speaker))
			ix.kindOf = append(ix.kindOf, c.Quotes[q].Kind)
		}
	}
	ix.firstQuote = append(ix.firstQuote, int32(len(ix.quoteAt)))
}

// apartPlaces is how many places lie between two paragraphs, so that words on
// both sides of the gap are never near each other (mostNearWords), let alone a
// phrase. It is small so that the distances between places fit into a byte.
const apartPlaces = 32

// layParagraphs lays the paragraphs of all articles end to end.
func (ix *Index) layParagraphs(paragraphs [][]uint32) {
	ix.paragraphAt = make([]uint32, 0, len(paragraphs)+1)
	for _, starts := range paragraphs {
		ix.paragraphAt = append(ix.paragraphAt, uint32(len(ix.paragraphs)))
		ix.paragraphs = append(ix.paragraphs, starts...)
	}
	ix.paragraphAt = append(ix.paragraphAt, uint32(len(ix.paragraphs)))
}

// paragraphsOf returns the places at which the paragraphs of an article begin;
// the first is the headline.
func (ix *Index) paragraphsOf(rank int) []uint32 {
	return ix.paragraphs[ix.paragraphAt[rank]:ix.paragraphAt[rank+1]]
}

// articleSource reads the articles' headlines and paragraphs, and tells at which
// places the latter begin.
func (ix *Index) articleSource(paragraphs [][]uint32) source {
	at := func(rank int) *model.Article { return ix.corpus.Articles[ix.order[rank]] }
	return source{
		docs: len(ix.order),
		size: func(rank int) int { return len(at(rank).Text) },
		read: func(rank int, into *intake) {
			a := at(rank)
			place := 0
			for w := range text.Words(a.Title, 0) {
				into.word(w.Of(a.Title), place, true)
				place++
			}
			body := a.Body()
			starts := make([]uint32, 0, len(body)+1)
			starts = append(starts, 0)
			for _, p := range body {
				place += apartPlaces
				starts = append(starts, uint32(place))
				for w := range text.Words(p.Of(a.Text), p.Start) {
					into.word(w.Of(a.Text), place, false)
					place++
				}
			}
			paragraphs[rank] = starts
		},
	}
}

// quoteSource reads the quotes' words, piece after piece, and the names of their
// speakers.
func (ix *Index) quoteSource() source {
	c := ix.corpus
	tags := make([][]string, len(c.Speakers))
	for doc := range ix.named.size() {
		if ix.named.kind(doc) == SpeakerHit {
			n := ix.named.name(doc)
			tags[n.at] = n.tags()
		}
	}
	return source{
		docs: len(ix.quoteAt),
		size: func(doc int) int { return c.Quotes[ix.quoteAt[doc]].Span().Len() },
		read: func(doc int, into *intake) {
			words := c.QuoteText(int(ix.quoteAt[doc]))
			place := 0
			for w := range text.Words(words, 0) {
				into.word(w.Of(words), place, false)
				place++
			}
			if s := ix.speakerOf[doc]; s != model.None {
				for _, t := range tags[s] {
					into.tag(t)
				}
			}
		},
	}
}

// nameSource reads the spellings of all names.
func (ix *Index) nameSource() source {
	return source{
		docs: ix.named.size(),
		size: func(doc int) int { return 1 + int(ix.named.first[doc+1]-ix.named.first[doc])*16 },
		read: func(doc int, into *intake) {
			place, n := 0, ix.named.name(doc)
			for _, s := range n.spellings.all {
				for w := range text.Words(s, 0) {
					into.word(w.Of(s), place, false)
					place++
				}
				place += apartPlaces
			}
		},
	}
}

// tags are the terms under which the quotes of somebody of these names are
// found.
func (n *name) tags() []string {
	var tags []string
	for _, s := range n.spellings.all {
		for w := range text.Words(s, 0) {
			key, _ := keyOf(w.Of(s))
			if !slices.Contains(tags, key) {
				tags = append(tags, key)
			}
		}
	}
	return tags
}
