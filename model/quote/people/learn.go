package people

import (
	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// learn records what a name's context shows of its person: spelling, gender, role.
func (r *Reader) learn(i int) {
	n := &r.Names[i]
	p := &r.People[n.Person]
	p.mentions++
	r.count(p, r.Span(n.Core, n.Last-1).Of(r.Text))
	p.Class |= n.Class & (word.Male | word.Female)
	if n.First > 0 && n.Core == n.First && r.Tokens[n.First-1].In(word.Within) {
		p.within++
	}
	if p.Words == 1 && p.within*2 >= p.mentions {
		p.Place, p.Body = true, true
	} else if p.Words == 1 && p.within > 0 && !n.Body {
		p.Place, p.Body = false, false
	}
	r.learnKin(n)
	if i > 0 && r.Names[i-1].Last == n.First-1 && word.Same(r.Word(n.First-1), "and") {
		r.part(r.Names[i-1].Person, n.Person) // "Bob Orr and Robert Orr"
	}
	r.learnAge(n)
	r.learnBody(n)
	role := r.roleBefore(n)
	if role.IsZero() {
		role = r.roleBehind(n)
	}
	if role.Len() > p.Role.Len() && (p.Role.IsZero() || role.Len() < 60) {
		p.Role = role
	}
	if p.Class.Has(word.Male) && p.Class.Has(word.Female) {
		p.Class &^= word.Male | word.Female
	}
}

// learnBody records that a name is a body's or a thing's, not a person's: "the app" comes before it, or the
// verb after it is plural: "Orr have denied it".
func (r *Cast) learnBody(n *Name) {
	p := &r.People[n.Person]
	if n.Core > n.First || p.Class&(word.Male|word.Female) != 0 || p.given != 0 {
		return
	}
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	if n.First > floor && r.kindOfName(n.First-1) && !r.Tokens[n.First-1].Has(word.Show) {
		p.kinds++
	}
	if p.kinds > 0 && !n.Body {
		p.Body = p.kinds*3 >= p.mentions // "the company Orr ran" is no company Orr
	}
	if n.Last < len(r.Tokens) && r.Tokens[n.Last].In(word.OfSeveral) && (n.First == floor || r.Tokens[n.First-1].Kind == outline.Quote) {
		p.Body, p.Class = true, p.Class|word.Plural
	}
}

// count counts a spelling. Past a few they are counted together.
func (r *Reader) count(p *Person, spelling string) {
	for i := range p.spellings {
		if p.spellings[i].Text == spelling {
			p.spellings[i].N++
			return
		}
	}
	if p.spellings == nil {
		p.spellings = r.spellings.Make(1) // most have one
	}
	if len(p.spellings) < 8 {
		p.spellings = append(p.spellings, model.Count{Text: spelling, N: 1})
	}
}

// roleBefore returns the title or description before a name: "Secretary of State Marco Rubio", "campaign
// manager Robby Mook", "The mayor of Ansel, Ann Lee,".
func (r *Cast) roleBefore(n *Name) model.Span {
	if n.Core > n.First {
		if r.Tokens[n.Core-1].Has(word.Plural) {
			return model.Span{} // "Judges Carl Brask and Ann Weir"
		}
		if k := n.First - 1; k >= r.Sentences[r.Tokens[n.First].Sent].First && (r.rankFirst(k) || word.Displacing.Has(r.Word(k))) {
			return r.Span(k, n.Core-1) // "former Vice President Carl Orr" holds the office no more
		}
		if n.Core == n.First+1 && r.Tokens[n.First].Has(word.Honour) && !r.Tokens[n.First].Has(word.Title) {
			return model.Span{}
		}
		return r.Span(n.First, n.Core-1)
	}
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	if n.First <= floor {
		return model.Span{}
	}
	last := n.First - 1
	t := &r.Tokens[last]
	if t.Kind == outline.Comma {
		return r.roleAcross(n, floor)
	}
	if t.Kind != outline.Word || r.Named(last) || !t.Has(word.Role|word.Title) || r.Tokens[last].In(word.Bent) {
		return model.Span{}
	}
	first := r.openPhrase(last, floor)
	r.People[n.Person].Class |= t.Class & (word.Male | word.Female)
	if r.ofKin(last, first) {
		return model.Span{}
	}
	if of := first - 1; of > floor && r.roleOf(of) && (!r.Tokens[of-1].Upper || of-1 == floor) && r.Tokens[of-1].Is(word.Role|word.Title) {
		first = r.openPhrase(of-1, floor) // "candidate for mayor", "counsellor to the president"
	}
	return r.Span(r.behindDeterminer(first, last), last)
}

// roleOf reports whether the word at token i joins a role to its complement.
func (r *Cast) roleOf(i int) bool {
	w := r.Word(i)
	return word.Same(w, "for") || word.Same(w, "of") || word.Same(w, "to")
}

// ofKin reports whether the noun at token i, of a phrase that starts at first, only makes somebody a relative: "her uncle".
func (r *Cast) ofKin(i, first int) bool {
	if !r.Tokens[i].In(kin) {
		return false
	}
	for k := first; k < i; k++ {
		if r.Tokens[k].Has(word.Possessive) || r.Tokens[k].Kind == outline.Poss {
			return true
		}
	}
	return false
}

// behindDeterminer returns the first token from first to last that is not a determiner.
func (r *Cast) behindDeterminer(first, last int) int {
	for first < last && r.Tokens[first].Has(word.Det|word.Possessive) && !r.Named(first) {
		first++
	}
	return first
}

// roleAcross returns the description, set off by commas, before the name n: "Its secretary, Ann Lee, left".
func (r *Cast) roleAcross(n *Name, floor int) model.Span {
	const reach = 12 // tokens
	comma := n.First - 1
	if n.Last < len(r.Tokens) {
		switch t := &r.Tokens[n.Last]; t.Kind {
		case outline.Comma, outline.Stop, outline.Close:
		default:
			return model.Span{}
		}
	}
	for k := comma - 2; k >= max(floor, comma-reach); k-- {
		t := &r.Tokens[k]
		if t.Kind != outline.Word && t.Kind != outline.Poss || t.Is(word.Conj|word.Verb) && !t.Has(word.NounToo|word.Role) && !r.Named(k) {
			break
		}
		if r.Named(k) || t.Kind != outline.Poss && !t.Is(word.Det|word.Possessive) {
			continue
		}
		first := k
		if t.Kind == outline.Poss {
			first++
		}
		d := r.DescriptionRight(first, comma)
		head := &r.Tokens[d.Head]
		if d.Kind != ByNoun || d.Last == d.First || !head.Has(word.Role|word.Title) || head.Has(word.Plural) || r.BehindComplement(d, comma+1) != comma {
			continue
		}
		if k-2 >= floor && r.Tokens[k-1].Is(word.Prep) && r.Tokens[k-2].Is(word.Role|word.Title) {
			break // "a spokesman for the mayor, Ann Lee": she may be either
		}
		r.People[n.Person].Class |= head.Class & (word.Male | word.Female)
		if r.ofKin(d.Head, k) || t.Kind == outline.Poss && head.In(kin) {
			break
		}
		return r.Span(r.behindDeterminer(first, d.Head), comma-1)
	}
	return model.Span{}
}

// roleBehind returns the apposition after a name: "Steve Witkoff, Trump's special envoy to Russia,".
func (r *Cast) roleBehind(n *Name) model.Span {
	end := r.Sentences[r.Tokens[n.First].Sent].Last
	i := n.Last
	if i+1 >= end || r.Tokens[i].Kind != outline.Comma || n.Body {
		return model.Span{}
	}
	i++
	if r.Tokens[i].Kind == outline.Number && i+2 < end && r.Tokens[i+1].Kind == outline.Comma { // an age
		i += 2
	}
	if word.Same(r.Word(i), "whose") {
		return model.Span{} // the next words are somebody else
	}
	m := r.DescriptionRight(i, end)
	if m.Kind != ByNoun || m.First == m.Last {
		m = r.PhraseRight(i, end)
	}
	head := &r.Tokens[m.Head]
	if m.Kind != ByNoun || m.First == m.Last || !head.Has(word.Role|word.Title) || head.Has(word.Plural) {
		return model.Span{}
	}
	if m.Last >= end || r.Tokens[m.Last].Kind != outline.Comma && r.Tokens[m.Last].Kind != outline.Stop && !r.Tokens[m.Last].Has(word.Prep|word.Who) {
		return model.Span{}
	}
	r.People[n.Person].Class |= head.Class & (word.Male | word.Female)
	if r.ofKin(m.Head, m.First) {
		return model.Span{}
	}
	last := m.Last
	for k := last; k < end && k < last+10; k++ {
		if r.Tokens[k].Kind == outline.Comma || r.Tokens[k].Kind == outline.Stop {
			last = k
			break
		}
		if r.Tokens[k].Kind == outline.Quote || r.Tokens[k].Has(word.Who|word.Aux|word.Conj) {
			break
		}
	}
	first := m.First
	for first < m.Head && r.Tokens[first].Has(word.Det) {
		first++
	}
	return r.Span(first, last-1)
}
