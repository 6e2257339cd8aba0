package model

import "slices"

// Corpus is everything the articles say. It never changes after it is built; a
// reload or a correction builds a new one.
//
// Fields that hold positions in these slices are plain ints, None where there is
// nothing to point at.
type Corpus struct {
	Articles   []*Article
	Quotes     []*Quote // of every article by place in it; those of earlier states last, of no utterance
	Speakers   []*Speaker
	Stories    []*Story
	Utterances []*Utterance
	Topics     []Topic
	Problems   []Problem // of all files, those of the articles included
	// Bookmarks are the places the user has marked, in the order of marking.
	Bookmarks []Bookmark
	// Dismissed are the finds that the user does not want to see again; nil for none.
	Dismissed map[FindID]bool

	// StoryOf gives every article's story.
	StoryOf []int
	// QuotesOf gives every article's quotes as a stretch [from, to) of Quotes.
	QuotesOf [][2]int
}

// ArticleQuotes returns the quotes of an article, in order; none before the articles are analysed.
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

// UtteranceAt returns the utterance that has the words of a quote at a place of its
// article's text; the one that has most of the quote where none has these, None where
// none has any.
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

// Holding returns which of some utterances, given by their positions, has the words
// at a place of an article; None where none has. Of two that have them one has them
// only for what is round them, and has more in all.
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

// FindArticle returns the position of the article with the id, or None.
func (c *Corpus) FindArticle(id ArticleID) int {
	for i, a := range c.Articles {
		if a.ID == id {
			return i
		}
	}
	return None
}

// SpeakerID names a speaker, made of the name: "marco-rubio".
type SpeakerID string

// Speaker is a person or body, one for the corpus, whatever each outlet spells.
type Speaker struct {
	ID   SpeakerID
	Name string
	Role string
	Body bool
	// Named is false for somebody who is only described: "a U.S. official", "the
	// minister". A description says nothing of who else it may be.
	Named     bool
	Quotes    []int // in Corpus.Quotes, in order
	Articles  []int // the articles with a quote of theirs, in order
	Spellings []Spelling
}

// Spelling is one way a speaker's name is written, and by whom.
type Spelling struct {
	Text     string
	Outlet   string // as Article.OutletLabel
	Articles int    // how many articles of the outlet write it so
	// Why says, in words for the user, why the spelling is taken for the
	// speaker's; "" for the name itself.
	Why string
}

// StoryID names a story. It stays when articles are added to the story, as long
// as its earliest article stays.
type StoryID string

// Story is the articles that report one event. Every article is in exactly one;
// a story of one is a story.
type Story struct {
	ID    StoryID
	Title string
	From  Date // of the earliest article with a date
	To    Date
	// Articles are in order of time, those of unknown date last. Of an article with several
	// states it is the last one.
	Articles []int
	// Outlets are the labels of the articles' outlets, each once, in the order of
	// Articles.
	Outlets []string
	// Independent is how many of the articles are nobody's copy.
	Independent int
	Copies      []Copy
	// Superseded are the earlier states of the articles: they belong to the story, and count
	// in nothing of it.
	Superseded []int
	// Earlier and Later are the stories of the same affair on other days, before and
	// after this one, by time: each is told by one of its articles, so that it is found
	// (StoryOf) whatever the user merges and splits.
	Earlier, Later []int
}

// Neighbours returns the stories that articles stand for, each once, in their order,
// without the one given.
func (c *Corpus) Neighbours(story int, articles []int) []int {
	var out []int
	for _, a := range articles {
		if s := c.StoryOf[a]; s != story && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// Copy says that one article reprints another's text.
type Copy struct {
	Article int
	Of      int
	Share   float64 // of Article's words that are in Of, 0..1
}

// UtteranceID names an utterance.
type UtteranceID string

// Utterance is one thing a speaker said, with every article's version of it.
type Utterance struct {
	ID      UtteranceID
	Speaker int // in Corpus.Speakers, None when no version knows
	Story   int // of the base version
	// Base is the version the others are compared with, in Versions: the longest
	// of the earliest.
	Base int
	// From is the date of the earliest version that has one.
	From Date
	// Independent is how many versions are nobody's copy.
	Independent int
	Versions    []Version // by time, unknown dates last; at most one an article
	// Again are the utterances of other days in which the speaker has the same words,
	// said again or printed again, by time.
	Again []int
	// Unclear are articles that may have it, in words that were not taken for a version
	// of it or in other words, in order.
	Unclear []int
	// Unasked says that not all articles of the story were asked whether they may have it.
	Unasked bool
}

// Absent returns the articles of its story that do not carry an utterance, in the
// story's order. Excerpts are never among them, nor are articles that may have it.
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

// Lacks reports whether an article is among those that Absent returns.
func (c *Corpus) Lacks(u *Utterance, article int) bool {
	if u.Unasked || c.StoryOf[article] != u.Story || c.Articles[article].Excerpt {
		return false
	}
	if _, unclear := slices.BinarySearch(u.Unclear, article); unclear {
		return false
	}
	return !slices.ContainsFunc(u.Versions, func(v Version) bool { return v.Article == article })
}

// Wordings is how many different wordings the versions are: two that differ in
// typography, punctuation or where the attribution is are one.
func (u *Utterance) Wordings() int {
	n := 1
	for i := range u.Versions {
		if i != u.Base && changesWords(u.Versions[i].Differences) {
			n++
		}
	}
	return n
}

// changesWords reports whether a difference touches the words themselves.
func changesWords(ds []Difference) bool {
	for _, d := range ds {
		switch d.Class {
		case ClassIdentical, ClassTypography, ClassPunctuation, ClassSplit, ClassJoined:
		default:
			return true
		}
	}
	return false
}

// Version is one article's wording of an utterance. It is one or more quotes, or of
// a long quote only the sentences that other articles have too, with those beside
// them that nobody else has.
type Version struct {
	Article int
	Quotes  []int // in Corpus.Quotes, in order; at least one
	// Pieces are the stretches of the article's text between quotation marks that
	// are the version's words, in the order of Quotes; every quote has at least one.
	Pieces []Span
	// Repeats are the article's other quotes of the utterance, in order, which only
	// say a part of the same words again.
	Repeats []int
	// Repeated are the stretches that say the same again, in order: those of Repeats, and
	// what is once more in the article's furniture.
	Repeated []Span
	// Differences are from the base version to this one, in order; none for the
	// base itself.
	Differences []Difference
}

// Text returns the version's words, verbatim, the pieces joined by a space.
func (v *Version) Text(c *Corpus) string {
	return JoinSpans(c.Articles[v.Article].Text, v.Pieces)
}

// Within returns the pieces of the version that are of one of its quotes.
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
	Name     string // as most articles write it
	Articles []int  // by weight, best first
	Stories  []int
}
