package quote

// phraseRight reads the noun phrase that starts at token i, not reaching ceil.
func (r *cast) phraseRight(i, ceil int) mention {
	none := mention{name: -1}
	if i >= ceil {
		return none
	}
	t := &r.out[i]
	if r.named(i) {
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
func (r *cast) roleAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.out[k]
		if k > i && t.class.has(wConj) && t.kind == kWord && k+1 < ceil && !r.named(k+1) {
			continue // "oil and gas worker"
		}
		if t.kind != kWord || t.class.has(wPrep|wConj|wAux|wSub|wDay|wAdverb|wPronoun) {
			return false
		}
		if t.class.has(wRole) && !r.named(k) {
			return true
		}
	}
	return false
}

// nameAhead says that one to three plain words lead from token i to a further
// name: "Cambridge cartoonist Andre Campbell".
func (r *cast) nameAhead(i, ceil int) bool {
	for k := i; k < ceil && k < i+4; k++ {
		t := &r.out[k]
		if r.named(k) {
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
func (r *cast) nameRight(i, ceil int) mention {
	k := r.nameAt(i)
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
func (r *cast) descriptionRight(i, ceil int) mention {
	m := mention{first: i, last: i, head: i, name: -1, kind: byNoun}
	for k := i; k < ceil && k < i+maxPhrase; k++ {
		if r.named(k) && !r.nameOf(k).bare() {
			n := r.nameOf(k)
			m.last, m.head = min(n.last, ceil), n.last-1
			switch {
			case m.last < ceil && r.out[m.last].kind == kPoss:
				k = m.last
				m.last++
				continue
			case m.last < ceil && r.roleAhead(m.last, ceil):
				k = m.last - 1
				continue
			case r.named(m.first) || k > i:
				m.name, m.kind = r.nameAt(k), byName
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
func (r *cast) joinsNouns(k, ceil int) bool {
	t, p := &r.out[k], &r.out[k-1]
	return t.kind == kWord && t.class.has(wConj) && !p.class.has(wRole) && !r.named(k-1) && r.roleAhead(k+1, ceil)
}

// closesPhrase says that token k ends the description that started at token i.
func (r *cast) closesPhrase(k, i int) bool {
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
func (r *cast) ofMany(m mention, ceil int) mention {
	if m.last == m.first {
		return mention{first: m.first, last: m.first, head: m.head, name: -1}
	}
	h := &r.out[m.head]
	if !r.named(m.head) && h.class.has(wDet|wPossessive) && !h.class.has(wSome|wQuantity) {
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
func (r *cast) describing(k int) bool {
	p := &r.out[k-1]
	return p.kind == kWord && p.class.has(wWriting|wRole|wBody) && !r.out[k].upper && pastForm(r.word(k)) &&
		!r.out[k].class.has(wRole|wTitle)
}
