package attribute

import (
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// Rule is a pattern that leads from a stretch to its speaker.
type Rule uint8

// The rules.
const (
	noRule        Rule = iota
	QuoteSubject       // “...,” Rubio said
	QuoteCue           // “...,” said Rubio
	CueQuote           // Rubio said, “...”
	ClauseQuote        // Rubio said that it was “...”
	QuoteInClause      // it was “...”, Rubio said
	According          // according to Rubio, “...”
	SentenceAfter      // “...” Rubio said that day.
	ColonBefore        // Rubio was clear:  “...”
	Reopened           // the paragraph before was left open
	GoesOn             // “...,” Rubio said. “...”
	Carried            // the speaker of the quote before, over a paragraph's end
	Lead               // Rubio disagreed. “...”
	Ahead              // Bridge “...”: the speaker of the same words further down
	Doubtful           // the nearest subject of the sentence
	Signed             // “...” — Ann Lee
	LabelledQuote      // Ann Lee: “...”
	Turns              // “Is it?” Lee asked. “It is,” Orr said. “Good?”
	Transcript         // “LEE: ...”
	Unnamed            // a whole sentence, and nobody named for it
	Rules
)

var ruleNames = [Rules]string{
	"none", "quote, speaker verb", "quote, verb speaker", "speaker verb quote", "inside the reported clause",
	"clause, speaker verb", "according to", "attribution after", "colon before", "reopened", "goes on", "carried",
	"sentence before", "same words below", "subject of the sentence", "signed", "label", "in turn", "transcript", "nobody named",
}

func (x Rule) String() string { return ruleNames[x] }

// Link is what was found out about a stretch.
type Link struct {
	Speech  bool // it is a quote at all
	Rule    Rule
	Event   int     // in Reports.Events, -1 for none
	From    int     // the stretch the speaker is carried from, -1 for none
	Doubt   float64 // of the stretch it is carried from, where that has no report of its own
	Mention people.Mention
	Who     coref.Who
}

// Attribution is what every stretch between marks of an article is, and who speaks it.
type Attribution struct {
	coref.Resolution

	Links []Link // of each stretch
}

// Reader attributes the stretches of articles, one article after the other in the same
// memory.
type Reader struct {
	Attribution

	since map[string]int
}

// Read returns who speaks each stretch. It holds until the next are read.
func (r *Reader) Read(k *coref.Resolution) *Attribution {
	r.since = people.Emptied(r.since)
	r.Attribution = Attribution{Resolution: k.Further(r.since)}
	r.attribute()
	r.echo()
	return &r.Attribution
}

// attribute links every stretch to its speaker, in the order of the text, so that
// a later one can lean on an earlier one.
func (r *Attribution) attribute() {
	r.Links = make([]Link, len(r.Stretches))
	spoke := -1 // the last stretch with a speaker
	for i := range r.Tokens {
		if r.Tokens[i].Kind != outline.Quote {
			continue
		}
		k := int(r.Tokens[i].Stretch)
		l := r.linkStretch(i, k, spoke)
		switch {
		case l.From >= 0, l.Rule == Transcript:
		case l.Event >= 0:
			l.Who = r.Who[l.Event]
		case l.Mention.Kind != people.NoMention:
			before := coref.Turn{Person: -1}
			if spoke >= 0 {
				before = coref.Turn{Person: r.Links[spoke].Who.Person, Sent: r.Tokens[i].Sent}
			}
			l.Who = r.Resolve(l.Mention, before)
		default:
			l.Who.Person = -1
		}
		l.Speech = r.isSpeech(i, k, &l)
		r.Links[k] = l
		if l.Speech && l.Rule != noRule && l.Rule != Doubtful && l.Rule != Unnamed {
			spoke = k
		}
	}
}

// linkStretch finds the pattern the stretch k, token i of the outline, stands in.
func (r *Attribution) linkStretch(i, k, spoke int) Link {
	s := int(r.Tokens[i].Sent)
	sent := &r.Sentences[s]
	if m, ok := r.labelled(i, sent); ok && m.First > sent.First && r.Tokens[m.First-1].Kind == outline.Dash {
		return Link{Rule: LabelledQuote, Event: -1, From: -1, Mention: m} // "On the result - Ann Lee: “...”"
	}
	if l, ok := r.transcribed(k); ok {
		return l
	}
	if e := r.introduced(i, sent); e >= 0 {
		return r.byEvent(CueQuote, e)
	}
	if e := r.eventRight(i, sent); e >= 0 {
		x := QuoteSubject
		switch r.Events[e].Order {
		case report.CueFirst:
			x = QuoteCue
		case report.AccordingTo:
			x = According
		}
		return r.byEvent(x, e)
	}
	if m, ok := r.signature(i, sent); ok {
		return Link{Rule: Signed, Event: -1, From: -1, Mention: m}
	}
	if e := r.eventLeft(i, sent); e >= 0 {
		e = r.outer(e, sent)
		x := ClauseQuote
		switch {
		case r.Events[e].Order == report.AccordingTo:
			x = According
		case r.adjacent(r.Events[e].Last, i):
			x = CueQuote
		}
		return r.byEvent(x, e)
	}
	if e := r.eventBehind(i, sent); e >= 0 {
		if r.Events[e].Order == report.AccordingTo {
			return r.byEvent(According, e)
		}
		return r.byEvent(QuoteInClause, e)
	}
	return r.floating(i, k, s, spoke)
}

func (r *Attribution) byEvent(x Rule, e int) Link {
	return Link{Rule: x, Event: e, From: -1, Mention: r.Events[e].Subject}
}

func carry(x Rule, from int, l Link) Link {
	doubt := l.Doubt
	if l.Rule == Carried || l.Rule == Unnamed {
		doubt = 1 - Share[l.Rule]
	}
	return Link{Rule: x, Event: -1, From: from, Doubt: doubt, Mention: l.Mention, Who: l.Who}
}
