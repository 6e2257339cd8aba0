package coref

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// The evidence for a person as a pronoun's referent. The weights were chosen on annotated articles; only their
// proportion matters.
const (
	sureGender  = 1.5 // the article shows the gender
	spokeLast   = 1.5 // the speaker of the report before
	asSubject   = 2.0 // named as a subject
	perSentence = 1.4 // for every sentence between
	keepsTo     = 0.7 // given back for every sentence between that has the pronoun
	turnedTo    = 1.7 // the article has since turned to them
	broughtUp   = 4.2 // named with their age in the sentence before
	asAgent     = 2.5 // named as the agent of a passive: "accused by Rubio"
	asOwner     = .5  // named as an owner: "Rubio's"
	unvouched   = 2.0 // only the capital of its one word suggests a person; of two words, half
	inWords     = 3.0 // named in the pronoun's own words between marks
	inReport    = 3.0 // named within the reported words themselves
)

// Step is how a mention was resolved to the person.
type Step uint8

// The steps.
const (
	NoStep    Step = iota
	ByName         // the mention is a name
	ByPronoun      // "he" refers to whoever suits best
	ByRole         // "the mayor" is whoever has the role in the article
	ByTurn         // "the 39-year-old" is the subject of the sentences before
	ByWords        // nobody is named: only the description is known
	ByWriting      // "her statement" is hers
)

// Alone is the lead of a person without a competitor, and the maximum.
const Alone = 6

// Who is the person a mention was resolved to, and why.
type Who struct {
	Person int // in Cast.People, -1 when unknown
	Why    string
	By     Step
	Either bool    // it may also mean somebody else
	Lead   float64 // of a pronoun: the person's margin over the next one; [Alone] if there is none
}

// Turn is the last speaker, and the sentence.
type Turn struct {
	Person int // -1 for nobody
	Sent   int32
	To     int  // the person spoken to, or of, by name; -1 for none
	Of     bool // spoken about, "called Orr a liar"
	Asked  bool // it was a question
	Before int  // the speaker before, -1 for nobody near
}

// Resolution is the reports of an article and the speaker of each.
type Resolution struct {
	report.Reports

	Who []Who // of each report
	// People known by a description only, by its words: the earlier ones, which other values share, and those
	// found since.
	earlier, since map[string]int

	kept  [2][]int32 // of each sentence, how many before it continue about a man, and about a woman
	roles []role     // of each person asked for
	first []int32    // of each person, the first token of the first name; -1 for none
}

// Reader finds the speakers in the reports of articles, reusing the same memory for each.
type Reader struct{ Resolution }

// Read returns the speakers in the reports. It is valid until the next Read.
func (r *Reader) Read(e *report.Reports) *Resolution {
	r.Resolution = Resolution{
		Reports: *e, Who: slices.Grow(r.Who[:0], len(e.Events)), since: people.Emptied(r.since), kept: r.kept, first: r.first[:0],
		roles: r.roles[:0],
	}
	r.keep()
	r.meet()
	r.resolveEvents()
	return &r.Resolution
}

// meet records where the article first names everybody.
func (r *Resolution) meet() {
	for range r.People {
		r.first = append(r.first, -1)
	}
	for i := range r.Names {
		if n := &r.Names[i]; n.Person >= 0 && r.first[n.Person] < 0 && !r.Sentences[r.Tokens[n.First].Sent].Headline {
			r.first[n.Person] = int32(n.First)
		}
	}
}

// keep counts the sentences that continue about a man, or a woman: the pronoun comes before any name.
func (r *Resolution) keep() {
	he, she := r.kept[0][:0], r.kept[1][:0]
	he, she = append(he, 0), append(she, 0)
	for s := range r.Sentences {
		var has word.Class
		for i := r.Sentences[s].First; i < r.Sentences[s].Last && !r.Named(i); i++ {
			if t := &r.Tokens[i]; t.Kind == outline.Word {
				has |= t.Class
			}
		}
		he, she = append(he, he[s]+one(has.Has(word.He))), append(she, she[s]+one(has.Has(word.She)))
	}
	r.kept = [2][]int32{he, she}
}

// one returns 1 for true.
func one(is bool) int32 {
	if is {
		return 1
	}
	return 0
}

// Further returns a copy that can find more people by description without a change to r. since is empty.
func (r *Resolution) Further(since map[string]int) Resolution {
	next := *r
	next.People = slices.Clip(r.People)
	next.earlier, next.since = r.since, since
	return next
}

// Resolve returns the person of a mention, given the previous speaker.
func (r *Resolution) Resolve(m people.Mention, spoke Turn) Who {
	switch m.Kind {
	case people.ByName:
		if m.Joint {
			return Who{Person: r.unnamed(m), By: ByName}
		}
		n := &r.Names[m.Name]
		return Who{Person: n.Person, By: ByName, Either: n.Shared || r.answersSelf(m, spoke)}
	case people.ByPronoun:
		return r.pronoun(m, spoke)
	case people.ByNoun:
		return r.description(m, spoke)
	}
	return Who{Person: -1}
}

// Quoted puts marks round a string.
func Quoted(s string) string { return "“" + s + "”" }

// resolveEvents resolves the subject of every report to a person, in text order: the last speaker is evidence
// for the next pronoun.
func (r *Resolution) resolveEvents() {
	spoke := Turn{Person: -1, To: -1, Before: -1}
	for e := range r.Events {
		ev := &r.Events[e]
		w := r.Resolve(ev.Subject, spoke)
		r.Who = append(r.Who, w)
		speaks := ev.Class.Has(word.Speech|word.Call) || ev.First > 0 && r.Tokens[ev.First-1].Kind == outline.Quote // “...,” stormed the minister
		told := ev.Order == report.Owned                                                                            // "Orr's claim that": others report it
		if w.Person >= 0 && speaks && !told && !r.Tokens[ev.Subject.Head].Has(word.Some) {
			spoke = r.turn(ev, w.Person, spoke)
		}
	}
}
