package quote

// subjectOver finds the subject when a comma stands before the verb: what lies
// between the commas is an apposition or a clause about it. The pieces are
// looked at from right to left.
func (r *reports) subjectOver(k, floor int) (mention, bool) {
	const pieces = 6
	best := mention{name: -1}
	for range pieces {
		// k is the comma (dash, bracket) that ends the piece before it.
		if r.out[k].kind == kClose {
			k = r.bracket(k, floor)
		}
		start := r.pieceStart(k, floor)
		aside := start >= k || r.aside(start, k)
		if !aside {
			m, ok := r.pieceSubject(start, k, floor)
			if ok && r.settles(m, best, start == floor) {
				return m, true
			}
			if !ok && best.kind != noMention {
				break
			}
			if ok && (best.kind == noMention || r.canSpeak(m) && !r.canSpeak(best)) {
				best = m
			}
		}
		k = min(start, k) - 1
		if k < floor || !aside && (r.out[k].kind == kQuote || r.out[k].kind == kSemicolon || r.out[k].kind == kColon) {
			break
		}
	}
	return best, best.kind != noMention
}

// aside says that a piece only tells more of the one before it: an age, a place, a
// party.
func (r *reports) aside(start, end int) bool {
	t := &r.out[start]
	return r.partyLabel(start) || end-start == 1 && (t.kind == kNumber || t.class.has(wPlace))
}

// settles says that no piece further left can be a better subject than m: it is a
// pronoun, the full name of a human being, a name that the description best tells
// of, or what the sentence starts with.
func (r *reports) settles(m, best mention, opens bool) bool {
	switch m.kind {
	case byPronoun:
		return true
	case byName:
		return r.fullPerson(m.name) || best.kind == byNoun || opens && best.kind == noMention && !r.names[m.name].body
	}
	return false
}

// fullPerson says that a name is that of a human being whom the article calls by
// more than one word somewhere.
func (r *reports) fullPerson(k int) bool {
	n := &r.names[k]
	return !n.body && n.person >= 0 && (r.people[n.person].words > 1 || n.class.has(wHonour|wTitle))
}

// pieceStart returns the first token of the piece that ends before token k.
func (r *reports) pieceStart(k, floor int) int {
	i := k
	for i > floor {
		switch r.out[i-1].kind {
		case kComma, kDash, kOpen, kClose, kSemicolon, kColon, kStop:
			return i
		case kQuote:
			if i-2 < floor || r.out[i-2].kind != kWord || r.stretches[r.out[i-1].ref].words > 4 {
				return i
			}
		}
		i--
	}
	return i
}

// pieceSubject tells whether a piece between commas is the subject itself.
func (r *reports) pieceSubject(start, end, floor int) (mention, bool) {
	none := mention{name: -1}
	if start > floor && r.out[start-1].kind == kQuote && r.stretches[r.out[start-1].ref].end == kWord {
		return none, false // the words go on the phrase between the marks
	}
	i := start
	for i < end && r.out[i].kind == kWord && !r.named(i) &&
		(r.out[i].class.has(wConj|wAdverb|wThat) && !r.out[i].class.has(wDet) || i+1 < end && r.timeWord(i) && !r.out[i].class.has(wPrep)) {
		i++
	}
	if i >= end {
		return none, false
	}
	t := &r.out[i]
	if t.kind == kWord && !r.named(i) {
		switch {
		case t.class.has(wPrep) && !t.class.has(wWho|wIng):
			// "On Sunday Clinton, speaking in Ohio, said": a name at the end of the piece.
			return r.pieceTail(i, end, floor)
		case t.class.has(wWho|wIng|wSub|wAux|wPrep) || t.class.has(wPast) && !t.class.has(wNounToo) || equalFold(r.word(i), "whose"):
			return none, false
		}
	}
	if r.named(i) && r.nameOf(i).place && end == r.nameOf(i).last || r.partyLabel(i) {
		return none, false
	}
	m := r.phraseRight(i, end)
	if m.kind == noMention && t.kind == kWord && !r.named(i) {
		if m = r.descriptionRight(i, end); !r.noun(m) {
			return none, false
		}
	}
	return m, r.holdsPiece(m, end)
}

// holdsPiece says that a phrase is what its piece, which ends before token end, is
// about.
func (r *reports) holdsPiece(m mention, end int) bool {
	if m.kind == noMention || m.kind == byPronoun && objective(r.word(m.head)) || r.finiteBetween(m.last, end) {
		return false
	}
	if m.kind != byNoun || r.canSpeak(m) {
		return true
	}
	f := &r.out[m.first]
	return m.last == end && (f.class.has(wDet|wPossessive|wQuantity) || r.named(m.first))
}

// finiteBetween says that a finite verb stands from one token to another, outside
// a relative clause, so that what holds it is a clause of its own: "the talks
// were hard, said Rubio".
func (r *reports) finiteBetween(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.out[k]
		if t.kind != kWord || r.named(k) {
			continue
		}
		if t.class.has(wWho|wThat) || equalFold(r.word(k), "which") {
			return false
		}
		if t.class.has(wAux) || t.class.has(wPast|wThird) && !t.class.has(wNounToo) && k == from {
			return true
		}
	}
	return false
}

// pieceTail takes a name that ends a piece and stands behind a day: "On Sunday Clinton".
func (r *reports) pieceTail(start, end, floor int) (mention, bool) {
	if !r.named(end-1) || r.nameOf(end-1).place {
		return mention{name: -1}, false
	}
	n := r.nameOf(end - 1)
	if n.first-1 > start && r.out[n.first-1].class.has(wDay) {
		return r.nameLeft(r.nameAt(end-1), floor), true
	}
	return mention{name: -1}, false
}
