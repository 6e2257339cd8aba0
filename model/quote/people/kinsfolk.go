package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// Somebody whom the article never names in full may share the surname with kin whom it does: "President Orr ... members of
// Orr's family, including Kirk Orr". The surname alone is then not Kirk's.

// besideKin adds a person for a surname that the article gives in full only for kin, and links to them the
// names that show it: those with their title, or the first one. The others follow (see [Reader.namesake]).
func (r *Reader) besideKin() {
	for i := range r.Names {
		n := &r.Names[i]
		if n.Bare() || !r.short(n) || !n.sure && !r.plausible(n) || n.Body || n.Person >= 0 || r.inHeadline(n) || r.suffix(n) != "" {
			continue
		}
		w := r.lastName(n)
		kin := r.fullNames(w)
		if len(kin) == 0 || !r.allKin(kin, n) {
			continue
		}
		p := r.newPerson(n, w, w)
		r.People[p].besideKin = true
		r.know()
		r.met[p] = int32(n.Core)
		first := true
		for _, k := range kin {
			r.part(p, k)
			first = first && n.First < int(r.met[k])
		}
		r.owns[p] = first
		n.Person = p
		for j := i + 1; j < len(r.Names); j++ {
			if k := &r.Names[j]; r.titledAlike(k, n) && r.lastName(k) == w {
				k.Person = p
			}
		}
	}
}

// fullNames returns the people of a surname whom the article names in full, and nobody where somebody else
// already goes by it.
func (r *Reader) fullNames(surname string) []int {
	var out []int
	for _, p := range r.ByName[surname] {
		switch q := &r.People[p]; {
		case q.Last != surname:
		case q.Body || q.Words < 2 || r.met[p] < 0:
			return nil
		default:
			out = append(out, p)
		}
	}
	return out
}

// allKin reports whether the article introduces each of some people as kin of the person whom n names by the
// surname alone.
func (r *Reader) allKin(people []int, n *Name) bool {
	office := n.Core > n.First && r.Tokens[n.Core-1].Has(word.Title)
	for _, p := range people {
		k := &r.Names[r.NameAt(int(r.met[p]))]
		switch {
		case office && (r.everTitled(n, p) || clash(n.Class, r.People[p].given)):
			return false
		case r.beside(n, k):
		case (office || n.First < k.First) && (r.kinBefore(k) || r.familyBefore(k)):
		default:
			return false
		}
	}
	return true
}

// beside reports whether "and" joins two names, ignoring a description of the second: "President Orr and his
// wife Jane Orr", "President Orr and first lady Jane Orr".
func (r *Cast) beside(n, k *Name) bool {
	const most = 3 // words between
	if n.Last >= len(r.Tokens) || !word.Same(r.Word(n.Last), "and") || k.First <= n.Last || k.First-n.Last > most+1 {
		return false
	}
	for i := n.Last + 1; i < k.First; i++ {
		if r.Tokens[i].Kind != outline.Word && r.Tokens[i].Kind != outline.Comma {
			return false
		}
	}
	return true
}

// kinBefore reports whether a full name is introduced as a relative's: "her son, Sam Orr", "Orr's wife Jane
// Orr".
func (r *Cast) kinBefore(n *Name) bool {
	const reach = 3 // tokens: "his much older brother"
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	k := r.beforeName(n)
	if k <= floor || r.Tokens[k].Kind != outline.Word {
		return false
	}
	if word.Same(r.Word(k), "lady") && word.Same(r.Word(k-1), "first") {
		return true // of the president
	}
	if !r.Tokens[k].In(kin) {
		return false
	}
	for j := k - 1; j >= floor && j >= k-reach && r.Tokens[j].Kind == outline.Word; j-- {
		if r.Tokens[j].Is(word.Possessive) || r.Named(j) && r.NameOf(j).Owner {
			return true
		}
	}
	return false
}

// familyBefore reports whether the sentence of a full name has the surname alone before it as a family's:
// "members of Orr's family, including Kirk Orr".
func (r *Cast) familyBefore(n *Name) bool {
	const reach = 3 // tokens: "Orr's own close family"
	w := r.lastName(n)
	for i := r.NameBefore(n.First); i >= 0 && r.Tokens[r.Names[i].First].Sent == r.Tokens[n.First].Sent; i-- {
		k := &r.Names[i]
		if k.Bare() || !k.Owner || !r.short(k) || r.lastName(k) != w {
			continue
		}
		for j := k.Last; j < n.First && j <= k.Last+reach; j++ {
			if r.Tokens[j].In(kin) || word.Same(r.Word(j), "family") {
				return true
			}
		}
	}
	return false
}

// everTitled reports whether the article also has the title of the name n before a person's full name.
func (r *Cast) everTitled(n *Name, person int) bool {
	for i := range r.Names {
		if k := &r.Names[i]; k.Person == person && r.titleOf(k) == r.titleOf(n) {
			return true
		}
	}
	return false
}

// titledAlike reports whether a surname alone has the title that is before the name n.
func (r *Cast) titledAlike(k, n *Name) bool {
	return !k.Bare() && r.short(k) && k.Person < 0 && n.Core > n.First && r.titleOf(k) == r.titleOf(n)
}

// titleOf returns the word before the name proper, "" for none.
func (r *Cast) titleOf(n *Name) string {
	if n.Bare() || n.Core == n.First {
		return ""
	}
	return r.Word(n.Core - 1)
}
