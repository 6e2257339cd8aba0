package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// verb reads the report of the verb at token i; the verb's form and the words beside it decide its subject.
func (r *Reports) verb(i int, sent *outline.Sentence) (Event, bool) {
	t := &r.Tokens[i]
	e := Event{Cue: i, CueEnd: i + 1, Class: t.Class}
	if i > sent.First && r.isNoun(i, sent) {
		return e, false
	}
	if next := i + 1; next < sent.Last && r.Tokens[i].In(word.OnlyThat) && r.Tokens[next].Kind == outline.Word && !r.Tokens[next].Has(word.That) {
		return e, false // "allowed Orr to claim"
	}
	if i+1 < sent.Last && r.Tokens[i+1].In(word.WithVerb) {
		e.CueEnd++
	}
	if put := r.Word(i); e.CueEnd < sent.Last && (word.Same(put, "put") || word.Same(put, "puts")) && word.Same(r.Word(e.CueEnd), "it") {
		e.CueEnd++ // "As Orr put it"
		e.Class |= word.Speech
	}
	floor := r.floor(i, sent)
	if r.saysAs(i, sent) {
		return e, false
	}
	if q, ok := r.quotingAs(i, floor); ok {
		return q, true
	}
	aux, k := r.auxiliaries(i, floor)
	if r.passive(i, aux, k) {
		return r.byAgent(e, sent)
	}
	if m, ok := r.quotedSaying(i, floor); ok {
		e.Subject = m
		return e, true
	}
	if t.Has(word.Ing) && aux == auxNone {
		if k < floor || !r.Tokens[k].In(word.KeepsOn) {
			return r.participle(e, k, sent)
		}
		k-- // "kept asking"
	}
	if t.Has(word.Base) && !t.Has(word.Past) && aux == auxNone && !r.baseHolds(i, k, floor) {
		return e, false
	}
	if m, ok := r.inverted(k, i, e.CueEnd, sent); ok {
		e.Subject, e.Order = m, CueFirst
		return e, true
	}
	if m, ok := r.subjectLeft(r.overPlace(k, floor), floor); ok {
		if aux == auxTo {
			m = r.usedTo(m, floor)
		}
		if !r.agrees(i, m, aux) {
			return e, false
		}
		e.Subject = m
		return e, true
	}
	if m, ok := r.subjectRight(e.CueEnd, sent); ok && r.behindSpeech(k, i, sent) {
		e.Subject, e.Order = m, CueFirst
		return e, true
	}
	return r.continued(e, k, sent, aux)
}

// overPlace returns the token before an auxiliary that a place separates from its verb, "Orr has at Ansel
// announced", where the place ends at token k; else k.
func (r *Reports) overPlace(k, floor int) int {
	const reach = 8 // tokens
	if k <= floor || !r.Named(k) || !r.NameOf(k).Place {
		return k
	}
	for j := r.NameOf(k).First - 1; j > max(floor, k-reach); j-- {
		switch t := &r.Tokens[j]; {
		case t.Kind == outline.Word && !r.Named(j) && t.Has(word.Aux):
			return j - 1
		case t.Kind != outline.Word || !t.Is(word.Prep|word.Det|word.Day):
			return k
		}
	}
	return k
}

// inverted returns the subject after the cue at i where a comma comes before the cue and no verb follows, so
// that the text before the comma cannot be the subject: "The case lies ten years back, says Ann Lee".
func (r *Reports) inverted(k, i, end int, sent *outline.Sentence) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if k <= sent.First || k != i-1 || r.Tokens[k].Kind != outline.Comma || !r.Tokens[i].In(word.TakesClause) || !r.behindSpeech(k, i, sent) {
		return none, false
	}
	m, ok := r.subjectRight(end, sent)
	if !ok || m.Kind != people.ByName && (!r.Tokens[i].In(word.Says) || !r.canSpeak(m)) {
		return none, false
	}
	for at := m.Last; at < sent.Last; at++ {
		t := &r.Tokens[at]
		aside := r.Tokens[at-1].Kind == outline.Comma
		switch {
		case t.Kind == outline.Stop, aside && (t.Kind == outline.Quote || t.Is(word.Who|word.Ing)):
			return m, true
		case t.Kind == outline.Quote, at == m.Last && t.Kind == outline.Word && !t.Has(word.Prep|word.Day):
			return none, false
		case t.Kind == outline.Word && !r.Named(at) && t.Has(word.Aux|word.Past|word.Third) && !t.Has(word.NounToo):
			return none, false
		}
	}
	return m, true
}

// byAgent reads a passive whose agent comes after the marks, "was called “a fool” by Orr", or before them, "was
// told by Orr that".
func (r *Reports) byAgent(e Event, sent *outline.Sentence) (Event, bool) {
	const reach = 4 // tokens
	if k := e.CueEnd; k+1 < sent.Last && word.Same(r.Word(k), "by") && e.Class.Has(word.Speech) && r.Tokens[e.Cue].In(word.TellsWhom) {
		m := r.PhraseRight(k+1, sent.Last)
		if m.Kind != people.NoMention && r.canSpeak(m) && m.Last < sent.Last && (r.Tokens[m.Last].Is(word.That) || r.Tokens[m.Last].Kind == outline.Colon) {
			e.Subject, e.Order, e.CueEnd = m, Inherited, m.Last
			return e, true
		}
	}
	for k := e.CueEnd; k+2 < min(sent.Last, e.CueEnd+reach); k++ {
		if r.Tokens[k].Kind != outline.Quote {
			continue
		}
		if !word.Same(r.Word(k+1), "by") || !e.Class.Has(word.Speech|word.Call) {
			break
		}
		e.Subject, e.Order = r.PhraseRight(k+2, sent.Last), Inherited
		return e, e.Subject.Kind != people.NoMention && r.canSpeak(e.Subject)
	}
	return e, false
}

// quotedSaying returns the subject of "Orr was quoted as saying", whose last word is at i.
func (r *Reports) quotedSaying(i, floor int) (people.Mention, bool) {
	if i-4 < floor || !word.Same(r.Word(i-1), "as") || !r.Tokens[i].Has(word.Ing) || !r.Tokens[i-2].In(word.Quotes) || !r.Tokens[i-3].In(word.Be) {
		return people.Mention{Name: -1}, false
	}
	_, k := r.auxiliaries(i-2, floor)
	return r.subjectLeft(k, floor)
}

// saysAs reports whether the verb at token i only introduces the person its subject quotes: he quoted "her as
// saying".
func (r *Reports) saysAs(i int, sent *outline.Sentence) bool {
	const reach = 8 // tokens
	if !r.Tokens[i].In(word.Quotes) {
		return false
	}
	for k := i + 2; k+1 < min(sent.Last, i+reach) && r.Tokens[k].Kind == outline.Word; k++ {
		if word.Same(r.Word(k), "as") {
			return word.Same(r.Word(k+1), "saying") || word.Same(r.Word(k+1), "having")
		}
	}
	return false
}

// quotingAs returns the report of the person quoted in "he quoted Orr as saying", "as having said"; it is as
// long as all of these words. The verb of saying is at token i.
func (r *Reports) quotingAs(i, floor int) (Event, bool) {
	none := Event{}
	as := i - 1
	if as > floor && word.Same(r.Word(as), "having") && r.Tokens[i].Has(word.Past) {
		as-- // "as having said"
	} else if !word.Same(r.Word(i), "saying") {
		return none, false
	}
	if as-3 < floor || !word.Same(r.Word(as), "as") {
		return none, false
	}
	m := r.PhraseLeft(as-1, floor)
	if r.Tokens[as-1].In(word.Objective) {
		m = people.Mention{First: as - 1, Last: as, Head: as - 1, Name: -1, Kind: people.ByPronoun}
	}
	v := m.First - 1
	if m.Kind == people.NoMention || v-1 < floor || !r.Tokens[v].In(word.Quotes) || r.Tokens[v-1].In(word.Be) {
		return none, false
	}
	by, ok := r.subjectLeft(v-1, floor)
	if !ok {
		return none, false
	}
	return Event{Cue: by.First, CueEnd: i + 1, Subject: m, Class: r.Tokens[i].Class}, true
}

// isNoun reports whether the words beside the verb at token i make it a noun or part of one.
func (r *Reports) isNoun(i int, sent *outline.Sentence) bool {
	t, before := &r.Tokens[i], &r.Tokens[i-1]
	claims := t.Has(word.Base) && word.Same(r.Word(i-1), "to") &&
		(t.Has(word.Saying) || i-2 > sent.First && r.Tokens[i-2].Has(word.Medium))
	switch {
	case before.Is(word.Det|word.Possessive|word.Prep) && t.Has(word.NounToo|word.Past) && !t.Has(word.Ing) && !claims &&
		!before.Has(word.That|word.Some|word.Adverb|word.Sub|word.He|word.She):
		return true // "the claims", "in charge"
	case !t.Has(word.NounToo):
		return false
	case i-1 > sent.First && before.Has(word.Quantity) && r.Tokens[i-2].Has(word.Prep):
		return true // "on one promise"
	case before.Kind == outline.Poss:
		return true
	}
	return t.Has(word.Third) && i+1 < sent.Last && (r.saysItself(i, i+1) || r.showsOf(i)) // "open source estimates say", "TV shows from Ansel"
}

// usedTo returns the person who used the medium m to say something: "Orr used Instagram to denounce it", "took
// to Twitter to say"; any other phrase unchanged.
func (r *Reports) usedTo(m people.Mention, floor int) people.Mention {
	v := m.First - 1
	if m.Kind == people.NoMention || !r.Tokens[m.Head].Has(word.Medium) || v <= floor {
		return m
	}
	if word.Same(r.Word(v), "to") {
		v--
	}
	if word.Same(r.Word(v), "on") {
		v-- // "went on Twitter to say"
	}
	if v <= floor || r.Tokens[v].Kind != outline.Word || r.Named(v) || !r.Tokens[v].In(word.UsesMedium) {
		return m
	}
	if by, ok := r.subjectLeft(v-1, floor); ok {
		return by
	}
	return m
}

// saysItself reports whether the noun at token i is the subject of the verb after it, and so is no verb itself.
func (r *Reports) saysItself(i, next int) bool {
	t, p := &r.Tokens[next], &r.Tokens[i-1]
	if t.Kind != outline.Word || r.Named(next) || t.Upper || p.Kind != outline.Word || r.Named(i-1) && !r.NameOf(i-1).Place || p.Has(word.Pronoun) {
		return false
	}
	return t.Has(word.Aux) || t.Has(word.Speech|word.Belief) && t.Has(word.Base|word.Past) && !t.Has(word.NounToo|word.Ing)
}

// showsOf reports whether the words round token i, which may be a verb, make it a noun: a modifier before it
// and a preposition after it.
func (r *Reports) showsOf(i int) bool {
	return r.Tokens[i].Has(word.Show) && r.Tokens[i-1].Caps && r.Tokens[i+1].Is(word.Prep) && !r.Tokens[i+1].Has(word.That|word.Sub)
}

// agrees reports whether the phrase before the verb at i can be its subject, in number and in sense.
func (r *Reports) agrees(i int, m people.Mention, aux auxKind) bool {
	t, h := &r.Tokens[i], &r.Tokens[m.Head]
	switch {
	case t.Class&word.Verb == word.Belief && m.Kind == people.ByPronoun && h.Has(word.It):
		return false // "it means", "it shows"
	case m.Kind == people.ByNoun && word.Same(r.Word(m.Head), "time"):
		return false // "Not this time, say the dockers"
	case aux == auxTo && m.Kind == people.ByNoun && !r.canSpeak(m):
		return false // "a plan open to protest"
	case aux != auxNone:
		return true
	case t.Has(word.Third) && !t.Has(word.Base|word.Past) && r.several(m):
		return false // "many reasons"
	case m.Kind != people.ByNoun:
		return true
	case t.Has(word.NounToo) && m.Last-m.First == 1 && h.Has(word.Demonym) && !h.Has(word.Plural):
		return false // "Democratic claims"
	}
	if t.Has(word.Third) && t.Has(word.NounToo) && !r.Named(m.Last-1) &&
		!r.Tokens[m.Last-1].Has(word.Role|word.Title|word.Body|word.Writing|word.Some|word.Demonym) &&
		!r.leadsOn(i+1, &r.Sentences[t.Sent]) {
		return false // "his favorite shows"
	}
	return !t.Has(word.Past) || m.Last != i || !r.naming(i, m)
}

// floor returns where the search for the subject of the verb at i stops.
func (r *Reports) floor(i int, sent *outline.Sentence) int {
	const reach = 70
	return max(sent.First, i-reach)
}

// auxKind is the auxiliary of a verb: none, a form of have or a modal, a form of be, "to".
type auxKind uint8

const (
	auxNone auxKind = iota
	auxHave
	auxBe
	auxTo
)

// auxiliaries walks left over adverbs and auxiliaries and returns the auxiliary next to the verb and the last
// token before them all.
func (r *Reports) auxiliaries(i, floor int) (auxKind, int) {
	kind := auxNone
	k := i - 1
	for ; k >= floor; k-- {
		t := &r.Tokens[k]
		if t.Kind == outline.Poss && k > floor && r.Tokens[k-1].Has(word.Pronoun) {
			if kind == auxNone {
				kind = auxHave
			}
			continue
		}
		if t.Kind != outline.Word || r.Named(k) {
			break
		}
		if t.Has(word.Aux) {
			if kind == auxNone {
				kind = auxOf(r.Word(k))
			}
			continue
		}
		if w := r.Word(k); w == "to" {
			kind = auxTo
			continue
		}
		if t.Has(word.Adverb) && !t.Has(word.Some|word.Role) || t.Has(word.Day) && !t.Upper {
			continue
		}
		if kind == auxTo && (t.Has(word.Past|word.Ing|word.Base|word.Third) || r.Word(k) == "refused" || r.Word(k) == "continued") {
			continue
		}
		break
	}
	return kind, k
}

func auxOf(w string) auxKind {
	if word.In(w, word.Be) {
		return auxBe
	}
	return auxHave
}

// passive reports whether the verb at i, past in form, is passive or a participle that
// describes: "was told", "asked about it, ...".
func (r *Reports) passive(i int, aux auxKind, k int) bool {
	t := &r.Tokens[i]
	if !t.Has(word.Past) || t.Has(word.Base) && aux != auxBe {
		return false
	}
	if aux == auxBe {
		return true
	}
	if i+1 < len(r.Tokens) {
		switch r.Word(i + 1) {
		case "by":
			by := r.PhraseRight(i+2, r.Sentences[t.Sent].Last)
			return by.Kind != people.NoMention && r.canSpeak(by) || !r.Tokens[i].In(word.Says) // but "said by telephone"
		case "about", "whether", "if", "why", "how", "what", "for":
			w := r.Word(i)
			return aux == auxNone && (w == "asked" || w == "pressed" || w == "questioned" || w == "Asked") &&
				(k < 0 || !r.Tokens[k].Is(word.He|word.She|word.They|word.I|word.We|word.Who) && !r.Named(k))
		}
	}
	return false
}

// several reports whether a mention is plural, so that "says" cannot be its verb.
func (r *Reports) several(m people.Mention) bool {
	h := &r.Tokens[m.Head]
	switch m.Kind {
	case people.ByPronoun:
		return h.Has(word.They | word.We | word.I | word.You)
	case people.ByNoun:
		return h.Has(word.Plural) || h.Has(word.Some) && !word.Same(r.Word(m.Head), "one") && !word.Same(r.Word(m.Head), "another")
	}
	return false
}

// naming reports whether the verb at i gives the name of the noun before it: "a website called", "a memo
// titled".
func (r *Reports) naming(i int, m people.Mention) bool {
	if i+1 < len(r.Tokens) && r.Tokens[i+1].Is(word.Pronoun) {
		return false // "a report called it"
	}
	return r.Tokens[i].In(word.GivesTitle) || r.Tokens[i].In(word.GivesName) && !r.Tokens[m.Head].Has(word.Role|word.Title|word.Body)
}

// baseHolds reports whether a verb's base form at i can be finite: a plural subject, a plural name or a pronoun
// comes before it at k.
func (r *Reports) baseHolds(i, k, floor int) bool {
	if k < floor {
		return false
	}
	t := &r.Tokens[k]
	if t.Kind == outline.Comma && k > floor {
		return !r.Tokens[i].Has(word.NounToo)
	}
	if t.Kind != outline.Word || k != i-1 && r.Tokens[i].Has(word.NounToo) {
		return false
	}
	if t.Has(word.They|word.We|word.I|word.Who|word.You|word.Some) || t.Has(word.Pronoun) && contracted(r.Word(k)) || t.Has(word.Quantity) {
		return true // "he'd respond"
	}
	if t.Has(word.Role|word.Demonym|word.Body) && t.Has(word.Plural) {
		return true
	}
	w := r.Word(k)
	if len(w) > 3 && w[len(w)-1] == 's' && !r.Tokens[i].Has(word.NounToo) && t.Class&(word.Aux|word.Verb|word.Prep) == 0 {
		return true
	}
	return k == i-1 && !r.Tokens[i].Has(word.NounToo) && r.manyAhead(k, floor)
}

// manyAhead reports whether the phrase that ends at token k begins with a word for several: "some in the city", "those
// involved".
func (r *Reports) manyAhead(k, floor int) bool {
	const reach = 6 // tokens
	for j := k; j >= max(floor, k-reach) && r.Tokens[j].Kind == outline.Word; j-- {
		switch t := &r.Tokens[j]; {
		case t.Has(word.Aux|word.Conj|word.That) && !t.Has(word.Some):
			return word.Same(r.Word(j), "those")
		case t.Has(word.Some):
			return t.Has(word.Plural|word.Quantity) || word.Same(r.Word(j), "some")
		}
	}
	return false
}
