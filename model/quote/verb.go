package quote

// verb reads the report of the verb at token i: its subject by the verb's form
// and by what stands beside it.
func (r *reports) verb(i int, sent *sentence) (event, bool) {
	t := &r.out[i]
	e := event{cue: i, cueEnd: i + 1, class: t.class}
	if i > sent.first && r.out[i-1].kind == kWord && r.out[i-1].class.has(wDet|wPossessive|wPrep) && t.class.has(wNounToo|wPast) && !t.class.has(wIng) &&
		!r.out[i-1].class.has(wThat|wSome|wAdverb|wSub|wHe|wShe) {
		return e, false // "the claims", "in charge"
	}
	if i-1 > sent.first && t.class.has(wNounToo) && r.out[i-1].class.has(wQuantity) && r.out[i-2].class.has(wPrep) {
		return e, false // "on one promise"
	}
	if i > sent.first && r.out[i-1].kind == kPoss && t.class.has(wNounToo) {
		return e, false
	}
	if t.class.has(wNounToo) && t.class.has(wThird) && i > sent.first && i+1 < sent.last && r.saysItself(i, i+1) {
		return e, false // "open source estimates say"
	}
	if i+1 < sent.last && particle(r.word(i+1)) {
		e.cueEnd++
	}
	floor := r.floor(i, sent)
	aux, k := r.auxiliaries(i, floor)
	if r.passive(i, aux, k) {
		return e, false
	}
	if t.class.has(wIng) && aux == auxNone {
		if k < floor || !keepsOn(r.word(k)) {
			return r.participle(e, k, sent)
		}
		k-- // "kept asking"
	}
	if t.class.has(wBase) && !t.class.has(wPast) && aux == auxNone && !r.baseHolds(i, k, floor) {
		return e, false
	}
	if m, ok := r.subjectLeft(k, floor); ok {
		if !r.agrees(i, m, aux) {
			return e, false
		}
		e.subject = m
		return e, true
	}
	if m, ok := r.subjectRight(e.cueEnd, sent); ok && r.behindSpeech(k, i, sent) {
		e.subject, e.order = m, cueFirst
		return e, true
	}
	return r.continued(e, k, sent, aux)
}

// saysItself says that the noun at token i is the subject of the verb behind it, so
// that it is no verb itself.
func (r *reports) saysItself(i, next int) bool {
	t, p := &r.out[next], &r.out[i-1]
	if t.kind != kWord || r.named(next) || t.upper || p.kind != kWord || r.named(i-1) && !r.nameOf(i-1).place || p.class.has(wPronoun) {
		return false
	}
	return t.class.has(wAux) || t.class.has(wSpeech|wBelief) && t.class.has(wBase|wPast) && !t.class.has(wNounToo|wIng)
}

// agrees says that the phrase before the verb at i can be its subject, by number
// and by sense.
func (r *reports) agrees(i int, m mention, aux auxKind) bool {
	t, h := &r.out[i], &r.out[m.head]
	switch {
	case t.class&wVerb == wBelief && m.kind == byPronoun && h.class.has(wIt):
		return false // "it means", "it shows"
	case aux == auxTo && m.kind == byNoun && !r.canSpeak(m):
		return false // "a plan open to protest"
	case aux != auxNone:
		return true
	case t.class.has(wThird) && !t.class.has(wBase|wPast) && r.several(m):
		return false // "many reasons"
	case m.kind != byNoun:
		return true
	case t.class.has(wNounToo) && m.last-m.first == 1 && h.class.has(wDemonym) && !h.class.has(wPlural):
		return false // "Democratic claims"
	}
	if t.class.has(wThird) && t.class.has(wNounToo) && !r.named(m.last-1) && !r.out[m.last-1].class.has(wRole|wTitle|wBody|wWriting|wSome|wDemonym) &&
		!r.leadsOn(i+1, &r.sents[t.sent]) {
		return false // "his favorite shows"
	}
	return !t.class.has(wPast) || m.last != i || !r.naming(i, m)
}

// particle says that the word belongs to the verb before it: "points out".
func particle(w string) bool {
	switch w {
	case "out", "back", "up", "off":
		return true
	}
	return false
}

// floor is where the search for the subject of the verb at i stops.
func (r *reports) floor(i int, sent *sentence) int {
	const reach = 70
	return max(sent.first, i-reach)
}

// auxKind is what helps a verb: nothing, a form of have or a modal, a form of be, "to".
type auxKind uint8

const (
	auxNone auxKind = iota
	auxHave
	auxBe
	auxTo
)

// auxiliaries walks left over adverbs and auxiliaries and returns the last token
// before them, and which auxiliary stands next to the verb.
func (r *reports) auxiliaries(i, floor int) (auxKind, int) {
	kind := auxNone
	k := i - 1
	for ; k >= floor; k-- {
		t := &r.out[k]
		if t.kind == kPoss && k > floor && r.out[k-1].class.has(wPronoun) {
			if kind == auxNone {
				kind = auxHave
			}
			continue
		}
		if t.kind != kWord || r.named(k) {
			break
		}
		if t.class.has(wAux) {
			if kind == auxNone {
				kind = auxOf(r.word(k))
			}
			continue
		}
		if w := r.word(k); w == "to" {
			kind = auxTo
			continue
		}
		if t.class.has(wAdverb) && !t.class.has(wSome|wRole) || t.class.has(wDay) && !t.upper {
			continue
		}
		if kind == auxTo && (t.class.has(wPast|wIng|wBase|wThird) || r.word(k) == "refused" || r.word(k) == "continued") {
			continue
		}
		break
	}
	return kind, k
}

func auxOf(w string) auxKind {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "am":
		return auxBe
	}
	return auxHave
}

// passive says that the verb at i, past in form, is passive or a participle that
// describes: "was told", "asked about it, ...".
func (r *reports) passive(i int, aux auxKind, k int) bool {
	t := &r.out[i]
	if !t.class.has(wPast) || t.class.has(wBase) && aux != auxBe {
		return false
	}
	if aux == auxBe {
		return true
	}
	if i+1 < len(r.out) {
		switch r.word(i + 1) {
		case "by":
			return true
		case "about", "whether", "if", "why", "how", "what", "for":
			w := r.word(i)
			return aux == auxNone && (w == "asked" || w == "pressed" || w == "questioned" || w == "Asked") &&
				(k < 0 || r.out[k].kind != kWord || !r.out[k].class.has(wHe|wShe|wThey|wI|wWe|wWho) && !r.named(k))
		}
	}
	return false
}

// several says that a mention is of more than one, so that "says" cannot be its verb.
func (r *reports) several(m mention) bool {
	h := &r.out[m.head]
	switch m.kind {
	case byPronoun:
		return h.class.has(wThey | wWe | wI | wYou)
	case byNoun:
		return h.class.has(wPlural) || h.class.has(wSome) && !equalFold(r.word(m.head), "one") && !equalFold(r.word(m.head), "another")
	}
	return false
}

// naming says that the verb at i tells the name of what stands before it: "a
// website called", "a memo titled".
func (r *reports) naming(i int, m mention) bool {
	switch r.word(i) {
	case "titled", "entitled", "headlined", "captioned":
		return true
	case "called", "dubbed", "labeled", "labelled", "named", "branded", "termed", "deemed", "considered":
		return !r.out[m.head].class.has(wRole | wTitle | wBody)
	}
	return false
}

// baseHolds says that a verb's base form at i can be finite: a plural subject, a
// name of many or a pronoun stands before it at k.
func (r *reports) baseHolds(i, k, floor int) bool {
	if k < floor {
		return false
	}
	t := &r.out[k]
	if t.kind == kComma && k > floor {
		return !r.out[i].class.has(wNounToo)
	}
	if t.kind != kWord || k != i-1 && r.out[i].class.has(wNounToo) {
		return false
	}
	if t.class.has(wThey | wWe | wI | wWho | wYou | wSome) {
		return true
	}
	if t.class.has(wRole|wDemonym|wBody) && t.class.has(wPlural) {
		return true
	}
	w := r.word(k)
	return len(w) > 3 && w[len(w)-1] == 's' && !r.out[i].class.has(wNounToo) && t.class&(wAux|wVerb|wPrep) == 0
}
