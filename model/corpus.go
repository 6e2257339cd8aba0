package model

import "slices"

// Corpus is everything the articles say. It never changes after it is built; a reload or a correction builds a new
// one.
//
// Fields that index these slices are plain ints, None where there is nothing to point at.
type Corpus struct {
	Articles   []*Article
	Quotes     []*Quote // by article, then by place in it; those of earlier states come last and have no utterance
	Speakers   []*Speaker
	Stories    []*Story
	Utterances []*Utterance
	Topics     []Topic
	Problems   []Problem // of all files, including those of the articles
	// Bookmarks are the places the user has marked, in the order of marking.
	Bookmarks []Bookmark
	// Dismissed are the finds the user does not want to see again; may be nil.
	Dismissed map[FindID]bool

	// StoryOf is each article's story.
	StoryOf []int
	// QuotesOf is each article's range [from, to) of Quotes.
	QuotesOf [][2]int
}

// ArticleQuotes returns the quotes of an article in order; none before the articles are analysed.
func (c *Corpus) ArticleQuotes(article int) []*Quote {
	if article >= len(c.QuotesOf) {
		return nil
	}
	r := c.QuotesOf[article]
	return c.Quotes[r[0]:r[1]]
}

// QuoteText returns a quote's words, verbatim.
func (c *Corpus) QuoteText(quote int) string {
	q := c.Quotes[quote]
	return q.Text(c.Articles[q.Article].Text)
}

// UtteranceAt returns the utterance that has a quote's words at a place in its article's text; otherwise the
// utterance with most of the quote, or None if the quote has no utterance.
func (c *Corpus) UtteranceAt(quote int, place Span) int {
	q := c.Quotes[quote]
	if len(q.Also) == 0 {
		return q.Utterance
	}
	if u := Holding(c.Utterances, q.Utterances(), q.Article, place); u != None {
		return u
	}
	return q.Utterance
}

// Holding returns which of some utterances, given by index, has the words at a place in an article; None if none
// has. If several do, it returns the one whose version covers the least text: the others reach the place only
// because they surround it.
func Holding(utterances []*Utterance, some []int, article int, place Span) int {
	best, least := None, 0
	for _, u := range some {
		for i := range utterances[u].Versions {
			v := &utterances[u].Versions[i]
			if v.Article != article || !slices.ContainsFunc(v.Pieces, place.Overlaps) {
				continue
			}
			if n := Cover(v.Pieces).Len(); best == None || n < least {
				best, least = u, n
			}
		}
	}
	return best
}

// SpeakerName returns the name behind Quote.Speaker, "" for None.
func (c *Corpus) SpeakerName(speaker int) string {
	if speaker == None {
		return ""
	}
	return c.Speakers[speaker].Name
}

// Listed reports whether a speaker belongs in a list of the speakers: one that is named, or has words between quotation
// marks. Somebody only described and only reported ("critics say") is in most articles, and nobody in particular: of
// 82,611 speakers of 18,932 articles 31,415.
func (c *Corpus) Listed(speaker int) bool {
	s := c.Speakers[speaker]
	return s.Named || slices.ContainsFunc(s.Quotes, func(q int) bool { return c.Quotes[q].Kind != Indirect })
}

// FindArticle returns the index of the article with this ID, or None.
func (c *Corpus) FindArticle(id ArticleID) int {
	for i, a := range c.Articles {
		if a.ID == id {
			return i
		}
	}
	return None
}

// SpeakerID identifies a speaker. It is derived from the name: "marco-rubio".
type SpeakerID string

// Speaker is a person or body, one per corpus, however each outlet spells the name.
type Speaker struct {
	ID   SpeakerID
	Name string
	Role string
	Body bool
	// Named is false for somebody who is only described: "a U.S. official", "the minister". A description does not
	// reveal who else it may be.
	Named     bool
	Quotes    []int // in Corpus.Quotes, in order
	Articles  []int // the articles that quote them, in order
	Spellings []Spelling
}

// Spelling is one way a speaker's name is written, and by which outlet.
type Spelling struct {
	Text     string
	Outlet   string // as returned by Article.OutletLabel
	Articles int    // number of the outlet's articles that use it
	// Why explains to the user why the spelling is taken for the speaker's; "" for the name itself.
	Why string
}

// StoryID identifies a story. It stays the same when articles are added, as long as the story's earliest article
// stays.
type StoryID string

// Story is the articles that report one event. Every article is in exactly one story, which may have no other.
type Story struct {
	ID    StoryID
	Title string
	From  Date // date of the earliest dated article
	To    Date
	// Articles are in order of time, undated ones last. Of an article with several states only the last is listed.
	Articles []int
	// Outlets are the distinct labels of the articles' outlets, in the order of Articles.
	Outlets []string
	// Independent is the number of articles that are not copies.
	Independent int
	Copies      []Copy
	// Superseded are the earlier states of the articles. They belong to the story but are left out of all its
	// counts.
	Superseded []int
	// Earlier and Later are the stories of the same affair on other days, before and after this one, in order of
	// time. Each is given by one of its articles, so that StoryOf finds it whatever the user merges and splits.
	Earlier, Later []int
}

// Neighbours returns the stories of some articles, each once and in their order, without the given story.
func (c *Corpus) Neighbours(story int, articles []int) []int {
	var out []int
	for _, a := range articles {
		if s := c.StoryOf[a]; s != story && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// StoryBase returns the article that a story's others are compared with: the longest of those that may be the earliest,
// of those that reprint no other.
func (c *Corpus) StoryBase(story int) int {
	st := c.Stories[story]
	reprints := func(article int) bool {
		return slices.ContainsFunc(st.Copies, func(k Copy) bool { return k.Article == article && k.Reprint() })
	}
	best := None
	var first Date
	for _, a := range st.Articles {
		x := c.Articles[a]
		switch {
		case reprints(a):
		case best == None:
			best, first = a, x.Published
		case len(x.Text) > len(c.Articles[best].Text) && !first.Before(x.Published) && x.Published.Known() == first.Known():
			best = a
		}
	}
	if best == None {
		return st.Articles[0]
	}
	return best
}

// SourceFirst returns the articles of a story, its base before the others.
func (c *Corpus) SourceFirst(story int) []int {
	base := c.StoryBase(story)
	out := []int{base}
	for _, a := range c.Stories[story].Articles {
		if a != base {
			out = append(out, a)
		}
	}
	return out
}

// Copy records that one article reprints another's text.
type Copy struct {
	Article int
	Of      int
	Share   float64 // of Article's words that are also in Of, 0..1
}

// reprintShare is the share of an article's words from which on it is another's copy, and no source of its own.
const reprintShare = .5

// Reprint reports whether the article is the other's copy, and does not only take parts from it.
func (c *Copy) Reprint() bool { return c.Share >= reprintShare }

// UtteranceID identifies an utterance.
type UtteranceID string

// Utterance is one thing a speaker said, with every article's version of it.
type Utterance struct {
	ID      UtteranceID
	Speaker int // in Corpus.Speakers; None if no version names one
	Story   int // the base version's
	// Base is the version the others are compared with, an index into Versions: the longest of the earliest.
	Base int
	// From is the date of the earliest dated version.
	From Date
	// Independent is the number of versions that are not copies.
	Independent int
	Versions    []Version // in order of time, undated ones last; at most one per article
	// Again are the utterances of other days in which the speaker has the same words, repeated or reprinted, in
	// order of time.
	Again []int
	// Unclear are articles that may carry the utterance, in words not accepted as a version of it or in other
	// words, in order.
	Unclear []int
	// Unasked reports whether some articles of the story were never checked for the utterance.
	Unasked bool
}

// Absent returns the articles of its story that do not carry an utterance, in the story's order; none if not all of
// them were checked. It never includes excerpts, nor articles that may carry it.
func (c *Corpus) Absent(u *Utterance) []int {
	if u.Unasked {
		return nil
	}
	others := c.Stories[u.Story].Articles
	if len(others) == 1 {
		return nil
	}
	has := make(map[int]bool, len(u.Versions)+len(u.Unclear))
	for i := range u.Versions {
		has[u.Versions[i].Article] = true
	}
	for _, a := range u.Unclear {
		has[a] = true
	}
	var out []int
	for _, a := range others {
		if !has[a] && !c.Articles[a].Excerpt {
			out = append(out, a)
		}
	}
	return out
}

// Lacks reports whether Absent would return the article.
func (c *Corpus) Lacks(u *Utterance, article int) bool {
	if u.Unasked || c.StoryOf[article] != u.Story || c.Articles[article].Excerpt {
		return false
	}
	if _, unclear := slices.BinarySearch(u.Unclear, article); unclear {
		return false
	}
	return !slices.ContainsFunc(u.Versions, func(v Version) bool { return v.Article == article })
}

// Version is one article's wording of an utterance. It is one or more quotes or, of a long quote, only the
// sentences that other articles have too, with the sentences beside them that nobody else has.
type Version struct {
	Article int
	Quotes  []int // in Corpus.Quotes, in order; at least one
	// Pieces are the stretches of the article's text between quotation marks that make up the version, in the order
	// of Quotes; every quote has at least one.
	Pieces []Span
	// Repeats are the article's other quotes of the utterance, in order, which only repeat part of the same words.
	Repeats []int
	// Repeated are the stretches that repeat the same words, in order: those of Repeats, and any in the article's
	// furniture.
	Repeated []Span
	// Differences lead from the base version to this one, in order; empty for the base itself.
	Differences []Difference
}

// Text returns the version's words verbatim, its pieces joined by spaces.
func (v *Version) Text(c *Corpus) string {
	return JoinSpans(c.Articles[v.Article].Text, v.Pieces)
}

// Within returns the version's pieces that lie in one of its quotes.
func (v *Version) Within(q *Quote) []Span {
	var out []Span
	for _, p := range v.Pieces {
		if q.Span().Contains(p) {
			out = append(out, p)
		}
	}
	return out
}

// Topic is something the articles are about: a key phrase.
type Topic struct {
	Name     string // in the spelling of most articles
	Articles []int  // by weight, best first
	Stories  []int
}
