package report

import (
	"slices"
	"sort"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// Event is one report in the text: a cue with its subject, "Rubio said".
type Event struct {
	Cue     int // the cue's first token
	CueEnd  int // half open
	Subject people.Mention
	Order   Order
	Sent    int
	Class   word.Class // of the cue
	First   int        // the first token of cue and subject together
	Last    int        // half open
}

// Order is where the subject is.
type Order uint8

// The orders.
const (
	SubjectFirst Order = iota // Rubio said
	CueFirst                  // said Rubio
	Inherited                 // ..., adding: the subject of the words before
	AccordingTo
	Label // RUBIO: ...
	Owned // Rubio's claim that
)

// Reports are the reports of an article, in the order of their cues.
type Reports struct {
	people.Cast

	Events []Event
	of     [][2]int // the reports of each sentence, half open
}

// Reader finds the reports of articles, reusing the same memory for each.
type Reader struct {
	Reports

	// Without names a pattern whose reports are dropped, to measure what it adds; "" for none.
	Without string
}

// Read returns the reports of an article. They are valid until the next Read.
func (r *Reader) Read(c *people.Cast) *Reports {
	r.Reports = Reports{Cast: *c, Events: r.Events[:0], of: slices.Grow(r.of[:0], len(c.Sentences))[:len(c.Sentences)]}
	clear(r.of)
	r.findEvents()
	return &r.Reports
}

// ReportsFrom returns the first report of a sentence.
func (r *Reports) ReportsFrom(s *outline.Sentence) int { return r.of[s.Index][0] }

// ReportsTo returns the report after the last one of a sentence.
func (r *Reports) ReportsTo(s *outline.Sentence) int { return r.of[s.Index][1] }

// findEvents finds the reports of the outline, sentence by sentence.
func (r *Reader) findEvents() {
	const perEvent = 24 // tokens of news prose
	r.Events = slices.Grow(r.Events, len(r.Tokens)/perEvent+4)
	for s := range r.Sentences {
		sent := &r.Sentences[s]
		r.of[s] = [2]int{len(r.Events), len(r.Events)}
		if e, ok := r.labelled(sent); ok && r.keeps(labelColon) {
			r.add(e, sent)
		}
		for i := sent.First; i < sent.Last && !sent.Pointer; i++ {
			if r.Tokens[i].Kind != outline.Word || r.Named(i) || !r.mayReport(i, sent) {
				continue
			}
			if e, by, ok := r.reportAt(i, sent); ok && r.keeps(by) {
				r.add(e, sent)
			}
		}
		r.of[s][1] = len(r.Events)
	}
}

// mayReport reports whether the word at token i and the token before it can be the cue of a report by any
// pattern; it spares nine words of ten a closer look.
func (r *Reports) mayReport(i int, sent *outline.Sentence) bool {
	t := &r.Tokens[i]
	if t.Has(word.Verb | word.Saying) {
		return true
	}
	if i == sent.First {
		return false
	}
	switch p := &r.Tokens[i-1]; {
	case p.Kind == outline.Quote:
		return true
	case t.Class&^word.Adverb == 0: // a verb that is not listed
		return !t.Upper && (r.Named(i-1) || p.Has(word.He|word.She|word.They) ||
			p.Kind == outline.Comma && i-1 > sent.First && r.Tokens[i-2].Kind == outline.Quote)
	case t.Has(word.Prep): // "according to", "in the words of"
		before := r.Word(i - 1)
		return before == "words" || word.Same(before, "according")
	}
	return false
}

// reportAt reads the report whose cue is, or ends with, the word at token i, and returns its pattern. The word
// decides which patterns are tried.
func (r *Reports) reportAt(i int, sent *outline.Sentence) (Event, pattern, bool) {
	t := &r.Tokens[i]
	if i > sent.First && r.Tokens[i-1].Kind == outline.Quote && r.Tokens[i].In(word.Comes) {
		e, ok := r.replied(i, sent)
		return e, replyBehind, ok
	}
	switch {
	case t.Has(word.Saying) && i > sent.First && !r.finite(i):
		e, ok := r.nominal(i, sent)
		if e.Order == Owned {
			return e, nounOfSaying, ok
		}
		return e, nounBroughtOut, ok
	case t.Has(word.Verb):
		e, ok := r.verb(i, sent)
		switch {
		case e.Order == CueFirst:
			return e, subjectBehind, ok
		case e.Order == Inherited && e.Subject.First > i:
			return e, agentBehind, ok
		case e.Order == Inherited:
			return e, subjectCarried, ok
		case t.Has(word.Ing):
			return e, participial, ok
		}
		return e, subjectBefore, ok
	case t.Class&^word.Adverb == 0 && i > sent.First && !t.Upper:
		e, ok := r.unlisted(i, sent)
		return e, unlistedVerb, ok
	case t.Has(word.Prep) && i+1 < sent.Last:
		e, ok := r.accordingTo(i, sent)
		return e, according, ok
	}
	return Event{}, 0, false
}

// add adds a report of a sentence.
func (r *Reader) add(e Event, sent *outline.Sentence) {
	e.Sent = sent.Index
	e.Subject = r.callsItself(e.Subject, sent)
	e.First, e.Last = min(e.Cue, e.Subject.First), max(e.CueEnd, e.Subject.Last)
	if e.Subject.Kind == people.NoMention || e.Order == Inherited {
		e.First, e.Last = e.Cue, e.CueEnd
	}
	r.Events = append(r.Events, e)
}

// NearEvents is how many reports of a sentence are considered from one place. No honest sentence holds more; a
// hostile one must cost no more.
const NearEvents = 16

// EventAt returns the first report of the sentence whose cue is at or after token i; r.ReportsTo(sent) for
// none.
func (r *Reports) EventAt(i int, sent *outline.Sentence) int {
	return r.ReportsFrom(sent) + sort.Search(r.ReportsTo(sent)-r.ReportsFrom(sent), func(k int) bool {
		return r.Events[r.ReportsFrom(sent)+k].Cue >= i
	})
}
