package attribute

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

// eventRight returns the report that starts right after token i: “...,” Rubio said.
func (r *Attribution) eventRight(i int, sent *outline.Sentence) int {
	next := i + 1
	if next < sent.Last && (r.Tokens[next].Kind == outline.Comma || r.Tokens[next].Kind == outline.Dash) {
		next++
	}
	at := r.EventAt(i, sent)
	for e := at; e < min(r.ReportsTo(sent), at+report.NearEvents); e++ {
		ev := &r.Events[e]
		if ev.Cue <= i || ev.Order == report.Inherited {
			continue
		}
		if ev.Subject.Kind == people.ByPronoun && r.Tokens[ev.Subject.Head].Has(word.Who) {
			return -1 // “...” who report to her
		}
		if t := &r.Tokens[next]; t.Is(word.Sub) && !r.Named(next) && !word.Same(r.Word(next), "as") && ev.First > next {
			return -1 // “...,” after Orr said so
		}
		if ev.First > next && ev.Last < sent.Last && r.Tokens[ev.Last].Is(word.Aux) {
			return -1 // “...,” with rules he said would change
		}
		if r.opensClause(i, sent) && ev.Order == report.SubjectFirst && r.goesOwnWay(ev, sent) {
			return -1
		}
		if ev.First >= next && (r.skippable(next, ev.First) || next > i+1 || r.Stretches[r.Tokens[i].Stretch].End == outline.Comma) && r.plain(next, ev.First) {
			return e
		}
		break
	}
	return -1
}

// opensClause reports whether the stretch at i ends a subordinate clause that opens the sentence and has its
// own report: "After Lee called it “...,”".
func (r *Attribution) opensClause(i int, sent *outline.Sentence) bool {
	const reach = 60 // tokens
	first := sent.First
	for first < min(i, sent.First+2) && r.Tokens[first].Is(word.Conj|word.Adverb) && !r.Tokens[first].Has(word.Sub) {
		first++ // "But even as"
	}
	t := &r.Tokens[first]
	if i-first > reach || t.Kind != outline.Word || r.Named(first) || !t.Has(word.Sub) || r.eventLeft(i, sent) < 0 {
		return false
	}
	for k := first; k < i; k++ {
		if r.Tokens[k].Kind == outline.Comma && k > first+1 && r.Tokens[k-1].Kind != outline.Quote {
			return false
		}
	}
	return true
}

// goesOwnWay reports whether what the report reports comes after it.
func (r *Attribution) goesOwnWay(ev *report.Event, sent *outline.Sentence) bool {
	if ev.Last >= sent.Last {
		return false
	}
	t := &r.Tokens[ev.Last]
	return t.Kind == outline.Colon || t.Kind == outline.Quote || t.Kind == outline.Word || t.Kind == outline.Comma && ev.Last+1 < sent.Last &&
		r.Tokens[ev.Last+1].Kind == outline.Quote
}

// introduced returns the report that ends right before token i with a comma or a
// colon: Rubio said, “...”. It holds even where another one follows: when a man
// shouted, “...,” Beck joked.
func (r *Attribution) introduced(i int, sent *outline.Sentence) int {
	at := r.EventAt(i, sent) - 1
	for e := at; e >= max(r.ReportsFrom(sent), at-report.NearEvents); e-- {
		ev := &r.Events[e]
		if ev.Last > i || ev.Cue >= i {
			continue
		}
		if ev.Class.Has(word.Speech|word.Manner) && ev.Order != report.Label && ev.Order != report.Owned && r.adjacent(ev.Last, i) && ev.Last < i &&
			(r.Tokens[i-1].Kind == outline.Comma || r.Tokens[i-1].Kind == outline.Colon) && !r.afterMarks(ev) {
			return e
		}
		return -1
	}
	return -1
}

// afterMarks reports whether the report already follows a quotation, so that the next one may be another
// speaker's: “...,” Rubio said, “...”.
func (r *Attribution) afterMarks(ev *report.Event) bool {
	k := ev.First - 1
	if k >= 0 && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	return k >= 0 && r.Tokens[k].Kind == outline.Quote && r.Tokens[k].Sent == r.Tokens[ev.Cue].Sent
}

// plain reports whether only words that can belong to a speaker's long name are between two tokens: no verb, no
// punctuation.
func (r *Attribution) plain(from, to int) bool {
	const reach = 12
	if to-from > reach {
		return false
	}
	for k := from; k < to; k++ {
		t := &r.Tokens[k]
		switch t.Kind {
		case outline.Comma, outline.Quote, outline.Colon, outline.Semicolon, outline.Dash, outline.Stop:
			return false
		case outline.Word:
			verb := t.Has(word.Verb) && !t.Has(word.NounToo)
			if !r.Named(k) && (verb || t.Has(word.Aux|word.Conj|word.Who|word.That|word.Sub|word.Pronoun)) && !t.Has(word.Prep|word.Adverb) {
				return false
			}
		}
	}
	return true
}

// skippable reports whether the words between a quotation and its attribution separate neither: "as", "then",
// "however".
func (r *Attribution) skippable(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.Tokens[k]
		if t.Is(word.Adverb|word.Day) || t.Kind == outline.Word && r.Word(k) == "as" || t.Kind == outline.Word && r.Word(k) == "the" {
			continue
		}
		return false
	}
	return true
}
