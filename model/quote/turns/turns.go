package turns

import (
	"lineup/model"
	"lineup/model/quote/coref"
)

// Transcript is what an article, or a section of one, has of turns; mostly none.
type Transcript struct {
	*coref.Resolution

	// Turns are in the order of the text and do not overlap.
	Turns []Turn
}

// Turn is what a paragraph, or a line of one, holds of what somebody says.
type Turn struct {
	Label  model.Span   // “MR. ORR”; of a turn of several paragraphs that of the first; zero for a question in bold
	Person int          // in Cast.People, model.None for nobody known
	Pieces []model.Span // what is said, without stage directions; at least one, and none is empty
	Para   int          // in Outline.Paragraphs
	Step   Step
}

// Span reaches from the first piece's start to the last one's end.
func (t *Turn) Span() model.Span {
	return model.Span{Start: t.Pieces[0].Start, End: t.Pieces[len(t.Pieces)-1].End}
}

// Step is what leads from the line to who speaks.
type Step uint8

// The steps.
const (
	Label      Step = iota // the line begins with the name
	Office                 // ... with what the person is
	GoesOn                 // a paragraph of the turn before
	Answer                 // an answer, of whom the article says that it asks
	Unlabelled             // a question or an answer that only bold type tells
)

// Reader finds the turns of articles, one after the other in the same memory. Its zero value is ready.
type Reader struct {
	*coref.Resolution

	lines    []line
	speakers []speaker
	groups   map[string]int // by what a label is called
	turns    []Turn

	labels     map[string]sort
	directions map[string]bool
}

// Read returns the turns of an article, or of its first section. They hold until the next are read.
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
