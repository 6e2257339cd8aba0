package quote

// rule is a pattern that leads from a stretch to its speaker.
type rule uint8

const (
	noRule        rule = iota
	quoteSubject       // “...,” Rubio said
	quoteCue           // “...,” said Rubio
	cueQuote           // Rubio said, “...”
	clauseQuote        // Rubio said that it was “...”
	quoteInClause      // it was “...”, Rubio said
	according          // according to Rubio, “...”
	sentenceAfter      // “...” Rubio said that day.
	colonBefore        // Rubio was clear:  “...”
	reopened           // the paragraph before was left open
	goesOn             // “...,” Rubio said. “...”
	carried            // the speaker of the quote before, over a paragraph's end
	lead               // Rubio disagreed. “...”
	ahead              // “...” ... “...,” Rubio said: the next quote's speaker
	doubtful           // the nearest subject of the sentence
	signed             // “...” — Ann Lee
	labelledQuote      // Ann Lee: “...”
	rules
)

var ruleNames = [rules]string{
	"none", "quote, speaker verb", "quote, verb speaker", "speaker verb quote", "inside the reported clause",
	"clause, speaker verb", "according to", "attribution after", "colon before", "reopened", "goes on", "carried",
	"sentence before", "speaker of the next", "subject of the sentence", "signed", "label",
}

func (x rule) String() string { return ruleNames[x] }

// link is what was found out about a stretch.
type link struct {
	speech  bool // it is a quote at all
	rule    rule
	event   int // in reader.events, -1 for none
	from    int // the stretch the speaker is carried from, -1 for none
	mention mention
	who     who
}

// attribute links every stretch to its speaker, in the order of the text, so that
// a later one can lean on an earlier one.
func (r *reader) attribute() {
	r.found = make([]link, len(r.stretches))
	spoke := -1 // the last stretch with a speaker
	for i := range r.out {
		if r.out[i].kind != kQuote {
			continue
		}
		k := int(r.out[i].ref)
		l := r.linkStretch(i, k, spoke)
		switch {
		case l.from >= 0:
		case l.event >= 0:
			l.who = r.events[l.event].who
		case l.mention.kind != noMention:
			before := turn{person: -1}
			if spoke >= 0 {
				before = turn{r.found[spoke].who.person, r.out[i].sent}
			}
			l.who = r.resolve(l.mention, before)
		default:
			l.who.person = -1
		}
		l.speech = r.isSpeech(i, k, &l)
		r.found[k] = l
		if l.speech && l.rule != noRule && l.rule != doubtful {
			spoke = k
		}
	}
}

// resolveEvents leads the subject of every report to a person, in the order of
// the text: who spoke last is evidence for the next pronoun.
func (r *reader) resolveEvents() {
	spoke := turn{person: -1}
	for e := range r.events {
		ev := &r.events[e]
		ev.who = r.resolve(ev.subject, spoke)
		if ev.who.person >= 0 && ev.class.has(wSpeech) && !r.out[ev.subject.head].class.has(wSome) {
			spoke = turn{ev.who.person, int32(ev.sent)}
		}
	}
}

// linkStretch finds the pattern the stretch k, token i of the outline, stands in.
func (r *reader) linkStretch(i, k, spoke int) link {
	s := int(r.out[i].sent)
	sent := &r.sents[s]
	if e := r.introduced(i, sent); e >= 0 {
		return r.byEvent(cueQuote, e)
	}
	if e := r.eventRight(i, sent); e >= 0 {
		x := quoteSubject
		switch r.events[e].order {
		case cueFirst:
			x = quoteCue
		case accordingTo:
			x = according
		}
		return r.byEvent(x, e)
	}
	if m, ok := r.signature(i, sent); ok {
		return link{rule: signed, event: -1, from: -1, mention: m}
	}
	if e := r.eventLeft(i, sent); e >= 0 {
		e = r.outer(e, i, sent)
		x := clauseQuote
		switch {
		case r.events[e].order == accordingTo:
			x = according
		case r.adjacent(r.events[e].last, i):
			x = cueQuote
		}
		return r.byEvent(x, e)
	}
	if e := r.eventBehind(i, sent); e >= 0 {
		if r.events[e].order == accordingTo {
			return r.byEvent(according, e)
		}
		return r.byEvent(quoteInClause, e)
	}
	return r.floating(i, k, s, spoke)
}

func (r *reader) byEvent(x rule, e int) link {
	return link{rule: x, event: e, from: -1, mention: r.events[e].subject}
}

func carry(x rule, from int, l link) link {
	return link{rule: x, event: -1, from: from, mention: l.mention, who: l.who}
}

// eventRight returns the report that starts right behind token i: “...,” Rubio
// said.
func (r *reader) eventRight(i int, sent *sentence) int {
	next := i + 1
	if next < sent.last && (r.out[next].kind == kComma || r.out[next].kind == kDash) {
		next++
	}
	for e := sent.events[0]; e < sent.events[1]; e++ {
		ev := &r.events[e]
		if ev.cue <= i || ev.order == inherited {
			continue
		}
		if ev.subject.kind == byPronoun && r.out[ev.subject.head].class.has(wWho) {
			return -1 // “...” who report to her
		}
		if ev.first >= next && (r.skippable(next, ev.first) || next > i+1 || r.stretches[r.out[i].ref].end == kComma) && r.plain(next, ev.first) {
			return e
		}
		break
	}
	return -1
}

// introduced returns the report that ends right before token i with a comma or a
// colon: Rubio said, “...”. It holds even where another one follows: when a man
// shouted, “...,” Beck joked.
func (r *reader) introduced(i int, sent *sentence) int {
	for e := sent.events[1] - 1; e >= sent.events[0]; e-- {
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
// behind it may be another's: “...,” Rubio said, “...”
func (r *reader) afterMarks(ev *event) bool {
	k := ev.first - 1
	if k >= 0 && r.out[k].kind == kComma {
		k--
	}
	return k >= 0 && r.out[k].kind == kQuote && r.out[k].sent == r.out[ev.cue].sent
}

// plain says that from one token to another stand only words that can belong to a
// long name for a speaker: no verb, no punctuation.
func (r *reader) plain(from, to int) bool {
	const reach = 12
	if to-from > reach {
		return false
	}
	for k := from; k < to; k++ {
		t := &r.out[k]
		if t.kind == kComma || t.kind == kQuote || t.kind == kColon || t.kind == kSemicolon || t.kind == kDash || t.kind == kStop ||
			t.kind == kWord && t.name < 0 && (t.class.has(wAux|wConj|wWho|wThat|wSub|wPronoun) || t.class.has(wVerb) && !t.class.has(wNounToo)) && !t.class.has(wPrep|wAdverb) {
			return false
		}
	}
	return true
}

// skippable says that between a quotation and its attribution only words stand
// that part neither: "as", "then", "however".
func (r *reader) skippable(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.out[k]
		if t.kind == kWord && t.class.has(wAdverb|wDay) || t.kind == kWord && r.word(k) == "as" || t.kind == kWord && r.word(k) == "the" {
			continue
		}
		return false
	}
	return true
}

// labelled returns the name right before a colon before the quotation: "Ann Lee,
// teacher: “...”".
func (r *reader) labelled(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i-2 < sent.first || r.out[i-1].kind != kColon {
		return none, false
	}
	k := i - 2
	for range 2 {
		if n := r.out[k].name; n >= 0 && !r.names[n].bare() && !r.names[n].place {
			first := r.names[n].first
			if first == sent.first || r.out[first-1].kind == kDash || r.out[first-1].kind == kComma || r.out[first-1].class.has(wPrep|wConj) {
				if !r.names[n].body || first == sent.first {
					return r.nameLeft(int(n), sent.first), true
				}
			}
		}
		for k > sent.first && r.out[k].kind != kComma {
			k--
		}
		if k--; k < sent.first {
			break
		}
	}
	return none, false
}

// signature returns the name behind a dash that ends the line: “...” — Ann Lee.
func (r *reader) signature(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i+2 >= sent.last || r.out[i+1].kind != kDash && r.out[i+1].kind != kOpen || i > sent.first {
		return none, false
	}
	m := r.phraseRight(i+2, sent.last)
	if m.kind != byName {
		return none, false
	}
	for k := m.last; k < sent.last; k++ {
		if t := &r.out[k]; t.kind == kQuote || t.class.has(wVerb|wAux) {
			return none, false
		}
	}
	return m, true
}

// eventLeft returns the nearest report before token i in its sentence.
func (r *reader) eventLeft(i int, sent *sentence) int {
	for e := sent.events[1] - 1; e >= sent.events[0]; e-- {
		ev := &r.events[e]
		if ev.last > i || ev.cue >= i {
			continue
		}
		if !ev.class.has(wSpeech|wCall|wBelief) && !r.adjacent(ev.last, i) {
			continue
		}
		return e
	}
	return -1
}

// outer climbs from a report to the one whose clause it stands in: in "Phillips
// said he heard students shout “...”" it is Phillips who says so. A report that
// introduces a whole sentence of its own right before the marks stays.
func (r *reader) outer(e, i int, sent *sentence) int {
	for e > sent.events[0] {
		in, up := &r.events[e], &r.events[e-1]
		if up.order == label || up.last > in.first || !r.reaches(up, in) {
			break
		}
		e--
	}
	return e
}

// reaches says that the report up governs the clause in which the report in
// stands: nothing between them ends up's clause.
func (r *reader) reaches(up, in *event) bool {
	if in.order == cueFirst || up.order == accordingTo || !up.class.has(wSpeech|wBelief) || up.order == owned {
		return false
	}
	if up.order == cueFirst || in.order == inherited {
		return false
	}
	if in.first == 0 {
		return false // nothing stands before it
	}
	if r.out[in.first-1].kind == kComma && !r.out[up.last].class.has(wThat|wSub) ||
		in.class.has(wIng) && in.order == subjectFirst && in.cue == in.subject.last {
		return false
	}
	for k := up.last; k < in.first; k++ {
		t := &r.out[k]
		switch t.kind {
		case kSemicolon, kQuote, kStop:
			return false
		case kComma, kDash:
			// ", which he called": the outlet's own words go on.
			if k+1 < in.first && r.out[k+1].class.has(wSub|wWho|wConj) && r.out[k+1].kind == kWord {
				return false
			}
		case kWord:
			if t.class.has(wConj) && k == in.first-1 && in.order == subjectFirst &&
				(in.subject.kind == byName || !r.out[up.last].class.has(wThat)) {
				return false // "he did this, and she said"
			}
		}
	}
	return true
}

// adjacent says that nothing but a comma, a colon or "that" stands from token
// end to token i.
func (r *reader) adjacent(end, i int) bool {
	for k := end; k < i; k++ {
		t := &r.out[k]
		if t.kind == kComma || t.kind == kColon || t.kind == kDash || t.kind == kWord && t.class.has(wThat|wDay) || t.kind == kOther {
			continue
		}
		return false
	}
	return true
}

// eventBehind returns the report further behind in the sentence that a comma sets
// off: it was “...” all along, Rubio said.
func (r *reader) eventBehind(i int, sent *sentence) int {
	for e := sent.events[0]; e < sent.events[1]; e++ {
		ev := &r.events[e]
		if ev.first <= i || ev.order == inherited {
			continue
		}
		if ev.order == accordingTo {
			return e
		}
		k := ev.first - 1
		t := &r.out[k]
		if t.kind == kComma || t.kind == kDash || t.kind == kQuote {
			return e
		}
	}
	return -1
}

// floating links a stretch whose sentence reports nothing.
func (r *reader) floating(i, k, s, spoke int) link {
	none := link{event: -1, from: -1, who: who{person: -1}, mention: mention{name: -1}}
	st := &r.stretches[k]
	sent := &r.sents[s]
	whole := r.wholeSentence(i, sent) || i == sent.first && st.words > 4 && !st.lower
	sameParagraph := s > 0 && r.sents[s-1].para == sent.para
	if k > 0 && r.stretches[k-1].unclosed && i == r.paras[sent.para].first && r.found[k-1].rule != noRule {
		return carry(reopened, k-1, r.found[k-1])
	}
	if m, ok := r.labelled(i, sent); ok {
		return link{rule: labelledQuote, event: -1, from: -1, mention: m}
	}
	if !whole {
		if m, ok := r.subjectOf(sent, i); ok {
			return link{rule: doubtful, event: -1, from: -1, mention: m}
		}
		return none
	}
	if i+1 == sent.last && s+1 < len(r.sents) && r.out[i+1].kind == kDash && r.out[sent.first].kind == kQuote {
		if m := r.phraseRight(i+2, r.sents[s+1].last); m.kind == byName {
			return link{rule: signed, event: -1, from: -1, mention: m}
		}
	}
	if e := r.sentenceAfter(i, s); e >= 0 && (st.endSign != '.' || spoke < 0 || r.stretches[spoke].para != st.para) {
		return r.byEvent(sentenceAfter, e)
	}
	if s > 0 {
		before := &r.sents[s-1]
		if t := &r.out[before.last-1]; t.kind == kColon {
			if l, ok := r.leadIn(before); ok {
				l.rule = colonBefore
				return l
			}
		}
	}
	if s > 0 && !r.holdsMarks(s-1) {
		before := &r.sents[s-1]
		if l, ok := r.leadIn(before); ok && (l.event >= 0 || sameParagraph && (spoke < 0 || r.stretches[spoke].para != st.para || r.opensWith(before, l.mention))) {
			if l.event >= 0 && spoke >= 0 && r.found[spoke].event == l.event {
				return carry(goesOn, spoke, r.found[spoke])
			}
			l.rule = lead
			return l
		}
	}
	if spoke >= 0 && r.stretches[spoke].para == st.para {
		return carry(goesOn, spoke, r.found[spoke])
	}
	if spoke >= 0 {
		return carry(carried, spoke, r.found[spoke])
	}
	if s > 0 {
		if l, ok := r.leadIn(&r.sents[s-1]); ok {
			l.rule = lead
			return l
		}
	}
	return none
}

// holdsMarks says that a sentence holds a stretch between marks.
func (r *reader) holdsMarks(s int) bool {
	for k := r.sents[s].first; k < r.sents[s].last; k++ {
		if r.out[k].kind == kQuote {
			return true
		}
	}
	return false
}

// opensWith says that a sentence opens with the name of a human being, so that
// what follows may be theirs.
func (r *reader) opensWith(sent *sentence, m mention) bool {
	return m.kind == byName && m.first == sent.first && !r.names[m.name].body
}

// leadIn takes the speaker from a sentence before the quotation: of its last
// report, else its subject.
func (r *reader) leadIn(sent *sentence) (link, bool) {
	if sent.events[1] > sent.events[0] {
		e := sent.events[1] - 1
		for e > sent.events[0] && r.reaches(&r.events[e-1], &r.events[e]) {
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

// wholeSentence says that the stretch is all of its sentence, give or take
// punctuation and further stretches.
func (r *reader) wholeSentence(i int, sent *sentence) bool {
	words := 0
	for k := sent.first; k < sent.last && words < 3; k++ {
		if r.out[k].kind == kWord {
			words++
		}
	}
	return words < 3
}

// sentenceAfter returns the report that is a sentence of its own right behind the
// quotation and reports nothing else: “Is it?” Rubio said.
func (r *reader) sentenceAfter(i, s int) int {
	if s+1 >= len(r.sents) || r.sents[s+1].para != r.sents[s].para || i+1 != r.sents[s].last {
		return -1
	}
	next := &r.sents[s+1]
	if next.events[0] == next.events[1] {
		return -1
	}
	e := next.events[0]
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
