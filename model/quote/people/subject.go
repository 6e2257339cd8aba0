package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// AsSubject reports whether a name is in subject position: at the start of its sentence or clause, with no
// preposition before it.
func (r *Cast) AsSubject(n *Name) bool {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	if r.leadsToName(n) {
		return false
	}
	start := n.First
	if k := start - 1; k-1 > floor && r.Tokens[k].Kind == outline.Poss && r.Named(k-1) {
		if start = r.NameOf(k - 1).First; start > floor && r.Tokens[start-1].Is(word.Det) {
			start-- // "The Pilots' Ann Lee"
		}
	}
	if k := n.First - 1; k > floor && !n.Owner && r.Tokens[k].In(word.Be) && !r.Named(k-1) {
		return true // "The last speaker was Ann Lee"
	}
	return r.Turned(n) || !n.Owner && (r.Boundary(start, floor) && !r.apposed(n, floor) || r.adorned(n.First, floor))
}

// Turned reports whether a sentence begins by turning to the name: "For Orr, ...".
func (r *Cast) Turned(n *Name) bool {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	return n.First == floor+1 && r.Word(floor) == "For" && n.Last < len(r.Tokens) && r.Tokens[n.Last].Kind == outline.Comma
}

// leadsToName reports whether a name only gives the affiliation of a person named after it: "Strait Line boss
// Conrad Orr".
func (r *Cast) leadsToName(n *Name) bool {
	k := n.Last + 1
	if k >= len(r.Tokens) || !r.Named(k) || r.Named(k-1) || r.Tokens[k-1].Upper || r.Tokens[k-1].Kind != outline.Word ||
		r.Tokens[k-1].Is(word.Aux|word.Prep|word.Conj|word.Past|word.Third|word.Adverb|word.Sub|word.Verb) {
		return false
	}
	m := r.NameOf(k)
	return m.First == k && !m.Body && m.Last-m.Core > 1 && r.Tokens[m.Core].Has(word.Given)
}

// apposed reports whether the name only identifies the one before its comma, and that one is not a subject:
// "gave me the address of Orr's sister, Mia Orr".
func (r *Cast) apposed(n *Name, floor int) bool {
	k := n.First - 2
	if k <= floor || r.Tokens[k+1].Kind != outline.Comma || r.Named(k) || !r.Tokens[k].Is(word.Role) {
		return false
	}
	d := r.PhraseLeft(k, floor)
	return d.Kind == ByNoun && !r.Boundary(d.First, floor)
}

// adorned reports whether only words for a role are between the start of the sentence and token i: "Transport
// boss" before a name.
func (r *Cast) adorned(i, floor int) bool {
	const most = 5
	if i-floor > most || i == floor {
		return false
	}
	for k := floor; k < i; k++ {
		if t := &r.Tokens[k]; t.Kind != outline.Word || t.Has(word.Prep|word.Conj|word.Sub|word.Aux|word.Pronoun) || t.Has(word.Verb) &&
			!t.Has(word.Role|word.NounToo) {
			return false
		}
	}
	return true
}
