package model

import (
	"strconv"
	"strings"
)

// QuoteID identifies a quote: the article's ID, "#q" and the quote's number in the article, from 1.
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

// String returns the word used in output.
func (k Kind) String() string { return [...]string{"direct", "partial", "indirect"}[k] }

// None is the value of an index field that points at nothing.
const None = -1

// Quote is a stretch of reported speech in one article.
type Quote struct {
	Article int   // in Corpus.Articles
	Nth     int32 // number among the article's quotes, from 1
	Kind    Kind
	// Pieces are the stretches between quotation marks, marks excluded, in reading order; for an indirect quote,
	// the reported clause. There is at least one, and none is empty.
	Pieces []Span

	// Person is the speaker, in the article's own Reading.People; None if unknown. An honest blank beats a wrong
	// name.
	Person int
	// Speaker is the speaker, in Corpus.Speakers; None if unknown.
	Speaker int
	// Mention is the text that names the speaker at the quote: "Rubio", "he". If the speaker is carried on from an
	// earlier quote, it is that quote's mention. Zero if there is none.
	Mention Span
	// Cue is the word that reports: "said". Zero if there is none.
	Cue Span
	// Venue is where it was said: "ABC's This Week". "" if unknown.
	Venue string

	Paragraph int // in Article.Paragraphs
	Line      int // in Article.File, from 1

	// Utterance is the utterance that has most of the quote's words, in Corpus.Utterances; None if no utterance has
	// any.
	Utterance int
	// Also are further utterances with words of the quote: one outlet may have taken the second sentence of a long
	// quote and another the fourth.
	Also []int

	// Confidence is the probability, 0..1, that Speaker is right: of the quotes at .9, nine in ten have the right
	// speaker. It means nothing if Speaker is None.
	Confidence float64
	// Rule names the pattern that attributed the quote.
	Rule string
	// Evidence explains to the user why the rule applies here.
	Evidence []string
}

// ID returns the quote's ID, made on demand: few of a million quotes need theirs.
func (q *Quote) ID(c *Corpus) QuoteID {
	return QuoteID(string(c.Articles[q.Article].ID) + "#q" + strconv.Itoa(int(q.Nth)))
}

// Utterances returns all utterances with words of the quote, the one with most of them first.
func (q *Quote) Utterances() []int {
	if q.Utterance == None {
		return nil
	}
	return append([]int{q.Utterance}, q.Also...)
}

// Span returns the span from the start of the first piece to the end of the last.
func (q *Quote) Span() Span {
	return Span{q.Pieces[0].Start, q.Pieces[len(q.Pieces)-1].End}
}

// Text returns the pieces verbatim, joined by spaces.
func (q *Quote) Text(text string) string { return JoinSpans(text, q.Pieces) }

// Doubled reports whether the quote is enclosed in doubled apostrophes, which some databases use as quotation
// marks. text is its article's text. Nothing in the text distinguishes them from two apostrophes with certainty.
func (q *Quote) Doubled(text string) bool {
	const mark = "''"
	p := q.Pieces[0]
	return q.Kind != Indirect && strings.HasSuffix(text[:p.Start], mark)
}

// JoinSpans returns the stretches of text verbatim, joined by spaces.
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

// Gender is the grammatical gender and number of a person, as far as an article's words show it: it decides which
// pronouns can refer to them.
type Gender uint8

// The genders.
const (
	GenderUnknown Gender = iota
	Male
	Female
	Plural  // "the ministers", "Kim and Clark Moran"
	Neutral // a body: "it", "the company"
)

// Person is a person or body as one article presents them.
type Person struct {
	// Name is the fullest form the article uses, without titles: "Marco Rubio". For somebody the article never
	// names it is the description: "a U.S. official".
	Name string
	// Role is what the article calls them: "Secretary of State"; may be "".
	Role   string
	Gender Gender
	// Body reports whether it is not a single human being: the Kremlin, the White House, a company, "officials".
	Body bool
	// Named is false for a description that could not be resolved to a name.
	Named bool
	// Spellings are the ways the article writes the name, without titles, with their counts: "Rubio", "Marco
	// Rubio".
	Spellings []Count
	// Apart are people of the same surname whom the article tells apart from this one, as kin, side by side or by age: their
	// places in Reading.People, rising.
	Apart []int
}

// Count is a string with its number of occurrences.
type Count struct {
	Text string
	N    int
}

// Reading is what one article says by itself, before it is joined with others.
type Reading struct {
	Quotes []Quote
	People []Person
}
