package people

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/slab"
)

// Name is a run of capitalised words that names a person, a body or a place, or
// an office ("the Secretary of State").
type Name struct {
	First, Last int // tokens of the outline, half open, title and role included
	Core        int // the first token of the name itself; last for none
	Person      int // in Cast.People, -1 before it is known
	Class       word.Class
	Body        bool
	Place       bool
	Owner       bool // 's follows
	Shared      bool // a surname alone, which another person in the article has as well
	Adjunct     bool // after "the" and before the noun it modifies: "the Orr campaign"
	sure        bool // not only a capital at the start of a sentence
}

// Bare reports whether the run is an office without a name.
func (n *Name) Bare() bool { return n.Core >= n.Last }

// Cast is the people of an article: where it names them, and what it shows of them.
type Cast struct {
	outline.Outline

	Names  []Name
	People []Person
	at     []int32          // the name that a token of the outline is part of, -1 for none
	months map[string]bool  // the surnames that are words of the calendar: "May"
	ByName map[string][]int // people by the last and the first word of the name
}

// Reader finds the people of articles, reusing the same memory for each.
type Reader struct {
	Cast
	namesakes

	// juniors are the surnames that the article has with Jr., "Orr Jr.", to distinguish the son from the father.
	juniors map[string]bool

	spellings slab.Of[model.Count] // of people
	bearers   slab.Of[int]         // of names
}

// Read returns the people of an outline. They are valid until the next Read.
func (r *Reader) Read(o *outline.Outline) *Cast {
	r.ByName, r.juniors, r.months = Emptied(r.ByName), Emptied(r.juniors), Emptied(r.months)
	return r.Next(o, r.People[:0])
}

// Next returns the people of a further section of an article: known are those of the sections before it, as the
// last of them left them. The people they name stay known.
func (r *Reader) Next(o *outline.Outline, known []Person) *Cast {
	r.Cast = Cast{Outline: *o, Names: r.Names[:0], People: known, ByName: r.ByName, months: r.months, at: slices.Grow(r.at[:0], len(o.Tokens))[:len(o.Tokens)]}
	for i := range r.at {
		r.at[i] = -1
	}
	r.findNames()
	r.datelines()
	r.joinPeople()
	return &r.Cast
}

// Emptied returns an empty map, the same one if there is one.
func Emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	clear(m)
	return m
}

// NameAt returns the name that token i is part of, -1 for none.
func (r *Cast) NameAt(i int) int { return int(r.at[i]) }

// Named reports whether token i is part of a name.
func (r *Cast) Named(i int) bool { return r.at[i] >= 0 }

// NameOf returns the name that token i is part of; there must be one.
func (r *Cast) NameOf(i int) *Name { return &r.Names[r.at[i]] }

func (r *Cast) findNames() {
	for s := range r.Sentences {
		sent := r.Sentences[s]
		for i := sent.First; i < sent.Last; {
			if t := &r.Tokens[i]; !t.Upper || t.Kind != outline.Word || !r.startsName(i, sent.First) {
				i++
				continue
			}
			i = r.takeName(i, sent)
		}
	}
}

// startsName reports whether a name may start at token i, a word with a capital.
func (r *Cast) startsName(i, first int) bool {
	t := &r.Tokens[i]
	follows := i+1 < len(r.Tokens) && r.Tokens[i+1].Kind == outline.Word && r.Tokens[i+1].Upper
	if t.Has(word.Pronoun) && !t.Caps && (!follows || !r.familyHe(i, first)) || r.pointer(i) {
		return false
	}
	if t.Has(word.Day) && (!t.Has(word.Given) || !follows) && !r.knownMonth(i, first) {
		return false
	}
	reports := t.Has(word.Speech) && t.Has(word.Third|word.Past) && !t.Has(word.NounToo|word.Given|word.Org)
	if reports && (i == first || !r.leading(i-1)) || r.compound(i) || r.PartyLabel(i) {
		return false
	}
	if i > first && r.timeOfDay(i) {
		return false
	}
	if i > first && r.Tokens[i-1].Kind == outline.Open && (t.End-t.Start < 3 || r.Handle(i)) {
		return false // a party in brackets, (R), or the account of the person named before
	}
	if i > first && r.Tokens[i-1].Kind == outline.Other && r.Tokens[i-1].End == t.Start {
		return false // a #tag
	}
	if follows && r.onlyOpens(i, first) {
		return false
	}
	if i == first+1 && t.Caps && t.Is(word.Role) && r.Tokens[first].Is(word.Det) && !t.Has(word.Given|word.Org|word.Body|word.Title) {
		return false // "A MUM-OF-TWO", "THE OWNER", where the first words of an article are in capitals
	}
	if t.Has(word.Opener) && !t.Has(word.Pronoun) {
		return r.openerStarts(i, first, follows)
	}
	return true
}

// pointer reports whether token i is a word of a link to other pages: "MORE" after a box of links, "Read more",
// "PHOTOS: the pier".
func (r *Cast) pointer(i int) bool {
	t := &r.Tokens[i]
	if !t.In(word.PointsElsewhere | word.EndsCredit) {
		return false
	}
	w := r.Word(i)
	return w == "MORE" || i+1 < len(r.Tokens) && (r.Tokens[i+1].Kind == outline.Colon || word.Same(w, "read") && word.Same(r.Word(i+1), "more"))
}

// onlyOpens reports whether the word at token i, before a name, has its capital only because of its position:
// "Late Orr goal", "Expect Orr to go on", "Citing Orr's letter", "Sentencing Ann Lee".
func (r *Cast) onlyOpens(i, first int) bool {
	t := &r.Tokens[i]
	if i > first && r.Tokens[i-1].Kind != outline.Open && r.Tokens[i-1].Kind != outline.Colon {
		return false
	}
	switch {
	case t.Class == word.Adverb, t.In(word.SoonerLater):
		return true
	case t.Class == 0:
		return strings.HasSuffix(r.Word(i), "ing") && r.Tokens[i+1].Is(word.Given|word.Honour|word.Title)
	}
	return t.Has(word.Verb) && t.Has(word.Base|word.Ing) && !t.Has(word.NounToo|word.Given|word.Org|word.Place|word.Title)
}

// openerStarts reports whether a name may start with the word at token i, which mostly opens sentences: in "New
// York", "Will Smith" it is part of the name unless it opens the sentence or is not a word of names.
func (r *Cast) openerStarts(i, first int, follows bool) bool {
	switch t := &r.Tokens[i]; {
	case t.Has(word.Given):
		return i > first || follows
	case t.Has(word.Det | word.Prep | word.Conj | word.Possessive | word.Sub), t.Has(word.Aux) && !t.Caps:
		return false // "Can Orr win?" asks about Orr
	case i == first && t.Class == word.Opener:
		return follows && (r.opensSubject(i) || r.placeNamed(i, i+1))
	default:
		return i > first && (follows || !t.Has(word.Adverb))
	}
}

// opensSubject reports whether a verb directly follows the capitals from token i on, so that the word that
// opens the sentence is part of their name: "Big Dock have denied it".
func (r *Cast) opensSubject(i int) bool {
	const most = 4 // words
	k := i + 1
	for k < len(r.Tokens) && k-i < most && r.Tokens[k].Kind == outline.Word && r.Tokens[k].Upper {
		if r.Tokens[k].Has(word.Given | word.Honour | word.Title) {
			return false
		}
		k++
	}
	return k < len(r.Tokens) && r.Tokens[k].Is(word.Aux|word.Verb|word.Past|word.Third)
}

// familyHe reports whether the pronoun at token i, with a capital after it, is a family name: "said He Lin",
// and at the start of a sentence "He Lin, a docker, said".
func (r *Cast) familyHe(i, first int) bool {
	if !word.Same(r.Word(i), "he") && !word.Same(r.Word(i), "she") || r.Sentences[r.Tokens[i].Sent].Headline {
		return false
	}
	next := &r.Tokens[i+1]
	if next.Class&^word.Given != 0 || next.Caps {
		return false
	}
	if i > first && (r.Tokens[i-1].Kind == outline.Word || r.Tokens[i-1].Kind == outline.Comma) {
		return true
	}
	return i+2 < len(r.Tokens) && (r.Tokens[i+2].Kind == outline.Comma || r.Tokens[i+2].Kind == outline.Poss || r.Tokens[i+2].Has(word.Verb|word.Aux))
}

// knownMonth reports whether the word of the calendar at token i is a surname in the article, "May", and not a
// date.
func (r *Cast) knownMonth(i, first int) bool {
	if !r.months[key(r.Word(i))] || i+1 >= len(r.Tokens) {
		return false
	}
	next := &r.Tokens[i+1]
	if i > first && r.Tokens[i-1].Is(word.Prep|word.Det|word.Quantity) || i > first && r.Tokens[i-1].Kind == outline.Number {
		return false
	}
	return next.Kind == outline.Poss || next.Is(word.Verb|word.Aux|word.Past|word.Third|word.Adverb) ||
		i > first && r.Tokens[i-1].Is(word.Verb) && next.Kind != outline.Number
}

// compound reports whether token i is an adjective made with a name: "Ottawa-based",
// "U.S.-led".
func (r *Cast) compound(i int) bool {
	named := i+1 < len(r.Tokens) && r.Tokens[i+1].Upper
	return r.compoundToken(&r.Tokens[i], named)
}

// compoundToken reports the same of a token; named means that the words beside it belong to a name, so that it
// can be a given name.
func (r *Cast) compoundToken(t *outline.Token, named bool) bool {
	w := r.Text[t.Start:t.End]
	k := strings.LastIndexByte(w, '-')
	if k <= 0 || k+3 >= len(w) || w[k+1] < 'a' || w[k+1] > 'z' {
		return false
	}
	return !named || k < 2 || !syllable(w[k+1:])
}

// syllable reports whether the part after a hyphen is the second half of a given name, as Koreans and Chinese
// write theirs: "Soo-hyun". With an English word it is an adjective.
func syllable(w string) bool {
	if word.In(w, word.SecondSyllable) {
		return true
	}
	if len(w) > 5 || word.PastForm(w) || word.Of(w)&^word.Given != 0 {
		return false
	}
	return !word.In(w, word.MakesAdjective)
}

// longestName is the most tokens of a run of capitals that can be a name. In 18,932 articles the longest run
// that is not a list has 51, and the longest of all, a list of places, 104.
const longestName = 128

// takeName reads the name that starts at token i and returns the token after it. A run longer than any name is
// skipped.
func (r *Cast) takeName(i int, sent outline.Sentence) int {
	last := i + 1
	for i > sent.First && r.leading(i-1) {
		i--
	}
	for last < sent.Last {
		n := r.nameGoesOn(i, last, sent.Last)
		if n == 0 {
			break
		}
		last += n
	}
	if last-i > longestName {
		return last
	}
	n := Name{First: i, Last: last, Person: -1, sure: i > sent.First || last > i+1 || r.Handle(i)}
	r.splitRole(&n)
	r.splitCharge(&n, sent.First)
	n.Owner = last < sent.Last && r.Tokens[last].Kind == outline.Poss
	r.judgeName(&n, sent)
	if !r.keepName(&n) {
		return last
	}
	for k := n.First; k < n.Last; k++ {
		r.at[k] = int32(len(r.Names))
	}
	r.Names = append(r.Names, n)
	return last
}

// leading reports whether token i is a small particle that can start a name: "dos Santos", "von der Leyen".
func (r *Cast) leading(i int) bool {
	t := &r.Tokens[i]
	if t.Kind != outline.Word || t.Upper || r.Named(i) || !t.Has(word.Particle) {
		return false
	}
	return !r.Tokens[i].In(word.NeverFirst)
}

// short reports whether a name is a surname or a given name alone, particles aside.
func (r *Cast) short(n *Name) bool {
	return r.surname(n) == n.Core || !r.Tokens[n.Core].Upper && r.Tokens[n.Core].Has(word.Particle)
}

// dayInName reports whether the word of the calendar at token i is inside a name: "Comrade Monday Udeh",
// "Nguyen Thi Thu Huong". In headlines capitals mean nothing.
func (r *Cast) dayInName(i int, next *outline.Token) bool {
	before := &r.Tokens[i-1]
	return next.Kind == outline.Word && next.Upper && next.Class&^word.Given == 0 && !r.Sentences[before.Sent].Headline &&
		(before.Has(word.Honour|word.Title|word.Role) || before.Class&^word.Given == 0) && before.Upper
}

// dayGoesOn reports whether the word of the calendar at token i belongs to the name that began at first, and
// remembers it if it is the surname.
func (r *Cast) dayGoesOn(first, i int, next *outline.Token) bool {
	if r.takesMonth(first, i) && next.Kind != outline.Number {
		r.months[key(r.Word(i))] = true
		return true
	}
	return r.dayInName(i, next)
}

// takesMonth reports whether the word of the calendar at token i is in surname position, after the words from
// first on: "Ann May", "Mrs. May".
func (r *Cast) takesMonth(first, i int) bool {
	before := &r.Tokens[i-1]
	return before.Has(word.Given) && !before.Has(word.Day) || i-1 == first && before.Has(word.Honour)
}

// nameGoesOn returns how many more tokens at i belong to the name that began at first.
func (r *Cast) nameGoesOn(first, i, end int) int {
	t := &r.Tokens[i]
	next := func(k int) *outline.Token {
		if i+k < end {
			return &r.Tokens[i+k]
		}
		return &outline.Token{Kind: outline.Other}
	}
	if t.Upper && t.Is(word.Day) && r.dayGoesOn(first, i, next(1)) {
		return 1
	}
	capital := func(t *outline.Token) bool {
		return t.Kind == outline.Word && t.Upper && !t.Has(word.Day) && (!t.Has(word.Pronoun) || t.Caps) && !r.compoundToken(t, true)
	}
	switch {
	case r.pointer(i), r.Handle(first), r.Handle(i):
		return 0 // the end of a box of links; an account
	case i > first && r.initial(i) && capital(next(1)):
		return 1 // "Dana I. Holt", whatever else the letter may be
	case capital(t) && t.Has(word.Verb) && t.Has(word.Third|word.Past) && !t.Has(word.Given|word.Org) &&
		(!t.Has(word.NounToo) || r.Sentences[t.Sent].Headline) && !r.surnameLikeVerb(first, i):
		return 0
	case capital(t):
		if t.Has(word.Opener) && t.Has(word.Det|word.Prep|word.Conj|word.Sub) && !t.Has(word.Particle|word.Given) &&
			(i != first+1 || !r.Tokens[first].Has(word.Given) || next(1).Kind != outline.Comma) {
			return 0
		}
		return 1
	case t.Is(word.Particle) && capital(next(1)):
		return 2
	case t.Is(word.Particle) && next(1).Kind == outline.Word && next(1).Class.Has(word.Particle) && capital(next(2)):
		return 3 // "von der Leyen"
	case t.Kind == outline.Comma && next(1).Kind == outline.Word && next(1).Class.Has(word.Suffix) && next(1).Upper:
		return 2
	case t.Kind == outline.Word && r.Word(i) == "of" && r.Tokens[i-1].Has(word.Title|word.Org) && !r.bears(first, i-1):
		switch {
		case capital(next(1)):
			return 2
		case next(1).Class.Has(word.Det) && capital(next(2)) && r.Tokens[i-1].Has(word.Org):
			return 3
		}
	case t.Kind == outline.Word && r.Word(i) == "for" && r.Tokens[i-1].Is(word.Org) && r.Tokens[i-1].Upper && !r.bears(first, i-1) && capital(next(1)):
		return 2 // the Center for Harbor Studies
	case t.Kind == outline.Other && r.Word(i) == "&" && capital(next(1)):
		return 2
	case t.Kind == outline.Poss && i == first+1 && r.manyOf(first) && capital(next(1)) && !next(1).Class.Has(word.Given) &&
		(t.End-t.Start > 1 || first > 0 && r.Tokens[first-1].Is(word.Det)):
		return 2 // the People's Daily
	case t.Kind == outline.Quote && r.nickname(t.Stretch) && capital(next(1)) && !next(1).Class.Has(word.Given) && r.beforeNickname(first, i-1):
		return 2 // Jimmy “The Fish” Moreno
	}
	return 0
}

// surnameLikeVerb reports whether the word at token i, a verb with a capital, is the surname in the name that
// began at first: "Dr. Naomi Sang". In headlines and headings capitals mean nothing.
func (r *Cast) surnameLikeVerb(first, i int) bool {
	sent := &r.Sentences[r.Tokens[i].Sent]
	return r.Tokens[i-1].Has(word.Given) && !r.Tokens[i].Caps && (i-1 > first || i-1 > sent.First) && !sent.Headline && !r.Paragraphs[sent.Para].Head &&
		!r.Tokens[i].In(word.Says)
}

// beforeNickname reports whether a nickname may follow the word at token i, in a name that begins at first: a
// given name, or within a sentence the first word of the name if it is no other word.
func (r *Cast) beforeNickname(first, i int) bool {
	t := &r.Tokens[i]
	s := &r.Sentences[t.Sent]
	return t.Has(word.Given) || i == first && i > s.First && !s.Headline && t.Class == 0
}

// nickname reports whether a stretch between marks may be one: up to three words, all with capitals.
func (r *Cast) nickname(stretch int32) bool {
	st := &r.Stretches[stretch]
	return st.Words <= 3 && st.Capital > 0 && !st.Small
}

// nameless reports whether the tokens first to last, half open, are two words or more, none of them a word of a
// person's name: a person's remit, "Human Rights".
func (r *Cast) nameless(first, last int) bool {
	for k := first; k < last; k++ {
		if t := &r.Tokens[k]; t.Kind != outline.Word || !t.Upper || t.Has(word.Given|word.Particle) || t.End-t.Start < 4 {
			return false
		}
	}
	return last-first > 1
}

// bears reports whether the office at token i is the surname of the name that began at first, after a given
// name or an initial: a lawmaker "Dana King of Velmont" is no king.
func (r *Cast) bears(first, i int) bool {
	t := &r.Tokens[i]
	return i > first && !t.Has(word.Org) && (r.Tokens[i-1].Has(word.Given) && !r.Tokens[i-1].Has(word.Title) || r.initial(i-1))
}

// initial reports whether token i is a capital with a full stop.
func (r *Cast) initial(i int) bool {
	t := &r.Tokens[i]
	return t.Kind == outline.Word && t.Upper && t.End-t.Start == 2 && r.Text[t.End-1] == '.'
}

// splitRole separates the title or role at the start of a run from the name.
func (r *Cast) splitRole(n *Name) {
	n.Core = n.First
	if n.Last-n.First > 1 && r.placeNamed(n.First, n.Last-1) {
		return // "British Columbia"
	}
	for k := n.First; k < n.Last; k++ {
		t := &r.Tokens[k]
		if t.Kind != outline.Word {
			continue
		}
		if k+1 < n.Last && r.Tokens[k+1].Kind == outline.Poss {
			continue
		}
		if !r.office(n, k) || k > n.Core && k == r.surname(n) && r.givenTo(n.Core, t) {
			continue // "Dana King" holds no office
		}
		// "Secretary of State", "Director of National Intelligence" continue.
		end := k + 1
		if end < n.Last && r.Word(end) == "of" {
			end = r.officeEnd(end, n.Last)
		}
		if !r.bodyAhead(end, n.Last) {
			n.Core = end
		}
	}
	r.splitLead(n)
}

// office reports whether token k of a name is a role and not part of the name itself.
func (r *Cast) office(n *Name, k int) bool {
	t := &r.Tokens[k]
	switch {
	case t.Has(word.Given) && !t.Has(word.Honour) && k+1 < n.Last && !r.Tokens[k+1].Has(word.Title|word.Honour):
		return false
	case t.Has(word.Demonym) && !t.Has(word.Given) && !r.bodyAhead(k+1, n.Last) && (!t.Has(word.Place) || k+1 < n.Last):
		return true
	case r.shortGiven(n, k):
		return false
	case t.Has(word.Honour|word.Title) && (t.Upper || k == n.First), r.trade(n, k):
		return true
	}
	return k == n.First && t.Has(word.Role) && !t.Has(word.Given|word.Org|word.Body) && n.Last-k > 2 // "Cartoonist Ann Lee drew"
}

// manyOf reports whether the word at token i, with a capital, is a plural for people: "People", "Women".
func (r *Cast) manyOf(i int) bool {
	t := &r.Tokens[i]
	return t.Has(word.Role) && t.Has(word.Plural) && !t.Has(word.Demonym)
}

// shortGiven reports whether a possible rank is a given name, after another office: "fire captain Col
// Hennessy".
func (r *Cast) shortGiven(n *Name, k int) bool {
	w := r.Word(k)
	return k == n.First && k > 0 && n.Last-k == 2 && word.In(w, word.Abbreviated) && w[len(w)-1] != '.' &&
		r.Tokens[k-1].Is(word.Title|word.Role) && !r.Tokens[k-1].Upper && len(w) == 3
}

// trade reports whether token k of a name is the second half of a role, with a capital, before two words that
// may be the name: "Harbor Master Ekla Marr".
func (r *Cast) trade(n *Name, k int) bool {
	t := &r.Tokens[k]
	if k != n.Core+1 || n.Last-k != 3 || !t.Is(word.Role) || !t.Upper || t.Has(word.Given|word.Org|word.Body|word.Plural) || r.Tokens[k-1].Has(word.Given) {
		return false
	}
	return !r.Tokens[k+1].Has(word.Given|word.Org|word.Body) && !r.Tokens[k+2].Has(word.Org|word.Body)
}

// splitLead separates from the name the words before it in the same run of capitals: the end of an office
// ("Ambassador to the United Nations Ann Lee"), a credit, a word that opens.
func (r *Cast) splitLead(n *Name) {
	for k := n.Core + 1; k+1 < n.Last; k++ {
		t, before := &r.Tokens[k], &r.Tokens[k-1]
		if !t.Is(word.Given) || t.Has(word.Org|word.Body|word.Place|word.Title|word.Honour) || !r.Tokens[k+1].Upper || before.Has(word.Given) {
			continue
		}
		leads := before.Has(word.Org|word.Body|word.Role|word.Place|word.Opener) || before.Caps && before.End-before.Start > 3 ||
			r.Tokens[k-1].In(word.EndsCredit) || r.nameless(n.Core, k)
		if leads && !r.anyOrg(k, r.surname(n)) {
			n.Core = k
			return
		}
	}
}

// splitCharge separates from the name its bearer's remit: "Minister for" comes before "Foreign Affairs Ekla
// Marr".
func (r *Cast) splitCharge(n *Name, floor int) {
	const name = 2 // words
	of := n.First - 1
	if n.Last-n.First <= name+1 || n.Last-n.Core <= name || of <= floor || !word.Same(r.Word(of), "for") && !word.Same(r.Word(of), "of") ||
		!r.Tokens[of-1].Is(word.Title|word.Role) || r.Tokens[n.Last-1].Has(word.Org|word.Body|word.Place|word.Geo) {
		return
	}
	n.Core = n.Last - name
}

// givenTo reports whether the word at token i is the given name before a surname: "Virginia" before King, but
// not before "Republican", where it is the state.
func (r *Cast) givenTo(i int, surname *outline.Token) bool {
	return r.Tokens[i].Has(word.Given) && (!surname.Has(word.Demonym) || !r.Tokens[i].Has(word.Place))
}

// officeEnd returns the token after "of ..." in the name of an office: all of it where no given name follows.
func (r *Cast) officeEnd(i, last int) int {
	for k := i + 1; k < last; k++ {
		if r.Tokens[k].Has(word.Given) && !r.Tokens[k].Has(word.Org|word.Place) {
			return k
		}
	}
	if last-i <= 2 || !r.Tokens[i+1].Upper {
		return last
	}
	end := i + 2
	for end+1 < last && r.Tokens[end].Has(word.Org|word.Body) && !r.Tokens[end].Has(word.Given) {
		end++ // "Secretary of Homeland Security Orr"
	}
	return max(end, last-2) // a name has two words: "Director of Public Works Ekla Marr"
}

// bodyAhead reports whether the words from i to last name a body, so that the word before them belongs to that
// name: "Democratic Party".
func (r *Cast) bodyAhead(i, last int) bool {
	return last > i && r.Tokens[last-1].Has(word.Org) && !r.Tokens[last-1].Has(word.Title|word.Given)
}

// timeOfDay reports whether token i, in capitals, belongs to the time of day before it: "5 p.m. ET",
// "9 GMT", "12:30 PM EST".
func (r *Cast) timeOfDay(i int) bool {
	t, before := &r.Tokens[i], &r.Tokens[i-1]
	if !t.Caps || t.End-t.Start > 4 {
		return false
	}
	if r.Tokens[i-1].In(word.HalfDay) {
		return i > 1 && r.Tokens[i-2].Kind == outline.Number
	}
	return before.Kind == outline.Number && r.Tokens[i].In(word.TimeZone)
}

// PartyLabel reports whether token i is the party and place of a lawmaker: "D-Mich.".
func (r *Cast) PartyLabel(i int) bool {
	w := r.Word(i)
	return len(w) > 2 && w[1] == '-' && strings.IndexByte("DRI", w[0]) >= 0
}

// NameBefore returns the last name that starts before token i, -1 for none.
func (r *Cast) NameBefore(i int) int {
	lo, hi := 0, len(r.Names)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.Names[mid].First < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
