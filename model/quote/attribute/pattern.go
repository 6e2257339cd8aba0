package attribute

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// Pattern is one way in which news prose tells who speaks. A stretch belongs to whom the
// first pattern that holds leads to.
type Pattern struct {
	Name string
	// Example is a passage whose last stretch the pattern leads to Speaker, and no other one does.
	Example, Speaker string

	// own says that it holds only for a stretch that is a sentence of its own.
	own  bool
	find func(*Attribution, place) (Link, bool)
}

// place is a stretch and where it stands.
type place struct {
	i     int // its token
	k     int // in Outline.Stretches
	s     int // its sentence
	sent  *outline.Sentence
	spoke int  // the last stretch before it with a speaker, in the same part of the text; -1 for none
	over  bool // there is one in an earlier part
	own   bool // it is a sentence of its own
}

// patterns are the patterns, in the order in which they are tried.
var patterns = []Pattern{
	{
		Name: "label behind a dash", Speaker: "Ada Quill",
		Example: "Dana Holt said this on the result - Ada Quill: “We won it twice.”",
		find:    (*Attribution).labelAside,
	},
	{
		Name: "line of a transcript", Speaker: "Dana Holt",
		Example: "Dana Holt met Carl Orr, who asked for a boat.\n\n“HOLT: There is no boat for anybody.”",
		find:    (*Attribution).transcriptLine,
	},
	{
		Name: "report before", Speaker: "Dana Holt",
		Example: "When a man shouted, Dana Holt said, “The bridge is shut,” Carl Orr joked.",
		find:    (*Attribution).reportBefore,
	},
	{
		Name: "report behind", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” said Dana Holt.",
		find:    (*Attribution).reportBehind,
	},
	{
		Name: "signature behind a dash", Speaker: "Ada Quill",
		Example: "“The bridge is shut and stays shut.” — Ada Quill, engineer",
		find:    (*Attribution).signatureBehind,
	},
	{
		Name: "reported clause", Speaker: "Dana Holt",
		Example: "Dana Holt said that the bridge was “tired and old” by now.",
		find:    (*Attribution).reportedClause,
	},
	{
		Name: "report at the end", Speaker: "Dana Holt",
		Example: "The bridge was “tired and old” by the spring, Dana Holt said.",
		find:    (*Attribution).reportAtEnd,
	},
	{
		Name: "paragraph left open", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” Dana Holt said. “It stays shut.\n\n“Carl Orr knows it as well.”",
		find:    (*Attribution).leftOpen,
	},
	{
		Name: "label", Speaker: "Ada Quill",
		Example: "Three of them wrote, and Ada Quill: “We won it twice.”",
		find:    (*Attribution).label,
	},
	{
		Name: "subject of the sentence", Speaker: "Dana Holt",
		Example: "Dana Holt went home after the “very long goodbye” of the ferry.",
		find:    (*Attribution).subjectOfSentence,
	},
	{
		Name: "signature below", Speaker: "Ada Quill", own: true,
		Example: "Dana Holt disagreed.\n\n“The bridge is shut and stays shut.” Ada Quill, The Harbor Post",
		find:    (*Attribution).signatureBelow,
	},
	{
		Name: "signature in the next line", Speaker: "Ada Quill", own: true,
		Example: "“The bridge is shut and stays shut.”\n\n— Ada Quill",
		find:    (*Attribution).signatureAfter,
	},
	{
		Name: "attribution after", Speaker: "Dana Holt", own: true,
		Example: "“Who will pay for the new bridge?” Dana Holt asked.",
		find:    (*Attribution).attributionAfter,
	},
	{
		Name: "source before a colon", Speaker: "Harbor Post", own: true,
		Example: "We have this by way of the port, via The Harbor Post:\n\n“The bridge is shut and stays shut.”",
		find:    (*Attribution).sourceBefore,
	},
	{
		Name: "colon before", Speaker: "Dana Holt", own: true,
		Example: "Dana Holt was clear:\n\n“The bridge is shut and stays shut.”",
		find:    (*Attribution).colonBefore,
	},
	{
		Name: "report goes on", Speaker: "Dana Holt", own: true,
		Example: "“Who will pay for the new bridge?” Dana Holt asked on Monday. “We all knew it.”",
		find:    (*Attribution).reportGoesOn,
	},
	{
		Name: "sentence before", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Carl Orr said.\n\nDana Holt disagreed. “It is open to everybody.”",
		find:    (*Attribution).sentenceLeads,
	},
	{
		Name: "in turn", Speaker: "Dana Holt", own: true,
		Example: "“Is the bridge shut?” Dana Holt asked.\n\n“It is,” Carl Orr said.\n\n“And who will pay for the new one?”",
		find:    (*Attribution).turnOf,
	},
	{
		Name: "speech goes on", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Dana Holt said. “It stays shut for a year.”",
		find:    (*Attribution).speechGoesOn,
	},
	{
		Name: "carried", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Dana Holt said.\n\n“It stays shut for a year.”",
		find:    (*Attribution).carriedOn,
	},
	{
		Name: "subject of the sentence before", Speaker: "Dana Holt", own: true,
		Example: "Dana Holt went home.\n\n“It stays open for everybody.”",
		find:    (*Attribution).subjectBefore,
	},
	{
		Name: "nobody named", own: true,
		Example: "“It stays open for everybody.”",
		find:    (*Attribution).nobody,
	},
}

// sameWords is tried when every stretch is linked, on those in headlines and headings.
var sameWords = Pattern{
	Name: "same words below", Speaker: "Dana Holt",
	Example: "Bridge To Stay “Tired And Old” This Year\n\nDana Holt said that the bridge was “tired and old” by now.",
}

// Patterns returns the patterns, in the order in which they are tried.
func Patterns() []Pattern { return append(slices.Clone(patterns), sameWords) }

// link links the stretch at p by the first pattern that holds.
func (r *Reader) link(p place) Link {
	for i := range patterns {
		x := &patterns[i]
		if x.own && !p.own || r.Without == x.Name && r.Without != "" {
			continue
		}
		if l, ok := x.find(&r.Attribution, p); ok {
			return l
		}
	}
	return unlinked
}

// unlinked is the link of a stretch without a speaker.
var unlinked = Link{Event: -1, From: -1, Who: coref.Who{Person: -1}, Mention: people.Mention{Name: -1}}

func byMention(x Rule, m people.Mention) Link {
	return Link{Rule: x, Event: -1, From: -1, Mention: m}
}

func (r *Attribution) byReport(x Rule, e int) Link {
	return Link{Rule: x, Event: e, From: -1, Mention: r.Events[e].Subject}
}

// carry links a stretch to the speaker of another. What goes on from a quote whose speaker was
// carried there is no surer than that.
func (r *Attribution) carry(x Rule, from int) Link {
	l := &r.Links[from]
	doubt := l.Doubt
	if l.Rule == Carried || l.Rule == Unnamed {
		doubt = 1 - l.Rule.Share()
	}
	return Link{Rule: x, Event: -1, From: from, Doubt: doubt, Mention: l.Mention, Who: l.Who}
}

// labelAside finds "On the result - Ann Lee: “...”", which no report before or behind overrules.
func (r *Attribution) labelAside(p place) (Link, bool) {
	m, ok := r.labelled(p.i, p.sent)
	return byMention(LabelledQuote, m), ok && m.First > p.sent.First && r.Tokens[m.First-1].Kind == outline.Dash
}

func (r *Attribution) transcriptLine(p place) (Link, bool) { return r.transcribed(p.k) }

func (r *Attribution) reportBefore(p place) (Link, bool) {
	e := r.introduced(p.i, p.sent)
	if e < 0 {
		return unlinked, false
	}
	return r.byReport(CueQuote, e), true
}

func (r *Attribution) reportBehind(p place) (Link, bool) {
	e := r.eventRight(p.i, p.sent)
	if e < 0 {
		return unlinked, false
	}
	switch r.Events[e].Order {
	case report.CueFirst:
		return r.byReport(QuoteCue, e), true
	case report.AccordingTo:
		return r.byReport(According, e), true
	}
	return r.byReport(QuoteSubject, e), true
}

func (r *Attribution) signatureBehind(p place) (Link, bool) {
	m, ok := r.signature(p.i, p.sent)
	return byMention(Signed, m), ok
}

func (r *Attribution) reportedClause(p place) (Link, bool) {
	e := r.eventLeft(p.i, p.sent)
	if e < 0 {
		return unlinked, false
	}
	e = r.outer(e, p.sent)
	switch {
	case r.Events[e].Order == report.AccordingTo:
		return r.byReport(According, e), true
	case r.adjacent(r.Events[e].Last, p.i):
		return r.byReport(CueQuote, e), true
	}
	return r.byReport(ClauseQuote, e), true
}

func (r *Attribution) reportAtEnd(p place) (Link, bool) {
	e := r.eventBehind(p.i, p.sent)
	if e < 0 {
		return unlinked, false
	}
	if r.Events[e].Order == report.AccordingTo {
		return r.byReport(According, e), true
	}
	return r.byReport(QuoteInClause, e), true
}

func (r *Attribution) leftOpen(p place) (Link, bool) {
	before := p.k - 1
	if before < 0 || !r.Stretches[before].Unclosed || p.i != r.Paragraphs[p.sent.Para].First || r.Links[before].Rule == noRule ||
		r.Apart(r.Stretches[before].Para, r.Stretches[p.k].Para) {
		return unlinked, false
	}
	return r.carry(Reopened, before), true
}

func (r *Attribution) label(p place) (Link, bool) {
	m, ok := r.labelled(p.i, p.sent)
	return byMention(LabelledQuote, m), ok
}

func (r *Attribution) subjectOfSentence(p place) (Link, bool) {
	if p.own {
		return unlinked, false
	}
	m, ok := r.SubjectOf(p.sent, p.i)
	return byMention(Doubtful, m), ok
}

func (r *Attribution) signatureBelow(p place) (Link, bool) {
	m, ok := r.signedBelow(p.i, p.s)
	return byMention(Signed, m), ok
}

func (r *Attribution) signatureAfter(p place) (Link, bool) {
	if p.i+1 != p.sent.Last || p.s+1 >= len(r.Sentences) || r.Tokens[p.sent.First].Kind != outline.Quote {
		return unlinked, false
	}
	next := &r.Sentences[p.s+1]
	switch {
	case r.Tokens[p.i+1].Kind == outline.Dash:
	case (r.Tokens[p.i+1].Kind == outline.Open || r.Word(p.i+1) == "/") && r.short(p.i+2, next):
	default:
		return unlinked, false
	}
	m := r.PhraseRight(p.i+2, next.Last)
	return byMention(Signed, m), m.Kind == people.ByName
}

// short reports whether what stands from token i to the end of a sentence, or of its bracket, is
// a name and what the person is, and no more.
func (r *Attribution) short(i int, sent *outline.Sentence) bool {
	const most = 10 // tokens
	for k := i; k < sent.Last; k++ {
		t := &r.Tokens[k]
		if t.Kind == outline.Close {
			return true
		}
		if k > i+most || t.Kind == outline.Quote || !r.Named(k) && t.Is(word.Aux|word.Pronoun|word.Sub) {
			return false
		}
	}
	return true
}

// attributionAfter finds “Is it?” Rubio said that day. Behind a full stop it may begin what
// comes next where somebody is speaking already.
func (r *Attribution) attributionAfter(p place) (Link, bool) {
	st := &r.Stretches[p.k]
	e := r.sentenceAfter(p.i, p.s)
	if e < 0 || st.EndSign == '.' && r.speaking(p) {
		return unlinked, false
	}
	return r.byReport(SentenceAfter, e), true
}

// speaking reports whether somebody spoke in the same paragraph before.
func (r *Attribution) speaking(p place) bool {
	return p.spoke >= 0 && r.Stretches[p.spoke].Para == r.Stretches[p.k].Para
}

// sourceBefore finds "From The Ansel Post:", unless what stands before is itself about somebody
// by name, or reports speech.
func (r *Attribution) sourceBefore(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	if ok && l.Mention.Kind == people.ByName || r.speech(&l) {
		return unlinked, false
	}
	m, ok := r.takenFrom(p.s)
	return byMention(ColonBefore, m), ok
}

// speech reports whether a link is by a report of speech.
func (r *Attribution) speech(l *Link) bool {
	return l.Event >= 0 && r.Events[l.Event].Class.Has(word.Speech)
}

func (r *Attribution) colonBefore(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	l.Rule = ColonBefore
	return l, ok && r.Tokens[r.Sentences[p.s-1].Last-1].Kind == outline.Colon
}

// reportGoesOn finds “...” Rubio said it was time. “...”, where the report between has been
// used for the stretch before.
func (r *Attribution) reportGoesOn(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	if !ok || r.Sentences[p.s-1].Marks > 0 || l.Event < 0 || p.spoke < 0 || r.Links[p.spoke].Event != l.Event {
		return unlinked, false
	}
	return r.carry(GoesOn, p.spoke), true
}

// sentenceLeads finds the speaker in a sentence without marks before: one that reports speech,
// or that turns, in the same paragraph, to whom it is about.
func (r *Attribution) sentenceLeads(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	if !ok || r.Sentences[p.s-1].Marks > 0 {
		return unlinked, false
	}
	before := &r.Sentences[p.s-1]
	l.Rule = Lead
	return l, r.speech(&l) || before.Para == p.sent.Para && (!r.speaking(p) || r.opensWith(before, l.Mention))
}

func (r *Attribution) turnOf(p place) (Link, bool) {
	other := r.inTurn(p.k, p.spoke)
	if other < 0 {
		return unlinked, false
	}
	return r.carry(Turns, other), true
}

func (r *Attribution) speechGoesOn(p place) (Link, bool) {
	if !r.speaking(p) {
		return unlinked, false
	}
	return r.carry(GoesOn, p.spoke), true
}

func (r *Attribution) carriedOn(p place) (Link, bool) {
	if p.spoke < 0 {
		return unlinked, false
	}
	return r.carry(Carried, p.spoke), true
}

func (r *Attribution) subjectBefore(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	l.Rule = Lead
	return l, ok && !p.over
}

// nobody leaves a whole sentence without a speaker, and ends the search.
func (r *Attribution) nobody(p place) (Link, bool) {
	st := &r.Stretches[p.k]
	l := unlinked
	l.Rule = Unnamed
	return l, p.over || st.Words > 4 && !st.Lower && st.End == outline.Stop
}
