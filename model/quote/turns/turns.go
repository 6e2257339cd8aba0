package turns

import (
	"lineup/model"
	"lineup/model/quote/coref"
)

// Transcript is the turns of an article, or a section of one; mostly none.
type Transcript struct {
	*coref.Resolution

	// Turns are in text order and do not overlap.
	Turns []Turn
}

// Turn is one speaker's words in a paragraph, or a line of one.
type Turn struct {
	Label  model.Span   // “MR. ORR”; for a turn of several paragraphs, the first one's; zero for a question in bold
	Person int          // in Cast.People, model.None for nobody known
	Pieces []model.Span // the words, without stage directions; at least one, and none is empty
	Para   int          // in Outline.Paragraphs
	Step   Step
}

// Span reaches from the first piece's start to the last one's end.
func (t *Turn) Span() model.Span {
	return model.Span{Start: t.Pieces[0].Start, End: t.Pieces[len(t.Pieces)-1].End}
}

// Step is how a line was linked to its speaker.
type Step uint8

// The steps.
const (
	Label      Step = iota // the line begins with the name
	Office                 // ... with the person's role
	GoesOn                 // a paragraph of the turn before
	Answer                 // an answer by the person the article says is interviewed
	Unlabelled             // a question or an answer marked only by bold type
)

// Reader finds the turns of articles, reusing the same memory for each. Its zero value is ready.
type Reader struct {
	*coref.Resolution

	lines    []line
	speakers []speaker
	groups   map[string]int // by the name of a label
	turns    []Turn

	labels     map[string]sort
	directions map[string]bool
}

// Read returns the turns of an article, or of its first section. They are valid until the next Read.
func (r *Reader) Read(c *coref.Resolution) *Transcript {
	r.Resolution, r.turns = c, r.turns[:0]
	t := &Transcript{Resolution: c}
	if !r.worthIt() {
		return t
	}
	r.labels, r.directions = table()
	r.readLines()
	switch {
	case r.labelled():
		r.takeTurns()
	case r.bold():
		r.takeBold()
	}
	t.Turns = r.turns
	return t
}
