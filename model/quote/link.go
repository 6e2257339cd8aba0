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
	ahead              // Bridge “...”: the speaker of the same words further down
	doubtful           // the nearest subject of the sentence
	signed             // “...” — Ann Lee
	labelledQuote      // Ann Lee: “...”
	turns              // “Is it?” Lee asked. “It is,” Orr said. “Good?”
	transcript         // “LEE: ...”
	unnamed            // a whole sentence, and nobody named for it
	rules
)

var ruleNames = [rules]string{
	"none", "quote, speaker verb", "quote, verb speaker", "speaker verb quote", "inside the reported clause",
	"clause, speaker verb", "according to", "attribution after", "colon before", "reopened", "goes on", "carried",
	"sentence before", "same words below", "subject of the sentence", "signed", "label", "in turn", "transcript", "nobody named",
}

func (x rule) String() string { return ruleNames[x] }

// link is what was found out about a stretch.
type link struct {
	speech  bool // it is a quote at all
	rule    rule
	event   int     // in reader.events, -1 for none
	from    int     // the stretch the speaker is carried from, -1 for none
	doubt   float64 // of the stretch it is carried from, where that has no report of its own
	mention mention
	who     who
}

// attribution is what every stretch between marks of an article is, and who speaks it.
type attribution struct {
	resolved
	found []link // of each stretch
}

// attributer attributes the stretches of articles, one article after the other in the same
// memory.
type attributer struct {
	attribution
	since map[string]int
}

// read returns who speaks each stretch. It holds until the next are read.
func (r *attributer) read(k *resolved) *attribution {
	r.since = emptied(r.since)
	r.attribution = attribution{resolved: k.further(r.since)}
	r.attribute()
	r.echo()
	return &r.attribution
}

// attribute links every stretch to its speaker, in the order of the text, so that
// a later one can lean on an earlier one.
func (r *attribution) attribute() {
	r.found = make([]link, len(r.stretches))
	spoke := -1 // the last stretch with a speaker
	for i := range r.out {
		if r.out[i].kind != kQuote {
			continue
		}
		k := int(r.out[i].ref)
		l := r.linkStretch(i, k, spoke)
		switch {
		case l.from >= 0, l.rule == transcript:
		case l.event >= 0:
			l.who = r.who[l.event]
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
		if l.speech && l.rule != noRule && l.rule != doubtful && l.rule != unnamed {
			spoke = k
		}
	}
}

// linkStretch finds the pattern the stretch k, token i of the outline, stands in.
func (r *attribution) linkStretch(i, k, spoke int) link {
	s := int(r.out[i].sent)
	sent := &r.sents[s]
	if m, ok := r.labelled(i, sent); ok && m.first > sent.first && r.out[m.first-1].kind == kDash {
		return link{rule: labelledQuote, event: -1, from: -1, mention: m} // "On the result - Ann Lee: “...”"
	}
	if l, ok := r.transcribed(k); ok {
		return l
	}
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
		e = r.outer(e, sent)
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

func (r *attribution) byEvent(x rule, e int) link {
	return link{rule: x, event: e, from: -1, mention: r.events[e].subject}
}

func carry(x rule, from int, l link) link {
	doubt := l.doubt
	if l.rule == carried || l.rule == unnamed {
		doubt = 1 - share[l.rule]
	}
	return link{rule: x, event: -1, from: from, doubt: doubt, mention: l.mention, who: l.who}
}
