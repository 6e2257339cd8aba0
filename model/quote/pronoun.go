package quote

// pronoun finds whom a pronoun stands for: of the people named before it whom its
// gender suits, the one who is nearest, stands as a subject, or spoke last.
func (r *reader) pronoun(m mention, spoke turn) who {
	t := r.out[m.head]
	switch r.word(m.head) {
	case "his", "His":
		t.class |= wHe
	case "her", "Her":
		t.class |= wShe
	case "their", "Their":
		t.class |= wThey
	}
	if t.class.has(wWho) {
		return r.antecedent(m, spoke)
	}
	if t.class.has(wI | wYou) {
		return who{person: -1}
	}
	const reach = 40
	// ", he said": what stands before it in the sentence is what he said.
	inside := m.first > 0 && (r.out[m.first-1].kind == kComma || r.out[m.first-1].kind == kQuote)
	best, bestScore := -1, -1e9
	from := r.nameBefore(m.first)
	consider := func(p int, score float64) {
		suits, sure := r.people[p].suits(t.class)
		if !suits || r.people[p].place {
			return
		}
		if sure {
			score += sureGender
		}
		if p == spoke.person && t.sent-spoke.sent <= 3 {
			score += spokeLast
		}
		if score > bestScore {
			best, bestScore = p, score
		}
	}
	for i := from; i >= 0 && i > from-reach; i-- {
		n := &r.names[i]
		if n.person < 0 {
			continue
		}
		s := r.out[n.first].sent
		away := float64(t.sent - s)
		if away > 12 {
			break
		}
		score := -perSentence * away
		if r.asSubject(n) {
			score += asSubject
		}
		if n.owner {
			score -= asOwner
		}
		if s == t.sent && inside {
			score -= inReport
		}
		if t.class.has(wThey) && r.people[n.person].body && !r.asSubject(n) && n.person != spoke.person {
			continue
		}
		consider(n.person, score)
	}
	if spoke.person >= 0 && t.sent-spoke.sent <= 12 {
		consider(spoke.person, asSubject-perSentence*float64(t.sent-spoke.sent))
	}
	if best < 0 {
		return who{person: -1}
	}
	return who{person: best, why: quoted(r.word(m.head)) + " stands for " + r.people[best].text, trust: .93}
}

// nameBefore returns the last name that starts before token i, -1 for none.
func (r *reader) nameBefore(i int) int {
	lo, hi := 0, len(r.names)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.names[mid].first < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// asSubject says that a name stands where subjects do: at the start of its
// sentence or clause, with no preposition before it.
func (r *reader) asSubject(n *name) bool {
	floor := r.sents[r.out[n.first].sent].first
	if n.first == floor+1 && r.word(floor) == "For" && n.last < len(r.out) && r.out[n.last].kind == kComma {
		return true // "For Espinos, ..."
	}
	return !n.owner && r.boundary(n.first, r.sents[r.out[n.first].sent].first)
}

// antecedent finds whom a relative "who" refers to: the phrase right before it.
func (r *reader) antecedent(m mention, spoke turn) who {
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
	if f := before.first; before.kind == byNoun && f-2 >= floor && r.out[f-1].kind == kComma && r.out[f-2].name >= 0 {
		before = r.nameLeft(int(r.out[f-2].name), floor) // "Nunes, the brawler who"
	}
	w := r.resolve(before, spoke)
	if w.person >= 0 {
		w.why = "“who” is " + r.people[w.person].text
	}
	return w
}
