package attribute

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// labelAside finds "On the result - Ann Lee: “...”", which no report before or after overrules.
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
	if e > r.ReportsFrom(p.sent) { // "said he thought: “...”"
		if in, up := &r.Events[e], &r.Events[e-1]; in.Subject.Kind == people.ByPronoun && up.Last == in.First && r.Reaches(up, in) {
			e--
		}
	}
	return r.byReport(CueQuote, e), true
}

func (r *Attribution) reportBehind(p place) (Link, bool) {
	e := r.eventRight(p.i, p.sent)
	if e < 0 || r.Events[e].Order == report.Owned || r.calledBefore(p) {
		return unlinked, false // "“Heron,” his name for Orr, due to her claims"
	}
	switch r.Events[e].Order {
	case report.CueFirst:
		return r.byReport(QuoteCue, e), true
	case report.AccordingTo:
		return r.byReport(According, e), true
	}
	return r.byReport(QuoteSubject, e), true
}

// calledBefore reports whether a relative clause right before the stretch calls something by it: in a clip that Orr
// called “hasty,” Holt said so.
func (r *Attribution) calledBefore(p place) bool {
	e := r.eventLeft(p.i, p.sent)
	if e < 0 {
		return false
	}
	ev := &r.Events[e]
	if ev.Last != p.i || ev.Order != report.SubjectFirst || !ev.Class.Has(word.Call) || ev.First <= p.sent.First {
		return false
	}
	switch r.Word(ev.First - 1) {
	case "that", "which", "what", "whom":
		return true
	}
	return false
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
	e = r.outer(e, p.i, p.sent)
	switch {
	case r.Events[e].Order == report.AccordingTo:
		return r.byReport(According, e), true
	case r.adjacent(r.Events[e].Last, p.i):
		return r.byReport(CueQuote, e), true
	}
	return r.byReport(ClauseQuote, e), true
}

// ownedWords finds Holt's “never again” promise: the words before a noun of saying belong to its owner.
func (r *Attribution) ownedWords(p place) (Link, bool) {
	i := p.i
	if i-2 < p.sent.First || i+1 >= p.sent.Last || r.Tokens[i-1].Kind != outline.Poss || !r.Named(i-2) || !r.Tokens[i+1].Is(word.Saying) {
		return unlinked, false
	}
	n := r.NameOf(i - 2)
	return byMention(ClauseQuote, r.NameLeft(r.NameAt(i-2), p.sent.First)), n.Person >= 0 && !n.Place && !n.Bare()
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

// nameBehindColon finds “Never again”: Holt rejects the plan, in a headline or a heading.
func (r *Attribution) nameBehindColon(p place) (Link, bool) {
	if p.i != p.sent.First || p.i+2 >= p.sent.Last || r.Tokens[p.i+1].Kind != outline.Colon || !r.Named(p.i+2) ||
		!p.sent.Headline && !r.Paragraphs[p.sent.Para].Head {
		return unlinked, false
	}
	n := r.NameOf(p.i + 2)
	m := people.Mention{First: n.First, Last: n.Last, Head: n.Last - 1, Name: r.NameAt(p.i + 2), Kind: people.ByName}
	return byMention(LabelledQuote, m), n.Person >= 0 && !n.Body && !n.Bare() && r.speaks(n.Person)
}

// speaks reports whether a person is the subject of a report somewhere in the article.
func (r *Attribution) speaks(person int) bool {
	return slices.ContainsFunc(r.Who, func(w coref.Who) bool { return w.Person == person })
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

// short reports whether a name and a description, and no more, fill the text from token i to the end of a
// sentence or its bracket.
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

// attributionAfter finds “Is it?” Rubio said that day. After a full stop it may begin the next quotation where
// somebody is already speaking.
func (r *Attribution) attributionAfter(p place) (Link, bool) {
	st := &r.Stretches[p.k]
	e := r.sentenceAfter(p.i, p.s)
	if e < 0 || st.EndSign == '.' && r.speaking(p) {
		return unlinked, false
	}
	return r.byReport(SentenceAfter, e), true
}

// speaking reports whether somebody spoke earlier in the same paragraph.
func (r *Attribution) speaking(p place) bool {
	return p.spoke >= 0 && r.Stretches[p.spoke].Para == r.Stretches[p.k].Para
}

// sourceBefore finds "From The Ansel Post:", unless the text before is itself about a named person, or reports
// speech.
func (r *Attribution) sourceBefore(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	if ok && l.Mention.Kind == people.ByName || r.speech(&l) {
		return unlinked, false
	}
	m, ok := r.takenFrom(p.s)
	return byMention(ColonBefore, m), ok
}

// speech reports whether the link is based on a report of speech.
func (r *Attribution) speech(l *Link) bool {
	return l.Event >= 0 && r.Events[l.Event].Class.Has(word.Speech)
}

func (r *Attribution) colonBefore(p place) (Link, bool) {
	l, ok := r.sentenceBefore(p.s)
	l.Rule = ColonBefore
	return l, ok && r.Tokens[r.Sentences[p.s-1].Last-1].Kind == outline.Colon
}

// sentenceLeads finds the speaker in the sentence before, if it has no marks: one that reports speech, or one in
// the same paragraph that turns to the speaker.
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

// nobody leaves a whole sentence without a speaker, and ends the search.
func (r *Attribution) nobody(p place) (Link, bool) {
	st := &r.Stretches[p.k]
	l := unlinked
	l.Rule = Unnamed
	whole := st.Words > 4 && !st.Lower && st.End == outline.Stop
	if !p.own {
		return l, whole && r.Tokens[p.i-1].Kind == outline.Colon
	}
	return l, p.over || whole
}
