package quote

// subjectBefore finds who the words before token end are about: the subject of
// the report before it, else the first phrase of the sentence that can be one.
func (r *reader) subjectBefore(end int, sent *sentence) (mention, bool) {
	if n := len(r.events); n > sent.events[0] {
		k := n - 1
		for k > sent.events[0] && r.reaches(&r.events[k-1], &r.events[k]) {
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
func (r *reader) subjectOf(sent *sentence, end int) (mention, bool) {
	const reach = 40
	best := mention{name: -1}
	if m, ok := r.openingPhrase(r.behindOpening(sent, end), end); ok {
		return m, true
	}
	for i := r.behindOpening(sent, end); i < min(end, sent.first+reach); i++ {
		t := &r.out[i]
		if t.kind != kWord {
			continue
		}
		afterPrep := r.behindPreposition(i, sent.first)
		if t.name >= 0 {
			n := &r.names[t.name]
			if !afterPrep && !n.owner && !n.place && !n.bare() && !r.ownedBy(n.first, sent.first) {
				return r.nameLeft(int(t.name), sent.first), true
			}
			if n.owner && !afterPrep && n.last+1 < end {
				if d := r.nameRight(n.first, end); d.kind != noMention && r.canSpeak(d) {
					return d, true
				}
			}
			if n.bare() && !afterPrep && r.out[n.last-1].class.has(wTitle|wPlural) {
				return r.nameLeft(int(t.name), sent.first), true
			}
			i = n.last - 1
			continue
		}
		if t.class.has(wHe|wShe|wThey|wWe|wI) && !objective(r.word(i)) && !t.class.has(wPossessive) {
			return mention{first: i, last: i + 1, head: i, name: -1, kind: byPronoun}, true
		}
		if best.kind == noMention && !afterPrep && t.class.has(wRole|wBody|wWriting) {
			best = r.phraseLeft(i, sent.first)
			if best.kind == byNoun && best.first > sent.first && r.out[best.first-1].class.has(wPrep) {
				best = mention{name: -1}
			}
			if best.kind != noMention && (i == sent.first || r.out[best.first].class.has(wDet|wPossessive|wQuantity|wPlural) || t.class.has(wPlural)) {
				return best, true
			}
			best = mention{name: -1}
		}
	}
	return best, best.kind != noMention
}

// openingPhrase reads "The diocese" at the start of a clause, where a verb of any
// kind follows: one in -ed, or one that the lexicon knows.
func (r *reader) openingPhrase(i, end int) (mention, bool) {
	none := mention{name: -1}
	if i >= end || r.out[i].kind != kWord || r.out[i].name >= 0 || !equalFold(r.word(i), "the") {
		return none, false
	}
	for k := i + 1; k < min(end, i+6); k++ {
		t := &r.out[k]
		if t.kind != kWord || t.name >= 0 {
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
func (r *reader) behindOpening(sent *sentence, end int) int {
	const reach = 18
	t := &r.out[sent.first]
	if t.caps {
		for i := sent.first + 1; i < min(end, sent.first+10); i++ { // a dateline
			if r.out[i].kind == kDash {
				return i + 1
			}
		}
	}
	if t.kind != kWord || t.name >= 0 || !t.class.has(wPrep|wSub|wIng) && !t.class.has(wPast) {
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
func (r *reader) behindPreposition(i, floor int) bool {
	i--
	for i > floor && r.out[i].kind == kWord && r.out[i].name < 0 && r.out[i].class.has(wDet|wPossessive|wQuantity) && !r.out[i].class.has(wPrep) {
		i--
	}
	return i >= floor && r.out[i].kind == kWord && r.out[i].class.has(wPrep)
}

// ownedBy says that a possessive stands right before the name.
func (r *reader) ownedBy(i, floor int) bool {
	return i > floor && (r.out[i-1].kind == kPoss || r.out[i-1].class.has(wPossessive))
}
