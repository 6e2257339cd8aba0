package search

import (
	"cmp"
	"math"
	"slices"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/large"
	"lineup/model/search/postings"
	"lineup/model/text"
)

// Index answers queries about one corpus. It is safe for concurrent use.
//
// It contains three inverted indexes: of the words of the quotes, of the articles, and of the names of speakers,
// topics, outlets and stories. Articles and quotes are numbered from the newest to the oldest, names by weight.
type Index struct {
	corpus  *model.Corpus
	buffers *buffers

	order []int32 // the articles from the newest to the oldest, as indexes of Corpus.Articles
	rank  []int32 // the index in order of every article

	articles    shelf
	paragraphs  []uint32 // the places where the articles' paragraphs begin, by rank
	paragraphAt []uint32 // by rank: the first index in paragraphs; and the end of the last
	outletOf    []int32  // by rank: the number of the outlet; None if unknown
	labels      []string // of the outlets, by number
	days        []days   // by rank

	quotes     shelf
	quoteAt    []int32      // by document of quotes: index of Corpus.Quotes
	voices     voices       // by document of quotes
	kindOf     []model.Kind // by document of quotes
	carried    []uint8      // by document of quotes: number of articles with the quote, up to 255
	firstQuote []int32      // by rank: the article's first document of quotes; and the end of the last

	held   holdings // how much of the corpus has its names here
	names  shelf
	named  nameList
	fuzzy  fuzzyNames
	titles fuzzyNames
}

// New builds the index of a corpus.
func New(c *model.Corpus) *Index { return Words(c).For(c) }

// Words builds the expensive part of an index: the words of a corpus that has its articles and their quotes. For
// turns it into the index of the corpus once that has its speakers, stories and topics too; before that it finds
// nothing. It reads only the places and kinds of the quotes, so that everything else may be computed in the
// meantime.
func Words(c *model.Corpus) *Index {
	unnamed := *c
	ix := &Index{corpus: &unnamed, buffers: &buffers{}, rank: make([]int32, len(c.Articles))}
	all := make([]int32, len(c.Articles))
	for i := range all {
		all[i] = int32(i)
	}
	ix.take(newestFirst(c, all))
	return ix
}

// take adds articles, by index in the corpus, and their quotes, after the existing ones.
func (ix *Index) take(articles []int32) {
	rank, quote := len(ix.order), len(ix.quoteAt)
	ix.order = append(ix.order, articles...)
	ix.rankFrom(rank)
	ix.columnsFrom(rank)
	ix.quotes.parts = append([]*postings.Index{postings.Build(ix.quoteSource(quote), postings.BatchBytes)}, ix.quotes.parts...)
	paragraphs := make([][]uint32, len(articles))
	ix.articles.parts = append([]*postings.Index{postings.Build(ix.articleSource(rank, paragraphs), postings.BatchBytes)}, ix.articles.parts...)
	ix.layParagraphs(paragraphs)
	ix.titles = ix.titles.with(ix.fuzzyTitles(rank))
}

// takeNames adds the names of what is new, after the existing ones.
func (ix *Index) takeNames(was holdings) {
	first, further := ix.named.size(), ix.namesFrom(was)
	ix.held = ix.holdings()
	if first > 0 && further.size() == 0 {
		return
	}
	ix.named = ix.named.with(further)
	var wg fault.Group
	wg.Go(func() {
		in := postings.Build(ix.nameSource(first), postings.BatchBytes)
		in.MaskTerms()
		ix.names.parts = append([]*postings.Index{in}, ix.names.parts...)
	})
	wg.Go(func() { ix.fuzzy = ix.fuzzy.with(ix.fuzzyNamed(first)) })
	wg.Wait()
}

// newestFirst sorts articles: the newest first, undated ones last.
func newestFirst(c *model.Corpus, some []int32) []int32 {
	slices.SortStableFunc(some, func(a, b int32) int {
		p, q := c.Articles[a].Published, c.Articles[b].Published
		if p.Known() != q.Known() {
			if p.Known() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(daysOf(q).last, daysOf(p).last), q.Time.Compare(p.Time))
	})
	return some
}

// rankFrom derives what depends on the order of the articles, from rank first on.
func (ix *Index) rankFrom(first int) {
	ix.days = slices.Grow(ix.days, len(ix.order)-first)
	for rank, at := range ix.order[first:] {
		ix.rank[at] = int32(first + rank)
		ix.days = append(ix.days, daysOf(ix.corpus.Articles[at].Published))
	}
}

// number numbers the outlets in order of first appearance.
func (ix *Index) number() {
	outlets := map[string]int{}
	ix.outletOf, ix.labels = make([]int32, len(ix.order)), nil
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
			ix.labels = append(ix.labels, label)
		}
		ix.outletOf[rank] = int32(o)
	}
}

// columnsFrom fills the columns about quotes, document by document, from rank first on.
func (ix *Index) columnsFrom(first int) {
	c := ix.corpus
	if first == 0 {
		ix.firstQuote = make([]int32, 1, len(ix.order)+1)
		ix.quoteAt, ix.kindOf = large.Make[int32](0, len(c.Quotes)), large.Make[model.Kind](0, len(c.Quotes))
	}
	for _, at := range ix.order[first:] {
		if int(at) < len(c.QuotesOf) {
			for q := c.QuotesOf[at][0]; q < c.QuotesOf[at][1]; q++ {
				ix.quoteAt = append(ix.quoteAt, int32(q))
				ix.kindOf = append(ix.kindOf, c.Quotes[q].Kind)
			}
		}
		ix.firstQuote = append(ix.firstQuote, int32(len(ix.quoteAt)))
	}
}

// carry computes how many articles have each quote.
func (ix *Index) carry() {
	const most = 255
	c := ix.corpus
	ix.carried = make([]uint8, len(ix.quoteAt))
	for doc, at := range ix.quoteAt {
		if u := c.Quotes[at].Utterance; u >= 0 && u < len(c.Utterances) {
			ix.carried[doc] = uint8(min(len(c.Utterances[u].Versions), most))
		}
	}
}

// carriage is what a quote gains from the number of articles that have it: less than the distance between two
// rungs.
func (ix *Index) carriage(doc int) float64 {
	const each, most = 3, 9
	return min(each*math.Log2(float64(max(ix.carried[doc], 1))), most)
}

// apartPlaces is the number of places between two paragraphs, so that words on both sides of the gap are never near
// each other (mostNearWords), let alone a phrase. It is small so that the distances between places fit into a byte.
const apartPlaces = 32

// layParagraphs appends the paragraphs of further articles.
func (ix *Index) layParagraphs(paragraphs [][]uint32) {
	if len(ix.paragraphAt) == 0 {
		ix.paragraphAt = []uint32{0}
	}
	for _, starts := range paragraphs {
		ix.paragraphs = append(ix.paragraphs, starts...)
		ix.paragraphAt = append(ix.paragraphAt, uint32(len(ix.paragraphs)))
	}
}

// paragraphsOf returns the places where the paragraphs of an article begin; the first is the headline.
func (ix *Index) paragraphsOf(rank int) []uint32 {
	return ix.paragraphs[ix.paragraphAt[rank]:ix.paragraphAt[rank+1]]
}

// articleSource reads the headlines and paragraphs of the articles from rank first on, and sets the places where
// their paragraphs begin.
func (ix *Index) articleSource(first int, paragraphs [][]uint32) postings.Source {
	at := func(rank int) *model.Article { return ix.corpus.Articles[ix.order[rank]] }
	return postings.Source{
		First: first, Docs: len(ix.order),
		Size: func(rank int) int { return len(at(rank).Text) },
		Read: func(rank int, into *postings.Intake) {
			a := at(rank)
			place := 0
			for w := range text.Words(a.Title, 0) {
				into.Word(w.Of(a.Title), place, true)
				place++
			}
			body := a.Body()
			starts := make([]uint32, 0, len(body)+1)
			starts = append(starts, 0)
			for _, p := range body {
				place += apartPlaces
				starts = append(starts, uint32(place))
				for w := range text.Words(p.Of(a.Text), p.Start) {
					into.Word(w.Of(a.Text), place, false)
					place++
				}
			}
			paragraphs[rank-first] = starts
		},
	}
}

// quoteSource reads the words of the quotes from a document on, piece after piece.
func (ix *Index) quoteSource(first int) postings.Source {
	c := ix.corpus
	return postings.Source{
		First: first, Docs: len(ix.quoteAt),
		Size: func(doc int) int { return c.Quotes[ix.quoteAt[doc]].Span().Len() },
		Read: func(doc int, into *postings.Intake) {
			words := c.QuoteText(int(ix.quoteAt[doc]))
			place := 0
			for w := range text.Words(words, 0) {
				into.Word(w.Of(words), place, false)
				place++
			}
		},
	}
}

// nameSource reads the spellings of the names from first on.
func (ix *Index) nameSource(first int) postings.Source {
	return postings.Source{
		First: first, Docs: ix.named.size(),
		Size: func(doc int) int { return 1 + int(ix.named.first[doc+1]-ix.named.first[doc])*16 },
		Read: func(doc int, into *postings.Intake) {
			place, n := 0, ix.named.name(doc)
			for _, s := range n.spellings.All {
				for w := range text.Words(s, 0) {
					into.Word(w.Of(s), place, false)
					place++
				}
				place += apartPlaces
			}
		},
	}
}
