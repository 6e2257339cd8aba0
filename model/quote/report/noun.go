package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// unlisted reads a verb that the lexicon does not know, where it can only be one:
// “...,” an angry Hollande retaliated; Hollande brayed, “...”.
func (r *Reports) unlisted(i int, sent *outline.Sentence) (Event, bool) {
	p := &r.Tokens[i-1]
	if e, ok := r.unlistedBefore(i, sent); ok {
		return e, true
	}
	if !word.PastForm(r.Word(i)) || !r.Named(i-1) && !p.Has(word.He|word.She|word.They) {
		return Event{}, false
	}
	m := r.PhraseLeft(i-1, sent.First)
	if m.Kind != people.ByName && m.Kind != people.ByPronoun || !r.behindWords(m, sent) && !r.beforeMarks(i+1, sent) {
		return Event{}, false
	}
	return Event{Cue: i, CueEnd: i + 1, Subject: m, Class: word.Manner}, true
}

// unlistedBefore reads such a verb right after a quotation, with its subject after it: “...,” tempers Ann Lee.
func (r *Reports) unlistedBefore(i int, sent *outline.Sentence) (Event, bool) {
	w := r.Word(i)
	k := i - 1
	if r.Tokens[k].Kind == outline.Comma && k > sent.First {
		k--
	}
	if r.Tokens[k].Kind != outline.Quote || !word.PastForm(w) && w[len(w)-1] != 's' || r.Tokens[i].Class != 0 {
		return Event{}, false
	}
	if st := &r.Stretches[r.Tokens[k].Stretch]; k == i-1 && st.End != outline.Comma && st.End != outline.Stop || st.Words < 3 || st.Lower && k > sent.First {
		return Event{}, false
	}
	m, ok := r.subjectRight(i+1, sent)
	switch h := &r.Tokens[m.Head]; {
	case !ok, m.Kind == people.ByPronoun, m.Kind == people.ByName && !r.fullPerson(m.Name):
		return Event{}, false
	case m.Kind == people.ByNoun && !h.Has(word.Role|word.Title) && !word.Same(r.Word(m.Head), "latter"):
		return Event{}, false
	}
	return Event{Cue: i, CueEnd: i + 1, Subject: m, Order: CueFirst, Class: word.Manner}, true
}

// behindWords reports whether a quotation that ends in a comma or a stop is a few plain words before the
// phrase.
func (r *Reports) behindWords(m people.Mention, sent *outline.Sentence) bool {
	k := m.First - 1
	for k > sent.First && k > m.First-4 && r.Tokens[k].Kind == outline.Word && !r.Tokens[k].Upper {
		k--
	}
	if k > sent.First && r.Tokens[k].Kind == outline.Comma {
		return r.Tokens[k-1].Kind == outline.Quote // the comma is after the marks
	}
	if k < sent.First || r.Tokens[k].Kind != outline.Quote {
		return false
	}
	end := r.Stretches[r.Tokens[k].Stretch].End
	return end == outline.Comma || end == outline.Stop
}

// beforeMarks reports whether token i is a comma or a colon with a quotation after it.
func (r *Reports) beforeMarks(i int, sent *outline.Sentence) bool {
	return i+1 < sent.Last && (r.Tokens[i].Kind == outline.Comma || r.Tokens[i].Kind == outline.Colon) && r.Tokens[i+1].Kind == outline.Quote &&
		!r.Stretches[r.Tokens[i+1].Stretch].Lower
}

// labelled reads a name and a colon at the start of a sentence: "Reid: ...".
func (r *Reports) labelled(sent *outline.Sentence) (Event, bool) {
	if !r.Named(sent.First) || sent.Pointer {
		return Event{}, false
	}
	k := r.NameAt(sent.First)
	n := &r.Names[k]
	if n.Place || n.Bare() || n.Last+1 >= sent.Last || r.Tokens[n.Last].Kind != outline.Colon {
		return Event{}, false
	}
	return Event{Cue: n.Last, CueEnd: n.Last + 1, Subject: r.NameLeft(k, sent.First), Order: Label, Class: word.Speech}, true
}

// finite reports whether a word that can be a noun or a verb of saying is the verb: no determiner, owner or
// adjective before it.
func (r *Reports) finite(i int) bool {
	if !r.Tokens[i].Has(word.Verb) {
		return false
	}
	if _, ok := r.nounFrom(i, &r.Sentences[r.Tokens[i].Sent]); ok {
		return false
	}
	noun := r.Tokens[i].Has(word.NounToo) && !r.Tokens[i].Has(word.Past|word.Ing)
	if k := r.behindOwner(i); noun && (r.Tokens[k].Kind == outline.Poss || r.Tokens[k].Is(word.Possessive)) {
		return false // "her March comment", "Holt's controversial pledge"
	}
	p := &r.Tokens[i-1]
	if p.Is(word.Det) && !p.Has(word.That|word.Some|word.Quantity) {
		return false
	}
	if p.Is(word.Possessive) {
		return word.Same(r.Word(i-1), "her")
	}
	return p.Kind != outline.Poss
}

// behindOwner returns the token before the adjectives before the noun at token i.
func (r *Reports) behindOwner(i int) int {
	const most = 2 // adjectives
	k := i - 1
	for k > max(0, i-1-most) {
		t := &r.Tokens[k]
		w := r.Word(k)
		if t.Kind != outline.Word || t.Upper && !t.Has(word.Day) || t.Class&^(word.Adverb|word.Manner|word.Day) != 0 || w[len(w)-1] == 's' {
			break
		}
		k--
	}
	return k
}

// nominal reads "Rubio's claim that", "her remark": a noun of saying and its owner.
func (r *Reports) nominal(i int, sent *outline.Sentence) (Event, bool) {
	const reach = 4
	none := Event{}
	if e, ok := r.nounFrom(i, sent); ok {
		return e, true
	}
	if i+1 >= sent.Last || !r.leadsOn(i+1, sent) && !r.leadsTo(i+1, sent) {
		return none, false
	}
	for k := i - 1; k >= sent.First && k >= i-reach; k-- {
		t := &r.Tokens[k]
		switch {
		case t.Kind == outline.Poss && k > sent.First && r.Named(k-1):
			m := r.NameLeft(r.NameAt(k-1), sent.First)
			if m.Kind != people.ByName {
				return none, false
			}
			return Event{Cue: i, CueEnd: i + 1, Subject: m, Order: Owned, Class: word.Speech}, true
		case t.Is(word.Possessive) && t.Has(word.Pronoun|word.He|word.She|word.They) || t.Kind == outline.Word && r.Tokens[k].In(word.PersonPossessive):
			m := people.Mention{First: k, Last: k + 1, Head: k, Name: -1, Kind: people.ByPronoun}
			return Event{Cue: i, CueEnd: i + 1, Subject: m, Order: Owned, Class: word.Speech}, true
		case t.Is(word.Det) && k > sent.First && r.Tokens[k-1].In(word.BringsOut) && (i+2 >= sent.Last || !r.Tokens[i+2].Has(word.Aux)):
			m, ok := r.subjectLeft(k-2, r.floor(k-1, sent))
			return Event{Cue: i, CueEnd: i + 1, Subject: m, Class: word.Speech}, ok
		case t.Kind != outline.Word && t.Kind != outline.Number || t.Has(word.Prep|word.Conj|word.Aux|word.Det):
			return none, false
		}
	}
	return none, false
}

// nounFrom reads "a warning from Orr that": the speaker comes after the noun.
func (r *Reports) nounFrom(i int, sent *outline.Sentence) (Event, bool) {
	if i+3 >= sent.Last || !word.Same(r.Word(i+1), "from") && !word.Same(r.Word(i+1), "by") {
		return Event{}, false
	}
	m := r.longOffice(r.PhraseRight(i+2, sent.Last), sent.Last)
	if m.Kind != people.ByName || m.Last >= sent.Last || r.Word(m.Last) != "that" && r.Tokens[m.Last].Kind != outline.Colon {
		return Event{}, false
	}
	return Event{Cue: i, CueEnd: i + 1, Subject: m, Order: Owned, Class: word.Speech}, true
}

// leadsTo reports whether the noun before token i promises words of its owner: "his vow to be “neutral”".
func (r *Reports) leadsTo(i int, sent *outline.Sentence) bool {
	const reach = 4 // tokens
	switch r.Word(i - 1) {
	case "pledge", "promise", "vow":
	default:
		return false
	}
	if r.Word(i) != "to" {
		return false
	}
	for k := i + 1; k < min(sent.Last, i+reach); k++ {
		if r.Tokens[k].Kind != outline.Word {
			return r.Tokens[k].Kind == outline.Quote
		}
	}
	return false
}

// leadsOn reports whether the words said follow a noun of saying: "that", a colon, or the quotation itself,
// within a few words.
func (r *Reports) leadsOn(i int, sent *outline.Sentence) bool {
	for k := i; k < sent.Last && k < i+6; k++ {
		t := &r.Tokens[k]
		if t.Kind == outline.Colon || t.Kind == outline.Quote && k <= i+1 || t.Is(word.That) && r.Word(k) == "that" {
			return true
		}
		if k == i && t.Kind == outline.Word && r.Word(k) == "as" {
			return false
		}
		if r.Tokens[k].In(word.Be) {
			return r.colonNear(k+1, sent) // "Orr's answer was: “...”"
		}
		if t.Kind == outline.Stop || t.Kind == outline.Semicolon || t.Has(word.Aux) || k > i && t.Is(word.Conj) {
			return false // "thanked him for his answer, and said: “...”"
		}
	}
	return false
}

// colonNear reports whether token i, or the one after an adjective there, is a colon: "was blunt:".
func (r *Reports) colonNear(i int, sent *outline.Sentence) bool {
	for k := i; k < min(sent.Last, i+3); k++ {
		if r.Tokens[k].Kind != outline.Word {
			return r.Tokens[k].Kind == outline.Colon
		}
	}
	return false
}

// replied reads an answer after a quotation: “...,” came the reply from Orr; “...,” was Orr's answer; “...,”
// came a voice from the back. The verb is at i.
func (r *Reports) replied(i int, sent *outline.Sentence) (Event, bool) {
	const reach = 6 // tokens
	e := Event{Cue: i, CueEnd: i + 1, Order: CueFirst, Class: word.Speech}
	if word.Same(r.Word(i), "was") && i+2 < sent.Last && word.Same(r.Word(i+1), "all") { // "was all he said"
		e.CueEnd, e.Subject = i+2, r.PhraseRight(i+2, sent.Last)
		k := e.Subject.Last
		for k < min(sent.Last, e.Subject.Last+reach) && r.Tokens[k].Is(word.Aux) {
			k++
		}
		return e, e.Subject.Kind != people.NoMention && k < sent.Last && r.Tokens[k].Is(word.Speech)
	}
	noun := i + 2
	for noun < min(sent.Last, i+reach) && !r.Tokens[noun].In(word.Replies) {
		noun++
	}
	if noun >= min(sent.Last, i+reach) {
		return e, false
	}
	switch t := &r.Tokens[i+1]; {
	case r.Named(i+1) && r.NameOf(i+1).Owner:
		k := r.NameAt(i + 1)
		e.Subject = people.Mention{First: i + 1, Last: r.Names[k].Last, Head: r.Names[k].Last - 1, Name: k, Kind: people.ByName}
	case t.Kind == outline.Word && r.Tokens[i+1].In(word.PersonPossessive):
		e.Subject = people.Mention{First: i + 1, Last: i + 2, Head: i + 1, Name: -1, Kind: people.ByPronoun}
	case t.Is(word.Det) && noun+1 < sent.Last && r.Tokens[noun+1].Is(word.Prep):
		e.Subject = r.PhraseRight(noun+2, sent.Last)
		if m := e.Subject; m.Kind == people.ByNoun && !r.canSpeak(m) { // "a voice from the back"
			e.Subject = people.Mention{First: i + 1, Last: noun + 1, Head: noun, Name: -1, Kind: people.ByNoun}
		}
	}
	return e, e.Subject.Kind != people.NoMention
}

// accordingTo reads "according to S", "in the words of S", "per S".
func (r *Reports) accordingTo(i int, sent *outline.Sentence) (Event, bool) {
	w := r.Word(i)
	end := i + 1
	switch {
	case (w == "to" || w == "To") && i > sent.First && word.Same(r.Word(i-1), "according"):
		i--
	case w == "of" && i-1 > sent.First && r.Word(i-1) == "words" && i-2 >= sent.First:
		i -= 2
	default:
		return Event{}, false
	}
	m := r.PhraseRight(end, sent.Last)
	if m.Kind == people.NoMention {
		m = r.DescriptionRight(end, sent.Last)
	}
	if m.Kind == people.NoMention || m.First == m.Last {
		return Event{}, false
	}
	m = r.joinedRight(r.Apposed(r.longOffice(m, sent.Last), sent), sent)
	return Event{Cue: i, CueEnd: end, Subject: m, Order: AccordingTo, Class: word.Speech}, true
}
