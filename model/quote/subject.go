package quote

// subjectLeft finds the subject of a verb from token k, the last one before the
// verb and its auxiliaries, going left.
func (r *reports) subjectLeft(k, floor int) (mention, bool) {
	none := mention{name: -1}
	if k < floor {
		return none, false
	}
	for k > floor && r.timeWord(k) { // "Trump earlier this week said"
		k--
	}
	t := &r.out[k]
	switch t.kind {
	case kClose:
		if o := r.bracket(k, floor); o > floor {
			return r.subjectLeft(o-1, floor)
		}
		return none, false
	case kComma, kDash:
		return r.subjectOver(k, floor)
	case kWord, kNumber:
		if !r.named(k) && t.kind == kWord && t.class.has(wPrep|wConj|wDet|wPossessive|wThat|wAux) && !t.class.has(wPronoun) {
			return none, false
		}
		return r.subjectAt(k, floor)
	}
	return none, false
}

// timeWord says that token k belongs to a phrase of time: a day, "this", "earlier",
// and the preposition before a day.
func (r *reports) timeWord(k int) bool {
	t := &r.out[k]
	if t.kind != kWord || r.named(k) {
		return false
	}
	switch r.word(k) {
	case "earlier", "later", "late", "early", "ago", "last", "Earlier", "Later", "Late", "Early", "Last":
		return true
	case "this", "on", "in":
		return k+1 < len(r.out) && r.out[k+1].class.has(wDay)
	}
	return t.class.has(wDay)
}

// bracket returns the token that opens the bracket closed at k, or floor where
// none does within a few words.
func (r *reports) bracket(k, floor int) int {
	for i := k - 1; i > floor && i > k-12; i-- {
		if r.out[i].kind == kOpen {
			return i
		}
	}
	return floor
}

// subjectAt takes the phrase that ends at k, and what it hangs on: "a spokesman
// for the ministry".
func (r *reports) subjectAt(k, floor int) (mention, bool) {
	m := r.phraseLeft(k, floor)
	if m.kind == noMention {
		return m, false
	}
	if m.kind == byPronoun {
		t := &r.out[m.head]
		object := t.class.has(wHe|wShe|wThey|wI|wWe) && objective(r.word(m.head))
		return m, !object && !t.class.has(wYou)
	}
	whole, free := r.governing(m, floor)
	if whole.kind == byNoun && (r.out[whole.head].kind == kWord && !r.noun(whole) || free && !r.boundary(whole.first, floor) && !r.canSpeak(whole)) {
		return whole, false
	}
	return r.joined(whole, floor), true
}

// governing climbs from a phrase to the one that governs it, "a spokesman for the
// ministry", as far as that can speak. free is false where the phrase stands
// behind a preposition that no subject takes.
func (r *reports) governing(m mention, floor int) (whole mention, free bool) {
	whole, end := m, m.last
	for range 4 {
		if m.first-2 < floor || !r.out[m.first-1].class.has(wPrep) || r.out[m.first-1].kind != kWord {
			break
		}
		if from := r.handledBy(m, floor); from > 0 { // "a letter obtained by The Post warns"
			end = from + 1
			if m = r.phraseLeft(from, floor); m.kind == noMention {
				break
			}
			if m.last = end; r.canSpeak(m) {
				whole = m
			}
			continue
		}
		switch r.word(m.first - 1) {
		case "to", "after", "before", "by", "as", "during", "until", "since", "because", "than", "while":
			return whole, false
		}
		of := r.word(m.first-1) == "of"
		up := r.phraseLeft(m.first-2, floor)
		if up.kind == byName && r.occasion(m) && r.boundary(up.first, floor) {
			return up, true // "Orr Ferries in a statement said"
		}
		if up.kind != byNoun && up.kind != byName ||
			up.kind == byName && !of && !r.titledName(up) && (!r.boundary(up.first, floor) || !r.fullPerson(up.name)) {
			break
		}
		up.last = end
		m = up
		if (r.canSpeak(up) || r.noun(up)) && r.boundary(up.first, floor) {
			whole = up
		}
	}
	return whole, true
}

// occasion says that a phrase tells in what or where somebody spoke, not who: "in a
// statement", "on CNN".
func (r *reports) occasion(m mention) bool {
	switch r.word(m.first - 1) {
	case "in", "on", "during", "at", "via":
		h := &r.out[m.head]
		return h.class.has(wWriting|wMedium) || speaking(r.word(m.head)) || m.name >= 0 && r.broadcasts(&r.names[m.name])
	}
	return false
}

// handledBy returns the token before "obtained by", where these words stand before
// a mention that only had a hand in a writing; 0 where they do not.
func (r *reports) handledBy(m mention, floor int) int {
	if m.first-3 < floor || r.word(m.first-1) != "by" || r.out[m.first-2].kind != kWord || !pastForm(r.word(m.first-2)) {
		return 0
	}
	return m.first - 3
}

// joined takes the first half of "Kim and Clark Moran" into the mention.
func (r *reports) joined(m mention, floor int) mention {
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
func (r *reports) titledName(m mention) bool {
	return m.name >= 0 && r.names[m.name].class.has(wTitle)
}

// canSpeak says that a mention is of somebody who can speak: a name, or a noun for
// a person, a body, or a writing.
func (r *reports) canSpeak(m mention) bool {
	h := &r.out[m.head]
	return m.kind == byName || h.kind == kNumber || h.class.has(wRole|wTitle|wBody|wWriting|wSome|wDemonym) || h.class.has(wOrg) && h.upper
}

// noun says that a description holds more than a bare word that happens to stand
// before the verb: a determiner, a number, or a noun for a speaker.
func (r *reports) noun(m mention) bool {
	h := &r.out[m.head]
	if r.canSpeak(m) {
		return true
	}
	f := &r.out[m.first]
	if f.class.has(wDet|wPossessive|wQuantity) || f.kind == kNumber {
		return true
	}
	w := r.word(m.head)
	return len(w) > 3 && w[len(w)-1] == 's' && !h.class.has(wVerb)
}

// subjectRight finds the subject behind the cue: "said Rubio", "said a spokesman".
func (r *reports) subjectRight(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i >= sent.last || objectVerb(r.word(i-1)) && !r.asksBehind(i-1, sent) {
		return none, false
	}
	for i < sent.last && r.out[i].kind == kWord && !r.named(i) &&
		(r.out[i].class.has(wDay) || r.out[i].class.has(wAdverb) && !r.out[i].class.has(wDet|wRole|wQuantity)) && !r.out[i].class.has(wGiven) {
		i++
	}
	m := r.phraseRight(i, sent.last)
	if m.kind == noMention && i < sent.last && r.ends(i) && !r.named(i) {
		m = r.descriptionRight(i, sent.last) // "said master of ceremonies Al Jones"
		if m.kind == byNoun && m.last < sent.last && r.word(m.last) == "of" {
			m.last = min(m.last+2, sent.last)
			if m.last < sent.last && r.named(m.last) {
				m = r.nameRight(m.last, sent.last)
			}
		}
	}
	if m.kind == noMention || m.kind == byPronoun && (objective(r.word(m.head)) || r.auxiliaryAt(m.last, sent)) {
		return none, false // of “said they would” the pronoun opens the clause
	}
	return r.apposed(r.longOffice(m, sent.last), sent), true
}

func (r *reports) auxiliaryAt(i int, sent *sentence) bool {
	return i < sent.last && r.out[i].kind == kWord && r.out[i].class.has(wAux)
}

// longOffice reads on over the name of an office or a body that takes several
// runs of capitals: "Housing and Urban Development Secretary Ann Lee", "Hands for
// Ansel chair Jim Orr".
func (r *reports) longOffice(m mention, ceil int) mention {
	if m.kind != byName || r.fullPerson(m.name) {
		return m
	}
	at := r.names[m.name].last
	for range 3 {
		if at+1 >= ceil || r.out[at].kind != kWord || r.out[at].upper || !r.out[at].class.has(wConj|wPrep) || !r.named(at+1) {
			return m
		}
		next := r.nameRight(at+1, ceil)
		if next.kind == byName && r.names[next.name].person >= 0 && !r.names[next.name].body &&
			(r.names[next.name].core > r.names[next.name].first || next.first < r.names[next.name].first) {
			next.first = m.first
			return next
		}
		at = r.nameOf(at + 1).last
	}
	return m
}

// asksBehind says that the verb at i is "asked" right behind a quotation, where its
// subject follows: “...?” asked the boy.
func (r *reports) asksBehind(i int, sent *sentence) bool {
	w := r.word(i)
	return (w == "asked" || w == "asks" || w == "urged") && i > sent.first && r.out[i-1].kind == kQuote
}

// apposed takes the name behind a description: "says the owner's partner, Jim
// Orr".
func (r *reports) apposed(m mention, sent *sentence) mention {
	if m.kind != byNoun || m.last+1 >= sent.last || r.out[m.last].kind != kComma || !r.named(m.last+1) {
		return m
	}
	k := r.nameAt(m.last + 1)
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

// speaking says that the noun names an occasion of speaking.
func speaking(w string) bool {
	switch w {
	case "interview", "speech", "rally", "briefing", "debate", "conference", "hearing", "call", "appearance", "address", "testimony":
		return true
	}
	return false
}
