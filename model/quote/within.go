package quote

// eventLeft returns the nearest report before token i in its sentence.
func (r *reader) eventLeft(i int, sent *sentence) int {
	at := r.eventAt(i, sent) - 1
	for e := at; e >= max(sent.events[0], at-nearEvents); e-- {
		ev := &r.events[e]
		if ev.last > i || ev.cue >= i {
			continue
		}
		if !ev.class.has(wSpeech|wCall|wBelief) && !r.adjacent(ev.last, i) || r.closedAside(ev, i) {
			continue
		}
		return e
	}
	return -1
}

// closedAside says that the report stands in a clause between commas that tells
// more of something and has ended before token i: "the plan, which few have
// called hasty, was “...”".
func (r *reader) closedAside(ev *event, i int) bool {
	const reach = 20 // tokens
	if ev.first < 2 || !r.out[ev.first-1].class.has(wWho) || r.out[ev.first-2].kind != kComma {
		return false
	}
	for k := ev.last; k+1 < i && k < ev.last+reach; k++ {
		if r.out[k].kind == kComma {
			next := &r.out[k+1]
			return next.kind == kWord && next.name < 0 && next.class.has(wAux|wPast|wThird) && !next.class.has(wNounToo)
		}
	}
	return false
}

// outer climbs from a report to the one whose clause it stands in: in "Phillips
// said he heard students shout “...”" it is Phillips who says so. A report that
// introduces a whole sentence of its own right before the marks stays.
func (r *reader) outer(e int, sent *sentence) int {
	for range nearEvents {
		if e == sent.events[0] {
			break
		}
		in, up := &r.events[e], &r.events[e-1]
		if up.order == label || up.last > in.first || !r.reaches(up, in) {
			break
		}
		e--
	}
	return e
}

// reaches says that the report up governs the clause in which the report in
// stands: it takes a clause, and nothing between them ends it.
func (r *reader) reaches(up, in *event) bool {
	const reach = 60 // tokens
	switch {
	case in.first == 0 || in.first-up.last > reach:
		return false
	case in.order == cueFirst || in.order == inherited || up.order == cueFirst || up.order == owned:
		return false
	case up.order == accordingTo && r.out[up.last].kind != kComma:
		return false
	case !up.class.has(wSpeech|wBelief) && in.order != owned:
		return false
	case r.out[in.first-1].kind == kComma && !r.out[up.last].class.has(wThat|wSub):
		return false
	case in.class.has(wIng) && in.order == subjectFirst && in.cue == in.subject.last:
		return false // "Ryan saying it was hard"
	}
	return !r.parted(up, in)
}

// parted says that the clause of the report up ends before the report in.
func (r *reader) parted(up, in *event) bool {
	opening := r.out[r.sents[in.sent].first].class.has(wSub) // "While he said so, she said"
	verbs := 0
	for k := up.last; k < in.first; k++ {
		t := &r.out[k]
		switch t.kind {
		case kSemicolon, kQuote, kStop:
			return true
		case kComma, kDash:
			// ", which he called": the outlet's own words go on.
			next := &r.out[k+1]
			if opening && t.kind == kComma || k+1 < in.first && next.kind == kWord && next.class.has(wSub|wWho|wConj) {
				return true
			}
		case kWord:
			if t.name < 0 && t.class.has(wAux|wPast|wThird) {
				verbs++
			}
			if t.class.has(wConj) && k == in.first-1 && r.newClause(up, in, verbs) {
				return true
			}
		}
	}
	return false
}

// newClause says that the conjunction before the report in joins a clause of its
// own, "he did this, and she said", not a part of in's subject.
func (r *reader) newClause(up, in *event, verbs int) bool {
	if in.order != subjectFirst {
		return false
	}
	return in.subject.kind == byName || verbs > 0 || in.subject.kind == byPronoun && !r.out[up.last].class.has(wThat)
}

// adjacent says that nothing but a comma, a colon or "that" stands from token
// end to token i.
func (r *reader) adjacent(end, i int) bool {
	const reach = 8 // tokens
	if i-end > reach {
		return false
	}
	for k := end; k < i; k++ {
		t := &r.out[k]
		if t.kind == kComma || t.kind == kColon || t.kind == kDash || t.kind == kWord && t.class.has(wThat|wDay|wAdverb) || t.kind == kOther {
			continue
		}
		return false
	}
	return true
}

// eventBehind returns the report further behind in the sentence that a comma sets
// off: it was “...” all along, Rubio said.
func (r *reader) eventBehind(i int, sent *sentence) int {
	at := r.eventAt(i, sent)
	for e := at; e < min(sent.events[1], at+nearEvents); e++ {
		ev := &r.events[e]
		if ev.first <= i || ev.order == inherited {
			continue
		}
		if ev.order == accordingTo {
			return e
		}
		k := ev.first - 1
		t := &r.out[k]
		if t.kind == kComma || t.kind == kDash || t.kind == kQuote {
			return e
		}
	}
	return -1
}
