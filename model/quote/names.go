package quote

import (
	"slices"
	"strings"
)

// name is a run of capitalised words that names a person, a body or a place, or
// an office ("the Secretary of State").
type name struct {
	first, last int // tokens of the outline, half open, title and role included
	core        int // the first token of the name itself; last where there is none
	person      int // in reader.people, -1 before it is known
	class       word
	body        bool
	place       bool
	owner       bool // 's follows
	sure        bool // not only a capital at the start of a sentence
}

// bare says that the run is an office without a name.
func (n *name) bare() bool { return n.core >= n.last }

// cast is the people of an article: where it names them, and what it tells of them.
type cast struct {
	outlined
	names  []name
	people []person
	at     []int32          // the name that a token of the outline is part of, -1 for none
	byName map[string][]int // people by the last and the first word of the name
}

// caster finds the people of articles, one article after the other in the same memory.
type caster struct {
	cast
	// juniors are the surnames that the article sets Jr. behind, "Orr Jr.", to tell
	// the son from the father.
	juniors map[string]bool
}

// read returns the people of an outline. They hold until the next are read.
func (r *caster) read(o *outlined) *cast {
	r.cast = cast{outlined: *o, names: r.names[:0], people: r.people[:0], byName: emptied(r.byName), at: slices.Grow(r.at[:0], len(o.out))[:len(o.out)]}
	r.juniors = emptied(r.juniors)
	for i := range r.at {
		r.at[i] = -1
	}
	r.findNames()
	r.joinPeople()
	return &r.cast
}

// emptied returns a map with nothing in it, the same if there is one.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	clear(m)
	return m
}

// nameAt returns the name that token i is part of, -1 for none.
func (r *cast) nameAt(i int) int { return int(r.at[i]) }

// named reports whether token i is part of a name.
func (r *cast) named(i int) bool { return r.at[i] >= 0 }

// nameOf returns the name that token i is part of, which must be of one.
func (r *cast) nameOf(i int) *name { return &r.names[r.at[i]] }

// findNames finds the names of the outline.
func (r *cast) findNames() {
	for s := range r.sents {
		sent := r.sents[s]
		for i := sent.first; i < sent.last; {
			if !r.startsName(i, sent.first) {
				i++
				continue
			}
			i = r.takeName(i, sent)
		}
	}
}

// startsName says that a name may start at token i.
func (r *cast) startsName(i, first int) bool {
	t := &r.out[i]
	if t.kind != kWord || !t.upper || t.class.has(wPronoun) && !t.caps {
		return false
	}
	follows := i+1 < len(r.out) && r.out[i+1].kind == kWord && r.out[i+1].upper
	if t.class.has(wDay) && (!t.class.has(wGiven) || !follows) {
		return false
	}
	if t.class.has(wSpeech) && t.class.has(wThird|wPast) && !t.class.has(wNounToo|wGiven|wOrg) || r.compound(i) || r.partyLabel(i) {
		return false
	}
	if i > first && r.timeOfDay(i) {
		return false
	}
	if i > first && r.out[i-1].kind == kOpen && t.end-t.start < 3 {
		return false // a party in brackets: (R)
	}
	if i > first && r.out[i-1].kind == kOther && r.out[i-1].end == t.start {
		return false // a @handle or #tag
	}
	opens := i == first || r.out[i-1].kind == kOpen
	if opens && follows && t.class.has(wVerb) && t.class.has(wBase|wIng) && !t.class.has(wNounToo|wGiven|wOrg|wPlace|wTitle) {
		return false // "Expect Orr to go on", "Citing Orr's letter"
	}
	if t.class.has(wOpener) {
		// "New York", "Will Smith": an opener in front of another capital is part of a
		// name unless it opens the sentence or is no word of names.
		switch {
		case t.class.has(wGiven):
			return i > first || follows
		case t.class.has(wDet | wPrep | wConj | wPossessive | wSub), t.class.has(wAux) && !t.caps:
			return false // "Can Orr win?" asks about Orr
		default:
			return i > first && (follows || !t.class.has(wAdverb))
		}
	}
	return true
}

// compound says that token i is an adjective made with a name: "Ottawa-based",
// "U.S.-led".
func (r *cast) compound(i int) bool {
	named := i+1 < len(r.out) && r.out[i+1].upper
	return r.compoundToken(&r.out[i], named)
}

// compoundToken says it of a token; named says that the words beside it are those
// of a name, so that it can be a given name.
func (r *cast) compoundToken(t *token, named bool) bool {
	w := r.text[t.start:t.end]
	k := strings.LastIndexByte(w, '-')
	if k <= 0 || k+3 >= len(w) || w[k+1] < 'a' || w[k+1] > 'z' {
		return false
	}
	return !named || k < 2 || !syllable(w[k+1:])
}

// syllable says that what follows a hyphen is the second half of a given name,
// as Koreans and Chinese write theirs: "Soo-hyun". An English word makes an
// adjective there.
func syllable(w string) bool {
	if len(w) > 5 || pastForm(w) || lookup(w)&^wGiven != 0 {
		return false
	}
	switch w {
	case "led", "elect", "born", "style", "wide", "era", "like", "run", "made", "free", "bound", "held", "built", "grown", "area", "level", "size", "type",
		"proof", "bred", "only", "lite", "heavy", "rich", "prone", "wing", "own", "loyal", "aged", "based", "owned", "wise", "ready", "weary":
		return false
	}
	return true
}

// longestName is of how many tokens a run of capitals can be a name. Of 18,932 articles
// the longest run that is no list is of 51, and the longest of all, a list of places, of 104.
const longestName = 128

// takeName reads the name that starts at token i and returns the token behind it. A run
// that is longer than any name is passed over.
func (r *cast) takeName(i int, sent sentence) int {
	last := i + 1
	for i > sent.first && r.leading(i-1) {
		i--
	}
	for last < sent.last {
		n := r.nameGoesOn(i, last, sent.last)
		if n == 0 {
			break
		}
		last += n
	}
	if last-i > longestName {
		return last
	}
	n := name{first: i, last: last, person: -1, sure: i > sent.first || last > i+1}
	r.splitRole(&n)
	n.owner = last < sent.last && r.out[last].kind == kPoss
	r.judgeName(&n, sent)
	if !r.keepName(&n) {
		return last
	}
	for k := n.first; k < n.last; k++ {
		r.at[k] = int32(len(r.names))
	}
	r.names = append(r.names, n)
	return last
}

// leading says that token i is a small particle that names start with: "dos
// Santos", "von der Leyen".
func (r *cast) leading(i int) bool {
	t := &r.out[i]
	if t.kind != kWord || t.upper || r.named(i) || !t.class.has(wParticle) {
		return false
	}
	switch r.word(i) {
	case "e", "y", "a", "st", "mac", "la", "le", "el":
		return false
	}
	return true
}

// short says that a name is a surname or a given name alone, particles aside.
func (r *cast) short(n *name) bool {
	return r.surname(n) == n.core || !r.out[n.core].upper && r.out[n.core].class.has(wParticle)
}

// nameGoesOn returns how many further tokens at i belong to the name that began
// at first.
func (r *cast) nameGoesOn(first, i, end int) int {
	t := &r.out[i]
	next := func(k int) *token {
		if i+k < end {
			return &r.out[i+k]
		}
		return &token{kind: kOther}
	}
	capital := func(t *token) bool {
		return t.kind == kWord && t.upper && !t.class.has(wDay) && (!t.class.has(wPronoun) || t.caps) && !r.compoundToken(t, true)
	}
	switch {
	case t.caps && r.word(i) == "MORE":
		return 0 // the end of a box of links
	case i > first && r.initial(i) && capital(next(1)):
		return 1 // "Dana I. Holt", whatever else the letter is
	case capital(t) && t.class.has(wVerb) && t.class.has(wThird|wPast) && !t.class.has(wGiven|wOrg) &&
		(!t.class.has(wNounToo) || r.sents[t.sent].headline):
		return 0
	case capital(t):
		if t.class.has(wOpener) && t.class.has(wDet|wPrep|wConj|wSub) && !t.class.has(wParticle|wGiven) &&
			(i != first+1 || !r.out[first].class.has(wGiven) || next(1).kind != kComma) {
			return 0
		}
		return 1
	case t.kind == kWord && t.class.has(wParticle) && capital(next(1)):
		return 2
	case t.kind == kWord && t.class.has(wParticle) && next(1).kind == kWord && next(1).class.has(wParticle) && capital(next(2)):
		return 3 // "von der Leyen"
	case t.kind == kComma && next(1).kind == kWord && next(1).class.has(wSuffix) && next(1).upper:
		return 2
	case t.kind == kWord && r.word(i) == "of" && r.out[i-1].class.has(wTitle|wOrg) && !r.bears(first, i-1):
		if capital(next(1)) {
			return 2
		}
		if next(1).class.has(wDet) && capital(next(2)) && r.out[i-1].class.has(wOrg) {
			return 3
		}
	case t.kind == kOther && r.word(i) == "&" && capital(next(1)):
		return 2
	case t.kind == kQuote && r.stretches[t.ref].words <= 3 && r.stretches[t.ref].capital > 0 && r.stretches[t.ref].small == 0 &&
		capital(next(1)) && r.out[i-1].class.has(wGiven) && !next(1).class.has(wGiven):
		return 2 // Jimmy “The Fish” Moreno
	}
	return 0
}

// nameless says that the tokens first to last, half open, are two words or more of which none is
// of a person's name: what somebody is in charge of, "Human Rights".
func (r *cast) nameless(first, last int) bool {
	for k := first; k < last; k++ {
		if t := &r.out[k]; t.kind != kWord || !t.upper || t.class.has(wGiven|wParticle) || t.end-t.start < 4 {
			return false
		}
	}
	return last-first > 1
}

// bears says that the office at token i is the surname of the name that began at first, behind
// a given name or an initial: a lawmaker "Dana King of Velmont" is no king.
func (r *cast) bears(first, i int) bool {
	t := &r.out[i]
	return i > first && !t.class.has(wOrg) && (r.out[i-1].class.has(wGiven) && !r.out[i-1].class.has(wTitle) || r.initial(i-1))
}

// initial says that token i is a capital with a full stop.
func (r *cast) initial(i int) bool {
	t := &r.out[i]
	return t.kind == kWord && t.upper && t.end-t.start == 2 && r.text[t.end-1] == '.'
}

// splitRole parts the title or role at the start of a run from the name.
func (r *cast) splitRole(n *name) {
	n.core = n.first
	for k := n.first; k < n.last; k++ {
		t := &r.out[k]
		if t.kind != kWord {
			continue
		}
		office := t.class.has(wHonour|wTitle) && (t.upper || k == n.first)
		if k == n.first && t.class.has(wRole) && !t.class.has(wGiven|wOrg|wBody) && n.last-k > 2 {
			office = true // "Cartoonist Ann Lee drew"
		}
		if t.class.has(wDemonym) && !t.class.has(wGiven) && !r.bodyAhead(k+1, n.last) && (!t.class.has(wPlace) || k+1 < n.last) {
			office = true
		}
		if t.class.has(wGiven) && !t.class.has(wHonour) && k+1 < n.last && !r.out[k+1].class.has(wTitle|wHonour) {
			office = false
		}
		if !office || k > n.core && k == r.surname(n) && r.givenTo(n.core, t) {
			continue // "Dana King" holds no office
		}
		// "Secretary of State", "Director of National Intelligence" run on.
		end := k + 1
		if end < n.last && r.word(end) == "of" {
			end = r.officeEnd(end, n.last)
		}
		if !r.bodyAhead(end, n.last) {
			n.core = end
		}
	}
	r.splitLead(n)
}

// splitLead parts from the name what only stands before it in one run of capitals: the end of
// an office ("Ambassador to the United Nations Ann Lee"), a credit, a word that opens.
func (r *cast) splitLead(n *name) {
	for k := n.core + 1; k+1 < n.last; k++ {
		t, before := &r.out[k], &r.out[k-1]
		if t.kind != kWord || !t.class.has(wGiven) || t.class.has(wOrg|wBody|wPlace|wTitle|wHonour) || !r.out[k+1].upper || before.class.has(wGiven) {
			continue
		}
		leads := before.class.has(wOrg|wBody|wRole|wPlace|wOpener) || before.caps && before.end-before.start > 3 || credit(r.word(k-1)) || r.nameless(n.core, k)
		if leads && !r.anyOrg(k, r.surname(n)) {
			n.core = k
			return
		}
	}
}

// givenTo says that the word at token i is the given name before a surname: "Virginia" before
// King, and not before "Republican", where it is the state.
func (r *cast) givenTo(i int, surname *token) bool {
	return r.out[i].class.has(wGiven) && (!surname.class.has(wDemonym) || !r.out[i].class.has(wPlace))
}

// officeEnd returns the token behind "of ..." in the name of an office: all of
// it where no given name follows.
func (r *cast) officeEnd(i, last int) int {
	for k := i + 1; k < last; k++ {
		if r.out[k].class.has(wGiven) && !r.out[k].class.has(wOrg|wPlace) {
			return k
		}
	}
	if last-i <= 2 || !r.out[i+1].upper {
		return last
	}
	end := i + 2
	for end+1 < last && r.out[end].class.has(wOrg|wBody) && !r.out[end].class.has(wGiven) {
		end++ // "Secretary of Homeland Security Orr"
	}
	return end
}

// bodyAhead says that what stands from i to last is the name of a body, so that
// the word before it belongs to that name: "Democratic Party".
func (r *cast) bodyAhead(i, last int) bool {
	return last > i && r.out[last-1].class.has(wOrg) && !r.out[last-1].class.has(wTitle|wGiven)
}

// timeOfDay says that token i, in capitals, belongs to the time of day before it: "5 p.m. ET",
// "9 GMT", "12:30 PM EST".
func (r *cast) timeOfDay(i int) bool {
	t, before := &r.out[i], &r.out[i-1]
	if !t.caps || t.end-t.start > 4 {
		return false
	}
	switch strings.ToLower(r.word(i - 1)) {
	case "a.m.", "p.m.", "am", "pm":
		return i > 1 && r.out[i-2].kind == kNumber
	}
	if before.kind != kNumber {
		return false
	}
	switch r.word(i) {
	case "AM", "PM", "GMT", "UTC", "BST", "CET", "CEST", "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT":
		return true
	}
	return false
}

// partyLabel says that token i is the party and place of a lawmaker: "D-Mich.".
func (r *cast) partyLabel(i int) bool {
	w := r.word(i)
	return len(w) > 2 && w[1] == '-' && strings.IndexByte("DRI", w[0]) >= 0
}

// nameBefore returns the last name that starts before token i, -1 for none.
func (r *cast) nameBefore(i int) int {
	lo, hi := 0, len(r.names)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.names[mid].first < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
