package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// subjectLeft returns the subject of a verb, searching left from token k, the last one before the verb and its
// auxiliaries.
func (r *Reports) subjectLeft(k, floor int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if k < floor {
		return none, false
	}
	for k > floor && r.timeWord(k) { // "Trump earlier this week said"
		k--
	}
	t := &r.Tokens[k]
	switch t.Kind {
	case outline.Close:
		if o := r.bracket(k, floor); o > floor {
			return r.subjectLeft(o-1, floor)
		}
		return none, false
	case outline.Comma, outline.Dash:
		return r.subjectOver(k, floor)
	case outline.Poss:
		if r.Named(k-1) && r.NameOf(k-1).First > floor && r.Tokens[r.NameOf(k-1).First-1].Is(word.Prep) {
			return r.SubjectAt(k-1, floor) // "Ann Lee of St. Mary's told"
		}
	case outline.Quote:
		if r.nameInMarks(k, floor) {
			return r.subjectOver(k, floor)
		}
	case outline.Word, outline.Number:
		if !r.Named(k) && t.Is(word.Prep|word.Conj|word.Det|word.Possessive|word.That|word.Aux) && !t.Has(word.Pronoun) {
			return none, false
		}
		return r.SubjectAt(k, floor)
	}
	return none, false
}

// nameInMarks reports whether the stretch at token k is a name or a title that belongs to the
// words before it: author of “The Last Ferry,” a singer who goes by “Tide,”.
func (r *Reports) nameInMarks(k, floor int) bool {
	const most = 9 // words
	st := &r.Stretches[r.Tokens[k].Stretch]
	if k <= floor || st.Small || st.Capital == 0 || st.Words > most {
		return false
	}
	before := r.Word(k - 1)
	who := k-2 >= floor && r.Tokens[k-2].Has(word.Who) && st.Words > 1 // who wrote “The Last Ferry,”
	return r.Tokens[k-1].Kind == outline.Word && (who || r.Tokens[k-1].Is(word.Prep|word.Show) && !r.Named(k-1) ||
		word.In(before, word.CallsByName|word.GivesTitle|word.Plays))
}

// timeWord reports whether token k belongs to a phrase of time: a day, "this", "earlier", and the preposition
// before a day.
func (r *Reports) timeWord(k int) bool {
	t := &r.Tokens[k]
	if t.Kind != outline.Word || r.Named(k) {
		return false
	}
	if r.Tokens[k].In(word.SoonerLater) {
		return true
	}
	switch r.Word(k) {
	case "this", "on", "in":
		return k+1 < len(r.Tokens) && r.Tokens[k+1].Has(word.Day)
	}
	return t.Has(word.Day)
}

// bracket returns the token that opens the bracket closed at k, or floor if there is none within a few words.
func (r *Reports) bracket(k, floor int) int {
	for i := k - 1; i > floor && i > k-12; i-- {
		if r.Tokens[i].Kind == outline.Open {
			return i
		}
	}
	return floor
}

// SubjectAt returns the phrase that ends at k, with the one that governs it: "a spokesman for the ministry".
func (r *Reports) SubjectAt(k, floor int) (people.Mention, bool) {
	m := r.PhraseLeft(k, floor)
	if m.Kind == people.NoMention {
		return m, false
	}
	if m.Kind == people.ByPronoun {
		t := &r.Tokens[m.Head]
		object := t.Has(word.He|word.She|word.They|word.I|word.We) && r.Tokens[m.Head].In(word.Objective)
		return m, !object && !t.Has(word.You)
	}
	whole, free := r.governing(m, floor)
	if whole.Kind == people.ByNoun && (r.Tokens[whole.Head].Kind == outline.Word && !r.noun(whole) || free && !r.Boundary(whole.First, floor) &&
		!r.canSpeak(whole)) {
		return whole, false
	}
	if of, ok := r.leftOpen(whole, floor); ok {
		return of, true
	}
	return r.joined(whole, floor), true
}

// leftOpen returns the name that begins the clause where the phrase m only describes the person and no comma
// closes it: “...,” Ann Lee, a nurse on the ward told the Post.
func (r *Reports) leftOpen(m people.Mention, floor int) (people.Mention, bool) {
	at := m.First - 2
	if m.Kind != people.ByNoun || at < floor || r.Tokens[at+1].Kind != outline.Comma || !r.Named(at) || r.NameOf(at).Body || r.NameOf(at).Bare() ||
		!r.Tokens[m.First].Is(word.Det|word.Role|word.Title) || !r.canSpeak(m) || r.several(m) {
		return m, false
	}
	of := r.NameLeft(r.NameAt(at), floor)
	return of, of.First == floor || r.Tokens[of.First-1].Kind == outline.Quote
}

// governing climbs from a phrase to the one that governs it, "a spokesman for the ministry", as long as that
// can speak. free is false where the phrase follows a preposition that no subject takes.
func (r *Reports) governing(m people.Mention, floor int) (whole people.Mention, free bool) {
	whole, end := m, m.Last
	for range 4 {
		if over := r.overClause(m, floor); over > floor { // "the company that runs the port", "a letter obtained by The Post warns"
			if m = r.PhraseLeft(over, floor); m.Kind == people.NoMention || m.Kind == people.ByPronoun {
				break
			}
			if m.Last = end; r.canSpeak(m) {
				whole = m
			}
			continue
		}
		if m.First-2 < floor || !r.Tokens[m.First-1].Is(word.Prep) {
			break
		}
		at := m.First - 2
		if r.describes(at, floor) {
			at--
		} else if r.takesNoSubject(m, at) {
			return whole, false
		}
		up := r.PhraseLeft(at, floor)
		if up.Kind == people.ByName && r.occasion(m) && r.Boundary(up.First, floor) {
			return up, true // "Orr Ferries in a statement said"
		}
		if !r.governs(up, m, floor) {
			break
		}
		up.Last = end
		m = up
		if (r.canSpeak(up) || r.noun(up)) && r.Boundary(up.First, floor) {
			whole = up
		}
	}
	return whole, true
}

// governs reports whether the phrase up, before the preposition of m, can govern m: a description, or a name to
// which m adds.
func (r *Reports) governs(up, m people.Mention, floor int) bool {
	switch up.Kind {
	case people.ByNoun:
		return true
	case people.ByName:
		return r.Word(m.First-1) == "of" || r.titledName(up) || r.Boundary(up.First, floor) && r.fullPerson(up.Name)
	}
	return false
}

// overClause returns the token before a clause that ends with the phrase m and only describes the noun at that
// token; 0 for none.
func (r *Reports) overClause(m people.Mention, floor int) int {
	if at := r.antecedent(m.First, floor); at > floor {
		return at
	}
	if m.First-2 >= floor && r.Tokens[m.First-1].Is(word.Prep) {
		return r.handledBy(m, floor)
	}
	return 0
}

// antecedent returns the token before the relative clause whose object starts at token i, "that runs the port":
// the last token of its antecedent; 0 for none.
func (r *Reports) antecedent(i, floor int) int {
	k := i - 1
	if k-2 <= floor || r.Tokens[k].Kind != outline.Word || r.Named(k) || r.Tokens[k].Has(word.Speech) {
		return 0
	}
	w := r.Word(k)
	if t := &r.Tokens[k]; t.Has(word.Prep|word.Conj|word.Sub|word.Det|word.That) || !t.Has(word.Past|word.Third) && !word.PastForm(w) && w[len(w)-1] != 's' {
		return 0
	}
	if rel := &r.Tokens[k-1]; !rel.Is(word.Who) && !word.Same(r.Word(k-1), "that") && !word.Same(r.Word(k-1), "which") {
		return 0
	}
	if t := &r.Tokens[k-2]; t.Kind != outline.Word || r.Named(k-2) || !t.Has(word.Role|word.Body|word.Org) {
		return 0
	}
	return k - 2
}

// takesNoSubject reports whether the preposition before a phrase is one that cannot continue a subject: "to
// Orr" cannot, but "ambassador to Velmont" can. The word before the preposition is at token at.
func (r *Reports) takesNoSubject(m people.Mention, at int) bool {
	switch r.Word(m.First - 1) {
	case "to":
		t := &r.Tokens[at]
		bare := m.Kind == people.ByNoun && !r.Tokens[m.First].Has(word.Det|word.Possessive)
		return !t.Is(word.Role) || t.Has(word.Plural) || r.Named(at) || bare
	case "by":
		return !r.Tokens[at].Is(word.Writing) // "the report by the office"
	case "after", "before", "as", "during", "until", "since", "because", "than", "while":
		return true
	}
	return false
}

// describes reports whether the participle or adjective at token i, before a preposition, only describes the
// noun before it: "the research published in The Lens", "people close to Orr". The verb whose subject is sought
// comes after.
func (r *Reports) describes(i, floor int) bool {
	if i-1 < floor || r.Tokens[i].Kind != outline.Word || r.Named(i) || r.Tokens[i-1].Kind != outline.Word || r.Named(i-1) {
		return false
	}
	t, noun := &r.Tokens[i], &r.Tokens[i-1]
	if word.PastForm(r.Word(i)) || t.Has(word.Past) {
		return !t.Has(word.Aux) && r.Ends(i-1) && i-1 > floor
	}
	return t.Class&^(word.Adverb|word.Manner|word.Base|word.NounToo) == 0 && !t.Upper && noun.Has(word.Role|word.Body)
}

// occasion reports whether a phrase is where somebody spoke, not who: "in a statement", "on CNN".
func (r *Reports) occasion(m people.Mention) bool {
	switch r.Word(m.First - 1) {
	case "in", "on", "during", "at", "via":
		h := &r.Tokens[m.Head]
		return h.Has(word.Writing|word.Medium) || r.Tokens[m.Head].In(word.Occasion) || m.Name >= 0 && r.Broadcasts(&r.Names[m.Name])
	}
	return false
}

// handledBy returns the token before "obtained by", where these words precede a mention that only handled a
// document; 0 for none.
func (r *Reports) handledBy(m people.Mention, floor int) int {
	if m.First-3 < floor || r.Word(m.First-1) != "by" || r.Tokens[m.First-2].Kind != outline.Word || !word.PastForm(r.Word(m.First-2)) {
		return 0
	}
	return m.First - 3
}

// joined extends the mention by the first half of "Kim and Clark Moran".
func (r *Reports) joined(m people.Mention, floor int) people.Mention {
	if m.Kind != people.ByName || m.First-2 < floor || r.Word(m.First-1) != "and" {
		return m
	}
	l := r.PhraseLeft(m.First-2, floor)
	if l.Kind != people.ByName || !r.Boundary(l.First, floor) {
		return m
	}
	m.First, m.Joint = l.First, true
	const most = 5 // names
	for range most {
		if m.First-2 <= floor || r.Tokens[m.First-1].Kind != outline.Comma || !r.Named(m.First-2) {
			break
		}
		l := r.PhraseLeft(m.First-2, floor)
		if l.Kind != people.ByName || l.First > floor && r.Tokens[l.First-1].Kind != outline.Comma && r.Tokens[l.First-1].Kind != outline.Quote {
			break
		}
		m.First = l.First // "Lee, Orr and Dana Holt"
	}
	return m
}

// titledName reports whether a name carries a title, so that a place can follow it:
// "Senator Jack Reed of Rhode Island".
func (r *Reports) titledName(m people.Mention) bool {
	return m.Name >= 0 && r.Names[m.Name].Class.Has(word.Title)
}

// canSpeak reports whether a mention can speak: a name, or a noun for a person, a body, or a document.
func (r *Reports) canSpeak(m people.Mention) bool {
	h := &r.Tokens[m.Head]
	return m.Kind == people.ByName || h.Kind == outline.Number || h.Has(word.Role|word.Title|word.Body|word.Writing|word.Some|word.Demonym) ||
		h.Has(word.Org) && h.Upper
}

// noun reports whether a description is more than a bare word that happens to precede the verb: it has a
// determiner, a number, or a noun for a speaker.
func (r *Reports) noun(m people.Mention) bool {
	h := &r.Tokens[m.Head]
	if r.canSpeak(m) {
		return true
	}
	f := &r.Tokens[m.First]
	if f.Has(word.Det|word.Possessive|word.Quantity) || f.Kind == outline.Number {
		return true
	}
	w := r.Word(m.Head)
	return len(w) > 3 && w[len(w)-1] == 's' && !h.Has(word.Verb)
}

// subjectRight returns the subject after the cue: "said Rubio", "said a spokesman".
func (r *Reports) subjectRight(i int, sent *outline.Sentence) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if i >= sent.Last || r.Tokens[i-1].In(word.TellsWhom) && !r.asksBehind(i-1, sent) {
		return none, false
	}
	for i < sent.Last && r.Tokens[i].Kind == outline.Word && !r.Named(i) &&
		(r.Tokens[i].Has(word.Day) || r.Tokens[i].Has(word.Adverb) && !r.Tokens[i].Has(word.Det|word.Role|word.Quantity)) && !r.Tokens[i].Has(word.Given) {
		i++
	}
	i = r.behindOccasion(i, sent)
	m := r.PhraseRight(i, sent.Last)
	if m.Kind == people.NoMention && i < sent.Last && r.Ends(i) && !r.Named(i) {
		m = r.DescriptionRight(i, sent.Last) // "said master of ceremonies Al Jones"
		if m.Kind == people.ByNoun && m.Last < sent.Last && r.Word(m.Last) == "of" {
			m.Last = min(m.Last+2, sent.Last)
			if m.Last < sent.Last && r.Named(m.Last) {
				m = r.NameRight(m.Last, sent.Last)
			}
		}
	}
	if m.Kind == people.NoMention || m.Kind == people.ByPronoun && (r.Tokens[m.Head].In(word.Objective) || r.auxiliaryAt(m.Last, sent)) {
		return none, false // in “said they would” the pronoun opens the clause
	}
	return r.joinedRight(r.Apposed(r.longOffice(m, sent.Last), sent), sent), true
}

// behindOccasion steps over place and addressee where the subject comes after them: "wrote in a letter to the
// ministry the head of the union".
func (r *Reports) behindOccasion(i int, sent *outline.Sentence) int {
	if i+1 >= sent.Last || !r.Tokens[i].Is(word.Prep) || r.Named(i) {
		return i
	}
	m := r.DescriptionRight(i+1, sent.Last)
	if h := &r.Tokens[m.Head]; m.Last == m.First || !h.Has(word.Writing|word.Medium) && !r.Tokens[m.Head].In(word.Occasion) {
		return i
	}
	at := m.Last
	if at+1 < sent.Last && word.Same(r.Word(at), "to") {
		at = max(at, r.PhraseRight(at+1, sent.Last).Last)
	}
	if by := r.PhraseRight(at, sent.Last); by.Kind == people.ByName || by.Kind == people.ByNoun && r.canSpeak(by) {
		return at
	}
	return i
}

// joinedRight extends the mention by the other names of "said Ann Lee, Jim Orr and Dana Holt". A name with its
// own verb begins a clause.
func (r *Reports) joinedRight(m people.Mention, sent *outline.Sentence) people.Mention {
	if m.Kind != people.ByName || r.Names[m.Name].Body {
		return m
	}
	const most = 5 // names
	at := m.Last
	for range most {
		if n, ok := r.apart(at, sent); ok { // "said Ann Lee, the mayor, and her deputy, Jim Orr"
			m.Last, m.Joint = r.Names[n].Last, true
			return m
		}
		if at+1 >= sent.Last || !r.Named(at+1) {
			return m
		}
		n := r.NameOf(at + 1)
		switch and := word.Same(r.Word(at), "and"); {
		case !and && r.Tokens[at].Kind != outline.Comma, n.Bare(), n.Body, n.Place, n.First != at+1:
			return m
		case and && n.Last < sent.Last && r.Tokens[n.Last].Kind == outline.Word && !r.Tokens[n.Last].Has(word.Prep|word.Day|word.Adverb):
			return m
		case and:
			m.Last, m.Joint = n.Last, true
			return m
		}
		at = n.Last
	}
	return m
}

// apart returns the second of two names after the cue, where a description of the first comes between commas at
// token i: ", the mayor, and her deputy, Jim Orr,".
func (r *Reports) apart(i int, sent *outline.Sentence) (name int, ok bool) {
	if i+1 >= sent.Last || r.Named(i+1) {
		return -1, false
	}
	and := i // "and her deputy Jim Orr"
	if r.Tokens[i].Kind == outline.Comma {
		d := r.DescriptionRight(i+1, sent.Last)
		aside := r.Tokens[i+1].Kind == outline.Number || d.Kind == people.ByNoun && r.canSpeak(d)
		if !aside || d.Last+1 >= sent.Last || r.Tokens[d.Last].Kind != outline.Comma {
			return -1, false
		}
		and = d.Last + 1
	}
	if and+1 >= sent.Last || !word.Same(r.Word(and), "and") {
		return -1, false
	}
	other := r.Apposed(r.PhraseRight(and+1, sent.Last), sent)
	if other.Kind != people.ByName || r.Names[other.Name].Body || other.Last < sent.Last && r.Tokens[other.Last].Kind == outline.Word &&
		!r.Tokens[other.Last].Has(word.Prep|word.Day) {
		return -1, false
	}
	return other.Name, true
}

func (r *Reports) auxiliaryAt(i int, sent *outline.Sentence) bool {
	return i < sent.Last && r.Tokens[i].Is(word.Aux)
}

// longOffice extends the mention over the name of an office or a body that takes several runs of capitals:
// "Housing and Urban Development Secretary Ann Lee", "Hands for Ansel chair Jim Orr".
func (r *Reports) longOffice(m people.Mention, ceil int) people.Mention {
	if m.Kind != people.ByName || r.fullPerson(m.Name) {
		return m
	}
	at := r.Names[m.Name].Last
	for range 3 {
		if at+1 >= ceil || r.Tokens[at].Kind != outline.Word || r.Tokens[at].Upper || !r.Tokens[at].Has(word.Conj|word.Prep) || !r.Named(at+1) {
			return m
		}
		next := r.NameRight(at+1, ceil)
		if next.Kind == people.ByName && r.Names[next.Name].Person >= 0 && !r.Names[next.Name].Body &&
			(r.Names[next.Name].Core > r.Names[next.Name].First || next.First < r.Names[next.Name].First) {
			next.First = m.First
			return next
		}
		at = r.NameOf(at + 1).Last
	}
	return m
}

// asksBehind reports whether the verb at i is "asked" right after a quotation, with its subject after it:
// “...?” asked the boy.
func (r *Reports) asksBehind(i int, sent *outline.Sentence) bool {
	w := r.Word(i)
	return (w == "asked" || w == "asks" || w == "urged") && i > sent.First && r.Tokens[i-1].Kind == outline.Quote
}

// Apposed returns the name after a description and its complement: "says the owner's partner, Jim Orr", "said
// the minister for energy, Ann Lee", "according to the operator of the net, Gridhold".
func (r *Reports) Apposed(m people.Mention, sent *outline.Sentence) people.Mention {
	if m.Kind != people.ByNoun {
		return m
	}
	comma := r.BehindComplement(m, sent.Last)
	if comma+1 >= sent.Last || r.Tokens[comma].Kind != outline.Comma {
		return m
	}
	by := r.PhraseRight(comma+1, sent.Last) // "its director, the biologist Ann Lee"
	if by.Kind != people.ByName {
		return m
	}
	k := by.Name
	n := &r.Names[k]
	switch {
	case n.Bare(), n.Place, n.Body && !r.Tokens[m.Head].Has(word.Body|word.Org|word.Plural):
		return m
	case r.several(m) && n.Person >= 0 && r.People[n.Person].Human():
		return m
	case comma > m.Last && r.Named(comma-1) && !r.fullPerson(k):
		return m // "the head of the port, Ansel"
	}
	if n.Last < sent.Last {
		switch r.Tokens[n.Last].Kind {
		case outline.Comma, outline.Stop, outline.Colon, outline.Close:
		default:
			return m
		}
	}
	return people.Mention{First: m.First, Last: n.Last, Head: n.Last - 1, Name: k, Kind: people.ByName}
}

// callsItself returns the name that a description gives as its own: "one, who gave her name only as Jen", "a
// trader who identified himself as Tom Marsh".
func (r *Reports) callsItself(m people.Mention, sent *outline.Sentence) people.Mention {
	const reach = 12 // tokens
	k := m.Last
	if m.Kind != people.ByNoun || k+3 >= sent.Last {
		return m
	}
	if r.Tokens[k].Kind == outline.Comma {
		k++
	}
	if !r.Tokens[k].Is(word.Who) {
		return m
	}
	own := false
	for i := k + 1; i < min(sent.Last, k+reach); i++ {
		t := &r.Tokens[i]
		w := r.Word(i)
		switch {
		case r.Named(i):
			if before := r.Word(i - 1); own && !r.NameOf(i).Bare() && (word.Same(before, "as") || word.Same(before, "by") || word.Same(before, "name")) {
				n := r.NameOf(i)
				return people.Mention{First: m.First, Last: n.Last, Head: n.Last - 1, Name: r.NameAt(i), Kind: people.ByName}
			}
			return m
		case t.Kind != outline.Word:
			return m
		case word.Same(w, "name"), word.Same(w, "himself"), word.Same(w, "herself"), word.Same(w, "themselves"), word.In(w, word.GoesBy):
			own = true
		}
	}
	return m
}
