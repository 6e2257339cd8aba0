package quote

import "strings"

// subjectBefore finds who the words before token end are about: the subject of
// the report before it, else the first phrase of the sentence that can be one.
func (r *reports) subjectBefore(end int, sent *sentence) (mention, bool) {
	if n := len(r.events); n > r.reportsFrom(sent) {
		k := n - 1
		for k > r.reportsFrom(sent) && r.reaches(&r.events[k-1], &r.events[k]) {
			k--
		}
		if e := &r.events[k]; e.order != accordingTo && e.subject.kind != noMention {
			return e.subject, true
		}
	}
	return r.subjectOf(sent, end)
}

// subjectOf returns the first phrase of a sentence that can be its subject, from
// its start to token end.
func (r *reports) subjectOf(sent *sentence, end int) (mention, bool) {
	const reach = 40
	start := r.behindOpening(sent, end)
	if m, ok := r.openingPhrase(start, end); ok {
		return m, true
	}
	for i := start; i < min(end, sent.first+reach); i++ {
		t := &r.out[i]
		if t.kind != kWord {
			continue
		}
		if r.named(i) {
			if m, ok := r.nameAsSubject(i, sent.first, end); ok {
				return m, true
			}
			i = r.nameOf(i).last - 1
			continue
		}
		if t.class.has(wHe|wShe|wThey|wWe|wI) && !objective(r.word(i)) && !t.class.has(wPossessive) {
			return mention{first: i, last: i + 1, head: i, name: -1, kind: byPronoun}, true
		}
		if m, ok := r.nounAsSubject(i, sent.first); ok {
			return m, true
		}
	}
	return mention{name: -1}, false
}

// nameAsSubject takes the name at token i, or what it owns, where no preposition
// governs it.
func (r *reports) nameAsSubject(i, floor, end int) (mention, bool) {
	none := mention{name: -1}
	k := r.nameAt(i)
	n := &r.names[k]
	switch {
	case r.behindPreposition(i, floor):
		return none, false
	case n.owner && n.last+1 < end:
		d := r.nameRight(n.first, end)
		return d, d.kind != noMention && r.canSpeak(d)
	case n.bare() && !r.out[n.last-1].class.has(wTitle|wPlural), n.owner, n.place, !n.bare() && r.ownedBy(n.first, floor):
		return none, false
	}
	return r.nameLeft(k, floor), true
}

// nounAsSubject takes the phrase that ends with the noun at token i, where it can
// speak and no preposition governs it.
func (r *reports) nounAsSubject(i, floor int) (mention, bool) {
	none := mention{name: -1}
	t := &r.out[i]
	if !t.class.has(wRole|wBody|wWriting) || r.behindPreposition(i, floor) {
		return none, false
	}
	m := r.phraseLeft(i, floor)
	if m.kind == noMention || m.kind == byNoun && m.first > floor && r.out[m.first-1].class.has(wPrep) {
		return none, false
	}
	return m, i == floor || t.class.has(wPlural) || r.out[m.first].class.has(wDet|wPossessive|wQuantity|wPlural)
}

// openingPhrase reads "The diocese" at the start of a clause, where a verb of any
// kind follows: one in -ed, or one that the lexicon knows.
func (r *reports) openingPhrase(i, end int) (mention, bool) {
	none := mention{name: -1}
	if i >= end || r.out[i].kind != kWord || r.named(i) || !equalFold(r.word(i), "the") {
		return none, false
	}
	for k := i + 1; k < min(end, i+6); k++ {
		t := &r.out[k]
		if t.kind != kWord || r.named(k) {
			return none, false
		}
		w := r.word(k)
		if k > i+1 && (t.class.has(wAux) || t.class.has(wPast|wThird) && !t.class.has(wNounToo) || t.class == 0 && len(w) > 4 && w[len(w)-2:] == "ed") {
			return mention{first: i, last: k, head: k - 1, name: -1, kind: byNoun}, true
		}
	}
	return none, false
}

// behindOpening returns where the main clause of a sentence starts: behind the
// comma that ends an opening such as "In a poll released on Monday,".
func (r *reports) behindOpening(sent *sentence, end int) int {
	const reach = 18
	t := &r.out[sent.first]
	if t.caps {
		for i := sent.first + 1; i < min(end, sent.first+10); i++ { // a dateline
			if r.out[i].kind == kDash {
				return i + 1
			}
		}
	}
	if t.kind != kWord || r.named(sent.first) || !t.class.has(wPrep|wSub|wIng|wPast) && !strings.HasSuffix(r.word(sent.first), "ing") {
		return sent.first
	}
	for i := sent.first; i < end && i < sent.first+reach; i++ {
		if r.out[i].kind == kComma {
			return i + 1
		}
	}
	return sent.first
}

// behindPreposition says that a preposition governs the phrase that starts at i.
func (r *reports) behindPreposition(i, floor int) bool {
	i--
	for i > floor && r.out[i].kind == kWord && !r.named(i) && r.out[i].class.has(wDet|wPossessive|wQuantity) && !r.out[i].class.has(wPrep) {
		i--
	}
	return i >= floor && r.out[i].kind == kWord && r.out[i].class.has(wPrep)
}

// ownedBy says that a possessive stands right before the name.
func (r *reports) ownedBy(i, floor int) bool {
	return i > floor && (r.out[i-1].kind == kPoss || r.out[i-1].class.has(wPossessive))
}
