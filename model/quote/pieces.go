package quote

import (
	"strings"
)

// subjectOver finds the subject when a comma stands before the verb: what lies
// between the commas is an apposition or a clause about it. The pieces are
// looked at from right to left.
func (r *reader) subjectOver(k, floor int) (mention, bool) {
	best := mention{name: -1}
	for range 6 {
		// k is the comma (dash, bracket) that ends the piece before it.
		if r.out[k].kind == kClose {
			k = r.bracket(k, floor)
		}
		start := r.pieceStart(k, floor)
		if start >= k {
			if k <= floor {
				break
			}
			k--
			continue
		}
		if r.partyLabel(start) || k-start == 1 && (r.out[start].kind == kNumber || r.out[start].class.has(wPlace)) {
			k = start - 1
			if k < floor {
				break
			}
			continue
		}
		if m, ok := r.pieceSubject(start, k, floor); ok {
			if m.kind == byPronoun || m.kind == byName && r.fullPerson(m.name) {
				return m, true
			}
			if m.kind == byName && best.kind == noMention && !r.names[m.name].body && start == floor {
				return m, true
			}
			if m.kind == byName && best.kind == byNoun {
				return m, true
			}
			if best.kind == noMention {
				best = m
			} else if r.canSpeak(m) && !r.canSpeak(best) {
				best = m
			}
		} else if best.kind != noMention {
			break
		}
		k = start - 1
		if k < floor || r.out[k].kind == kQuote || r.out[k].kind == kSemicolon || r.out[k].kind == kColon {
			break
		}
	}
	return best, best.kind != noMention
}

// fullPerson says that a name is that of a human being whom the article calls by
// more than one word somewhere.
func (r *reader) fullPerson(k int) bool {
	n := &r.names[k]
	return !n.body && n.person >= 0 && (r.people[n.person].words > 1 || n.class.has(wHonour|wTitle))
}

// pieceStart returns the first token of the piece that ends before token k.
func (r *reader) pieceStart(k, floor int) int {
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
func (r *reader) pieceSubject(start, end, floor int) (mention, bool) {
	none := mention{name: -1}
	if start > floor && r.out[start-1].kind == kQuote && r.stretches[r.out[start-1].ref].end == kWord {
		return none, false // the words go on the phrase between the marks
	}
	i := start
	for i < end && r.out[i].kind == kWord && r.out[i].name < 0 && r.out[i].class.has(wConj|wAdverb|wThat) && !r.out[i].class.has(wDet) {
		i++
	}
	if i >= end {
		return none, false
	}
	t := &r.out[i]
	if t.kind == kWord && t.name < 0 {
		if t.class.has(wWho|wIng|wSub) || t.class.has(wPrep) || t.class.has(wPast) && !t.class.has(wNounToo) ||
			equalFold(r.word(i), "which") || equalFold(r.word(i), "whose") || t.class.has(wAux) {
			// "On Sunday Clinton, speaking in Ohio, said": a name at the end of the piece.
			if t.class.has(wPrep) {
				return r.pieceTail(i, end, floor)
			}
			return none, false
		}
	}
	if t.name >= 0 && r.names[t.name].place && end == r.names[t.name].last || r.partyLabel(i) {
		return none, false
	}
	m := r.phraseRight(i, end)
	if m.kind == byPronoun && objective(r.word(m.head)) {
		return none, false
	}
	if m.kind == noMention {
		if t.kind != kWord || t.name >= 0 {
			return none, false
		}
		m = r.descriptionRight(i, end)
		if m.kind == noMention || m.first == m.last || !r.noun(m) {
			return none, false
		}
	}
	if r.finiteBetween(m.last, end) {
		return none, false
	}
	if f := &r.out[m.first]; m.kind == byNoun && !r.canSpeak(m) && (m.last != end || !f.class.has(wDet|wPossessive|wQuantity) && f.name < 0) {
		return none, false
	}
	return m, true
}

// finiteBetween says that a finite verb stands from one token to another, outside
// a relative clause, so that what holds it is a clause of its own: "the talks
// were hard, said Rubio".
func (r *reader) finiteBetween(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.out[k]
		if t.kind != kWord || t.name >= 0 {
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

// partyLabel says that token i is the party and place of a lawmaker: "D-Mich.".
func (r *reader) partyLabel(i int) bool {
	w := r.word(i)
	return len(w) > 2 && w[1] == '-' && strings.IndexByte("DRI", w[0]) >= 0
}

// pieceTail takes a name that ends a piece and stands behind a day: "On Sunday Clinton".
func (r *reader) pieceTail(start, end, floor int) (mention, bool) {
	t := &r.out[end-1]
	if t.name < 0 || r.names[t.name].place {
		return mention{name: -1}, false
	}
	n := &r.names[t.name]
	if n.first-1 > start && r.out[n.first-1].class.has(wDay) {
		return r.nameLeft(int(t.name), floor), true
	}
	return mention{name: -1}, false
}
