package quote

import (
	"slices"
	"sort"
)

// event is one report in the text: a cue with its subject, "Rubio said".
type event struct {
	cue     int // the cue's first token
	cueEnd  int // half open
	subject mention
	order   order
	sent    int
	class   word // of the cue
	first   int  // the first token of cue and subject together
	last    int  // half open
}

// order tells where the subject stands.
type order uint8

const (
	subjectFirst order = iota // Rubio said
	cueFirst                  // said Rubio
	inherited                 // ..., adding: the subject of the words before
	accordingTo
	label // RUBIO: ...
	owned // Rubio's claim that
)

// reports are the reports of an article, in the order of their cues.
type reports struct {
	cast
	events []event
	of     [][2]int // the reports of each sentence, half open
}

// reporter finds the reports of articles, one article after the other in the same memory.
type reporter struct{ reports }

// read returns the reports of an article. They hold until the next are read.
func (r *reporter) read(c *cast) *reports {
	r.reports = reports{cast: *c, events: r.events[:0], of: slices.Grow(r.of[:0], len(c.sents))[:len(c.sents)]}
	clear(r.of)
	r.findEvents()
	return &r.reports
}

// reportsFrom and reportsTo are the reports of a sentence, half open.
func (r *reports) reportsFrom(s *sentence) int { return r.of[s.index][0] }
func (r *reports) reportsTo(s *sentence) int   { return r.of[s.index][1] }

// findEvents finds the reports of the outline, sentence by sentence.
func (r *reports) findEvents() {
	const perEvent = 24 // tokens of news prose
	r.events = slices.Grow(r.events, len(r.out)/perEvent+4)
	for s := range r.sents {
		sent := &r.sents[s]
		r.of[s] = [2]int{len(r.events), len(r.events)}
		r.labelEvent(s)
		for i := sent.first; i < sent.last && !sent.pointer; i++ {
			t := &r.out[i]
			if t.kind != kWord || r.named(i) {
				continue
			}
			e, ok := event{}, false
			switch {
			case t.class.has(wSaying) && i > sent.first && !r.finite(i):
				e, ok = r.nominal(i, sent)
			case t.class.has(wVerb):
				e, ok = r.verb(i, sent)
			case t.class&^wAdverb == 0 && i > sent.first && !t.upper:
				e, ok = r.unlisted(i, sent)
			case t.class.has(wPrep) && i+1 < sent.last:
				e, ok = r.accordingTo(i, sent)
			}
			if ok {
				e.sent = s
				e.first, e.last = min(e.cue, e.subject.first), max(e.cueEnd, e.subject.last)
				if e.subject.kind == noMention || e.order == inherited {
					e.first, e.last = e.cue, e.cueEnd
				}
				r.events = append(r.events, e)
			}
		}
		r.of[s][1] = len(r.events)
	}
}

func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// nearEvents is how many reports of a sentence are looked at from one place. No
// honest sentence holds more; a hostile one shall cost no more.
const nearEvents = 16

// eventAt returns the first report of the sentence whose cue stands at token i or
// behind it; r.reportsTo(sent) where none does.
func (r *reports) eventAt(i int, sent *sentence) int {
	return r.reportsFrom(sent) + sort.Search(r.reportsTo(sent)-r.reportsFrom(sent), func(k int) bool {
		return r.events[r.reportsFrom(sent)+k].cue >= i
	})
}
