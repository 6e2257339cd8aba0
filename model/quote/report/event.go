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

// Order tells where the subject stands.
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

// Reader finds the reports of articles, one article after the other in the same memory.
type Reader struct{ Reports }

// Read returns the reports of an article. They hold until the next are read.
func (r *Reader) Read(c *people.Cast) *Reports {
	r.Reports = Reports{Cast: *c, Events: r.Events[:0], of: slices.Grow(r.of[:0], len(c.Sentences))[:len(c.Sentences)]}
	clear(r.of)
	r.findEvents()
	return &r.Reports
}

// ReportsFrom returns the first report of a sentence.
func (r *Reports) ReportsFrom(s *outline.Sentence) int { return r.of[s.Index][0] }

// ReportsTo returns the report behind the last one of a sentence.
func (r *Reports) ReportsTo(s *outline.Sentence) int { return r.of[s.Index][1] }

// findEvents finds the reports of the outline, sentence by sentence.
func (r *Reports) findEvents() {
	const perEvent = 24 // tokens of news prose
	r.Events = slices.Grow(r.Events, len(r.Tokens)/perEvent+4)
	for s := range r.Sentences {
		sent := &r.Sentences[s]
		r.of[s] = [2]int{len(r.Events), len(r.Events)}
		r.labelEvent(s)
		for i := sent.First; i < sent.Last && !sent.Pointer; i++ {
			t := &r.Tokens[i]
			if t.Kind != outline.Word || r.Named(i) {
				continue
			}
			e, ok := Event{}, false
			switch {
			case t.Has(word.Saying) && i > sent.First && !r.finite(i):
				e, ok = r.nominal(i, sent)
			case t.Has(word.Verb):
				e, ok = r.verb(i, sent)
			case t.Class&^word.Adverb == 0 && i > sent.First && !t.Upper:
				e, ok = r.unlisted(i, sent)
			case t.Has(word.Prep) && i+1 < sent.Last:
				e, ok = r.accordingTo(i, sent)
			}
			if ok {
				e.Sent = s
				e.First, e.Last = min(e.Cue, e.Subject.First), max(e.CueEnd, e.Subject.Last)
				if e.Subject.Kind == people.NoMention || e.Order == Inherited {
					e.First, e.Last = e.Cue, e.CueEnd
				}
				r.Events = append(r.Events, e)
			}
		}
		r.of[s][1] = len(r.Events)
	}
}

// NearEvents is how many reports of a sentence are looked at from one place. No
// honest sentence holds more; a hostile one shall cost no more.
const NearEvents = 16

// EventAt returns the first report of the sentence whose cue stands at token i or
// behind it; r.ReportsTo(sent) where none does.
func (r *Reports) EventAt(i int, sent *outline.Sentence) int {
	return r.ReportsFrom(sent) + sort.Search(r.ReportsTo(sent)-r.ReportsFrom(sent), func(k int) bool {
		return r.Events[r.ReportsFrom(sent)+k].Cue >= i
	})
}
