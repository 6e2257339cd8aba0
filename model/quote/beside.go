package quote

// eventRight returns the report that starts right behind token i: “...,” Rubio
// said.
func (r *attribution) eventRight(i int, sent *sentence) int {
	next := i + 1
	if next < sent.last && (r.out[next].kind == kComma || r.out[next].kind == kDash) {
		next++
	}
	at := r.eventAt(i, sent)
	for e := at; e < min(r.reportsTo(sent), at+nearEvents); e++ {
		ev := &r.events[e]
		if ev.cue <= i || ev.order == inherited {
			continue
		}
		if ev.subject.kind == byPronoun && r.out[ev.subject.head].class.has(wWho) {
			return -1 // “...” who report to her
		}
		if r.opensClause(i, sent) && ev.order == subjectFirst && r.goesOwnWay(ev, sent) {
			return -1
		}
		if ev.first >= next && (r.skippable(next, ev.first) || next > i+1 || r.stretches[r.out[i].ref].end == kComma) && r.plain(next, ev.first) {
			return e
		}
		break
	}
	return -1
}

// opensClause says that the stretch at i ends a subordinate clause that opens the
// sentence and holds a report of its own: "After Lee called it “...,”".
func (r *attribution) opensClause(i int, sent *sentence) bool {
	const reach = 60 // tokens
	t := &r.out[sent.first]
	if i-sent.first > reach || t.kind != kWord || r.named(sent.first) || !t.class.has(wSub) || r.eventLeft(i, sent) < 0 {
		return false
	}
	for k := sent.first; k < i; k++ {
		if r.out[k].kind == kComma && k > sent.first+1 && r.out[k-1].kind != kQuote {
			return false
		}
	}
	return true
}

// goesOwnWay says that the report is followed by what it reports itself.
func (r *attribution) goesOwnWay(ev *event, sent *sentence) bool {
	if ev.last >= sent.last {
		return false
	}
	t := &r.out[ev.last]
	return t.kind == kColon || t.kind == kQuote || t.kind == kWord || t.kind == kComma && ev.last+1 < sent.last && r.out[ev.last+1].kind == kQuote
}

// introduced returns the report that ends right before token i with a comma or a
// colon: Rubio said, “...”. It holds even where another one follows: when a man
// shouted, “...,” Beck joked.
func (r *attribution) introduced(i int, sent *sentence) int {
	at := r.eventAt(i, sent) - 1
	for e := at; e >= max(r.reportsFrom(sent), at-nearEvents); e-- {
		ev := &r.events[e]
		if ev.last > i || ev.cue >= i {
			continue
		}
		if ev.class.has(wSpeech|wManner) && ev.order != label && ev.order != owned && r.adjacent(ev.last, i) && ev.last < i &&
			(r.out[i-1].kind == kComma || r.out[i-1].kind == kColon) && !r.afterMarks(ev) {
			return e
		}
		return -1
	}
	return -1
}

// afterMarks says that the report follows a quotation already, so that what comes
// behind it may be another's: “...,” Rubio said, “...”.
func (r *attribution) afterMarks(ev *event) bool {
	k := ev.first - 1
	if k >= 0 && r.out[k].kind == kComma {
		k--
	}
	return k >= 0 && r.out[k].kind == kQuote && r.out[k].sent == r.out[ev.cue].sent
}

// plain says that from one token to another stand only words that can belong to a
// long name for a speaker: no verb, no punctuation.
func (r *attribution) plain(from, to int) bool {
	const reach = 12
	if to-from > reach {
		return false
	}
	for k := from; k < to; k++ {
		t := &r.out[k]
		switch t.kind {
		case kComma, kQuote, kColon, kSemicolon, kDash, kStop:
			return false
		case kWord:
			verb := t.class.has(wVerb) && !t.class.has(wNounToo)
			if !r.named(k) && (verb || t.class.has(wAux|wConj|wWho|wThat|wSub|wPronoun)) && !t.class.has(wPrep|wAdverb) {
				return false
			}
		}
	}
	return true
}

// skippable says that between a quotation and its attribution only words stand
// that part neither: "as", "then", "however".
func (r *attribution) skippable(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.out[k]
		if t.kind == kWord && t.class.has(wAdverb|wDay) || t.kind == kWord && r.word(k) == "as" || t.kind == kWord && r.word(k) == "the" {
			continue
		}
		return false
	}
	return true
}
