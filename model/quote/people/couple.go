package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// couples completes the names of people whose surname the article gives with another name: Gil Orr, from "Gil
// and Nora Orr".
func (r *Reader) couples() {
	for i := range r.Names {
		n := &r.Names[i]
		surname := r.surnameAhead(i)
		if surname == "" {
			continue
		}
		first := key(r.Word(n.Core))
		for _, p := range r.ByName[first] {
			if q := &r.People[p]; q.first == first && q.Last == surname && !q.Body {
				n.Person = p
			}
		}
		if n.Person < 0 {
			n.Person = r.newPerson(n, first, surname)
			q := &r.People[n.Person]
			q.Text, q.Words, q.given = first+" "+surname, 2, r.nameGender(n.Core)
		}
	}
}

// surnameAhead returns the surname that a given name shares with the full name after "and": "Gil and Nora
// Pask"; "" for none.
func (r *Reader) surnameAhead(i int) string {
	n := &r.Names[i]
	if i+1 >= len(r.Names) || n.Bare() || n.Person >= 0 || n.First < n.Core || n.Last-n.Core != 1 ||
		!r.Tokens[n.Core].Has(word.Given) || !word.Same(r.Word(n.Last), "and") {
		return ""
	}
	if r.Tokens[n.Core].Has(word.Place) && n.First > 0 && r.Tokens[n.First-1].Has(word.Prep) {
		return "" // "Vale of Georgia and Nora Pask"
	}
	k := &r.Names[i+1]
	if k.First != n.Last+1 || k.Core != k.First || k.Last-k.Core != 2 || !r.Tokens[k.Core].Has(word.Given) || k.Person < 0 || r.People[k.Person].Body {
		return ""
	}
	return r.People[k.Person].Last
}

// spouse returns the person called by a title and the surname of somebody of the other sex: "Mrs. Orr", beside
// Carl Orr. She is "his wife, Mia" where the article names one before, else "Mrs. Orr".
func (r *Reader) spouse(n *Name, surname string, other int) int {
	const reach = 40 // names
	for i := r.NameBefore(n.First); i >= 0 && i > r.NameBefore(n.First)-reach; i-- {
		k := &r.Names[i]
		p := k.Person
		if p < 0 || p == other || r.People[p].Words != 1 || r.People[p].Body || !r.married(k) || clash(n.Class, r.People[p].Class|r.Tokens[k.Core].Class) {
			continue
		}
		r.index(surname, p)
		r.People[p].Last = surname
		return p
	}
	p := r.newPerson(n, surname, surname)
	r.People[p].Text = r.Span(n.First, n.Last-1).Of(r.Text)
	return p
}

// married reports whether "his wife" or "her husband" comes before a name.
func (r *Cast) married(n *Name) bool {
	k := r.beforeName(n)
	return k > 0 && r.Tokens[k].Kind == outline.Word && r.Tokens[k].In(word.Spouse) && r.Tokens[k-1].Is(word.Possessive)
}
