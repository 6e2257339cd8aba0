package quote

// floating links a stretch whose sentence reports nothing, by what stands round
// the sentence.
func (r *attribution) floating(i, k, s, spoke int) link {
	st := &r.stretches[k]
	sent := &r.sents[s]
	over := spoke >= 0 && r.apart(r.stretches[spoke].para, st.para)
	if over {
		spoke = -1
	}
	if k > 0 && r.stretches[k-1].unclosed && i == r.paras[sent.para].first && r.found[k-1].rule != noRule && !r.apart(r.stretches[k-1].para, st.para) {
		return carry(reopened, k-1, r.found[k-1])
	}
	if m, ok := r.labelled(i, sent); ok {
		return link{rule: labelledQuote, event: -1, from: -1, mention: m}
	}
	if whole := sent.words < 3 || i == sent.first && st.words > 4 && !st.lower; !whole {
		if m, ok := r.subjectOf(sent, i); ok {
			return link{rule: doubtful, event: -1, from: -1, mention: m}
		}
		return unlinked
	}
	if l, ok := r.behindWhole(i, s, spoke); ok {
		return l
	}
	if l, ok := r.beforeWhole(s, spoke); ok {
		return l
	}
	if other := r.inTurn(k, spoke); other >= 0 {
		return carry(turns, other, r.found[other])
	}
	switch {
	case spoke >= 0 && r.stretches[spoke].para == st.para:
		return carry(goesOn, spoke, r.found[spoke])
	case spoke >= 0:
		return carry(carried, spoke, r.found[spoke])
	}
	if l, ok := r.sentenceBefore(s); ok && !over {
		l.rule = lead
		return l
	}
	l := unlinked
	if over || st.words > 4 && !st.lower && st.end == kStop {
		l.rule = unnamed
	}
	return l
}

// inTurn returns a stretch of the other one of two people of whom one asks and one
// answers, a paragraph each, where the stretch k is the next word in that turn; -1
// where no such exchange is under way. spoke is the last stretch with a speaker.
func (r *attribution) inTurn(k, spoke int) int {
	if spoke < 1 || spoke != k-1 || r.stretches[k].para != r.stretches[spoke].para+1 {
		return -1
	}
	asks := func(j int) bool { return r.stretches[j].endSign == '?' }
	before := spoke - 1
	a, b := r.found[before].who.person, r.found[spoke].who.person
	if a < 0 || b < 0 || a == b || r.stretches[before].para != r.stretches[spoke].para-1 {
		return -1
	}
	switch {
	case asks(k) && asks(before) && !asks(spoke):
		return before
	case asks(spoke) && before > 0 && asks(before-1) && r.found[before-1].who.person == b && !asks(before) && !asks(k):
		return before
	}
	return -1
}

// unlinked is the link of a stretch without a speaker.
var unlinked = link{event: -1, from: -1, who: who{person: -1}, mention: mention{name: -1}}

// behindWhole links a stretch that is a sentence of its own by what follows it: a
// signature, or a sentence that only attributes.
func (r *attribution) behindWhole(i, s, spoke int) (link, bool) {
	sent := &r.sents[s]
	if m, ok := r.signedBelow(i, s); ok {
		return link{rule: signed, event: -1, from: -1, mention: m}, true
	}
	if i+1 == sent.last && s+1 < len(r.sents) && r.out[i+1].kind == kDash && r.out[sent.first].kind == kQuote {
		if m := r.phraseRight(i+2, r.sents[s+1].last); m.kind == byName {
			return link{rule: signed, event: -1, from: -1, mention: m}, true
		}
	}
	st := &r.stretches[r.out[i].ref]
	if e := r.sentenceAfter(i, s); e >= 0 && (st.endSign != '.' || spoke < 0 || r.stretches[spoke].para != st.para) {
		return r.byEvent(sentenceAfter, e), true
	}
	return unlinked, false
}

// beforeWhole links a stretch that is a sentence of its own by the sentence before
// it: one that ends with a colon, that reports speech, or that opens with a name.
func (r *attribution) beforeWhole(s, spoke int) (link, bool) {
	l, ok := r.sentenceBefore(s)
	if named := ok && l.mention.kind == byName; !named && (l.event < 0 || !r.events[l.event].class.has(wSpeech)) {
		if m, sourced := r.takenFrom(s); sourced {
			return link{rule: colonBefore, event: -1, from: -1, mention: m}, true
		}
	}
	if !ok {
		return unlinked, false
	}
	before := &r.sents[s-1]
	if r.out[before.last-1].kind == kColon {
		l.rule = colonBefore
		return l, true
	}
	if before.marks > 0 {
		return unlinked, false
	}
	if l.event >= 0 && spoke >= 0 && r.found[spoke].event == l.event {
		return carry(goesOn, spoke, r.found[spoke]), true
	}
	l.rule = lead
	para := r.sents[s].para
	leads := before.para == para && (spoke < 0 || r.stretches[spoke].para != para || r.opensWith(before, l.mention))
	return l, l.event >= 0 && r.events[l.event].class.has(wSpeech) || leads
}

// sentenceAfter returns the report that is a sentence of its own right behind the
// quotation and reports nothing else: “Is it?” Rubio said.
func (r *attribution) sentenceAfter(i, s int) int {
	if s+1 >= len(r.sents) || r.sents[s+1].para != r.sents[s].para || i+1 != r.sents[s].last {
		return -1
	}
	next := &r.sents[s+1]
	if r.reportsFrom(next) == r.reportsTo(next) {
		return -1
	}
	e := r.reportsFrom(next)
	ev := &r.events[e]
	if ev.first > next.first+1 || !ev.class.has(wSpeech|wManner) {
		return -1
	}
	if ev.last < next.last {
		t := &r.out[ev.last]
		if t.class.has(wThat) || t.kind == kComma && ev.last+1 < next.last && r.out[ev.last+1].kind == kQuote || t.kind == kColon || t.kind == kQuote {
			return -1
		}
		for k := ev.last; k < min(next.last, ev.last+8); k++ {
			if r.out[k].kind == kQuote {
				return -1
			}
		}
		if t.kind != kStop && t.kind != kComma && !t.class.has(wPrep|wDay|wConj|wAdverb|wSub|wIng) && !objectVerb(r.word(ev.cue)) {
			return -1
		}
	}
	return e
}

// opensWith says that a sentence opens with the name of a human being, so that
// what follows may be theirs.
func (r *attribution) opensWith(sent *sentence, m mention) bool {
	return m.kind == byName && m.first == sent.first && !r.names[m.name].body
}

// sentenceBefore takes the speaker from the sentence before the sentence s, where no heading
// or time parts them; from a heading only where it reports speech.
func (r *attribution) sentenceBefore(s int) (link, bool) {
	if s == 0 || r.apart(r.sents[s-1].para, r.sents[s].para) {
		return unlinked, false
	}
	before := &r.sents[s-1]
	l, ok := r.leadIn(before)
	if r.paras[before.para].head && (l.event < 0 || !r.events[l.event].class.has(wSpeech)) {
		return unlinked, false
	}
	return l, ok
}

// takenFrom returns the name between "from" and the colon that ends the sentence before the
// sentence s: "From The Ansel Post:", "we have this by way of the port, via Harbour Radio:".
func (r *attribution) takenFrom(s int) (mention, bool) {
	none := mention{name: -1}
	if s == 0 || r.apart(r.sents[s-1].para, r.sents[s].para) {
		return none, false
	}
	before := &r.sents[s-1]
	colon := before.last - 1
	if before.marks > 0 || colon-1 < before.first || r.out[colon].kind != kColon || !r.named(colon-1) {
		return none, false
	}
	k := r.nameAt(colon - 1)
	n := &r.names[k]
	first := n.first
	if first > before.first && r.out[first-1].class.has(wDet) {
		first--
	}
	if n.bare() || n.place || n.last != colon || first <= before.first {
		return none, false
	}
	return r.nameLeft(k, before.first), sourceWord(r.word(first - 1))
}

// leadIn takes the speaker from a sentence before the quotation: of its last
// report, else its subject.
func (r *attribution) leadIn(sent *sentence) (link, bool) {
	if r.reportsTo(sent) > r.reportsFrom(sent) {
		e := r.reportsTo(sent) - 1
		for e > max(r.reportsFrom(sent), r.reportsTo(sent)-nearEvents) && r.reaches(&r.events[e-1], &r.events[e]) {
			e--
		}
		return link{event: e, from: -1, mention: r.events[e].subject}, r.events[e].subject.kind != noMention
	}
	m, ok := r.subjectOf(sent, sent.last)
	if ok && m.kind == byPronoun && r.out[m.head].class.has(wWho) {
		ok = false
	}
	return link{event: -1, from: -1, mention: m}, ok
}
