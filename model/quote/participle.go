package quote

// keepsOn says that the verb goes together with a participle behind it.
func keepsOn(w string) bool {
	switch w {
	case "kept", "keeps", "keep", "continued", "continues":
		return true
	}
	return false
}

// participle reads "..., saying": the subject is that of the words before.
func (r *reports) participle(e event, k int, sent *sentence) (event, bool) {
	if k < sent.first {
		// "Speaking to reporters, Rubio said": the sentence's own cue will tell.
		return e, false
	}
	if e.cueEnd < sent.last && r.out[e.cueEnd].class.has(wAux) && r.out[e.cueEnd].kind == kWord {
		return e, false // "a hurricane warning is in effect"
	}
	p := &r.out[k]
	if p.kind == kWord && !r.named(k) && !p.class.has(wConj|wPrep|wSub) && p.class.has(wDet|wPossessive) {
		return e, false
	}
	if m := r.ofParticiple(k, e.cue, sent); m.kind != noMention {
		e.subject = m
		return e, true
	}
	e.order = inherited
	if m, ok := r.subjectBefore(k+1, sent); ok {
		e.subject = m
		return e, true
	}
	return e, false
}

// ofParticiple returns the phrase right before the participle at token cue where
// that is its subject: "with Rubio saying", "protesters chanting", "Rubio's letter
// calling". One that is
// only spoken to or written on is not: "a letter to voters saying".
func (r *reports) ofParticiple(k, cue int, sent *sentence) mention {
	none := mention{name: -1}
	p := &r.out[k]
	noun := p.kind == kWord && !r.named(k) && k == cue-1
	many := noun && p.class.has(wRole) && p.class.has(wPlural)
	writing := noun && p.class.has(wWriting)
	if !many && !writing && (!r.named(k) || r.nameOf(k).place) {
		return none
	}
	m := r.phraseLeft(k, sent.first)
	if writing {
		return r.ownWriting(k, m)
	}
	if m.first-1 <= sent.first {
		return m
	}
	switch r.word(m.first - 1) {
	case "on", "at", "in", "against":
		return none
	case "to", "for":
		if r.out[m.first-2].class.has(wWriting) {
			return none
		}
	}
	return m
}

// ownWriting returns "Rubio's letter" out of the phrase m that ends with the
// writing at token k. Of "issued a statement saying" there is none: who issued it
// says so.
func (r *reports) ownWriting(k int, m mention) mention {
	if k-2 < m.first || r.out[k-1].kind != kPoss || !r.named(k-2) {
		return mention{name: -1}
	}
	m.first = r.nameOf(k - 2).first
	return m
}

// continued reads a verb without a subject of its own: "... and added". It has
// that of the report before it, or of the sentence.
func (r *reports) continued(e event, k int, sent *sentence, aux auxKind) (event, bool) {
	if k < sent.first {
		return e, false
	}
	p := &r.out[k]
	if aux == auxNone && !p.class.has(wConj) && p.kind != kComma && p.kind != kDash && !p.class.has(wPast|wThird) {
		return e, false
	}
	if e.class.has(wBase) && !e.class.has(wPast) && aux == auxNone {
		return e, false
	}
	e.order = inherited
	m, ok := r.subjectBefore(k+1, sent)
	e.subject = m
	return e, ok
}

// behindSpeech says that the cue at i, with what comes before it ending at k,
// stands behind what it reports, so that its subject may follow: a stretch
// between marks or a comma.
func (r *reports) behindSpeech(k, i int, sent *sentence) bool {
	t := &r.out[i]
	if k < sent.first {
		return sent.first == i && t.class.has(wSpeech) && !t.class.has(wIng)
	}
	switch p := &r.out[k]; p.kind {
	case kQuote:
		return t.class.has(wSpeech | wManner)
	case kComma, kDash, kStop, kColon:
		return t.class.has(wSpeech) && (k == sent.first || r.out[k-1].kind == kQuote || !t.class.has(wCall|wNounToo))
	}
	return false
}
