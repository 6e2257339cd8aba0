package quote

// pronoun finds whom a pronoun stands for: of the people named before it whom its
// gender suits, the one who is nearest, stands as a subject, or spoke last.
func (r *resolved) pronoun(m mention, spoke turn) who {
	t := r.out[m.head]
	t.class |= ownerClass(r.word(m.head))
	switch {
	case t.class.has(wWho):
		return r.antecedent(m, spoke)
	case t.class.has(wI | wWe | wYou):
		return who{person: -1} // the writer of the article, whom it does not name
	}
	const reach, sentences = 40, 12
	// ", he said": what stands before it in the sentence is what he said.
	inside := r.behindReport(m.first)
	best, bestScore := -1, 0.0
	consider := func(p int, score float64) {
		fits, ok := r.fits(p, &t, spoke)
		if ok && (best < 0 || score+fits > bestScore) {
			best, bestScore = p, score+fits
		}
	}
	from := r.nameBefore(m.first)
	for i := from; i >= 0 && i > from-reach; i-- {
		n := &r.names[i]
		away := t.sent - r.out[n.first].sent
		if away > sentences {
			break
		}
		if n.person < 0 || t.class.has(wThey) && r.people[n.person].body && !r.asSubject(n) && n.person != spoke.person {
			continue
		}
		score := r.standing(n, away, inside)
		if away == 1 && r.turnsTo(n, spoke) {
			score += turnedTo
		}
		consider(n.person, score)
	}
	if spoke.person >= 0 && t.sent-spoke.sent <= sentences {
		consider(spoke.person, asSubject-perSentence*float64(t.sent-spoke.sent))
	}
	if d, score := r.described(m, &t); d.kind != noMention && (best < 0 || score > bestScore) {
		return r.standsFor(m, r.description(d, spoke))
	}
	if best < 0 {
		return who{person: -1}
	}
	return who{person: best, why: quoted(r.word(m.head)) + " stands for " + r.people[best].text, trust: .93}
}

// described returns the description of a man or woman without a name that opens
// the sentence before the pronoun's, or its own, and its weight: "His aunt was
// waiting. “...,” she said".
func (r *resolved) described(m mention, pronoun *token) (mention, float64) {
	none := mention{name: -1}
	if !pronoun.class.has(wHe | wShe) {
		return none, 0
	}
	gender := wMale
	if pronoun.class.has(wShe) {
		gender = wFemale
	}
	for away := range min(pronoun.sent+1, 2) {
		sent := &r.sents[pronoun.sent-away]
		start := r.behindOpening(sent, m.first)
		if start >= m.first || !r.out[start].class.has(wDet|wPossessive) || r.named(start) || r.out[start].class.has(wYou) {
			continue
		}
		d := r.descriptionRight(start, min(m.first, sent.last))
		if h := &r.out[d.head]; d.kind == byNoun && d.last > d.first && !r.named(d.head) && h.class.has(gender) && h.class.has(wRole) && !h.class.has(wPlural) {
			return d, asSubject + sureGender - perSentence*float64(away)
		}
	}
	return none, 0
}

// standsFor tells that a pronoun was led to whom a description was led to.
func (r *resolved) standsFor(m mention, w who) who {
	if w.person >= 0 {
		w.why = quoted(r.word(m.head)) + " stands for " + r.people[w.person].text
	}
	return w
}

// behindReport says that what stands before token i in its sentence is what the
// pronoun there reports: a comma or marks stand before it, and the marks do not
// stand behind a colon.
func (r *resolved) behindReport(i int) bool {
	if i < 2 || r.out[i-1].kind != kComma && r.out[i-1].kind != kQuote {
		return false
	}
	k := i - 1
	if r.out[k].kind == kComma {
		k--
	}
	return r.out[k].kind != kQuote || k == 0 || r.out[k-1].kind != kColon
}

// ownerClass is the class of the pronoun behind a possessive one.
func ownerClass(w string) word {
	switch w {
	case "his", "His":
		return wHe
	case "her", "Her":
		return wShe
	case "their", "Their":
		return wThey
	}
	return 0
}

// fits weighs what is known of a person against a pronoun; false where it cannot
// stand for them.
func (r *resolved) fits(p int, pronoun *token, spoke turn) (float64, bool) {
	suits, sure := r.people[p].suits(pronoun.class)
	if !suits || r.people[p].place || r.people[p].thing && pronoun.class.has(wHe|wShe) {
		return 0, false
	}
	score := 0.0
	if sure {
		score += sureGender
	}
	if p == spoke.person && pronoun.sent-spoke.sent <= 3 {
		score += spokeLast
	}
	return score, true
}

// standing weighs the place of a name that a pronoun may refer back to, so many
// sentences away; inside says that the pronoun follows what it reports.
func (r *resolved) standing(n *name, away int32, inside bool) float64 {
	score := -perSentence * float64(away)
	if r.asSubject(n) {
		score += asSubject
	}
	if n.owner {
		score -= asOwner
	}
	if away == 0 && inside {
		score -= inReport
	}
	return score
}

// turnsTo says that the article has turned from who spoke last to the name: it is
// a subject of a later paragraph.
func (r *resolved) turnsTo(n *name, spoke turn) bool {
	s := r.out[n.first].sent
	return spoke.person >= 0 && n.person != spoke.person && s > spoke.sent &&
		r.sents[s].para != r.sents[spoke.sent].para && r.asSubject(n)
}

// asSubject says that a name stands where subjects do: at the start of its
// sentence or clause, with no preposition before it.
func (r *resolved) asSubject(n *name) bool {
	floor := r.sents[r.out[n.first].sent].first
	if n.first == floor+1 && r.word(floor) == "For" && n.last < len(r.out) && r.out[n.last].kind == kComma {
		return true // "For Espinos, ..."
	}
	return !n.owner && (r.boundary(n.first, floor) || r.adorned(n.first, floor))
}

// adorned says that nothing but the words for what somebody is stands between the
// start of the sentence and token i: "Transport boss" before a name.
func (r *resolved) adorned(i, floor int) bool {
	const most = 5
	if i-floor > most || i == floor {
		return false
	}
	for k := floor; k < i; k++ {
		if t := &r.out[k]; t.kind != kWord || t.class.has(wPrep|wConj|wSub|wAux|wPronoun) || t.class.has(wVerb) && !t.class.has(wRole|wNounToo) {
			return false
		}
	}
	return true
}

// antecedent finds whom a relative "who" refers to: the phrase right before it.
func (r *resolved) antecedent(m mention, spoke turn) who {
	floor := r.sents[r.out[m.head].sent].first
	k := m.first - 1
	if k >= floor && r.out[k].kind == kComma {
		k--
	}
	if k < floor {
		return who{person: -1}
	}
	before, ok := r.subjectAt(k, floor) // "the speaker of California, who"
	if !ok {
		before = r.phraseLeft(k, floor)
	}
	if before.kind == noMention || before.kind == byPronoun {
		return who{person: -1}
	}
	if f := before.first; before.kind == byNoun && f-2 >= floor && r.out[f-1].kind == kComma && r.named(f-2) {
		before = r.nameLeft(r.nameAt(f-2), floor) // "Nunes, the brawler who"
	}
	w := r.resolve(before, spoke)
	if w.person >= 0 {
		w.why = "“who” is " + r.people[w.person].text
	}
	return w
}
