package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// Clause is a reported clause without marks, and its report.
type Clause struct {
	Event  int
	Pieces [][2]int // tokens of the outline, half open
}

// Clauses returns what the article reports without marks, or with marks round a small part of it only.
func (r *Reports) Clauses() []Clause {
	var out []Clause
	for s := range r.Sentences {
		sent := &r.Sentences[s]
		taken := sent.First // what comes before is reported already
		for e := r.ReportsFrom(sent); e < r.ReportsTo(sent); e++ {
			ev := &r.Events[e]
			if ev.Class&word.Speech == 0 || ev.Order == Label || ev.Order == Owned || ev.Cue < taken || ev.Subject.Kind == people.NoMention {
				continue
			}
			if r.marksBeside(ev) || r.unsaid(ev) {
				continue
			}
			c, ok := r.clauseOf(e, taken, sent)
			if !ok {
				continue
			}
			out = append(out, c)
			taken = max(ev.Last, c.Pieces[len(c.Pieces)-1][1])
		}
	}
	return out
}

// unsaid reports whether a report is denied, "would not say", or made by the article's own writer.
func (r *Reports) unsaid(ev *Event) bool {
	if ev.Subject.Kind == people.ByPronoun && r.Tokens[ev.Subject.Head].Has(word.I|word.We|word.You) {
		return true
	}
	return r.Denied(ev)
}

// Denied reports whether the words right before the cue deny the report: "would not say",
// "never said".
func (r *Reports) Denied(ev *Event) bool {
	const reach = 4
	for k := ev.Cue - 1; k >= max(ev.Subject.Last, ev.Cue-reach) && r.Tokens[k].Kind == outline.Word; k-- {
		if r.Tokens[k].In(word.Denies) {
			return true
		}
	}
	return false
}

// Disowned reports whether the clause of a report denies that the words are the speaker's: "denied calling it",
// "denied having said", "a fabricated headline claims that she said".
func (r *Reports) Disowned(ev *Event) bool {
	const reach = 12
	if next := ev.CueEnd; r.Tokens[ev.Cue].In(word.Disowns) && next < len(r.Tokens) {
		return r.Tokens[next].Is(word.Ing) || word.Same(r.Word(next), "having") || r.saidSo(next, ev)
	}
	for k := ev.Cue - 1; k >= max(r.Sentences[ev.Sent].First, ev.Cue-reach); k-- {
		switch t := &r.Tokens[k]; {
		case t.Kind != outline.Word && t.Kind != outline.Poss, t.Is(word.Conj):
			return false
		case r.Tokens[k].In(word.Disowns):
			return true
		}
	}
	return false
}

// saidSo reports whether the clause from token i on is about the subject of the report before it having said
// something: Orr denied "that he had called".
func (r *Reports) saidSo(i int, ev *Event) bool {
	const reach = 6 // tokens
	end := min(r.Sentences[ev.Sent].Last, i+reach)
	if i < end && r.Tokens[i].Is(word.That) && word.Same(r.Word(i), "that") {
		i++
	}
	if i >= end || !r.Tokens[i].Is(word.He|word.She|word.They) {
		return false
	}
	i++
	for i < end && r.Tokens[i].Is(word.Aux|word.Adverb) {
		i++
	}
	return i < end && r.Tokens[i].Is(word.Speech|word.Call)
}

// marksBeside reports whether a whole quotation is right beside the report, which then reports nothing else.
func (r *Reports) marksBeside(ev *Event) bool {
	k := ev.First - 1
	if k >= 0 && r.Tokens[k].Sent == r.Tokens[ev.Cue].Sent && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	return k >= 0 && r.Tokens[k].Kind == outline.Quote && r.Tokens[k].Sent == r.Tokens[ev.Cue].Sent
}

// clauseOf returns the clause that a report reports: after it, before it, or round it.
func (r *Reports) clauseOf(e, floor int, sent *outline.Sentence) (Clause, bool) {
	ev := &r.Events[e]
	if ev.Order == AccordingTo {
		return r.clauseAccording(e, floor, sent)
	}
	if start, ok := r.complement(ev, sent); ok {
		end := r.clauseEnd(start, e, sent)
		if end-start >= 3 {
			return Clause{Event: e, Pieces: [][2]int{{start, end}}}, true
		}
		return Clause{}, false
	}
	return r.clauseBefore(e, floor, sent)
}

// clauseEnd returns where the reported clause that starts at token i ends: with the sentence, or where another
// report of the same subject begins.
func (r *Reports) clauseEnd(i, e int, sent *outline.Sentence) int {
	end := sent.Last
	for n := e + 1; n < min(r.ReportsTo(sent), e+NearEvents); n++ {
		ev := &r.Events[n]
		if ev.First <= i {
			continue
		}
		if ev.Order == SubjectFirst && ev.Class.Has(word.Speech) && !r.Reaches(&r.Events[e], ev) {
			end = min(end, ev.First) // "he said it was late and she said so too"
			break
		}
		if ev.Order == Inherited && ev.Subject.Head == r.Events[e].Subject.Head && !r.infinitive(ev.Cue) || ev.Order == AccordingTo {
			end = min(end, ev.First, ev.Cue)
			break
		}
	}
	for end > i {
		t := &r.Tokens[end-1]
		if t.Kind == outline.Stop || t.Kind == outline.Comma || t.Kind == outline.Dash || t.Kind == outline.Semicolon ||
			t.Kind == outline.Word && !r.Named(end-1) && end < sent.Last && t.Has(word.Conj|word.Adverb|word.Aux) {
			end--
			continue
		}
		break
	}
	return end
}

// infinitive reports whether the verb at token i follows "to" and belongs to the words before it: "nothing to
// suggest".
func (r *Reports) infinitive(i int) bool {
	return i > 1 && word.Same(r.Word(i-1), "to") && r.Tokens[i-2].Kind == outline.Word && !r.Tokens[i-2].Is(word.Conj)
}

// clauseBefore returns the clause before its report: "the talks were hard, Rubio said".
func (r *Reports) clauseBefore(e, floor int, sent *outline.Sentence) (Clause, bool) {
	ev := &r.Events[e]
	if ev.Order == Inherited || ev.First <= floor || ev.Subject.Kind == people.ByPronoun && r.Tokens[ev.Subject.Head].Has(word.Who) {
		return Clause{}, false // "..., who asked for it back"
	}
	k := ev.First - 1
	if t := &r.Tokens[k]; t.Kind != outline.Comma && t.Kind != outline.Dash {
		return Clause{}, false
	}
	if ev.Last < sent.Last {
		t := &r.Tokens[ev.Last]
		if t.Kind == outline.Colon || t.Kind == outline.Quote || t.Kind == outline.Comma && ev.Last+1 < sent.Last && r.Tokens[ev.Last+1].Kind == outline.Quote {
			return Clause{}, false
		}
		if t.Is(word.Sub) && !t.Has(word.Prep) {
			return Clause{}, false
		}
		if t.Kind == outline.Word && !r.Tokens[ev.Cue].In(word.TellsWhom) && !t.Has(word.Prep|word.Day|word.Adverb|word.Conj|word.Ing|word.Sub) {
			return Clause{}, false // "..., the firm can offer boats": the verb has its own object
		}
	}
	start := floor
	for ; start < k; start++ {
		t := &r.Tokens[start]
		if t.Kind != outline.Comma && t.Kind != outline.Dash && (t.Kind != outline.Word || r.Named(start) || !t.Has(word.Conj)) {
			break
		}
	}
	if k-start < 3 || r.Tokens[start].Is(word.Prep) && !r.clauseAt(start, sent) {
		return Clause{}, false // "In May 2017, the board urged ..."
	}
	c := Clause{Event: e, Pieces: [][2]int{{start, k}}}
	// The report may be inside its clause: "the talks, Rubio said, were hard".
	if ev.Last+3 < sent.Last && r.Tokens[ev.Last].Kind == outline.Comma && !r.Tokens[ev.Last+1].Has(word.Ing|word.Conj|word.Who) {
		c.Pieces = append(c.Pieces, [2]int{ev.Last + 1, r.clauseEnd(ev.Last+1, e, sent)})
	}
	return c, true
}

// clauseAccording returns the clause of "according to S": after it where it opens the sentence, else before it.
func (r *Reports) clauseAccording(e, floor int, sent *outline.Sentence) (Clause, bool) {
	ev := &r.Events[e]
	if ev.Cue-floor > 2 {
		k := ev.Cue
		for k > floor && r.Tokens[k-1].Kind == outline.Comma {
			k--
		}
		return Clause{Event: e, Pieces: [][2]int{{floor, k}}}, true
	}
	for k := ev.Last; k < sent.Last && k < ev.Last+20; k++ {
		if r.Tokens[k].Kind == outline.Comma && k+3 < sent.Last {
			return Clause{Event: e, Pieces: [][2]int{{k + 1, r.clauseEnd(k+1, e, sent)}}}, true
		}
	}
	return Clause{}, false
}
