package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// Mention is a phrase that names somebody: a name, a pronoun, a description.
type Mention struct {
	First, Last int // tokens of the outline, half open; empty for no mention
	Head        int // the token that identifies the mention: the name's last, the pronoun, the noun
	Name        int // in Cast.Names, -1 if not a name
	Kind        mentionKind
	Joint       bool // two names: "Kim and Clark Moran"
}

type mentionKind uint8

// The kinds of mention.
const (
	NoMention mentionKind = iota
	ByName
	ByPronoun
	ByNoun // a description: "the Ukrainian leader"
)

// maxPhrase is the most tokens read of a phrase, so that a hostile text costs no more than an honest one.
const maxPhrase = 14

// Ends reports whether token i can be the last word of a description.
func (r *Cast) Ends(i int) bool {
	t := &r.Tokens[i]
	if t.Kind == outline.Number {
		return t.Class != 0 // "the 45-year-old", but not "the 2012"
	}
	switch {
	case t.Kind != outline.Word, t.Has(word.Aux | word.Prep | word.Conj | word.Det | word.Possessive | word.Pronoun | word.Honour | word.That):
		return false
	case t.Has(word.Day) && !t.Has(word.Given), t.Has(word.Past) && !t.Has(word.NounToo|word.Role|word.Title):
		return false
	}
	return !t.Has(word.Sub|word.Adverb) || t.Has(word.Role)
}

// PhraseLeft reads the noun phrase whose last token is i, not reaching below
// floor.
func (r *Cast) PhraseLeft(i, floor int) Mention {
	if i < floor {
		return Mention{Name: -1}
	}
	t := &r.Tokens[i]
	if t.Is(word.Pronoun) && !r.Named(i) {
		return r.pronounLeft(i, floor)
	}
	if r.Named(i) {
		return r.NameLeft(r.NameAt(i), floor)
	}
	if !r.Ends(i) {
		return Mention{Name: -1}
	}
	m := Mention{First: i, Last: i + 1, Head: i, Name: -1, Kind: ByNoun}
	m.First = r.openPhrase(i, floor)
	return m
}

// pronounLeft reads a pronoun; "some of", "one of the" belong to the words after them.
func (r *Cast) pronounLeft(i, floor int) Mention {
	m := Mention{First: i, Last: i + 1, Head: i, Name: -1, Kind: ByPronoun}
	t := &r.Tokens[i]
	if t.Has(word.Some) && i > floor && r.Tokens[i-1].Has(word.Det|word.Quantity) {
		m.First, m.Kind = i-1, ByNoun
	} else if t.Has(word.Some) {
		m.Kind = ByNoun
	}
	return m
}

// NameLeft returns the mention of a name with the description before it: "Trump envoy Steve Witkoff", "the
// actor George Clooney".
func (r *Cast) NameLeft(k, floor int) Mention {
	n := &r.Names[k]
	m := Mention{First: n.First, Last: n.Last, Head: n.Last - 1, Name: k, Kind: ByName}
	if n.Bare() {
		m.Kind = ByNoun
		m.Name = -1
	}
	if n.First > floor && m.Kind == ByName {
		p := &r.Tokens[n.First-1]
		if r.kindOfName(n.First-1) || !p.Upper && !r.Named(n.First-1) && p.Is(word.Role|word.Title) && !p.Has(word.Prep|word.Verb) {
			m.First = r.openPhrase(n.First-1, floor)
			for range 2 { // "former mayor and senator Ann Lee"
				if k := m.First - 2; k < floor || !word.Same(r.Word(k+1), "and") || r.Named(k) || !r.Tokens[k].Is(word.Role|word.Title) || r.Tokens[k].Upper {
					break
				}
				m.First = r.openPhrase(m.First-2, floor)
			}
		}
	}
	if f := m.First; f-2 >= floor && r.Tokens[f-1].Kind == outline.Poss && r.Named(f-2) && m.Kind == ByName {
		m.First = max(floor, r.NameOf(f-2).First) // "Fox's Chris Wallace"
	}
	if m.First > floor && r.Tokens[m.First-1].Kind == outline.Word && !r.Tokens[m.First-1].Has(word.That) &&
		(r.Tokens[m.First-1].Has(word.Det|word.Possessive) || m.Kind == ByNoun && r.Tokens[m.First-1].Has(word.Quantity)) {
		m.First--
	}
	return m
}

// kindOfName reports whether the word at token i marks the name after it as a body's or a work's: "the
// journal", "the app".
func (r *Cast) kindOfName(i int) bool {
	t := &r.Tokens[i]
	return t.Is(word.Body|word.Org|word.Show) && !t.Upper && !r.Named(i) && !t.Has(word.Role|word.Prep|word.Verb|word.Adverb)
}

// openPhrase walks left from a noun to the start of its phrase: over adjectives, nouns, numbers, names and
// their 's, to the determiner.
func (r *Cast) openPhrase(i, floor int) int {
	first := i
	for k := i - 1; k >= floor && i-k < maxPhrase; k-- {
		t := &r.Tokens[k]
		switch t.Kind {
		case outline.Number, outline.Other:
		case outline.Poss:
			if k == floor || !r.Ends(k-1) && !r.Named(k-1) {
				return first
			}
		case outline.Quote:
			if r.Stretches[t.Stretch].Words > 3 || k == floor || r.Tokens[k-1].Kind != outline.Word {
				return first
			}
		case outline.Word:
			if t.Has(word.Det|word.Possessive) && !r.Named(k) {
				return k
			}
			if r.stopsPhrase(k, first, floor) {
				return first
			}
		default:
			return first
		}
		first = k
	}
	return first
}

// stopsPhrase reports whether the word at k, left of a phrase that starts at first, is not part of it.
func (r *Cast) stopsPhrase(k, first, floor int) bool {
	t := &r.Tokens[k]
	switch {
	case t.Has(word.Quantity) && !t.Has(word.Aux), r.rankFirst(k):
		return false
	case !r.Named(k) && t.Has(word.Prep|word.Conj|word.Aux|word.Pronoun|word.Sub|word.That):
		return true
	case !r.Named(k) && t.Has(word.Past) && !t.Has(word.NounToo):
		return true
	case !r.Named(k) && t.Has(word.Day) && !t.Has(word.Given) && (k == floor || !r.Tokens[k-1].Has(word.Det)):
		return true // but "a Friday appearance"
	case !r.Named(k) && !t.Upper && k > floor && word.Same(r.Word(k-1), "to") && word.TakesWhom.Has(r.Word(k)):
		return true // "to hear foreign secretary Ann Lee"
	case t.Class == 0 && !t.Upper && !r.Named(k) && k > floor && r.Named(k-1) && word.PastForm(r.Word(k)):
		return true // "the White House softened its remarks"
	}
	return t.Has(word.Adverb) && first == k+1 && !t.Has(word.Role) && k > floor && !r.Tokens[k-1].Has(word.Det|word.Adverb)
}

// rankFirst reports whether token k is the "first" of an office: "first lady", "First Minister".
func (r *Cast) rankFirst(k int) bool {
	return k+1 < len(r.Tokens) && word.Same(r.Word(k), "first") && r.Tokens[k+1].Is(word.Role|word.Title|word.Honour)
}

// Boundary reports whether a clause may start at token i: the sentence does, or a comma, a conjunction or a
// stretch between marks comes before it.
func (r *Cast) Boundary(i, floor int) bool {
	if i <= floor {
		return true
	}
	t := &r.Tokens[i-1]
	switch t.Kind {
	case outline.Word:
		return !r.Named(i-1) && (t.Has(word.Conj|word.That|word.Sub|word.Day) || t.Has(word.Adverb) && !t.Has(word.Role))
	case outline.Number:
		return i-2 >= floor && r.Tokens[i-2].Has(word.Day|word.Prep)
	case outline.Poss:
		return false
	}
	return true
}
