package report

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// subjectBefore returns the subject of the words before token end: that of the report before it, else the first
// phrase of the sentence that can be one.
func (r *Reports) subjectBefore(end int, sent *outline.Sentence) (people.Mention, bool) {
	if n := len(r.Events); n > r.ReportsFrom(sent) {
		k := n - 1
		for k > r.ReportsFrom(sent) && r.Reaches(&r.Events[k-1], &r.Events[k]) {
			k--
		}
		if e := &r.Events[k]; e.Order != AccordingTo && e.Subject.Kind != people.NoMention {
			return e.Subject, true
		}
	}
	if m, ok := r.SubjectOf(sent, end); ok {
		return m, true
	}
	return r.whoBefore(end, sent)
}

// whoBefore returns the name that the relative clause before token end is about: "a word about Orr, who is
// tired".
func (r *Reports) whoBefore(end int, sent *outline.Sentence) (people.Mention, bool) {
	const reach = 20 // tokens
	for k := end - 1; k > max(sent.First+1, end-reach); k-- {
		if r.Tokens[k].Is(word.Who) && r.Tokens[k-1].Kind == outline.Comma && r.Named(k-2) && !r.NameOf(k-2).Bare() {
			return r.NameLeft(r.NameAt(k-2), sent.First), true
		}
	}
	return people.Mention{Name: -1}, false
}

// SubjectOf returns the first phrase of a sentence that can be its subject, from
// its start to token end.
func (r *Reports) SubjectOf(sent *outline.Sentence, end int) (people.Mention, bool) {
	const reach = 40
	start := r.BehindOpening(sent, end)
	if m, ok := r.openingPhrase(start, end); ok {
		return m, true
	}
	for i := start; i < min(end, sent.First+reach); i++ {
		t := &r.Tokens[i]
		if t.Kind != outline.Word {
			continue
		}
		if r.Named(i) {
			if m, ok := r.nameAsSubject(i, sent.First, end); ok {
				return r.calledBehind(m, sent, end), true
			}
			i = r.NameOf(i).Last - 1
			continue
		}
		if t.Has(word.He|word.She|word.They|word.We|word.I) && !r.Tokens[i].In(word.Objective) && !t.Has(word.Possessive) {
			return people.Mention{First: i, Last: i + 1, Head: i, Name: -1, Kind: people.ByPronoun}, true
		}
		if m, ok := r.nounAsSubject(i, sent.First); ok {
			if d := r.PhraseRight(m.First, end); d.Kind == people.ByName && d.Last > m.Last && r.Tokens[r.Names[d.Name].First-1].Is(word.Role|word.Title) {
				return d, true // "School captain Ann Lee"
			}
			return r.calledBehind(m, sent, end), true
		}
	}
	return people.Mention{Name: -1}, false
}

// calledBehind returns the name between commas after a description and its complement: "The head of the port,
// Ann Lee, thanked them"; the description if there is none.
func (r *Reports) calledBehind(m people.Mention, sent *outline.Sentence, end int) people.Mention {
	if by := r.Apposed(m, sent); by.Kind == people.ByName && by.Last < end && r.Tokens[by.Last].Kind == outline.Comma {
		return by
	}
	return m
}

// nameAsSubject returns the name at token i, or what it owns, where no preposition governs it.
func (r *Reports) nameAsSubject(i, floor, end int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	k := r.NameAt(i)
	n := &r.Names[k]
	switch {
	case r.behindPreposition(i, floor):
		return none, false
	case n.Owner && n.Last+1 < end:
		d := r.NameRight(n.First, end)
		return d, d.Kind != people.NoMention && r.canSpeak(d)
	case n.Bare() && !r.Tokens[n.Last-1].Has(word.Title|word.Plural), n.Owner, n.Place, !n.Bare() && r.ownedBy(n.First, floor):
		return none, false
	}
	return r.NameLeft(k, floor), true
}

// nounAsSubject returns the phrase that ends with the noun at token i, where it can speak and no preposition
// governs it.
func (r *Reports) nounAsSubject(i, floor int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	t := &r.Tokens[i]
	if !t.Has(word.Role|word.Body|word.Writing) || r.behindPreposition(i, floor) {
		return none, false
	}
	m := r.PhraseLeft(i, floor)
	if m.Kind == people.NoMention || m.Kind == people.ByNoun && m.First > floor && r.leadsPhrase(m.First-1) {
		return none, false
	}
	return m, i == floor || t.Has(word.Plural) || r.Tokens[m.First].Has(word.Det|word.Possessive|word.Quantity|word.Plural)
}

// openingPhrase reads "The diocese" at the start of a clause, where any verb follows: one in -ed, or one in the
// lexicon.
func (r *Reports) openingPhrase(i, end int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if i >= end || r.Tokens[i].Kind != outline.Word || r.Named(i) || !word.Same(r.Word(i), "the") {
		return none, false
	}
	for k := i + 1; k < min(end, i+6); k++ {
		t := &r.Tokens[k]
		if t.Kind != outline.Word || r.Named(k) {
			return none, false
		}
		w := r.Word(k)
		if k > i+1 && (t.Has(word.Aux) || t.Has(word.Past|word.Third) && !t.Has(word.NounToo) || t.Class == 0 && len(w) > 4 && w[len(w)-2:] == "ed") {
			return people.Mention{First: i, Last: k, Head: k - 1, Name: -1, Kind: people.ByNoun}, true
		}
	}
	return none, false
}

// BehindOpening returns where the main clause of a sentence starts: after the comma that ends an opening such
// as "In a poll released on Monday,".
func (r *Reports) BehindOpening(sent *outline.Sentence, end int) int {
	const reach = 18
	t := &r.Tokens[sent.First]
	if t.Caps {
		for i := sent.First + 1; i < min(end, sent.First+10); i++ { // a dateline
			if r.Tokens[i].Kind == outline.Dash {
				return i + 1
			}
		}
	}
	if t.Kind != outline.Word || r.Named(sent.First) || !t.Has(word.Prep|word.Sub|word.Ing|word.Past) && !strings.HasSuffix(r.Word(sent.First), "ing") {
		return sent.First
	}
	for i := sent.First; i < end && i < sent.First+reach; i++ {
		if r.Tokens[i].Kind == outline.Comma {
			return i + 1
		}
	}
	return sent.First
}

// behindPreposition reports whether a preposition governs the phrase that starts at i.
func (r *Reports) behindPreposition(i, floor int) bool {
	i--
	for i > floor && r.Tokens[i].Kind == outline.Word && !r.Named(i) && r.Tokens[i].Has(word.Det|word.Possessive|word.Quantity) && !r.Tokens[i].Has(word.Prep) {
		i--
	}
	return i >= floor && r.leadsPhrase(i)
}

// leadsPhrase reports whether token i is a preposition that governs what follows; in "about 200 protesters" it
// is not.
func (r *Reports) leadsPhrase(i int) bool {
	number := r.Tokens[i+1].Kind == outline.Number || r.Tokens[i+1].Has(word.Quantity)
	return r.Tokens[i].Is(word.Prep) && (!number || !r.Tokens[i].In(word.Roughly))
}

// ownedBy reports whether a possessive comes right before the name.
func (r *Reports) ownedBy(i, floor int) bool {
	return i > floor && (r.Tokens[i-1].Kind == outline.Poss || r.Tokens[i-1].Has(word.Possessive))
}
