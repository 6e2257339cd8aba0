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
func (r *reader) ends(i int) bool {
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
func (r *reader) phraseLeft(i, floor int) mention {
	if i < floor {
		return mention{name: -1}
	}
	t := &r.out[i]
	if t.kind == kWord && t.class.has(wPronoun) && t.name < 0 {
		return r.pronounLeft(i, floor)
	}
	if t.name >= 0 {
		return r.nameLeft(int(t.name), floor)
	}
	if !r.ends(i) {
		return mention{name: -1}
	}
	m := mention{first: i, last: i + 1, head: i, name: -1, kind: byNoun}
	m.first = r.openPhrase(i, floor)
	return m
}

// pronounLeft reads a pronoun; "some of", "one of the" stay with what follows.
func (r *reader) pronounLeft(i, floor int) mention {
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
func (r *reader) nameLeft(k, floor int) mention {
	n := &r.names[k]
	m := mention{first: n.first, last: n.last, head: n.last - 1, name: k, kind: byName}
	if n.bare() {
		m.kind = byNoun
		m.name = -1
	}
	if n.first > floor && m.kind == byName {
		p := &r.out[n.first-1]
		if p.kind == kWord && p.name < 0 && p.class.has(wRole|wTitle) && !p.upper && !p.class.has(wPrep|wVerb) {
			m.first = r.openPhrase(n.first-1, floor)
		}
	}
	if f := m.first; f-2 >= floor && r.out[f-1].kind == kPoss && r.out[f-2].name >= 0 && m.kind == byName {
		m.first = max(floor, r.names[r.out[f-2].name].first) // "Fox's Chris Wallace"
	}
	if m.first > floor && r.out[m.first-1].kind == kWord && !r.out[m.first-1].class.has(wThat) &&
		(r.out[m.first-1].class.has(wDet|wPossessive) || m.kind == byNoun && r.out[m.first-1].class.has(wQuantity)) {
		m.first--
	}
	return m
}

// openPhrase walks left from a noun to the start of its phrase: over adjectives,
// nouns, numbers, names and their 's, to the determiner.
func (r *reader) openPhrase(i, floor int) int {
	first := i
	for k := i - 1; k >= floor && i-k < maxPhrase; k-- {
		t := &r.out[k]
		switch t.kind {
		case kNumber, kOther:
		case kPoss:
			if k == floor || !r.ends(k-1) && r.out[k-1].name < 0 {
				return first
			}
		case kQuote:
			if r.stretches[t.ref].words > 3 || k == floor || r.out[k-1].kind != kWord {
				return first
			}
		case kWord:
			if t.class.has(wDet|wPossessive) && t.name < 0 {
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
func (r *reader) stopsPhrase(k, first, floor int) bool {
	t := &r.out[k]
	switch {
	case t.class.has(wQuantity) && !t.class.has(wAux):
		return false
	case t.name < 0 && t.class.has(wPrep|wConj|wAux|wPronoun|wSub|wThat):
		return true
	case t.name < 0 && (t.class.has(wDay) && !t.class.has(wGiven) || t.class.has(wPast) && !t.class.has(wNounToo)):
		return true
	case t.class == 0 && !t.upper && t.name < 0 && k > floor && r.out[k-1].name >= 0 && pastForm(r.word(k)):
		return true // "the White House softened its remarks"
	}
	return t.class.has(wAdverb) && first == k+1 && !t.class.has(wRole) && k > floor && !r.out[k-1].class.has(wDet|wAdverb)
}

// pastForm says that a word looks like the past of a verb.
func pastForm(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }

// phraseRight reads the noun phrase that starts at token i, not reaching ceil.
func (r *reader) phraseRight(i, ceil int) mention {
	none := mention{name: -1}
	if i >= ceil {
		return none
	}
	t := &r.out[i]
	if t.name >= 0 {
		return r.nameRight(i, ceil)
	}
	if t.kind != kWord && t.kind != kNumber {
		return none
	}
	if t.class.has(wPronoun) && !t.class.has(wSome) {
		if t.class.has(wHe | wShe | wThey | wI | wWe) {
			return mention{first: i, last: i + 1, head: i, name: -1, kind: byPronoun}
		}
		return none
	}
	opens := t.class.has(wDet|wPossessive|wQuantity|wSome) || t.kind == kNumber
	if !opens && !t.class.has(wRole|wTitle|wBody|wDemonym|wGiven) && !r.roleAhead(i, ceil) && !r.nameAhead(i, ceil) {
		return none
	}
	if t.class.has(wThat) {
		return none
	}
	return r.descriptionRight(i, ceil)
}

// roleAhead says that a noun for a person stands within three words: "campaign
// manager Robby Mook", "outgoing mayor".
func (r *reader) roleAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.out[k]
		if k > i && t.class.has(wConj) && t.kind == kWord && k+1 < ceil && r.out[k+1].name < 0 {
			continue // "oil and gas worker"
		}
		if t.kind != kWord || t.class.has(wPrep|wConj|wAux|wSub|wDay|wAdverb|wPronoun) {
			return false
		}
		if t.class.has(wRole) && t.name < 0 {
			return true
		}
	}
	return false
}

// nameAhead says that one to three plain words lead from token i to a further
// name: "Cambridge cartoonist Andre Campbell".
func (r *reader) nameAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.out[k]
		if t.name >= 0 {
			return k > i
		}
		if t.kind != kWord || t.class.has(wPrep|wConj|wAux|wSub|wDay|wAdverb|wPronoun|wVerb|wDet) {
			return false
		}
	}
	return false
}

// nameRight reads the name at token i, and what it owns: "Clinton's campaign
// manager Robby Mook".
func (r *reader) nameRight(i, ceil int) mention {
	k := int(r.out[i].name)
	n := &r.names[k]
	m := mention{first: i, last: min(n.last, ceil), head: n.last - 1, name: k, kind: byName}
	if n.bare() {
		m.name, m.kind = -1, byNoun
	}
	if n.owner && n.last+1 < ceil {
		d := r.descriptionRight(n.last+1, ceil)
		if d.last > d.first {
			d.first = i
			return d
		}
	}
	if n.last < ceil && r.out[n.last].kind == kWord && !r.out[n.last].upper && (r.roleAhead(n.last, ceil) || r.nameAhead(n.last, ceil)) {
		d := r.descriptionRight(n.last, ceil)
		d.first = i
		return d
	}
	return m
}

// descriptionRight reads a description from token i to its noun, or to the name
// that stands behind it.
func (r *reader) descriptionRight(i, ceil int) mention {
	m := mention{first: i, last: i, head: i, name: -1, kind: byNoun}
	for k := i; k < ceil && k < i+maxPhrase; k++ {
		t := &r.out[k]
		if t.name >= 0 && !r.names[t.name].bare() {
			n := &r.names[t.name]
			m.last, m.head = min(n.last, ceil), n.last-1
			switch {
			case m.last < ceil && r.out[m.last].kind == kPoss:
				k = m.last
				m.last++
				continue
			case m.last < ceil && r.roleAhead(m.last, ceil):
				k = m.last - 1
				continue
			case r.out[m.first].name >= 0 || k > i:
				m.name, m.kind = int(t.name), byName
			}
			return m
		}
		if k > i && m.head == k-1 && r.joinsNouns(k, ceil) {
			continue
		}
		if r.closesPhrase(k, i) {
			break
		}
		m.last, m.head = k+1, k
	}
	return r.ofMany(m, ceil)
}

// joinsNouns says that the conjunction at k stands inside a compound: "oil and gas
// worker".
func (r *reader) joinsNouns(k, ceil int) bool {
	t, p := &r.out[k], &r.out[k-1]
	return t.kind == kWord && t.class.has(wConj) && !p.class.has(wRole) && p.name < 0 && r.roleAhead(k+1, ceil)
}

// closesPhrase says that token k ends the description that started at token i.
func (r *reader) closesPhrase(k, i int) bool {
	t := &r.out[k]
	if t.kind != kWord && t.kind != kNumber && t.kind != kPoss {
		return true
	}
	if k == i {
		return false
	}
	p := &r.out[k-1]
	switch {
	case t.kind == kWord && t.class.has(wPrep|wConj|wAux|wPronoun|wSub|wDay|wThat) && !t.class.has(wGiven|wSome|wQuantity):
		return true
	case t.class.has(wAdverb) && p.class.has(wRole), t.class.has(wDet|wPossessive) && !p.class.has(wQuantity|wSome):
		return true
	}
	return r.describing(k)
}

// ofMany finishes a description: a bare determiner is none, and "one of the
// players" is one phrase.
func (r *reader) ofMany(m mention, ceil int) mention {
	if m.last == m.first {
		return mention{first: m.first, last: m.first, head: m.head, name: -1}
	}
	h := &r.out[m.head]
	if h.name < 0 && h.class.has(wDet|wPossessive) && !h.class.has(wSome|wQuantity) {
		return mention{first: m.first, last: m.first, head: m.head, name: -1}
	}
	if (h.class.has(wSome|wQuantity) || h.kind == kNumber) && m.last+1 < ceil && r.word(m.last) == "of" {
		if of := r.phraseRight(m.last+1, min(ceil, m.last+6)); of.kind != noMention && of.kind != byPronoun {
			m.last = of.last
		}
	}
	return m
}

// describing says that token k is a participle that tells of the noun before it:
// "a statement released", "the memo obtained".
func (r *reader) describing(k int) bool {
	p := &r.out[k-1]
	return p.kind == kWord && p.class.has(wWriting|wRole|wBody) && !r.out[k].upper && pastForm(r.word(k)) &&
		!r.out[k].class.has(wRole|wTitle)
}

// boundary says that a clause may start at token i: the sentence does, or a
// comma, a conjunction or a stretch between marks stands before it.
func (r *reader) boundary(i, floor int) bool {
	if i <= floor {
		return true
	}
	t := &r.out[i-1]
	switch t.kind {
	case kWord:
		return t.name < 0 && (t.class.has(wConj|wThat|wSub|wDay) || t.class.has(wAdverb) && !t.class.has(wRole))
	case kNumber:
		return i-2 >= floor && r.out[i-2].class.has(wDay|wPrep)
	case kPoss:
		return false
	}
	return true
}
