package quote

// complement returns where the clause behind a report starts: behind "that", or
// right behind a verb that needs none.
func (r *reports) complement(ev *event, sent *sentence) (int, bool) {
	i := ev.last
	if ev.order == cueFirst {
		return 0, false
	}
	if i >= sent.last {
		return 0, false
	}
	w := r.word(ev.cue)
	if objectVerb(w) {
		return r.behindObject(i, sent)
	}
	i = r.skipAside(i, sent)
	if i >= sent.last {
		return 0, false
	}
	t := &r.out[i]
	if t.kind == kWord && t.class.has(wThat) && equalFold(r.word(i), "that") && i+1 < sent.last {
		return i + 1, true
	}
	if !bareClause(w) || t.kind != kWord && t.kind != kNumber && t.kind != kQuote && t.kind != kOther {
		return 0, false
	}
	if t.kind == kWord && !r.named(i) && t.class.has(wConj) {
		return 0, false
	}
	if certain := plainVerb(w) && (!t.class.has(wPrep) || t.class.has(wSub)); !certain && !r.clauseAt(i, sent) {
		return 0, false
	}
	return i, true
}

// plainVerb says that what follows the verb is a clause, whatever it looks like.
func plainVerb(w string) bool {
	switch w {
	case "said", "says", "say", "saying":
		return true
	}
	return false
}

// clauseAt says that a clause starts at token i, not an object: a finite verb
// stands in it. "Added a third boat" reports nothing.
func (r *reports) clauseAt(i int, sent *sentence) bool {
	for k := i; k < sent.last; k++ {
		t := &r.out[k]
		switch {
		case t.kind == kQuote:
			return true
		case t.kind == kComma && k > i+3, t.kind == kSemicolon, t.class.has(wWho) && k > i:
			return false
		case t.kind == kPoss && k > i && r.out[k-1].class.has(wPronoun):
			return true
		case t.kind != kWord || r.named(k):
		case t.class.has(wAux | wPast | wThird), t.class.has(wBase) && !t.class.has(wNounToo), pastForm(r.word(k)), contracted(r.word(k)):
			return true
		}
	}
	return false
}

// contracted says that a word is a pronoun and its verb: "he's", "they'll".
func contracted(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] == '\'' || w[i] == 0xE2 {
			return true
		}
	}
	return false
}

// skipAside steps over where and when a thing was said: "on Sunday", "in a
// statement", "Friday".
func (r *reports) skipAside(i int, sent *sentence) int {
	for range 3 {
		if i >= sent.last {
			return i
		}
		t := &r.out[i]
		switch {
		case t.kind == kWord && t.class.has(wDay) && !r.named(i) || t.kind == kWord && t.class.has(wAdverb) && !t.class.has(wSub|wDet) && !belongs(r.word(i)):
			i++
		case t.kind == kWord && t.class.has(wPrep) && !r.named(i) && !t.class.has(wSub):
			m := r.descriptionRight(i+1, sent.last)
			if m.kind == noMention {
				return i
			}
			h := &r.out[m.head]
			if m.last < sent.last && r.out[m.last].kind == kComma || !h.class.has(wWriting|wDay|wMedium|wShow) {
				if d := i + 1; d < sent.last && r.out[d].class.has(wDay) {
					i = d + 1
					continue
				}
				return i
			}
			i = m.last
		default:
			return i
		}
	}
	return i
}

// belongs says that the adverb belongs to the clause it opens, not to the report
// before it: "said not everybody came".
func belongs(w string) bool {
	switch w {
	case "there", "not", "never", "only", "even", "just", "almost", "nearly", "so", "too", "very", "perhaps", "maybe", "often", "still", "quite",
		"instead", "here", "back", "sometimes", "now":
		return true
	}
	return false
}

// behindObject finds the clause behind whom a thing was told to: "told reporters
// the talks", "told CBS on Sunday the talks".
func (r *reports) behindObject(i int, sent *sentence) (int, bool) {
	if i >= sent.last {
		return 0, false
	}
	t := &r.out[i]
	if that := r.thatNear(i, sent); that > 0 {
		return that + 1, true
	}
	if t.class.has(wDet) && !r.named(i) && i+1 < sent.last && r.named(i+1) {
		i++
		t = &r.out[i]
	}
	switch {
	case r.named(i):
		i = r.nameOf(i).last
	case t.class.has(wPronoun):
		i++
	case t.class.has(wDet | wPossessive):
		m := r.descriptionRight(i, min(i+5, sent.last))
		if m.kind == noMention {
			return 0, false
		}
		i = min(i+2, m.last)
	case t.kind == kWord && t.class.has(wPlural), t.kind == kWord && len(r.word(i)) > 3 && !r.named(i):
		i++
	default:
		return 0, false
	}
	i = r.skipAside(i, sent)
	if i+1 < sent.last && r.out[i].class.has(wThat) && r.word(i) == "that" {
		return i + 1, true
	}
	if i >= sent.last || r.out[i].kind == kComma || r.out[i].kind == kStop || r.out[i].class.has(wConj) && !r.named(i) {
		return 0, false
	}
	return i, true
}

// thatNear returns the "that" which ends whom something was told to, within a few
// words without a verb: "told the Ansel news agency that"; 0 for none.
func (r *reports) thatNear(i int, sent *sentence) int {
	const reach = 6
	for k := i; k+1 < min(sent.last, i+reach); k++ {
		t := &r.out[k]
		if k > i && t.class.has(wThat) && r.word(k) == "that" {
			return k
		}
		if t.kind != kWord || !r.named(k) && t.class.has(wAux|wVerb|wSub) && !t.class.has(wNounToo|wPrep) {
			return 0
		}
	}
	return 0
}

// bareClause says that the verb takes a clause without "that".
func bareClause(w string) bool {
	switch w {
	case "said", "says", "say", "saying", "added", "adds", "adding", "insisted", "insists", "insisting", "claimed", "claims", "claiming",
		"argued", "argues", "arguing", "suggested", "suggests", "noted", "notes", "noting", "admitted", "admits", "acknowledged",
		"acknowledges", "warned", "warns", "warning", "explained", "explains", "stressed", "stresses", "confirmed", "confirms",
		"alleged", "alleges", "predicted", "predicts", "reported", "reports", "replied", "responded", "stated", "tweeted", "wrote",
		"complained", "conceded", "asked", "asks", "wondered", "testified", "estimated", "estimates",
		"Said", "Says", "concluded", "indicated", "maintains", "maintained", "recalled",
		"declared", "explaining", "suggesting", "stating", "stressing", "acknowledging", "conceding":
		return true
	}
	return false
}
