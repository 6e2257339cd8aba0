package people

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// A surname alone can mean anybody in the article who has it. Newsrooms keep it for the article's subject, use
// it for a namesake they have just turned to, and call kin by their given names. Where that leaves more than
// one, the name is [Name.Shared].

// namesakes is the evidence for the meaning of a surname alone. The slices are indexed by person.
type namesakes struct {
	met     []int32 // the first token of the first full name in the text, -1 in an earlier section
	full    []int32 // times named in full, headlines included
	acts    []bool  // a full name of theirs is a subject or a speaker
	byGiven []bool  // called by the given name alone
	owns    []bool  // called by the surname alone before anybody else with it was named
}

// meetNamesakes records where everybody is named in full, and who is called by the given name.
func (r *Reader) meetNamesakes() {
	r.met, r.full, r.acts, r.byGiven, r.owns = r.met[:0], r.full[:0], r.acts[:0], r.byGiven[:0], r.owns[:0]
	r.know()
	for i := range r.Names {
		n := &r.Names[i]
		switch {
		case n.Bare():
		case n.Person >= 0:
			if r.met[n.Person] < 0 {
				r.met[n.Person] = int32(n.First)
			}
			r.full[n.Person]++
			r.acts[n.Person] = r.acts[n.Person] || r.acting(n)
		case r.inHeadline(n):
			r.meetInHeadline(n)
		case n.First == n.Core && r.short(n):
			r.meetGiven(n)
		}
	}
}

// know makes room for all people.
func (r *Reader) know() {
	for len(r.met) < len(r.People) {
		r.met, r.full = append(r.met, -1), append(r.full, 0)
		r.acts, r.byGiven, r.owns = append(r.acts, false), append(r.byGiven, false), append(r.owns, false)
	}
}

// meetGiven records the person whom a name of one word calls by the given name.
func (r *Reader) meetGiven(n *Name) {
	w := key(r.Word(n.Core))
	for _, p := range r.ByName[w] {
		if q := &r.People[p]; q.first == w && q.Last != w && !q.Body {
			r.byGiven[p] = true
		}
	}
}

// meetInHeadline records the person whom a headline names in full.
func (r *Reader) meetInHeadline(n *Name) {
	for k := n.Core; k+1 < n.Last; k++ {
		first := key(r.Word(k))
		for _, p := range r.ByName[first] {
			if q := &r.People[p]; q.first == first && q.Last == key(r.Word(k+1)) && !q.Body {
				r.full[p]++
			}
		}
	}
}

// namesake returns the person of several with one surname whom the name n means, and whether another may be
// meant as well.
func (r *Reader) namesake(n *Name, among []int) (person int, shared bool) {
	r.know()
	among = slices.Clone(among)
	keep := func(fits func(p int) bool) {
		if slices.ContainsFunc(among, fits) {
			among = slices.DeleteFunc(among, func(p int) bool { return !fits(p) })
		}
	}
	keep(func(p int) bool {
		return r.full[p] > 1 || r.bearsGiven(p) || r.People[p].besideKin || r.met[p] < 0 || !r.opensSentence(int(r.met[p]))
	})
	keep(func(p int) bool { return r.titled(n, p) })
	if len(among) == 1 {
		return among[0], false
	}
	keep(func(p int) bool { return int(r.met[p]) < n.First })
	main := slices.MinFunc(among, func(a, b int) int { return int(r.met[a] - r.met[b]) })
	if len(among) == 1 || int(r.met[main]) > n.First {
		r.owns[main] = true
		return main, false
	}
	if !r.byGiven[main] {
		keep(func(p int) bool { return !r.byGiven[p] })
	}
	if len(among) == 1 {
		return main, false
	}
	last := r.namedLast(n, among)
	if last < 0 {
		return main, !r.owns[main]
	}
	switch recent := r.Names[last].Person; {
	case recent == main:
		return main, r.byGiven[main]
	case r.turnsTo(&r.Names[last], n, r.owns[main]):
		return recent, true
	}
	return main, !r.owns[main] && slices.ContainsFunc(among, func(p int) bool { return p != main && r.acts[p] && 2*r.full[p] > r.full[main] })
}

// bearsGiven reports whether the first word of a person's name is a given name or an initial: not so in
// "Understated Orr".
func (r *Reader) bearsGiven(p int) bool {
	first := r.People[p].first
	return word.Of(first).Has(word.Given) || len(first) == 2 && first[1] == '.'
}

// opensSentence reports whether a sentence begins with token i, so that its capital means nothing.
func (r *Reader) opensSentence(i int) bool { return i == r.Sentences[r.Tokens[i].Sent].First }

// turnsTo reports whether the article has turned to a namesake right before the name n: he or she is a subject,
// or speaks. If somebody else owns the surname, a subject counts only where it opens the sentence.
func (r *Reader) turnsTo(namesake, n *Name, owned bool) bool {
	const near = 2 // sentences
	if r.Tokens[n.First].Sent-r.Tokens[namesake.First].Sent > near {
		return false
	}
	return r.acting(namesake) && (!owned || r.speaks(namesake) || r.opens(namesake))
}

// acting reports whether a name is a subject or a speaker.
func (r *Reader) acting(n *Name) bool { return r.AsSubject(n) || r.speaks(n) }

// speaks reports whether a verb of saying is beside a name.
func (r *Reader) speaks(n *Name) bool {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	return n.First > floor && r.Tokens[n.First-1].Is(word.Speech) || n.Last < len(r.Tokens) && r.Tokens[n.Last].Is(word.Speech)
}

// opens reports whether a sentence begins with a name, or with a description of the named person: "His
// daughter, Jane Orr".
func (r *Reader) opens(n *Name) bool {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	first := r.NameLeft(r.NameAt(n.First), floor).First
	if first-2 >= floor && r.Tokens[first-1].Kind == outline.Comma {
		first = r.PhraseLeft(first-2, floor).First
	}
	return first == floor
}

// namedLast returns the last name before n that names one of some people by more than the surname alone, -1 for
// none.
func (r *Reader) namedLast(n *Name, among []int) int {
	const reach = 200 // names
	from := r.NameBefore(n.First)
	for i := from; i >= 0 && i > from-reach; i-- {
		k := &r.Names[i]
		if k.Person >= 0 && slices.Contains(among, k.Person) && (!r.short(k) || key(r.Word(k.Core)) == r.People[k.Person].first) {
			return i
		}
	}
	return -1
}

// titled reports whether the article also has the title before the name n before a person's full name.
func (r *Reader) titled(n *Name, person int) bool {
	const reach = 200 // names
	if n.Core == n.First || !r.Tokens[n.First].Has(word.Title) {
		return false
	}
	from := r.NameBefore(n.First)
	for i := from; i >= 0 && i > from-reach; i-- {
		k := &r.Names[i]
		if k.Person == person && k.Core > k.First && word.Same(r.Word(k.First), r.Word(n.First)) {
			return true
		}
	}
	return false
}

// part records that two people with one surname are distinct.
func (r *Cast) part(a, b int) {
	if a < 0 || b < 0 || a == b || r.People[a].Last != r.People[b].Last || r.People[a].Body || r.People[b].Body {
		return
	}
	for _, x := range [...][2]int{{a, b}, {b, a}} {
		p := &r.People[x[0]]
		if at, found := slices.BinarySearch(p.apart, x[1]); !found {
			p.apart = slices.Insert(p.apart, at, x[1])
		}
	}
}

// partByAge separates namesakes of different ages.
func (r *Cast) partByAge() {
	for a := range r.People {
		p := &r.People[a]
		if p.age == 0 {
			continue
		}
		for _, b := range r.ByName[p.Last] {
			if q := &r.People[b]; q.age != 0 && q.age != p.age {
				r.part(a, b)
			}
		}
	}
}
