package coref

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// What speaks for a person as the one a pronoun stands for. The weights were
// chosen on annotated articles; only their proportion matters.
const (
	sureGender  = 1.5 // the article tells the gender
	spokeLast   = 1.5 // the speaker of the report before
	asSubject   = 2.0 // named as a subject
	perSentence = 1.4 // for every sentence between
	keepsTo     = 0.7 // given back for every sentence between that has the pronoun
	turnedTo    = 1.7 // the article has turned to them since
	broughtUp   = 4.2 // named with the age in the sentence before
	asAgent     = 2.5 // named as who spoke in a passive: "accused by Rubio"
	asOwner     = .5  // named as an owner: "Rubio's"
	unvouched   = 2.0 // nothing but the capital of its one word tells that it is a human being; of two words, half
	inWords     = 3.0 // named within the words between marks that the pronoun speaks
	inReport    = 3.0 // named within the reported words themselves
)

// Step is the way from a mention to the person.
type Step uint8

// The steps.
const (
	NoStep    Step = iota
	ByName         // the mention is a name
	ByPronoun      // "he" stands for whoever suits best
	ByRole         // "the mayor" is who has the role in the article
	ByTurn         // "the 39-year-old" is whoever the sentences before are about
	ByWords        // nobody is named: the description is all that is known
	ByWriting      // "her statement" is hers
)

// Alone is the lead of a person whom no other one competes with, and the most there is.
const Alone = 6

// Who is the person a mention was led to, and why.
type Who struct {
	Person int // in Cast.People, -1 when unknown
	Why    string
	By     Step
	Either bool    // somebody else can be meant as well
	Lead   float64 // of a pronoun: by how much the person outweighs the next one; [Alone] where there is none
}

// Turn is who spoke last, and in which sentence.
type Turn struct {
	Person int // -1 for nobody
	Sent   int32
	To     int  // the person spoken to, or of, by name; -1 for none
	Of     bool // spoken of, "called Orr a liar"
	Asked  bool // it was a question
	Before int  // who spoke before, -1 for nobody near
}

// Resolution are the reports of an article and the people who speak in each.
type Resolution struct {
	report.Reports

	Who []Who // of each report
	// People known by a description only, by its words: those of earlier, which other values
	// share, and those found since.
	earlier, since map[string]int

	kept  [2][]int32 // of each sentence, how many before it keep to a man, and to a woman
	roles []role     // of each person who was asked for
	first []int32    // of each person, the first token of the first name; -1 for none
}

// Reader finds who speaks in the reports of articles, one article after the other in
// the same memory.
type Reader struct{ Resolution }

// Read returns who speaks in the reports. It holds until the next are read.
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

// meet finds where the article names everybody first.
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

// keep counts the sentences that keep to a man, or to a woman: the pronoun stands in them before any name.
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

// one is 1 for what is true.
func one(is bool) int32 {
	if is {
		return 1
	}
	return 0
}

// Further returns the same, to find more people by description in it without a change to
// r. since is empty.
func (r *Resolution) Further(since map[string]int) Resolution {
	next := *r
	next.People = slices.Clip(r.People)
	next.earlier, next.since = r.since, since
	return next
}

// Resolve leads a mention to a person, given who spoke before.
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

// Quoted sets marks round a string.
func Quoted(s string) string { return "“" + s + "”" }

// resolveEvents leads the subject of every report to a person, in the order of
// the text: who spoke last is evidence for the next pronoun.
func (r *Resolution) resolveEvents() {
	spoke := Turn{Person: -1, To: -1, Before: -1}
	for e := range r.Events {
		ev := &r.Events[e]
		w := r.Resolve(ev.Subject, spoke)
		r.Who = append(r.Who, w)
		speaks := ev.Class.Has(word.Speech|word.Call) || ev.First > 0 && r.Tokens[ev.First-1].Kind == outline.Quote // “...,” stormed the minister
		told := ev.Order == report.Owned                                                                            // "Orr's claim that": others tell of it
		if w.Person >= 0 && speaks && !told && !r.Tokens[ev.Subject.Head].Has(word.Some) {
			spoke = r.turn(ev, w.Person, spoke)
		}
	}
}
