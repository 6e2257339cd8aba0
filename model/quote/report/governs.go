package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// Reaches reports whether the report up governs the clause that contains the report in: it takes a clause, and
// nothing between them ends it.
func (r *Reports) Reaches(up, in *Event) bool {
	const reach = 60 // tokens
	if in.Cue > 0 && word.Same(r.Word(in.Cue-1), "to") && in.Subject.First >= up.CueEnd && in.Subject.First <= up.CueEnd+1 && up.Order != AccordingTo {
		return true // "called on voters to reject"
	}
	switch {
	case in.First == 0 || in.First-up.Last > reach:
		return false
	case in.Order == CueFirst || in.Order == Inherited || up.Order == CueFirst || up.Order == Owned:
		return false
	case up.Order == AccordingTo && r.Tokens[up.Last].Kind != outline.Comma:
		return false
	case !up.Class.Has(word.Speech|word.Belief) && in.Order != Owned:
		return false
	case r.Tokens[in.First-1].Kind == outline.Comma && !r.Tokens[up.Last].Has(word.That|word.Sub):
		return false
	case in.Class.Has(word.Ing) && in.Order == SubjectFirst && in.Cue == in.Subject.Last:
		return false // "Ryan saying it was hard"
	}
	return !r.parted(up, in)
}

// parted reports whether the clause of the report up ends before the report in.
func (r *Reports) parted(up, in *Event) bool {
	opening := r.Tokens[r.Sentences[in.Sent].First].Has(word.Sub) // "While he said so, she said"
	verbs := 0
	for k := up.Last; k < in.First; k++ {
		t := &r.Tokens[k]
		switch t.Kind {
		case outline.Semicolon, outline.Colon, outline.Quote, outline.Stop:
			return true
		case outline.Comma, outline.Dash:
			// ", which he called": the outlet's own words continue.
			next := &r.Tokens[k+1]
			if opening && t.Kind == outline.Comma || k+1 < in.First && next.Is(word.Sub|word.Who|word.Conj) {
				return true
			}
		case outline.Word:
			if !r.Named(k) && t.Has(word.Aux|word.Past|word.Third) {
				verbs++
			}
			if k == in.First-1 && in.Order == SubjectFirst && in.Subject.Kind == people.ByName && in.Class.Has(word.Speech) && r.timing(k) {
				return true
			}
			if t.Has(word.Conj) && k == in.First-1 && r.newClause(up, in, verbs) {
				return true
			}
		}
	}
	return false
}

// newClause reports whether the conjunction before the report in starts a separate clause, "he did this, and
// she said", not a part of in's subject.
func (r *Reports) newClause(up, in *Event, verbs int) bool {
	if in.Order != SubjectFirst {
		return false
	}
	return in.Subject.Kind == people.ByName || verbs > 0 || in.Subject.Kind == people.ByPronoun && !r.Tokens[up.Last].Has(word.That)
}

// timing reports whether the word at token k begins a clause of time about the report before it: "he said this
// after Orr claimed".
func (r *Reports) timing(k int) bool {
	switch r.Word(k) {
	case "after", "before", "when":
		return true
	}
	return false
}
