package quote

// unlisted reads a verb that the lexicon does not know, where it can only be one:
// “...,” an angry Hollande retaliated; Hollande brayed, “...”.
func (r *reports) unlisted(i int, sent *sentence) (event, bool) {
	p := &r.out[i-1]
	if !pastForm(r.word(i)) || !r.named(i-1) && !p.class.has(wHe|wShe|wThey) {
		return event{}, false
	}
	m := r.phraseLeft(i-1, sent.first)
	if m.kind != byName && m.kind != byPronoun || !r.behindWords(m, sent) && !r.beforeMarks(i+1, sent) {
		return event{}, false
	}
	return event{cue: i, cueEnd: i + 1, subject: m, class: wManner}, true
}

// behindWords says that a quotation, ended by a comma or a stop, stands a few plain
// words before the phrase.
func (r *reports) behindWords(m mention, sent *sentence) bool {
	k := m.first - 1
	for k > sent.first && k > m.first-4 && r.out[k].kind == kWord && !r.out[k].upper {
		k--
	}
	if k < sent.first || r.out[k].kind != kQuote {
		return false
	}
	end := r.stretches[r.out[k].ref].end
	return end == kComma || end == kStop
}

// beforeMarks says that a comma or a colon stands at token i, and a quotation
// behind it.
func (r *reports) beforeMarks(i int, sent *sentence) bool {
	return i+1 < sent.last && (r.out[i].kind == kComma || r.out[i].kind == kColon) && r.out[i+1].kind == kQuote && !r.stretches[r.out[i+1].ref].lower
}

// labelEvent reads a name and a colon at the start of a sentence: "Reid: ...".
func (r *reports) labelEvent(s int) {
	sent := &r.sents[s]
	k := r.nameAt(sent.first)
	if k < 0 || sent.pointer {
		return
	}
	n := &r.names[k]
	if n.place || n.bare() || n.last+1 >= sent.last || r.out[n.last].kind != kColon {
		return
	}
	m := r.nameLeft(int(k), sent.first)
	r.events = append(r.events, event{
		cue: n.last, cueEnd: n.last + 1, subject: m, order: label, sent: s, class: wSpeech, first: m.first, last: n.last + 1,
	})
}

// finite says that a word that is a noun of saying as well as a verb stands as the
// verb: no determiner, owner or adjective before it.
func (r *reports) finite(i int) bool {
	p := &r.out[i-1]
	if !r.out[i].class.has(wVerb) {
		return false
	}
	if p.kind == kWord && p.class.has(wDet) && !p.class.has(wThat|wSome|wQuantity) {
		return false
	}
	if p.kind == kWord && p.class.has(wPossessive) {
		return equalFold(r.word(i-1), "her")
	}
	return p.kind != kPoss
}

// nominal reads "Rubio's claim that", "her remark": a noun of saying and whose it is.
func (r *reports) nominal(i int, sent *sentence) (event, bool) {
	const reach = 4
	none := event{}
	if i+1 >= sent.last || !r.leadsOn(i+1, sent) {
		return none, false
	}
	for k := i - 1; k >= sent.first && k >= i-reach; k-- {
		t := &r.out[k]
		switch {
		case t.kind == kPoss && k > sent.first && r.named(k-1):
			m := r.nameLeft(r.nameAt(k-1), sent.first)
			if m.kind != byName {
				return none, false
			}
			return event{cue: i, cueEnd: i + 1, subject: m, order: owned, class: wSpeech}, true
		case t.kind == kWord && t.class.has(wPossessive) && t.class.has(wPronoun|wHe|wShe|wThey) || t.kind == kWord && ownerWord(r.word(k)):
			m := mention{first: k, last: k + 1, head: k, name: -1, kind: byPronoun}
			return event{cue: i, cueEnd: i + 1, subject: m, order: owned, class: wSpeech}, true
		case t.kind == kWord && t.class.has(wDet) && k > sent.first && utters(r.word(k-1)) && (i+2 >= sent.last || !r.out[i+2].class.has(wAux)):
			m, ok := r.subjectLeft(k-2, r.floor(k-1, sent))
			return event{cue: i, cueEnd: i + 1, subject: m, class: wSpeech}, ok
		case t.kind != kWord && t.kind != kNumber || t.class.has(wPrep|wConj|wAux|wDet):
			return none, false
		}
	}
	return none, false
}

// utters says that the verb brings out what a noun of saying names: "issued a
// warning that".
func utters(verb string) bool {
	switch verb {
	case "issued", "issues", "made", "makes", "gave", "gives", "sounded", "sounds", "voiced", "voices", "repeated", "repeats", "offered", "offers",
		"delivered", "delivers", "sent", "sends", "posted", "posts", "released", "reiterated", "drew", "reached", "expressed":
		return true
	}
	return false
}

// leadsOn says that what was said follows a noun of saying: "that", a colon, or
// the quotation itself, within a few words.
func (r *reports) leadsOn(i int, sent *sentence) bool {
	for k := i; k < sent.last && k < i+6; k++ {
		t := &r.out[k]
		if t.kind == kColon || t.kind == kQuote && k <= i+1 || t.kind == kWord && t.class.has(wThat) && r.word(k) == "that" {
			return true
		}
		if k == i && t.kind == kWord && r.word(k) == "as" {
			return false
		}
		if t.kind == kStop || t.kind == kSemicolon || t.class.has(wAux) {
			return false
		}
	}
	return false
}

func ownerWord(w string) bool {
	switch w {
	case "his", "her", "their", "His", "Her", "Their":
		return true
	}
	return false
}

// accordingTo reads "according to S", "in the words of S", "per S".
func (r *reports) accordingTo(i int, sent *sentence) (event, bool) {
	w := r.word(i)
	end := i + 1
	switch {
	case (w == "to" || w == "To") && i > sent.first && equalFold(r.word(i-1), "according"):
		i--
	case w == "of" && i-1 > sent.first && r.word(i-1) == "words" && i-2 >= sent.first:
		i -= 2
	default:
		return event{}, false
	}
	m := r.phraseRight(end, sent.last)
	if m.kind == noMention {
		m = r.descriptionRight(end, sent.last)
	}
	if m.kind == noMention || m.first == m.last {
		return event{}, false
	}
	return event{cue: i, cueEnd: end, subject: m, order: accordingTo, class: wSpeech}, true
}
