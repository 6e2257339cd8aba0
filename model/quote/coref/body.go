package coref

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/people"
)

// nearBody returns the body that "the company", "the newspaper" refer to: the last speaker, else the last
// subject nearby. Either reports that it is only named there. "The department" and "the administration" refer
// to nobody whose name lacks the noun (byRole finds the one that has it): in 700 such quotes the nearest body
// was hardly ever right.
func (r *Resolution) nearBody(m people.Mention, spoke Turn) (person int, either bool) {
	head := r.Word(m.Head)
	if p := spoke.Person; p >= 0 && r.People[p].Body && r.People[p].Named && !r.People[p].Place && ofKind(head, r.People[p].Text) {
		return p, false
	}
	from, other := r.NameBefore(m.First), -1
	for i := from; i >= 0 && i > from-20; i-- {
		n := &r.Names[i]
		if n.Person < 0 || n.Place || !r.People[n.Person].Body || r.People[n.Person].Place {
			continue
		}
		if r.Tokens[m.Head].Sent-r.Tokens[n.First].Sent > 4 {
			break
		}
		if !ofKind(head, r.People[n.Person].Text) || word.Firm.Has(head) && r.onlyNamed(n) {
			continue
		}
		if r.AsSubject(n) {
			return n.Person, false
		}
		if other < 0 && !r.modifies(n) {
			other = n.Person
		}
	}
	return other, other < 0 || !containsWord(r.People[other].Text, head) && (!word.Firm.Has(head) || !business(r.People[other].Text))
}

// business reports whether a name has the form of a business's.
func business(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if w == "&" || word.Firm.Has(strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}

// ofKind reports whether a body of the name fits a noun for bodies: no union is "the company", no firm "the
// council".
func ofKind(noun, name string) bool {
	const initials = 6 // at most this many letters
	if containsWord(name, noun) {
		return true
	}
	authority := false
	for w := range strings.FieldsSeq(name) {
		authority = authority || word.Authority.Has(w)
	}
	switch {
	case word.Firm.Has(noun):
		return !authority
	case !word.Authority.Has(noun):
		return true
	}
	byInitials := len(name) <= initials && strings.ToUpper(name) == name
	return word.Vague.Has(noun) && authority && !business(name) || word.Initialled.Has(noun) && byInitials
}

// onlyNamed reports whether a capital after "the" is the only evidence that a name is a body's: "the Old Mole".
func (r *Resolution) onlyNamed(n *people.Name) bool {
	if n.First == 0 || !r.Tokens[n.First-1].Is(word.Det) {
		return false
	}
	for k := n.Core; k < n.Last; k++ {
		if r.Tokens[k].Has(word.Org | word.Body) {
			return r.Tokens[k].Has(word.Geo)
		}
	}
	return true
}
