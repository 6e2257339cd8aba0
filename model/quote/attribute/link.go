package attribute

import (
	"slices"

	"lineup/model/lexicon/word"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// Link is what is known about a stretch.
type Link struct {
	Speech  bool // it is a quote
	Rule    Rule
	Event   int // in Reports.Events, -1 for none
	From    int // the stretch the speaker is carried from, -1 for none
	Mention people.Mention
	Who     coref.Who
}

// Attribution is the kind and the speaker of every stretch between marks of an article.
type Attribution struct {
	coref.Resolution

	Links []Link // of each stretch
}

// Reader attributes the stretches of articles, reusing the same memory for each.
type Reader struct {
	Attribution

	// Without names a pattern that is not tried, to measure what it adds; "" for none.
	Without string

	since map[string]int
}

// Read returns the speaker of each stretch. It is valid until the next Read.
func (r *Reader) Read(k *coref.Resolution) *Attribution {
	r.since = people.Emptied(r.since)
	r.Attribution = Attribution{Resolution: k.Further(r.since), Links: r.Links[:0]}
	r.attribute()
	if r.Without != sameWords.Name {
		r.echo()
	}
	return &r.Attribution
}

// attribute links every stretch to its speaker, in text order, so that a later one can depend on an earlier
// one.
func (r *Reader) attribute() {
	r.Links = slices.Grow(r.Links, len(r.Stretches))[:len(r.Stretches)]
	clear(r.Links)
	spoke := -1       // the last stretch with a speaker
	var spokeAt int32 // its sentence
	for i := range r.Tokens {
		if r.Tokens[i].Kind != outline.Quote {
			continue
		}
		k := int(r.Tokens[i].Stretch)
		l := r.link(r.place(i, spoke))
		switch {
		case l.From >= 0, l.Rule == Transcript:
		case l.Event >= 0:
			l.Who = r.Who[l.Event]
			if r.unspoken(&r.Events[l.Event], i) || r.deniedBefore(i) || r.deniedBehind(&r.Events[l.Event], i) {
				l.Who = coref.Who{Person: -1, Why: "the report is denied"}
			}
		case l.Mention.Kind != people.NoMention:
			before := coref.Turn{Person: -1, To: -1, Before: -1}
			if spoke >= 0 {
				before = coref.Turn{Person: r.Links[spoke].Who.Person, Sent: spokeAt, To: -1, Before: -1}
			}
			l.Who = r.Resolve(l.Mention, before)
		default:
			l.Who.Person = -1
		}
		if l.From < 0 && r.misattributed(i) {
			l.Who = coref.Who{Person: -1, Why: "the article says that nobody said it"}
		}
		l.Speech = r.isSpeech(i, k, &l)
		r.Links[k] = l
		if l.Rule == Signed {
			r.signOpen(k)
		}
		switch {
		case !l.Speech || l.Rule == noRule || l.Rule == Doubtful:
		case l.Rule == Unnamed:
			spoke = -1 // no earlier speaker continues
		default:
			spoke, spokeAt = k, r.Tokens[i].Sent
		}
	}
}

// signOpen gives the open paragraphs before the signed stretch k, which continues them, to its signer.
func (r *Reader) signOpen(k int) {
	for ; k > 0 && r.Links[k-1].Speech && r.Stretches[k-1].Unclosed && r.Stretches[k].Para == r.Stretches[k-1].Para+1; k-- {
		r.Links[k-1] = r.Links[k]
		r.Links[k].Rule, r.Links[k].From = Reopened, k-1
	}
}

// place returns the place of the stretch at token i. spoke is the last stretch before it with a speaker.
func (r *Attribution) place(i, spoke int) place {
	p := place{i: i, k: int(r.Tokens[i].Stretch), s: int(r.Tokens[i].Sent), spoke: spoke}
	p.sent = &r.Sentences[p.s]
	st := &r.Stretches[p.k]
	if p.over = spoke >= 0 && r.Apart(r.Stretches[spoke].Para, st.Para); p.over {
		p.spoke = -1
	}
	p.own = p.sent.Words < 3 || i == p.sent.First && st.Words > 4 && !st.Lower
	return p
}

// unspoken reports whether the report e denies that its subject said the stretch at token i after it. In "did
// not explain what “price”" the word was said before.
func (r *Attribution) unspoken(e *report.Event, i int) bool {
	if e.Sent != int(r.Tokens[i].Sent) || e.Last > i {
		return false
	}
	words := i-e.CueEnd == 2 && r.Tokens[i-1].In(word.NamesWord) // "never uttered the words"
	says := words || e.Class.Has(word.Call) || r.Tokens[e.Cue].In(word.Says|word.TellsWhom)
	return says && r.Denied(e) || r.Disowned(e)
}

// deniedBefore reports whether a report right before the stretch at token i denies it, whoever speaks after it:
// Orr never said “...,” his office said.
func (r *Attribution) deniedBefore(i int) bool {
	sent := &r.Sentences[r.Tokens[i].Sent]
	e := r.eventLeft(i, sent)
	if r.wordDenied(i, sent) {
		return true
	}
	if e < 0 {
		return false
	}
	ev := &r.Events[e]
	called := ev.Class.Has(word.Call) && i-ev.Last == 1 // "never called him “...”"
	return (called || r.adjacent(ev.Last, i) || r.Tokens[ev.Last].Has(word.That)) && r.unspoken(ev, i)
}

// wordDenied reports whether the stretch at token i is a word that somebody did not use: "never used the word “...”".
func (r *Attribution) wordDenied(i int, sent *outline.Sentence) bool {
	const reach = 6 // tokens
	if i-3 < sent.First || !r.Tokens[i-1].In(word.NamesWord) || !r.Tokens[i-2].Is(word.Det) {
		return false
	}
	for k := i - 3; k >= max(sent.First, i-reach) && r.Tokens[k].Kind == outline.Word; k-- {
		if r.Tokens[k].In(word.Denies) {
			return true
		}
	}
	return false
}

// deniedBehind reports whether the report e after the stretch at token i denies it: “...,” Orr never said.
func (r *Attribution) deniedBehind(e *report.Event, i int) bool {
	return e.First > i && e.Cue > 0 && word.Same(r.Word(e.Cue-1), "never") && r.Tokens[e.Cue].In(word.Says)
}

// misattributed reports whether the words after the stretch at token i deny that anybody said it: “...” is a
// quote wrongly attributed to Orr, “...” was never said.
func (r *Attribution) misattributed(i int) bool {
	const reach = 8 // tokens
	sent := &r.Sentences[r.Tokens[i].Sent]
	if i+1 >= sent.Last || !r.Tokens[i+1].In(word.Be) {
		return false
	}
	for k := i + 2; k < min(sent.Last, i+reach) && r.Tokens[k].Kind == outline.Word; k++ {
		if r.Tokens[k].In(word.Disowns) || word.Same(r.Word(k), "never") && k+1 < sent.Last && r.Tokens[k+1].Is(word.Speech) {
			return true
		}
	}
	return false
}
