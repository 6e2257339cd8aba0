package quote

// mention is a phrase that names somebody: a name, a pronoun, a description.
type mention struct {
	first, last int // tokens of the outline, half open; empty for no mention
	head        int // the token that tells who: the name's last, the pronoun, the noun
	name        int // in reader.names, -1 where it is no name
	kind        mentionKind
	joint       bool // two names: "Kim and Clark Moran"
}

type mentionKind uint8

const (
	noMention mentionKind = iota
	byName
	byPronoun
	byNoun // a description: "the Ukrainian leader"
)

// maxPhrase is how many tokens a phrase is followed. Longer ones are followed no
// further, so that a hostile text costs no more than an honest one.
const maxPhrase = 14

// ends says that token i can be the last word of a description.
func (r *cast) ends(i int) bool {
	t := &r.out[i]
	if t.kind == kNumber {
		return t.class != 0 // "the 45-year-old", but not "the 2012"
	}
	switch {
	case t.kind != kWord, t.class.has(wAux | wPrep | wConj | wDet | wPossessive | wPronoun | wHonour | wThat):
		return false
	case t.class.has(wDay) && !t.class.has(wGiven), t.class.has(wPast) && !t.class.has(wNounToo|wRole|wTitle):
		return false
	}
	return !t.class.has(wSub|wAdverb) || t.class.has(wRole)
}

// phraseLeft reads the noun phrase whose last token is i, not reaching below
// floor.
func (r *cast) phraseLeft(i, floor int) mention {
	if i < floor {
		return mention{name: -1}
	}
	t := &r.out[i]
	if t.kind == kWord && t.class.has(wPronoun) && !r.named(i) {
		return r.pronounLeft(i, floor)
	}
	if r.named(i) {
		return r.nameLeft(r.nameAt(i), floor)
	}
	if !r.ends(i) {
		return mention{name: -1}
	}
	m := mention{first: i, last: i + 1, head: i, name: -1, kind: byNoun}
	m.first = r.openPhrase(i, floor)
	return m
}

// pronounLeft reads a pronoun; "some of", "one of the" stay with what follows.
func (r *cast) pronounLeft(i, floor int) mention {
	m := mention{first: i, last: i + 1, head: i, name: -1, kind: byPronoun}
	t := &r.out[i]
	if t.class.has(wSome) && i > floor && r.out[i-1].class.has(wDet|wQuantity) {
		m.first, m.kind = i-1, byNoun
	} else if t.class.has(wSome) {
		m.kind = byNoun
	}
	return m
}

// nameLeft makes a mention of a name with the description in front of it:
// "Trump envoy Steve Witkoff", "the actor George Clooney".
func (r *cast) nameLeft(k, floor int) mention {
	n := &r.names[k]
	m := mention{first: n.first, last: n.last, head: n.last - 1, name: k, kind: byName}
	if n.bare() {
		m.kind = byNoun
		m.name = -1
	}
	if n.first > floor && m.kind == byName {
		p := &r.out[n.first-1]
		if p.kind == kWord && !r.named(n.first-1) && p.class.has(wRole|wTitle) && !p.upper && !p.class.has(wPrep|wVerb) {
			m.first = r.openPhrase(n.first-1, floor)
		}
	}
	if f := m.first; f-2 >= floor && r.out[f-1].kind == kPoss && r.named(f-2) && m.kind == byName {
		m.first = max(floor, r.nameOf(f-2).first) // "Fox's Chris Wallace"
	}
	if m.first > floor && r.out[m.first-1].kind == kWord && !r.out[m.first-1].class.has(wThat) &&
		(r.out[m.first-1].class.has(wDet|wPossessive) || m.kind == byNoun && r.out[m.first-1].class.has(wQuantity)) {
		m.first--
	}
	return m
}

// openPhrase walks left from a noun to the start of its phrase: over adjectives,
// nouns, numbers, names and their 's, to the determiner.
func (r *cast) openPhrase(i, floor int) int {
	first := i
	for k := i - 1; k >= floor && i-k < maxPhrase; k-- {
		t := &r.out[k]
		switch t.kind {
		case kNumber, kOther:
		case kPoss:
			if k == floor || !r.ends(k-1) && !r.named(k-1) {
				return first
			}
		case kQuote:
			if r.stretches[t.ref].words > 3 || k == floor || r.out[k-1].kind != kWord {
				return first
			}
		case kWord:
			if t.class.has(wDet|wPossessive) && !r.named(k) {
				return k
			}
			if r.stopsPhrase(k, first, floor) {
				return first
			}
		default:
			return first
		}
		first = k
	}
	return first
}

// stopsPhrase says that the word at k, left of a phrase that starts at first, is
// no part of it.
func (r *cast) stopsPhrase(k, first, floor int) bool {
	t := &r.out[k]
	switch {
	case t.class.has(wQuantity) && !t.class.has(wAux):
		return false
	case !r.named(k) && t.class.has(wPrep|wConj|wAux|wPronoun|wSub|wThat):
		return true
	case !r.named(k) && t.class.has(wPast) && !t.class.has(wNounToo):
		return true
	case !r.named(k) && t.class.has(wDay) && !t.class.has(wGiven) && (k == floor || !r.out[k-1].class.has(wDet)):
		return true // but "a Friday appearance"
	case t.class == 0 && !t.upper && !r.named(k) && k > floor && r.named(k-1) && pastForm(r.word(k)):
		return true // "the White House softened its remarks"
	}
	return t.class.has(wAdverb) && first == k+1 && !t.class.has(wRole) && k > floor && !r.out[k-1].class.has(wDet|wAdverb)
}

// pastForm says that a word looks like the past of a verb.
func pastForm(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }

// boundary says that a clause may start at token i: the sentence does, or a
// comma, a conjunction or a stretch between marks stands before it.
func (r *cast) boundary(i, floor int) bool {
	if i <= floor {
		return true
	}
	t := &r.out[i-1]
	switch t.kind {
	case kWord:
		return !r.named(i-1) && (t.class.has(wConj|wThat|wSub|wDay) || t.class.has(wAdverb) && !t.class.has(wRole))
	case kNumber:
		return i-2 >= floor && r.out[i-2].class.has(wDay|wPrep)
	case kPoss:
		return false
	}
	return true
}
