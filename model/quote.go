package model

import (
	"strconv"
	"strings"
)

// QuoteID names a quote: the article's id, "#q" and the quote's number in the
// article, from 1.
type QuoteID string

// Kind is how speech is reported.
type Kind uint8

// The kinds of quotes.
const (
	// Direct is one or more whole sentences between quotation marks.
	Direct Kind = iota
	// Partial is words between marks inside the outlet's own sentence.
	Partial
	// Indirect is speech reported without marks.
	Indirect
)

// String is the word used in output.
func (k Kind) String() string { return [...]string{"direct", "partial", "indirect"}[k] }

// None stands in fields that hold an index where there is nothing to point at.
const None = -1

// Quote is a stretch of reported speech in one article.
type Quote struct {
	Article int   // in Corpus.Articles
	Nth     int32 // of the article's quotes, from 1
	Kind    Kind
	// Pieces are the stretches between quotation marks, marks excluded, in
	// reading order; for an indirect quote, the reported clause. There is at
	// least one, and none is empty.
	Pieces []Span

	// Person is who speaks, in the article's own Reading.People; None when
	// unknown. An honest blank beats a wrong name.
	Person int
	// Speaker is who speaks, in Corpus.Speakers; None when unknown.
	Speaker int
	// Mention is what names the speaker at the quote: "Rubio", "he". For a
	// speaker carried on from an earlier quote it is the mention carried from.
	// Zero when there is none.
	Mention Span
	// Cue is the word that reports: "said". Zero when there is none.
	Cue Span
	// Venue is where it was said: "ABC's This Week". "" when not told.
	Venue string

	Paragraph int // in Article.Paragraphs
	Line      int // in Article.File, from 1

	// Utterance is the utterance that has most of its words, in Corpus.Utterances;
	// None when no utterance holds it.
	Utterance int
	// Also are the further utterances that have words of it: of a long quote one
	// outlet may have taken the second sentence and another the fourth.
	Also []int

	// Confidence is how likely Speaker is the right one, 0..1: of the quotes at .9, nine in
	// ten have the right speaker. It says nothing where Speaker is None.
	Confidence float64
	// Rule names the pattern that attributed the quote.
	Rule string
	// Evidence tells, in words for the user, why the rule holds here.
	Evidence []string
}

// ID is made when it is asked for: of a million quotes few are.
func (q *Quote) ID(c *Corpus) QuoteID {
	return QuoteID(string(c.Articles[q.Article].ID) + "#q" + strconv.Itoa(int(q.Nth)))
}

// Utterances are all that have words of the quote, the one with most of them first.
func (q *Quote) Utterances() []int {
	if q.Utterance == None {
		return nil
	}
	return append([]int{q.Utterance}, q.Also...)
}

// Span reaches from the first piece's start to the last one's end.
func (q *Quote) Span() Span {
	return Span{q.Pieces[0].Start, q.Pieces[len(q.Pieces)-1].End}
}

// Text returns the pieces joined by one space, verbatim.
func (q *Quote) Text(text string) string { return JoinSpans(text, q.Pieces) }

// Doubled says that the quote stands between doubled apostrophes, as some
// databases write quotation marks, given the text of its article. Nothing in the
// text tells them from two apostrophes for sure.
func (q *Quote) Doubled(text string) bool {
	const mark = "''"
	p := q.Pieces[0]
	return q.Kind != Indirect && strings.HasSuffix(text[:p.Start], mark)
}

// JoinSpans returns the stretches of text joined by one space, verbatim.
func JoinSpans(text string, spans []Span) string {
	if len(spans) == 1 {
		return spans[0].Of(text)
	}
	n := len(spans)
	for _, s := range spans {
		n += s.Len()
	}
	b := make([]byte, 0, n)
	for i, s := range spans {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, s.Of(text)...)
	}
	return string(b)
}

// Gender is what an article's words tell about the grammatical gender and number
// of a person: which pronouns can stand for them.
type Gender uint8

// The genders.
const (
	GenderUnknown Gender = iota
	Male
	Female
	Plural  // "the ministers", "Kim and Clark Moran"
	Neutral // a body: "it", "the company"
)

// Person is somebody, or a body, as one article presents them.
type Person struct {
	// Name is the fullest form the article uses, without titles: "Marco Rubio".
	// For somebody whom the article never names it is the description: "a U.S.
	// official".
	Name string
	// Role is what the article calls them: "Secretary of State". "" if nothing.
	Role   string
	Gender Gender
	// Body says that it is not one human being: the Kremlin, the White House, a
	// company, "officials".
	Body bool
	// Named is false for a description that could not be led to a name.
	Named bool
	// Spellings are the ways the article writes the name, without titles, and
	// how often: "Rubio", "Marco Rubio".
	Spellings []Count
}

// Count is a string and how often it stands.
type Count struct {
	Text string
	N    int
}

// Reading is what one article says by itself, before it is joined with others.
type Reading struct {
	Quotes []Quote
	People []Person
}
