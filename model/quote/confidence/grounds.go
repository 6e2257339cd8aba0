package confidence

import (
	"math"
	"sort"

	"lineup/model/lexicon/word"
	"lineup/model/quote/attribute"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
	"lineup/model/quote/turns"
)

// The features after those of the rules. Without a unit they are 0 or 1.
const (
	constant = int(attribute.Rules) + iota
	clause   // the words are reported without marks

	// The step from the mention to the person.
	pronoun
	lead   // of a pronoun: the person's margin over the next one
	role   // a description of the person who has a role
	turn   // a description of the person the text is about
	words  // a description, and nobody named
	ofText // a document: "her statement"
	either // it may also mean somebody else: a surname that two people have

	// The speaker.
	body
	place
	thing   // something that is not a person
	oneWord // a person whom the article calls by one word alone
	several

	// The report.
	belief    // thought, wants: no word of saying
	call      // calls, describes as
	otherVerb // a verb that is not a reporting verb
	noun      // "Rubio's claim that"
	inherited // the subject of the words before
	away      // tokens between the report and the marks, their logarithm
	parted    // tokens between subject and cue, their logarithm
	rivals    // further reports in the sentence
	between   // somebody else is named between the report and the marks
	disputed  // an article, a preposition or "so-called" before the marks

	// The marks.
	fragment // one word, inside a sentence
	apposed  // up to three words, and a noun after them: “no-knock” warrants
	short    // two or three words, inside a sentence
	capitals // all words have capitals
	open     // no closing mark
	heading  // in a headline or a heading
	alone    // all of a paragraph of few words

	// What is carried from an earlier quote, or taken from the sentence before.
	steps      // quotes it was carried over, their logarithm
	paragraphs // between the two, their logarithm
	since      // somebody else is named in between
	doubtful   // the earlier quote has no report of its own
	saying     // the sentence before reports speech

	// A turn of a transcript without marks, by how its speaker was found.
	ofTurn
	turnOffice
	turnGoesOn
	turnAnswer

	// The article.
	unsure // of its quotes, the share without a report beside the marks

	features
)

var names = [features - int(attribute.Rules)]string{
	"constant", "reported clause", "by a pronoun", "lead of the pronoun", "by a role", "by what the text is about", "by a description alone",
	"by a writing", "another one may be meant", "is a body", "is a place", "is a thing", "has a name of one word", "are several", "by a verb of thinking",
	"by a verb of calling", "by another verb", "by a noun", "by a subject carried on", "tokens to the report", "tokens from subject to verb",
	"further reports", "another name between", "article or preposition before",
	"one word", "words before a noun", "two or three words", "all capitals", "never closed", "in a heading", "a short paragraph",
	"quotes carried over", "paragraphs carried over", "another name since", "carried from a doubtful one", "the sentence before reports",
	"a turn", "a turn by an office", "a turn that goes on", "an answer without a name",
	"share of unsure quotes",
}

// Names are the names of the features, in order.
func Names() []string {
	out := make([]string, 0, features)
	for x := range attribute.Rules {
		out = append(out, "rule: "+x.String())
	}
	return append(out, names[:]...)
}

// Grounds are the basis of an attribution: the values of the features, in order.
type Grounds []float64

// yes returns the value of a feature that holds or does not.
func yes(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// some returns the value of a count, which grows less the higher it is.
func some(n int) float64 { return math.Log1p(float64(max(n, 0))) }

// Stretch returns the grounds for the link of the stretch at token i. They are valid until the next call.
func (x *Article) Stretch(i int) Grounds {
	a := x.of
	k := int(a.Tokens[i].Stretch)
	l := &a.Links[k]
	g := x.blank()
	g[constant], g[l.Rule], g[unsure] = 1, 1, x.unsure
	g.marks(a, i)
	g.who(&a.Resolution, &l.Who)
	root, carried := x.root(k)
	switch from := &a.Links[root]; {
	case carried > 0:
		g[steps] = some(carried)
		g.carried(a, root, k)
		if from.Event >= 0 {
			g.report(&a.Resolution, &a.Events[from.Event])
		}
	case l.Event >= 0:
		e := &a.Events[l.Event]
		g.report(&a.Resolution, e)
		g.beside(a, e, l.Who.Person, i)
	case l.Mention.Kind != people.NoMention:
		g[away] = some(i - l.Mention.Last)
		g[between] = yes(another(&a.Cast, l.Mention.Last, i, l.Who.Person))
	}
	return g
}

// Clause returns the grounds for the speaker of a clause without marks, by its report. They are valid until the
// next call.
func (x *Article) Clause(e *report.Event, w *coref.Who) Grounds {
	g := x.blank()
	g[constant], g[clause] = 1, 1
	g.who(&x.of.Resolution, w)
	g.report(&x.of.Resolution, e)
	return g
}

// Turn returns the grounds for the speaker of a turn without marks. They are valid until the next call.
func (x *Article) Turn(t *turns.Turn) Grounds {
	g := x.blank()
	g[constant], g[ofTurn] = 1, 1
	g[turnOffice], g[turnGoesOn] = yes(t.Step == turns.Office), yes(t.Step == turns.GoesOn)
	g[turnAnswer] = yes(t.Step == turns.Answer || t.Step == turns.Unlabelled)
	g.who(&x.of.Resolution, &coref.Who{Person: t.Person, By: coref.ByName})
	return g
}

// root returns the stretch that the speaker of the stretch k was first carried from, and over how many.
func (x *Article) root(k int) (root, carried int) {
	const most = 40
	for root = k; x.of.Links[root].From >= 0 && carried < most; carried++ {
		root = x.of.Links[root].From
	}
	return root, carried
}

// marks sets the features of the words between the marks.
func (g Grounds) marks(a *attribute.Attribution, i int) {
	st := &a.Stretches[a.Tokens[i].Stretch]
	sent := &a.Sentences[a.Tokens[i].Sent]
	para := &a.Paragraphs[sent.Para]
	g[fragment] = yes(st.Words == 1 && sent.Words > 2)
	g[short] = yes((st.Words == 2 || st.Words == 3) && sent.Words > 2)
	g[apposed] = yes(st.Words <= 3 && attributive(a, i))
	g[capitals] = yes(!st.Small && st.Capital > 0 && st.Words > 1)
	g[open] = yes(st.Unclosed)
	g[heading] = yes(sent.Headline || para.Head)
	g[alone] = yes(para.Last-para.First == 1 && st.Words < 10)
	if i > sent.First {
		g[disputed] = yes(a.Tokens[i-1].In(word.Disowns) || a.Tokens[i-1].Kind == outline.Word && a.Tokens[i-1].Has(word.Det|word.Prep))
	}
}

// who sets the features of the person, and of the step to them.
func (g Grounds) who(r *coref.Resolution, w *coref.Who) {
	switch w.By {
	case coref.ByPronoun:
		g[pronoun], g[lead] = 1, w.Lead
	case coref.ByRole:
		g[role] = 1
	case coref.ByTurn:
		g[turn] = 1
	case coref.ByWords:
		g[words] = 1
	case coref.ByWriting:
		g[ofText] = 1
	}
	g[either] = yes(w.Either)
	if w.Person < 0 {
		return
	}
	p := &r.People[w.Person]
	g[body], g[place] = yes(p.Body && !p.Place), yes(p.Place)
	g[thing], g[several] = yes(p.Thing), yes(p.Class.Has(word.Plural))
	g[oneWord] = yes(p.Named && !p.Body && p.Words == 1)
}

// report sets the features of a report.
func (g Grounds) report(r *coref.Resolution, e *report.Event) {
	switch {
	case e.Order == report.Owned:
		g[noun] = 1
	case e.Order == report.AccordingTo || e.Order == report.Label:
	case e.Class.Has(word.Speech):
	case e.Class.Has(word.Call):
		g[call] = 1
	case e.Class.Has(word.Belief):
		g[belief] = 1
	default:
		g[otherVerb] = 1
	}
	g[inherited] = yes(e.Order == report.Inherited)
	if e.Order == report.SubjectFirst {
		g[parted] = some(e.Cue - e.Subject.Last)
	}
	sent := &r.Sentences[e.Sent]
	g[rivals] = some(r.ReportsTo(sent) - r.ReportsFrom(sent) - 1)
}

// beside sets the features of the text between a report and the stretch at token i.
func (g Grounds) beside(a *attribute.Attribution, e *report.Event, person, i int) {
	from, to := e.Last, i
	if e.First > i {
		from, to = i+1, e.First
	}
	g[away] = some(to - from)
	g[between] = yes(another(&a.Cast, from, to, person))
	g[saying] = yes(a.Links[a.Tokens[i].Stretch].Rule == attribute.Lead && e.Class.Has(word.Speech))
}

// attributive reports whether a noun comes right after the stretch at token i.
func attributive(a *attribute.Attribution, i int) bool {
	if i+1 >= a.Sentences[a.Tokens[i].Sent].Last {
		return false
	}
	t := &a.Tokens[i+1]
	return t.Kind == outline.Word && !a.Named(i+1) &&
		!t.Has(word.Verb|word.Aux|word.Prep|word.Conj|word.Sub|word.That|word.Who|word.Adverb|word.Pronoun|word.Det|word.Day)
}

// carried sets the features of the text from the stretch root to the stretch k.
func (g Grounds) carried(a *attribute.Attribution, root, k int) {
	before, here := &a.Stretches[a.Links[k].From], &a.Stretches[k]
	g[paragraphs] = some(here.Para - before.Para)
	first, last := a.Paragraphs[before.Para].First, a.Paragraphs[here.Para].Last
	among := a.Tokens[first:max(first, last)] // they may be as many as the article has
	from := first + sort.Search(len(among), func(k int) bool { return among[k].Start >= int32(before.Outer.Start) })
	to := first + sort.Search(len(among), func(k int) bool { return among[k].End > int32(here.Outer.End) })
	g[since] = yes(another(&a.Cast, from, to, a.Links[k].Who.Person))
	switch a.Links[root].Rule {
	case attribute.Doubtful, attribute.Lead, attribute.ColonBefore, attribute.Ahead, attribute.Unnamed:
		g[doubtful] = 1
	}
}

// another reports whether the text between two tokens names somebody other than the person.
func another(c *people.Cast, from, to, person int) bool {
	const reach = 200 // tokens
	for k := from; k < min(to, from+reach); k++ {
		if !c.Named(k) {
			continue
		}
		n := c.NameOf(k)
		if n.Person >= 0 && n.Person != person && !n.Body && !n.Place {
			return true
		}
		k = max(k, n.Last-1)
	}
	return false
}

// unsureShare returns the share of an article's quotes without a report right beside them.
func unsureShare(a *attribute.Attribution) float64 {
	n, beside := 0, 0
	for k := range a.Links {
		if l := &a.Links[k]; l.Speech {
			n++
			if l.Rule == attribute.QuoteSubject || l.Rule == attribute.QuoteCue {
				beside++
			}
		}
	}
	return 1 - (float64(beside)+1)/(float64(n)+2)
}
