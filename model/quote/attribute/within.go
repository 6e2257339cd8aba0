package attribute

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// eventLeft returns the nearest report before token i in its sentence.
func (r *Attribution) eventLeft(i int, sent *outline.Sentence) int {
	at := r.EventAt(i, sent) - 1
	for e := at; e >= max(r.ReportsFrom(sent), at-report.NearEvents); e-- {
		ev := &r.Events[e]
		if ev.Last > i || ev.Cue >= i {
			continue
		}
		if !ev.Class.Has(word.Speech|word.Call|word.Belief) && !r.adjacent(ev.Last, i) || r.closedAside(ev, i) {
			continue
		}
		return e
	}
	return -1
}

// closedAside reports whether the report is in a clause between commas that describes something and ended
// before token i: "the plan, which few have called hasty, was “...”".
func (r *Attribution) closedAside(ev *report.Event, i int) bool {
	const reach = 20 // tokens
	if ev.First < 2 || !r.Tokens[ev.First-1].Has(word.Who) || r.Tokens[ev.First-2].Kind != outline.Comma {
		return false
	}
	for k := ev.Last; k+1 < i && k < ev.Last+reach; k++ {
		if r.Tokens[k].Kind == outline.Comma {
			next := &r.Tokens[k+1]
			return next.Kind == outline.Word && !r.Named(k+1) && next.Has(word.Aux|word.Past|word.Third) && !next.Has(word.NounToo)
		}
	}
	return false
}

// outer climbs from a report to the one whose clause contains it: in "Phillips said he heard students shout
// “...”" the speaker is Phillips. A report that introduces a whole sentence right before the marks stays. The
// stretch is at token i.
func (r *Attribution) outer(e, i int, sent *outline.Sentence) int {
	for range report.NearEvents {
		if e == r.ReportsFrom(sent) {
			break
		}
		in, up := &r.Events[e], &r.Events[e-1]
		if r.whoSays(in, i) { // "rebuked critics who say he is “soft”"
			break
		}
		if in.Order == report.Owned && (r.Tokens[in.Last].Is(word.That) || r.adjacent(in.Last, i)) && !r.saidOfClaim(in, up, i) ||
			word.Rejects.Has(r.Word(up.Cue)) && in.Subject.Kind != people.ByPronoun {
			break // "rejected Lund's claim that it was “...”"
		}
		if up.Order == report.Label || up.Last > in.First || !r.Reaches(up, in) {
			break
		}
		e--
	}
	return e
}

// saidOfClaim reports whether the stretch at token i is a comment on a claim, in the report up, and not part of it: "Orr's
// claim that it would hold was “absurd”", "called Orr's remarks “absurd”", "Orr's remarks “confirmed it”".
func (r *Attribution) saidOfClaim(in, up *report.Event, i int) bool {
	if r.adjacent(in.Last, i) && !r.Tokens[in.Last].Is(word.That) {
		first, _, _ := strings.Cut(r.Stretches[r.Tokens[i].Stretch].Inner.Of(r.Text), " ")
		w := word.Of(first)
		return up.Class.Has(word.Call) || w.Has(word.Past|word.Third) && !w.Has(word.NounToo)
	}
	switch r.Word(i - 1) {
	case "is", "was", "are", "were":
	default:
		return false
	}
	for k := in.Last; k < i-1; k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Word && t.Has(word.Aux|word.Third|word.Past) && !t.Has(word.NounToo) {
			return true
		}
	}
	return false
}

// whoSays reports whether the stretch at token i is in the words of a speaker in a relative clause, which no
// comma ends.
func (r *Attribution) whoSays(in *report.Event, i int) bool {
	const reach = 30 // tokens
	if !in.Class.Has(word.Speech) || in.Subject.Kind != people.ByPronoun || !r.Tokens[in.Subject.Head].Has(word.Who) || i-in.Last > reach {
		return false
	}
	for k := in.Last; k < i; k++ {
		if r.Tokens[k].Kind == outline.Comma {
			return false
		}
	}
	return true
}

// adjacent reports whether only a comma, a colon or "that" is between token end and token i.
func (r *Attribution) adjacent(end, i int) bool {
	const reach = 8 // tokens
	if i-end > reach {
		return false
	}
	for k := end; k < i; k++ {
		t := &r.Tokens[k]
		if t.Kind == outline.Comma || t.Kind == outline.Colon || t.Kind == outline.Dash || t.Is(word.That|word.Day|word.Adverb) || t.Kind == outline.Other {
			continue
		}
		return false
	}
	return true
}

// eventBehind returns the report later in the sentence that a comma sets off: it was “...” all along, Rubio
// said.
func (r *Attribution) eventBehind(i int, sent *outline.Sentence) int {
	at := r.EventAt(i, sent)
	for e := at; e < min(r.ReportsTo(sent), at+report.NearEvents); e++ {
		ev := &r.Events[e]
		if ev.First <= i || ev.Order == report.Inherited {
			continue
		}
		if ev.Order == report.AccordingTo {
			return e
		}
		k := ev.First - 1
		t := &r.Tokens[k]
		if t.Kind == outline.Comma || t.Kind == outline.Dash || t.Kind == outline.Quote {
			return e
		}
	}
	return -1
}
