package attribute

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// floating links a stretch whose sentence reports nothing, by what stands round
// the sentence.
func (r *Attribution) floating(i, k, s, spoke int) Link {
	st := &r.Stretches[k]
	sent := &r.Sentences[s]
	over := spoke >= 0 && r.Apart(r.Stretches[spoke].Para, st.Para)
	if over {
		spoke = -1
	}
	if k > 0 && r.Stretches[k-1].Unclosed && i == r.Paragraphs[sent.Para].First && r.Links[k-1].Rule != noRule && !r.Apart(r.Stretches[k-1].Para, st.Para) {
		return carry(Reopened, k-1, r.Links[k-1])
	}
	if m, ok := r.labelled(i, sent); ok {
		return Link{Rule: LabelledQuote, Event: -1, From: -1, Mention: m}
	}
	if whole := sent.Words < 3 || i == sent.First && st.Words > 4 && !st.Lower; !whole {
		if m, ok := r.SubjectOf(sent, i); ok {
			return Link{Rule: Doubtful, Event: -1, From: -1, Mention: m}
		}
		return unlinked
	}
	if l, ok := r.behindWhole(i, s, spoke); ok {
		return l
	}
	if l, ok := r.beforeWhole(s, spoke); ok {
		return l
	}
	if other := r.inTurn(k, spoke); other >= 0 {
		return carry(Turns, other, r.Links[other])
	}
	switch {
	case spoke >= 0 && r.Stretches[spoke].Para == st.Para:
		return carry(GoesOn, spoke, r.Links[spoke])
	case spoke >= 0:
		return carry(Carried, spoke, r.Links[spoke])
	}
	if l, ok := r.sentenceBefore(s); ok && !over {
		l.Rule = Lead
		return l
	}
	l := unlinked
	if over || st.Words > 4 && !st.Lower && st.End == outline.Stop {
		l.Rule = Unnamed
	}
	return l
}

// inTurn returns a stretch of the other one of two people of whom one asks and one
// answers, a paragraph each, where the stretch k is the next word in that turn; -1
// where no such exchange is under way. spoke is the last stretch with a speaker.
func (r *Attribution) inTurn(k, spoke int) int {
	if spoke < 1 || spoke != k-1 || r.Stretches[k].Para != r.Stretches[spoke].Para+1 {
		return -1
	}
	asks := func(j int) bool { return r.Stretches[j].EndSign == '?' }
	before := spoke - 1
	a, b := r.Links[before].Who.Person, r.Links[spoke].Who.Person
	if a < 0 || b < 0 || a == b || r.Stretches[before].Para != r.Stretches[spoke].Para-1 {
		return -1
	}
	switch {
	case asks(k) && asks(before) && !asks(spoke):
		return before
	case asks(spoke) && before > 0 && asks(before-1) && r.Links[before-1].Who.Person == b && !asks(before) && !asks(k):
		return before
	}
	return -1
}

// unlinked is the link of a stretch without a speaker.
var unlinked = Link{Event: -1, From: -1, Who: coref.Who{Person: -1}, Mention: people.Mention{Name: -1}}

// behindWhole links a stretch that is a sentence of its own by what follows it: a
// signature, or a sentence that only attributes.
func (r *Attribution) behindWhole(i, s, spoke int) (Link, bool) {
	sent := &r.Sentences[s]
	if m, ok := r.signedBelow(i, s); ok {
		return Link{Rule: Signed, Event: -1, From: -1, Mention: m}, true
	}
	if i+1 == sent.Last && s+1 < len(r.Sentences) && r.Tokens[i+1].Kind == outline.Dash && r.Tokens[sent.First].Kind == outline.Quote {
		if m := r.PhraseRight(i+2, r.Sentences[s+1].Last); m.Kind == people.ByName {
			return Link{Rule: Signed, Event: -1, From: -1, Mention: m}, true
		}
	}
	st := &r.Stretches[r.Tokens[i].Stretch]
	if e := r.sentenceAfter(i, s); e >= 0 && (st.EndSign != '.' || spoke < 0 || r.Stretches[spoke].Para != st.Para) {
		return r.byEvent(SentenceAfter, e), true
	}
	return unlinked, false
}

// beforeWhole links a stretch that is a sentence of its own by the sentence before
// it: one that ends with a colon, that reports speech, or that opens with a name.
func (r *Attribution) beforeWhole(s, spoke int) (Link, bool) {
	l, ok := r.sentenceBefore(s)
	if named := ok && l.Mention.Kind == people.ByName; !named && (l.Event < 0 || !r.Events[l.Event].Class.Has(word.Speech)) {
		if m, sourced := r.takenFrom(s); sourced {
			return Link{Rule: ColonBefore, Event: -1, From: -1, Mention: m}, true
		}
	}
	if !ok {
		return unlinked, false
	}
	before := &r.Sentences[s-1]
	if r.Tokens[before.Last-1].Kind == outline.Colon {
		l.Rule = ColonBefore
		return l, true
	}
	if before.Marks > 0 {
		return unlinked, false
	}
	if l.Event >= 0 && spoke >= 0 && r.Links[spoke].Event == l.Event {
		return carry(GoesOn, spoke, r.Links[spoke]), true
	}
	l.Rule = Lead
	para := r.Sentences[s].Para
	leads := before.Para == para && (spoke < 0 || r.Stretches[spoke].Para != para || r.opensWith(before, l.Mention))
	return l, l.Event >= 0 && r.Events[l.Event].Class.Has(word.Speech) || leads
}

// sentenceAfter returns the report that is a sentence of its own right behind the
// quotation and reports nothing else: “Is it?” Rubio said.
func (r *Attribution) sentenceAfter(i, s int) int {
	if s+1 >= len(r.Sentences) || r.Sentences[s+1].Para != r.Sentences[s].Para || i+1 != r.Sentences[s].Last {
		return -1
	}
	next := &r.Sentences[s+1]
	if r.ReportsFrom(next) == r.ReportsTo(next) {
		return -1
	}
	e := r.ReportsFrom(next)
	ev := &r.Events[e]
	if ev.First > next.First+1 || !ev.Class.Has(word.Speech|word.Manner) {
		return -1
	}
	if ev.Last < next.Last {
		t := &r.Tokens[ev.Last]
		if t.Has(word.That) || t.Kind == outline.Comma && ev.Last+1 < next.Last && r.Tokens[ev.Last+1].Kind == outline.Quote ||
			t.Kind == outline.Colon || t.Kind == outline.Quote {
			return -1
		}
		for k := ev.Last; k < min(next.Last, ev.Last+8); k++ {
			if r.Tokens[k].Kind == outline.Quote {
				return -1
			}
		}
		if t.Kind != outline.Stop && t.Kind != outline.Comma && !t.Has(word.Prep|word.Day|word.Conj|word.Adverb|word.Sub|word.Ing) &&
			!report.ObjectVerb(r.Word(ev.Cue)) {
			return -1
		}
	}
	return e
}

// opensWith says that a sentence opens with the name of a human being, so that
// what follows may be theirs.
func (r *Attribution) opensWith(sent *outline.Sentence, m people.Mention) bool {
	return m.Kind == people.ByName && m.First == sent.First && !r.Names[m.Name].Body
}

// sentenceBefore takes the speaker from the sentence before the sentence s, where no heading
// or time parts them; from a heading only where it reports speech.
func (r *Attribution) sentenceBefore(s int) (Link, bool) {
	if s == 0 || r.Apart(r.Sentences[s-1].Para, r.Sentences[s].Para) {
		return unlinked, false
	}
	before := &r.Sentences[s-1]
	l, ok := r.leadIn(before)
	if r.Paragraphs[before.Para].Head && (l.Event < 0 || !r.Events[l.Event].Class.Has(word.Speech)) {
		return unlinked, false
	}
	return l, ok
}

// takenFrom returns the name between "from" and the colon that ends the sentence before the
// sentence s: "From The Ansel Post:", "we have this by way of the port, via Harbour Radio:".
func (r *Attribution) takenFrom(s int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if s == 0 || r.Apart(r.Sentences[s-1].Para, r.Sentences[s].Para) {
		return none, false
	}
	before := &r.Sentences[s-1]
	colon := before.Last - 1
	if before.Marks > 0 || colon-1 < before.First || r.Tokens[colon].Kind != outline.Colon || !r.Named(colon-1) {
		return none, false
	}
	k := r.NameAt(colon - 1)
	n := &r.Names[k]
	first := n.First
	if first > before.First && r.Tokens[first-1].Has(word.Det) {
		first--
	}
	if n.Bare() || n.Place || n.Last != colon || first <= before.First {
		return none, false
	}
	return r.NameLeft(k, before.First), outline.SourceWord(r.Word(first - 1))
}

// leadIn takes the speaker from a sentence before the quotation: of its last
// report, else its subject.
func (r *Attribution) leadIn(sent *outline.Sentence) (Link, bool) {
	if r.ReportsTo(sent) > r.ReportsFrom(sent) {
		e := r.ReportsTo(sent) - 1
		for e > max(r.ReportsFrom(sent), r.ReportsTo(sent)-report.NearEvents) && r.Reaches(&r.Events[e-1], &r.Events[e]) {
			e--
		}
		return Link{Event: e, From: -1, Mention: r.Events[e].Subject}, r.Events[e].Subject.Kind != people.NoMention
	}
	m, ok := r.SubjectOf(sent, sent.Last)
	if ok && m.Kind == people.ByPronoun && r.Tokens[m.Head].Has(word.Who) {
		ok = false
	}
	return Link{Event: -1, From: -1, Mention: m}, ok
}
