package quote

// clause is a reported clause without marks, and the report it hangs on.
type clause struct {
	event  int
	pieces [][2]int // tokens of the outline, half open
}

// clauses finds what the article reports without marks, or with marks round a
// small part of it only.
func (r *reports) clauses() []clause {
	var out []clause
	for s := range r.sents {
		sent := &r.sents[s]
		taken := sent.first // what lies before is reported already
		for e := r.reportsFrom(sent); e < r.reportsTo(sent); e++ {
			ev := &r.events[e]
			if ev.class&wSpeech == 0 || ev.order == label || ev.order == owned || ev.cue < taken || ev.subject.kind == noMention {
				continue
			}
			if r.marksBeside(ev) || r.unsaid(ev) {
				continue
			}
			c, ok := r.clauseOf(e, taken, sent)
			if !ok {
				continue
			}
			out = append(out, c)
			taken = max(ev.last, c.pieces[len(c.pieces)-1][1])
		}
	}
	return out
}

// unsaid says that a report is denied, "would not say", or is what the writer of
// the article says.
func (r *reports) unsaid(ev *event) bool {
	if ev.subject.kind == byPronoun && r.out[ev.subject.head].class.has(wI|wWe|wYou) {
		return true
	}
	const reach = 4
	for k := ev.cue - 1; k >= max(ev.subject.last, ev.cue-reach); k-- {
		switch r.word(k) {
		case "not", "never", "didn't", "doesn't", "don't", "wouldn't", "won't", "couldn't", "hasn't", "haven't",
			"didn’t", "doesn’t", "don’t", "wouldn’t", "won’t", "couldn’t", "hasn’t", "haven’t", "refused", "declined":
			return true
		}
	}
	return false
}

// marksBeside says that a whole quotation stands right beside the report, so that
// there is nothing else it reports.
func (r *reports) marksBeside(ev *event) bool {
	k := ev.first - 1
	if k >= 0 && r.out[k].sent == r.out[ev.cue].sent && r.out[k].kind == kComma {
		k--
	}
	return k >= 0 && r.out[k].kind == kQuote && r.out[k].sent == r.out[ev.cue].sent
}

// clauseOf finds the clause that a report reports: behind it, before it, or round
// it.
func (r *reports) clauseOf(e, floor int, sent *sentence) (clause, bool) {
	ev := &r.events[e]
	if ev.order == accordingTo {
		return r.clauseAccording(e, floor, sent)
	}
	if start, ok := r.complement(ev, sent); ok {
		end := r.clauseEnd(start, e, sent)
		if end-start >= 3 {
			return clause{event: e, pieces: [][2]int{{start, end}}}, true
		}
		return clause{}, false
	}
	return r.clauseBefore(e, floor, sent)
}

// clauseEnd returns where the reported clause that starts at token i ends: with
// the sentence, or where a further report of the same subject begins.
func (r *reports) clauseEnd(i, e int, sent *sentence) int {
	end := sent.last
	for n := e + 1; n < min(r.reportsTo(sent), e+nearEvents); n++ {
		ev := &r.events[n]
		if ev.first <= i {
			continue
		}
		if ev.order == inherited && ev.subject.head == r.events[e].subject.head || ev.order == accordingTo {
			end = min(end, ev.first, ev.cue)
			break
		}
	}
	for end > i {
		t := &r.out[end-1]
		if t.kind == kStop || t.kind == kComma || t.kind == kDash || t.kind == kSemicolon ||
			t.kind == kWord && !r.named(end-1) && end < sent.last && t.class.has(wConj|wAdverb|wAux) {
			end--
			continue
		}
		break
	}
	return end
}

// clauseBefore finds the clause that stands before its report: "the talks were
// hard, Rubio said".
func (r *reports) clauseBefore(e, floor int, sent *sentence) (clause, bool) {
	ev := &r.events[e]
	if ev.order == inherited || ev.first <= floor {
		return clause{}, false
	}
	k := ev.first - 1
	if t := &r.out[k]; t.kind != kComma && t.kind != kDash {
		return clause{}, false
	}
	if ev.last < sent.last {
		t := &r.out[ev.last]
		if t.kind == kColon || t.kind == kQuote || t.kind == kComma && ev.last+1 < sent.last && r.out[ev.last+1].kind == kQuote {
			return clause{}, false
		}
		if t.kind == kWord && t.class.has(wSub) && !t.class.has(wPrep) {
			return clause{}, false
		}
		if t.kind == kWord && !objectVerb(r.word(ev.cue)) && !t.class.has(wPrep|wDay|wAdverb|wConj|wIng|wSub) {
			return clause{}, false // "..., the firm can offer boats": the verb has its own object
		}
	}
	start := floor
	for ; start < k; start++ {
		t := &r.out[start]
		if t.kind != kComma && t.kind != kDash && (t.kind != kWord || r.named(start) || !t.class.has(wConj)) {
			break
		}
	}
	if k-start < 3 {
		return clause{}, false
	}
	c := clause{event: e, pieces: [][2]int{{start, k}}}
	// The report may stand inside its clause: "the talks, Rubio said, were hard".
	if ev.last+3 < sent.last && r.out[ev.last].kind == kComma && !r.out[ev.last+1].class.has(wIng|wConj|wWho) {
		c.pieces = append(c.pieces, [2]int{ev.last + 1, r.clauseEnd(ev.last+1, e, sent)})
	}
	return c, true
}

// clauseAccording finds the clause of "according to S": behind it where it opens
// the sentence, else before it.
func (r *reports) clauseAccording(e, floor int, sent *sentence) (clause, bool) {
	ev := &r.events[e]
	if ev.cue-floor > 2 {
		k := ev.cue
		for k > floor && r.out[k-1].kind == kComma {
			k--
		}
		return clause{event: e, pieces: [][2]int{{floor, k}}}, true
	}
	for k := ev.last; k < sent.last && k < ev.last+20; k++ {
		if r.out[k].kind == kComma && k+3 < sent.last {
			return clause{event: e, pieces: [][2]int{{k + 1, r.clauseEnd(k+1, e, sent)}}}, true
		}
	}
	return clause{}, false
}
