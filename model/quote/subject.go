package quote

import "strings"

// subjectLeft finds the subject of a verb from token k, the last one before the
// verb and its auxiliaries, going left.
func (r *reader) subjectLeft(k, floor int, sent *sentence, verb *token) (mention, bool) {
	none := mention{name: -1}
	if k < floor {
		return none, false
	}
	t := &r.out[k]
	// "Trump Sunday said", "Clinton in a statement said" are rare; a day is skipped.
	for t.kind == kWord && t.class.has(wDay) && t.name < 0 && k > floor {
		k--
		t = &r.out[k]
		if t.class.has(wPrep) && k > floor {
			k--
			t = &r.out[k]
		}
	}
	switch t.kind {
	case kClose:
		if o := r.bracket(k, floor); o > floor {
			return r.subjectLeft(o-1, floor, sent, verb)
		}
		return none, false
	case kComma, kDash:
		return r.subjectOver(k, floor, sent)
	case kWord, kNumber:
		if t.name < 0 && t.kind == kWord && t.class.has(wPrep|wConj|wDet|wPossessive|wThat|wAux) && !t.class.has(wPronoun) {
			return none, false
		}
		return r.subjectAt(k, floor, sent, verb)
	}
	return none, false
}

// bracket returns the token that opens the bracket closed at k, or floor where
// none does within a few words.
func (r *reader) bracket(k, floor int) int {
	for i := k - 1; i > floor && i > k-12; i-- {
		if r.out[i].kind == kOpen {
			return i
		}
	}
	return floor
}

// subjectAt takes the phrase that ends at k, and what it hangs on: "a spokesman
// for the ministry".
func (r *reader) subjectAt(k, floor int, sent *sentence, verb *token) (mention, bool) {
	m := r.phraseLeft(k, floor)
	if m.kind == noMention {
		return m, false
	}
	if m.kind == byPronoun {
		t := &r.out[m.head]
		object := t.class.has(wHe|wShe|wThey|wI|wWe) && objective(r.word(m.head))
		return m, !object && !t.class.has(wYou)
	}
	whole := m
	for range 4 {
		if m.first-2 < floor || !r.out[m.first-1].class.has(wPrep) || r.out[m.first-1].kind != kWord {
			break
		}
		if r.word(m.first-1) == "to" {
			break
		}
		of := r.word(m.first-1) == "of"
		up := r.phraseLeft(m.first-2, floor)
		if up.kind != byNoun && up.kind != byName || up.kind == byName && !of && !r.titledName(up) && !(r.boundary(up.first, floor) && r.fullPerson(up.name)) {
			break
		}
		up.last = whole.last
		m = up
		if (r.canSpeak(up) || r.noun(up)) && r.boundary(up.first, floor) {
			whole = up
		}
	}
	if whole.kind == byNoun && r.out[whole.head].kind == kWord && !r.noun(whole) {
		return whole, false
	}
	if !r.boundary(whole.first, floor) && whole.kind == byNoun && !r.canSpeak(whole) {
		return whole, false
	}
	return r.joined(whole, floor), true
}

// joined takes the first half of "Kim and Clark Moran" into the mention.
func (r *reader) joined(m mention, floor int) mention {
	if m.kind != byName || m.first-2 < floor || r.word(m.first-1) != "and" {
		return m
	}
	l := r.phraseLeft(m.first-2, floor)
	if l.kind == byName && r.boundary(l.first, floor) {
		m.first, m.joint = l.first, true
	}
	return m
}

// titledName says that a name carries a title, so that a place can follow it:
// "Senator Jack Reed of Rhode Island".
func (r *reader) titledName(m mention) bool {
	return m.name >= 0 && r.names[m.name].class.has(wTitle)
}

// canSpeak says that a mention is of somebody who can speak: a name, or a noun for
// a person, a body, or a writing.
func (r *reader) canSpeak(m mention) bool {
	return m.kind == byName || r.out[m.head].kind == kNumber || r.out[m.head].class.has(wRole|wTitle|wBody|wWriting|wSome|wOrg|wDemonym)
}

// noun says that a description holds more than a bare word that happens to stand
// before the verb: a determiner, a number, or a noun for a speaker.
func (r *reader) noun(m mention) bool {
	h := &r.out[m.head]
	if h.class.has(wRole | wTitle | wBody | wWriting | wSome | wOrg | wDemonym) {
		return true
	}
	f := &r.out[m.first]
	if f.class.has(wDet|wPossessive|wQuantity) || f.kind == kNumber {
		return true
	}
	w := r.word(m.head)
	return len(w) > 3 && w[len(w)-1] == 's' && !h.class.has(wVerb)
}

// subjectOver finds the subject when a comma stands before the verb: what lies
// between the commas is an apposition or a clause about it. The pieces are
// looked at from right to left.
func (r *reader) subjectOver(k, floor int, sent *sentence) (mention, bool) {
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
	if m.kind == byNoun && !r.canSpeak(m) && m.last != end {
		return none, false
	}
	return m, true
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

// subjectRight finds the subject behind the cue: "said Rubio", "said a spokesman".
func (r *reader) subjectRight(i int, sent *sentence, verb *token) (mention, bool) {
	none := mention{name: -1}
	if i >= sent.last || objectVerb(r.word(i-1)) && !r.asksBehind(i-1, sent) {
		return none, false
	}
	for i < sent.last && r.out[i].kind == kWord && r.out[i].name < 0 &&
		(r.out[i].class.has(wDay) || r.out[i].class.has(wAdverb) && !r.out[i].class.has(wDet|wRole|wQuantity)) && !r.out[i].class.has(wGiven) {
		i++
	}
	m := r.phraseRight(i, sent.last)
	if m.kind == noMention && i < sent.last && r.ends(i) && r.out[i].name < 0 {
		m = r.descriptionRight(i, sent.last) // "said master of ceremonies Al Jones"
		if m.kind == byNoun && m.last < sent.last && r.word(m.last) == "of" {
			m.last = min(m.last+2, sent.last)
			if m.last < sent.last && r.out[m.last].name >= 0 {
				m = r.nameRight(m.last, sent.last)
			}
		}
	}
	if m.kind == noMention || m.kind == byPronoun && objective(r.word(m.head)) {
		return none, false
	}
	return r.apposed(m, sent), true
}

// asksBehind says that the verb at i is "asked" right behind a quotation, where its
// subject follows: “...?” asked the boy.
func (r *reader) asksBehind(i int, sent *sentence) bool {
	w := r.word(i)
	return (w == "asked" || w == "asks" || w == "urged") && i > sent.first && r.out[i-1].kind == kQuote
}

// apposed takes the name behind a description: "says Campbell's partner, Jason
// Louth."
func (r *reader) apposed(m mention, sent *sentence) mention {
	if m.kind != byNoun || m.last+1 >= sent.last || r.out[m.last].kind != kComma || r.out[m.last+1].name < 0 {
		return m
	}
	k := int(r.out[m.last+1].name)
	n := &r.names[k]
	if n.bare() || n.body || n.place || n.last < sent.last && r.out[n.last].kind != kComma && r.out[n.last].kind != kStop {
		return m
	}
	return mention{first: m.first, last: n.last, head: n.last - 1, name: k, kind: byName}
}

// objectVerb says that what follows the verb is whom one speaks to.
func objectVerb(w string) bool {
	switch w {
	case "told", "tells", "tell", "telling", "asked", "assured", "informed", "reminded", "urged":
		return true
	}
	return false
}

func objective(w string) bool {
	switch w {
	case "him", "her", "them", "me", "us", "himself", "herself", "themselves", "Her", "myself", "ourselves":
		return true
	}
	return false
}

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
