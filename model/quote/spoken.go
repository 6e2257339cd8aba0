package quote

import (
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/quote/attribute"
	"lineup/model/quote/coref"
	"lineup/model/quote/turns"
)

// spoken makes quotes of the turns of a transcript without marks, one per paragraph: an answer may have ten,
// and a quotation of it is in one. Text quoted or reported within a turn is part of its speaker's words, and
// gives way.
func (r *writer) spoken(t *turns.Transcript, article int) {
	if len(t.Turns) == 0 {
		return
	}
	within := func(q model.Quote) bool {
		s := q.Span()
		i := sort.Search(len(t.Turns), func(i int) bool { return t.Turns[i].Span().End > s.Start })
		return i < len(t.Turns) && t.Turns[i].Span().Overlaps(s)
	}
	r.quotes = slices.DeleteFunc(r.quotes, within)
	for i := range t.Turns {
		x := &t.Turns[i]
		r.append(model.Quote{
			Article: article, Kind: model.Direct, Pieces: x.Pieces,
			Person: x.Person, Speaker: model.None, Utterance: model.None,
			Mention: x.Label, Paragraph: r.Paragraphs[x.Para].Index,
			Rule: attribute.Transcript.String(), Evidence: r.turnEvidence(x),
		}, r.grounds.Turn(x))
	}
}

// turnEvidence returns the evidence for a turn.
func (r *writer) turnEvidence(x *turns.Turn) []string {
	label := coref.Quoted(clip(x.Label.Of(r.Text)))
	var out []string
	switch x.Step {
	case turns.GoesOn:
		out = []string{"the turn that begins with " + label + " goes on"}
	case turns.Unlabelled:
		out = []string{"questions in bold and answers alternate"}
	default:
		out = []string{"the line of a transcript begins with " + label}
	}
	switch {
	case x.Person < 0:
		out = append(out, "which names nobody")
		if x.Step == turns.Unlabelled {
			out[len(out)-1] = "nothing names who speaks"
		}
	case x.Step == turns.Answer, x.Step == turns.Unlabelled:
		out = append(out, "the headline and the opening name nobody but "+r.People[x.Person].Text)
	case x.Step == turns.Office:
		out = append(out, label+" is "+r.People[x.Person].Text)
	}
	return out
}
