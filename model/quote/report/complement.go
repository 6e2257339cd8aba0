package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// complement returns where the clause after a report starts: after "that", or right after a verb that needs
// none.
func (r *Reports) complement(ev *Event, sent *outline.Sentence) (int, bool) {
	i := ev.Last
	if ev.Order == CueFirst {
		return 0, false
	}
	if i >= sent.Last {
		return 0, false
	}
	cue := &r.Tokens[ev.Cue]
	headed := cue.Upper && !cue.In(word.Says) // in a headline: "Responds To Critics"
	if cue.In(word.TellsWhom) && !headed {
		return r.behindObject(i, sent)
	}
	i = r.skipAside(i, sent)
	if i >= sent.Last {
		return 0, false
	}
	t := &r.Tokens[i]
	if t.Is(word.That) && word.Same(r.Word(i), "that") && i+1 < sent.Last {
		if next := &r.Tokens[i+1]; next.Kind == outline.Poss || next.In(word.Be) && !r.Named(i+1) {
			return i, true // "says that's late", "said that was late"
		}
		return i + 1, true
	}
	if !cue.In(word.TakesClause) || headed ||
		t.Kind != outline.Word && t.Kind != outline.Number && t.Kind != outline.Quote && t.Kind != outline.Other {
		return 0, false
	}
	if t.Kind == outline.Word && !r.Named(i) && t.Has(word.Conj) {
		return 0, false
	}
	if t.Kind == outline.Number && word.Same(r.Word(ev.Cue), "added") {
		return 0, false // "added 10 points"
	}
	if certain := cue.In(word.Says) && (!t.Has(word.Prep) || t.Has(word.Sub)); !certain && !r.clauseAt(i, sent) {
		return 0, false
	}
	return i, true
}

// clauseAt reports whether a clause with a finite verb, not an object, starts at token i. "Added a third boat"
// reports nothing.
func (r *Reports) clauseAt(i int, sent *outline.Sentence) bool {
	for k := i; k < sent.Last; k++ {
		t := &r.Tokens[k]
		switch {
		case t.Kind == outline.Quote:
			return true
		case t.Kind == outline.Comma && k > i+3, t.Kind == outline.Semicolon, t.Has(word.Who) && k > i:
			return false
		case t.Kind == outline.Poss && k > i && r.Tokens[k-1].Has(word.Pronoun):
			return true
		case t.Kind != outline.Word || r.Named(k):
		case t.Has(word.Aux | word.Past | word.Third), t.Has(word.Base) && !t.Has(word.NounToo), word.PastForm(r.Word(k)), contracted(r.Word(k)):
			return true
		}
	}
	return false
}

// contracted reports whether a word is a pronoun and its verb: "he's", "they'll".
func contracted(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] == '\'' || w[i] == 0xE2 {
			return true
		}
	}
	return false
}

// skipAside steps over time and place: "on Sunday", "in a statement", "Friday".
func (r *Reports) skipAside(i int, sent *outline.Sentence) int {
	for range 3 {
		if i >= sent.Last {
			return i
		}
		t := &r.Tokens[i]
		switch {
		case t.Is(word.Day) && !r.Named(i) || t.Is(word.Adverb) && !t.Has(word.Sub|word.Det) && !r.Tokens[i].In(word.OpensSaid):
			i++
		case t.Is(word.Prep) && !r.Named(i) && !t.Has(word.Sub):
			m := r.DescriptionRight(i+1, sent.Last)
			if m.Kind == people.NoMention {
				return i
			}
			h := &r.Tokens[m.Head]
			if m.Last < sent.Last && r.Tokens[m.Last].Kind == outline.Comma || !h.Has(word.Writing|word.Day|word.Medium|word.Show) {
				if d := i + 1; d < sent.Last && r.Tokens[d].Has(word.Day) {
					i = d + 1
					continue
				}
				return i
			}
			i = m.Last
		default:
			return i
		}
	}
	return i
}

// behindObject returns where the clause after the addressee starts: "told reporters the talks", "told CBS on
// Sunday the talks".
func (r *Reports) behindObject(i int, sent *outline.Sentence) (int, bool) {
	if i >= sent.Last {
		return 0, false
	}
	t := &r.Tokens[i]
	if t.Is(word.That) && word.Same(r.Word(i), "that") {
		return i + 1, i+1 < sent.Last // "reminded that"
	}
	if that := r.thatNear(i, sent); that > 0 {
		return that + 1, true
	}
	if t.Has(word.Det) && !r.Named(i) && i+1 < sent.Last && r.Named(i+1) {
		i++
		t = &r.Tokens[i]
	}
	switch {
	case r.Named(i):
		i = r.NameOf(i).Last
	case t.Has(word.Pronoun):
		i++
	case t.Has(word.Det | word.Possessive):
		m := r.DescriptionRight(i, min(i+5, sent.Last))
		if m.Kind == people.NoMention {
			return 0, false
		}
		i = min(i+2, m.Last)
	case t.Is(word.Plural), t.Kind == outline.Word && len(r.Word(i)) > 3 && !r.Named(i):
		i++
	default:
		return 0, false
	}
	i = r.skipAside(i, sent)
	if i < sent.Last && word.Same(r.Word(i), "of") {
		return 0, false // "urged the inquiry of nine cases"
	}
	if i+1 < sent.Last && r.Tokens[i].Has(word.That) && r.Word(i) == "that" {
		return i + 1, true
	}
	if i >= sent.Last || r.Tokens[i].Kind == outline.Comma || r.Tokens[i].Kind == outline.Stop || r.Tokens[i].Has(word.Conj) && !r.Named(i) {
		return 0, false
	}
	return i, true
}

// thatNear returns the "that" which ends the addressee, within a few words without a verb: "told the Ansel news
// agency that"; 0 for none.
func (r *Reports) thatNear(i int, sent *outline.Sentence) int {
	const reach = 6
	for k := i; k+1 < min(sent.Last, i+reach); k++ {
		t := &r.Tokens[k]
		if k > i && t.Has(word.That) && r.Word(k) == "that" {
			return k
		}
		if t.Kind != outline.Word || !r.Named(k) && t.Has(word.Aux|word.Verb|word.Sub) && !t.Has(word.NounToo|word.Prep) {
			return 0
		}
	}
	return 0
}
