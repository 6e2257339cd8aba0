package quote

import "slices"

import "sort"

// event is one report in the text: a cue with its subject, "Rubio said".
type event struct {
	cue     int // the cue's first token
	cueEnd  int // half open
	subject mention
	who     who
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

// findEvents finds the reports of the outline, sentence by sentence.
func (r *reader) findEvents() {
	const perEvent = 24 // tokens of news prose
	r.events = slices.Grow(r.events, len(r.out)/perEvent+4)
	for s := range r.sents {
		sent := &r.sents[s]
		sent.events[0] = len(r.events)
		r.labelEvent(s)
		for i := sent.first; i < sent.last && !sent.pointer; i++ {
			t := &r.out[i]
			if t.kind != kWord || t.name >= 0 {
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
		sent.events[1] = len(r.events)
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
// behind it; sent.events[1] where none does.
func (r *reader) eventAt(i int, sent *sentence) int {
	return sent.events[0] + sort.Search(sent.events[1]-sent.events[0], func(k int) bool {
		return r.events[sent.events[0]+k].cue >= i
	})
}
