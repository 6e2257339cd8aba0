package attribute

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// inTurn returns a stretch of the other speaker where two people ask and answer, a paragraph each, and the
// stretch k is next in that exchange; -1 where there is none. spoke is the last stretch with a speaker.
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

// sentenceAfter returns the report that is a separate sentence right after the quotation and reports nothing
// else: “Is it?” Rubio said.
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
			!r.Tokens[ev.Cue].In(word.TellsWhom) {
			return -1
		}
	}
	return e
}

// opensWith reports whether a sentence opens with a person's name, so that the next words may be theirs.
func (r *Attribution) opensWith(sent *outline.Sentence, m people.Mention) bool {
	return m.Kind == people.ByName && m.First == sent.First && !r.Names[m.Name].Body
}

// sentenceBefore takes the speaker from the sentence before the sentence s, where no heading or time separates
// them; from a heading only where it reports speech.
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
	if before.Marks > 0 || colon-1 < before.First || r.Tokens[colon].Kind != outline.Colon {
		return none, false
	}
	if !r.Named(colon - 1) {
		if colon = r.apposedTo(before); colon < 0 {
			return none, false
		}
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

// apposedTo returns the comma after the name in "And this from Ann Lee, his deputy:", where the words between
// it and the colon only describe her; -1 for none.
func (r *Attribution) apposedTo(sent *outline.Sentence) int {
	const most = 8 // tokens
	for k := sent.Last - 2; k > sent.First && k > sent.Last-most; k-- {
		switch t := &r.Tokens[k]; {
		case t.Kind == outline.Comma && r.Named(k-1):
			return k
		case t.Kind != outline.Word, !r.Named(k) && t.Is(word.Verb|word.Aux|word.Sub) && !t.Has(word.Role|word.NounToo):
			return -1
		}
	}
	return -1
}

// leadIn takes the speaker from a sentence before the quotation: from its last report, else its subject.
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
