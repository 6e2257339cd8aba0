package quote

// event is one report in the text: a cue with its subject, "Rubio said".
type event struct {
	cue     int // the cue's first token
	cueEnd  int // half open
	subject mention
	who     who
	order   order
	sent    int
	class   word // of the cue
	first   int  // the first token of cue and subject together
	last    int  // half open
}

// order tells where the subject stands.
type order uint8

const (
	subjectFirst order = iota // Rubio said
	cueFirst                  // said Rubio
	inherited                 // ..., adding: the subject of the words before
	accordingTo
	label // RUBIO: ...
	owned // Rubio's claim that
)

// findEvents finds the reports of the outline, sentence by sentence.
func (r *reader) findEvents() {
	for s := range r.sents {
		sent := &r.sents[s]
		sent.events[0] = len(r.events)
		r.labelEvent(s)
		for i := sent.first; i < sent.last && !sent.pointer; i++ {
			t := &r.out[i]
			if t.kind != kWord || t.name >= 0 {
				continue
			}
			e, ok := event{}, false
			switch {
			case t.class.has(wSaying) && i > sent.first && !r.finite(i, sent):
				e, ok = r.nominal(i, sent)
			case t.class.has(wVerb):
				e, ok = r.verb(i, sent)
			case t.class&^wAdverb == 0 && i > sent.first && !t.upper:
				e, ok = r.unlisted(i, sent)
			case t.class.has(wPrep) && i+1 < sent.last:
				e, ok = r.accordingTo(i, sent)
			}
			if ok {
				e.sent = s
				e.first, e.last = min(e.cue, e.subject.first), max(e.cueEnd, e.subject.last)
				if e.subject.kind == noMention {
					e.first, e.last = e.cue, e.cueEnd
				}
				r.events = append(r.events, e)
			}
		}
		sent.events[1] = len(r.events)
	}
}

// unlisted reads a verb that the lexicon does not know, where it can only be one:
// “...,” an angry Hollande retaliated.
func (r *reader) unlisted(i int, sent *sentence) (event, bool) {
	w := r.word(i)
	p := &r.out[i-1]
	if len(w) < 5 || w[len(w)-2:] != "ed" || p.name < 0 && !p.class.has(wHe|wShe|wThey) {
		return event{}, false
	}
	m := r.phraseLeft(i-1, sent.first)
	if m.kind != byName && m.kind != byPronoun || m.first <= sent.first {
		return event{}, false
	}
	q := &r.out[m.first-1]
	if q.kind != kWord && q.kind != kQuote || q.kind == kWord && (m.first-2 < sent.first || r.out[m.first-2].kind != kQuote) {
		return event{}, false
	}
	if q.kind == kWord {
		q = &r.out[m.first-2]
	}
	end := r.stretches[q.ref].end
	if end != kComma && end != kStop {
		return event{}, false
	}
	return event{cue: i, cueEnd: i + 1, subject: m, class: wManner}, true
}

// labelEvent reads a name and a colon at the start of a sentence: "Reid: ...".
func (r *reader) labelEvent(s int) {
	sent := &r.sents[s]
	k := r.out[sent.first].name
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
func (r *reader) finite(i int, sent *sentence) bool {
	p := &r.out[i-1]
	if !r.out[i].class.has(wVerb) {
		return false
	}
	return p.kind != kPoss && !(p.kind == kWord && p.class.has(wPossessive) && !equalFold(r.word(i-1), "her"))
}

// nominal reads "Rubio's claim that", "her remark": a noun of saying and whose it is.
func (r *reader) nominal(i int, sent *sentence) (event, bool) {
	const reach = 4
	none := event{}
	if i+1 >= sent.last || !r.leadsOn(i+1, sent) {
		return none, false
	}
	for k := i - 1; k >= sent.first && k >= i-reach; k-- {
		t := &r.out[k]
		switch {
		case t.kind == kPoss && k > sent.first && r.out[k-1].name >= 0:
			m := r.nameLeft(int(r.out[k-1].name), sent.first)
			if m.kind != byName {
				return none, false
			}
			return event{cue: i, cueEnd: i + 1, subject: m, order: owned, class: wSpeech}, true
		case t.kind == kWord && t.class.has(wPossessive) && t.class.has(wPronoun|wHe|wShe|wThey) || t.kind == kWord && ownerWord(r.word(k)):
			m := mention{first: k, last: k + 1, head: k, name: -1, kind: byPronoun}
			return event{cue: i, cueEnd: i + 1, subject: m, order: owned, class: wSpeech}, true
		case t.kind != kWord && t.kind != kNumber || t.class.has(wPrep|wConj|wAux|wDet):
			return none, false
		}
	}
	return none, false
}

// leadsOn says that what was said follows a noun of saying: "that", a colon, or
// the quotation itself, within a few words.
func (r *reader) leadsOn(i int, sent *sentence) bool {
	for k := i; k < sent.last && k < i+6; k++ {
		t := &r.out[k]
		if t.kind == kColon || t.kind == kQuote || t.kind == kWord && t.class.has(wThat) && r.word(k) == "that" {
			return true
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
func (r *reader) accordingTo(i int, sent *sentence) (event, bool) {
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

// verb reads the report of the verb at token i: its subject by the verb's form
// and by what stands beside it.
func (r *reader) verb(i int, sent *sentence) (event, bool) {
	t := &r.out[i]
	e := event{cue: i, cueEnd: i + 1, class: t.class}
	if i > sent.first && r.out[i-1].kind == kWord && r.out[i-1].class.has(wDet|wPossessive|wPrep) && t.class.has(wNounToo|wPast) && !t.class.has(wIng) &&
		!r.out[i-1].class.has(wThat|wSome|wAdverb|wSub|wHe|wShe) {
		return e, false // "the claims", "in charge"
	}
	if i > sent.first && r.out[i-1].kind == kPoss && t.class.has(wNounToo) {
		return e, false
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
		return r.participle(e, k, sent)
	}
	if t.class.has(wBase) && !t.class.has(wPast) && aux == auxNone && !r.baseHolds(i, k, floor) {
		return e, false
	}
	if m, ok := r.subjectLeft(k, floor, sent, t); ok {
		if aux == auxNone && t.class.has(wNounToo) && m.kind == byNoun && m.last-m.first == 1 && r.out[m.first].class.has(wDemonym) && !r.out[m.first].class.has(wPlural) {
			return e, false // "Democratic claims"
		}
		if aux == auxNone && t.class.has(wThird) && !t.class.has(wBase|wPast) && r.several(m) {
			return e, false
		}
		if aux == auxNone && t.class.has(wPast) && m.kind == byNoun && m.last == i && r.named(i, m) {
			return e, false
		}
		e.subject = m
		return e, true
	}
	if m, ok := r.subjectRight(e.cueEnd, sent, t); ok && r.behindSpeech(k, i, sent) {
		e.subject, e.order = m, cueFirst
		return e, true
	}
	return r.continued(e, k, sent, aux)
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
func (r *reader) floor(i int, sent *sentence) int {
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
func (r *reader) auxiliaries(i, floor int) (auxKind, int) {
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
		if t.kind != kWord || t.name >= 0 {
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
func (r *reader) passive(i int, aux auxKind, k int) bool {
	t := &r.out[i]
	if !t.class.has(wPast) || t.class.has(wBase) && aux != auxBe {
		return false
	}
	if aux == auxBe {
		return true
	}
	if i+1 < len(r.out) {
		next := &r.out[i+1]
		switch r.word(i + 1) {
		case "by":
			return true
		case "about", "whether", "if", "why", "how", "what", "for":
			w := r.word(i)
			return aux == auxNone && (w == "asked" || w == "pressed" || w == "questioned" || w == "Asked") &&
				(k < 0 || r.out[k].kind != kWord || !r.out[k].class.has(wHe|wShe|wThey|wI|wWe|wWho) && r.out[k].name < 0)
		}
		_ = next
	}
	return false
}

// several says that a mention is of more than one, so that "says" cannot be its verb.
func (r *reader) several(m mention) bool {
	h := &r.out[m.head]
	switch m.kind {
	case byPronoun:
		return h.class.has(wThey | wWe | wI | wYou)
	case byNoun:
		return h.class.has(wPlural) || h.class.has(wSome) && !equalFold(r.word(m.head), "one") && !equalFold(r.word(m.head), "another")
	}
	return false
}

// named says that the verb at i tells the name of what stands before it: "a
// website called", "a memo titled".
func (r *reader) named(i int, m mention) bool {
	switch r.word(i) {
	case "titled", "entitled", "headlined", "captioned":
		return true
	case "called", "dubbed", "labeled", "labelled", "named", "branded", "termed":
		return !r.out[m.head].class.has(wRole | wTitle | wBody)
	}
	return false
}

// baseHolds says that a verb's base form at i can be finite: a plural subject, a
// name of many or a pronoun stands before it at k.
func (r *reader) baseHolds(i, k, floor int) bool {
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

// participle reads "..., saying": the subject is that of the words before.
func (r *reader) participle(e event, k int, sent *sentence) (event, bool) {
	if k < sent.first {
		// "Speaking to reporters, Rubio said": the sentence's own cue will tell.
		return e, false
	}
	p := &r.out[k]
	if p.kind == kWord && p.name < 0 && !p.class.has(wConj|wPrep|wSub) && p.class.has(wDet|wPossessive) {
		return e, false
	}
	if p.name >= 0 && !r.names[p.name].place {
		e.subject = r.nameLeft(int(p.name), sent.first)
		return e, true
	}
	if p.kind == kWord && p.name < 0 && k == e.cue-1 && p.class.has(wRole) && p.class.has(wPlural) {
		e.subject = r.phraseLeft(k, sent.first)
		return e, true
	}
	e.order = inherited
	if m, ok := r.subjectBefore(k+1, sent); ok {
		e.subject = m
		return e, true
	}
	return e, false
}

// continued reads a verb without a subject of its own: "... and added". It has
// that of the report before it, or of the sentence.
func (r *reader) continued(e event, k int, sent *sentence, aux auxKind) (event, bool) {
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
func (r *reader) behindSpeech(k, i int, sent *sentence) bool {
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

func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i++ {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}
