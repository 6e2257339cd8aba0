package quote

// reaches says that the report up governs the clause in which the report in
// stands: it takes a clause, and nothing between them ends it.
func (r *reports) reaches(up, in *event) bool {
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
func (r *reports) parted(up, in *event) bool {
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
			if !r.named(k) && t.class.has(wAux|wPast|wThird) {
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
func (r *reports) newClause(up, in *event, verbs int) bool {
	if in.order != subjectFirst {
		return false
	}
	return in.subject.kind == byName || verbs > 0 || in.subject.kind == byPronoun && !r.out[up.last].class.has(wThat)
}
