package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// PhraseRight reads the noun phrase that starts at token i, not reaching ceil.
func (r *Cast) PhraseRight(i, ceil int) Mention {
	none := Mention{Name: -1}
	if i >= ceil {
		return none
	}
	t := &r.Tokens[i]
	if r.Named(i) {
		return r.NameRight(i, ceil)
	}
	if t.Kind != outline.Word && t.Kind != outline.Number {
		return none
	}
	if t.Has(word.Pronoun) && !t.Has(word.Some) {
		if t.Has(word.He | word.She | word.They | word.I | word.We) {
			return Mention{First: i, Last: i + 1, Head: i, Name: -1, Kind: ByPronoun}
		}
		return none
	}
	opens := t.Has(word.Det|word.Possessive|word.Quantity|word.Some) || t.Kind == outline.Number
	if !opens && !t.Has(word.Role|word.Title|word.Body|word.Demonym|word.Given) && !r.roleAhead(i, ceil) && !r.nameAhead(i, ceil) {
		return none
	}
	if t.Has(word.That) {
		return none
	}
	return r.DescriptionRight(i, ceil)
}

// roleAhead reports whether a noun for a person follows within three words: "campaign manager Robby Mook",
// "outgoing mayor".
func (r *Cast) roleAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.Tokens[k]
		if k > i && t.Has(word.Conj) && t.Kind == outline.Word && k+1 < ceil && !r.Named(k+1) {
			continue // "oil and gas worker"
		}
		if t.Kind != outline.Word || t.Has(word.Prep|word.Conj|word.Aux|word.Sub|word.Day|word.Adverb|word.Pronoun) {
			return false
		}
		if t.Has(word.Role) && !r.Named(k) {
			return true
		}
	}
	return false
}

// nameAhead reports whether one to three plain words lead from token i to another name: "Cambridge cartoonist
// Andre Campbell".
func (r *Cast) nameAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.Tokens[k]
		if r.Named(k) {
			return k > i
		}
		if t.Kind != outline.Word || t.Has(word.Prep|word.Conj|word.Aux|word.Sub|word.Day|word.Adverb|word.Pronoun|word.Verb|word.Det) {
			return false
		}
	}
	return false
}

// NameRight reads the name at token i, and what it owns: "Clinton's campaign
// manager Robby Mook".
func (r *Cast) NameRight(i, ceil int) Mention {
	k := r.NameAt(i)
	n := &r.Names[k]
	m := Mention{First: i, Last: min(n.Last, ceil), Head: n.Last - 1, Name: k, Kind: ByName}
	if n.Bare() {
		m.Name, m.Kind = -1, ByNoun
	}
	if n.Owner && n.Last+1 < ceil {
		d := r.DescriptionRight(n.Last+1, ceil)
		if d.Last > d.First {
			d.First = i
			return d
		}
	}
	if n.Last < ceil && r.Tokens[n.Last].Kind == outline.Word && !r.Tokens[n.Last].Upper &&
		(r.roleAhead(n.Last, ceil) || r.nameAhead(n.Last, ceil) || r.beforeBody(n)) {
		d := r.DescriptionRight(n.Last, ceil)
		d.First = i
		return d
	}
	return m
}

// DescriptionRight reads a description from token i to its noun, or to the name after it.
func (r *Cast) DescriptionRight(i, ceil int) Mention {
	m := Mention{First: i, Last: i, Head: i, Name: -1, Kind: ByNoun}
	for k := i; k < ceil && k < i+maxPhrase; k++ {
		if r.Named(k) && !r.NameOf(k).Bare() {
			n := r.NameOf(k)
			m.Last, m.Head = min(n.Last, ceil), n.Last-1
			switch {
			case m.Last < ceil && r.Tokens[m.Last].Kind == outline.Poss:
				k = m.Last
				m.Last++
				continue
			case m.Last < ceil && (r.roleAhead(m.Last, ceil) || r.beforeBody(n)):
				k = m.Last - 1
				continue
			case r.Named(m.First) || k > i:
				m.Name, m.Kind = r.NameAt(k), ByName
			}
			return m
		}
		if k > i && m.Head == k-1 && (r.joinsNouns(k, ceil) || r.joinsRoles(k, ceil)) {
			continue
		}
		if r.closesPhrase(k, i) {
			break
		}
		m.Last, m.Head = k+1, k
	}
	return r.ofMany(m, ceil)
}

// joinsNouns reports whether the conjunction at k is inside a compound: "oil and gas worker".
func (r *Cast) joinsNouns(k, ceil int) bool {
	t, p := &r.Tokens[k], &r.Tokens[k-1]
	return t.Is(word.Conj) && !p.Has(word.Role) && !r.Named(k-1) && r.roleAhead(k+1, ceil)
}

// joinsRoles reports whether the conjunction at k joins two roles of one person: "singer and
// actor Ann Lee".
func (r *Cast) joinsRoles(k, ceil int) bool {
	if k+3 < ceil && r.Tokens[k].Kind == outline.Comma && r.Tokens[k-1].Is(word.Role) && r.Tokens[k+1].Is(word.Role) && word.Same(r.Word(k+2), "and") {
		return r.joinsRoles(k+2, ceil) // "singer, actor and poet Ann Lee"
	}
	if !word.Same(r.Word(k), "and") || !r.Tokens[k-1].Is(word.Role) {
		return false
	}
	const most = 4 // words: "biologist and occasional television presenter Ann Lee"
	for j := k + 1; j+1 < min(ceil, k+1+most) && !r.Named(j); j++ {
		if r.Tokens[j].Is(word.Role | word.Title) {
			return r.Named(j + 1)
		}
		if t := &r.Tokens[j]; t.Kind != outline.Word || t.Has(word.Prep|word.Conj|word.Aux|word.Det|word.Possessive|word.Pronoun|word.Sub|word.Verb) {
			return false
		}
	}
	return false
}

// closesPhrase reports whether token k ends the description that started at token i.
func (r *Cast) closesPhrase(k, i int) bool {
	t := &r.Tokens[k]
	if t.Kind != outline.Word && t.Kind != outline.Number && t.Kind != outline.Poss {
		return true
	}
	if k == i {
		return false
	}
	p := &r.Tokens[k-1]
	switch {
	case t.Is(word.Day) && p.Is(word.Det) && k+1 < len(r.Tokens) && r.Tokens[k+1].Kind == outline.Word && !r.Tokens[k+1].Upper:
		return false // "a Monday editorial"
	case t.Is(word.Prep|word.Conj|word.Aux|word.Pronoun|word.Sub|word.Day|word.That) && !t.Has(word.Given|word.Some|word.Quantity):
		return true
	case r.Tokens[k].In(word.GoesBy) && t.Has(word.Past):
		return true // "a man known as"
	case (t.Class == 0 || t.Has(word.Past) && !t.Has(word.NounToo)) && !t.Upper && p.Is(word.Role) && k+1 < len(r.Tokens) &&
		r.Tokens[k+1].Is(word.Pronoun|word.Det|word.Possessive):
		return true // "his aunt gave me"
	case t.Has(word.Adverb) && p.Has(word.Role), t.Has(word.Det|word.Possessive) && !p.Has(word.Quantity|word.Some):
		return true
	}
	return r.describing(k)
}

// ofMany completes a description: a bare determiner is none, and "one of the players" is one phrase.
func (r *Cast) ofMany(m Mention, ceil int) Mention {
	if m.Last == m.First {
		return Mention{First: m.First, Last: m.First, Head: m.Head, Name: -1}
	}
	h := &r.Tokens[m.Head]
	if !r.Named(m.Head) && h.Has(word.Det|word.Possessive) && !h.Has(word.Some|word.Quantity) {
		return Mention{First: m.First, Last: m.First, Head: m.Head, Name: -1}
	}
	if (h.Has(word.Some|word.Quantity) || h.Kind == outline.Number) && m.Last+1 < ceil && r.Word(m.Last) == "of" {
		if of := r.PhraseRight(m.Last+1, min(ceil, m.Last+6)); of.Kind != NoMention && of.Kind != ByPronoun {
			m.Last = of.Last
		}
	}
	return m
}

// describing reports whether token k is a participle that modifies the noun before it: "a statement released",
// "the memo obtained".
func (r *Cast) describing(k int) bool {
	p := &r.Tokens[k-1]
	return p.Is(word.Writing|word.Role|word.Body) && !r.Tokens[k].Upper && word.PastForm(r.Word(k)) &&
		!r.Tokens[k].Has(word.Role|word.Title)
}

// BehindComplement returns the token after a description and its complement: "for energy", "of the town hall in
// Ansel". A complement with a person in it does not count, for a later name may be that person's: "a spokesman
// for the mayor, Ann Lee".
func (r *Cast) BehindComplement(m Mention, ceil int) int {
	const most = 3 // prepositions
	at := m.Last
	for range most {
		if at+1 >= ceil || !r.Tokens[at].Is(word.Prep) || r.Named(at) || r.Tokens[at].Has(word.Sub) {
			break
		}
		of := r.DescriptionRight(at+1, ceil)
		if of.Last == of.First {
			break
		}
		if h := &r.Tokens[of.Head]; !r.Named(of.Head) && h.Has(word.Role|word.Title) && !h.Has(word.Plural) {
			return m.Last
		}
		at = of.Last
	}
	return at
}
