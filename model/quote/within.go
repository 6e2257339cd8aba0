package quote

// eventLeft returns the nearest report before token i in its sentence.
func (r *attribution) eventLeft(i int, sent *sentence) int {
	at := r.eventAt(i, sent) - 1
	for e := at; e >= max(r.reportsFrom(sent), at-nearEvents); e-- {
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
func (r *attribution) closedAside(ev *event, i int) bool {
	const reach = 20 // tokens
	if ev.first < 2 || !r.out[ev.first-1].class.has(wWho) || r.out[ev.first-2].kind != kComma {
		return false
	}
	for k := ev.last; k+1 < i && k < ev.last+reach; k++ {
		if r.out[k].kind == kComma {
			next := &r.out[k+1]
			return next.kind == kWord && !r.named(k+1) && next.class.has(wAux|wPast|wThird) && !next.class.has(wNounToo)
		}
	}
	return false
}

// outer climbs from a report to the one whose clause it stands in: in "Phillips
// said he heard students shout “...”" it is Phillips who says so. A report that
// introduces a whole sentence of its own right before the marks stays.
func (r *attribution) outer(e int, sent *sentence) int {
	for range nearEvents {
		if e == r.reportsFrom(sent) {
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

// adjacent says that nothing but a comma, a colon or "that" stands from token
// end to token i.
func (r *attribution) adjacent(end, i int) bool {
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
func (r *attribution) eventBehind(i int, sent *sentence) int {
	at := r.eventAt(i, sent)
	for e := at; e < min(r.reportsTo(sent), at+nearEvents); e++ {
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
