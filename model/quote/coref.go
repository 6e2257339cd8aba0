package quote

import (
	"slices"
)

// What speaks for a person as the one a pronoun stands for. The weights were
// chosen on annotated articles; only their proportion matters.
const (
	sureGender  = 1.5 // the article tells the gender
	spokeLast   = 1.5 // the speaker of the report before
	asSubject   = 2.0 // named as a subject
	perSentence = 1.4 // for every sentence between
	turnedTo    = 1.7 // the article has turned to them since
	asOwner     = .5  // named as an owner: "Rubio's"
	inReport    = 3.0 // named within the reported words themselves
)

// who is the person a mention was led to, and why.
type who struct {
	person int // in reader.people, -1 when unknown
	why    string
	trust  float64 // 0..1, how sure the step from the mention to the person is
}

// turn is who spoke last, and in which sentence.
type turn struct {
	person int // -1 for nobody
	sent   int32
}

// resolved are the reports of an article and the people who speak in each.
type resolved struct {
	reports
	who []who // of each report
	// People known by a description only, by its words: those of earlier, which other values
	// share, and those found since.
	earlier, since map[string]int
}

// resolver finds who speaks in the reports of articles, one article after the other in
// the same memory.
type resolver struct{ resolved }

// read returns who speaks in the reports. It holds until the next are read.
func (r *resolver) read(e *reports) *resolved {
	r.resolved = resolved{reports: *e, who: slices.Grow(r.who[:0], len(e.events)), since: emptied(r.since)}
	r.resolveEvents()
	return &r.resolved
}

// further returns the same, to find more people by description in it without a change to
// r. since is empty.
func (r *resolved) further(since map[string]int) resolved {
	next := *r
	next.people = slices.Clip(r.people)
	next.earlier, next.since = r.since, since
	return next
}

// resolve leads a mention to a person, given who spoke before.
func (r *resolved) resolve(m mention, spoke turn) who {
	switch m.kind {
	case byName:
		if m.joint {
			return who{person: r.unnamed(m), trust: 1}
		}
		return who{person: r.names[m.name].person, trust: 1}
	case byPronoun:
		return r.pronoun(m, spoke)
	case byNoun:
		return r.description(m, spoke)
	}
	return who{person: -1}
}

func quoted(s string) string { return "“" + s + "”" }

// resolveEvents leads the subject of every report to a person, in the order of
// the text: who spoke last is evidence for the next pronoun.
func (r *resolved) resolveEvents() {
	spoke := turn{person: -1}
	for e := range r.events {
		ev := &r.events[e]
		w := r.resolve(ev.subject, spoke)
		r.who = append(r.who, w)
		speaks := ev.class.has(wSpeech|wCall) || ev.first > 0 && r.out[ev.first-1].kind == kQuote // “...,” stormed the minister
		if w.person >= 0 && speaks && !r.out[ev.subject.head].class.has(wSome) {
			spoke = turn{w.person, int32(ev.sent)}
		}
	}
}
