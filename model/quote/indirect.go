package quote

import (
	"lineup/model"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/report"
)

// writeClauses appends the reported clauses that marked quotes do not already
// carry.
func (r *writer) writeClauses(article int) {
	for _, c := range r.Clauses() {
		pieces := r.pieces.Make(len(c.Pieces))
		size, marked := 0, 0
		for _, p := range c.Pieces {
			if p[0] >= p[1] {
				continue
			}
			s := r.Span(p[0], p[1]-1)
			pieces = append(pieces, s)
			size += s.Len()
			for k := p[0]; k < p[1]; k++ {
				if t := &r.Tokens[k]; t.Kind == outline.Quote && r.Links[t.Stretch].Speech {
					marked += int(t.End - t.Start)
				}
			}
		}
		if len(pieces) == 0 || marked*10 > size*3 {
			continue
		}
		ev, w := &r.Events[c.Event], &r.Who[c.Event]
		r.append(model.Quote{
			Article: article, Kind: model.Indirect, Pieces: pieces,
			Person: w.Person, Speaker: model.None, Utterance: model.None,
			Mention: r.Span(ev.Subject.First, ev.Subject.Last-1), Cue: r.Span(ev.Cue, ev.CueEnd-1),
			Paragraph: r.Paragraphs[r.Sentences[ev.Sent].Para].Index, Rule: "reported clause",
			Evidence: r.clauseEvidence(ev, w),
		}, r.grounds.Clause(ev, w))
	}
}

// clauseEvidence returns the reasons why a clause is a report.
func (r *writer) clauseEvidence(ev *report.Event, w *coref.Who) []string {
	reported := "the clause is reported by " + r.report(ev)
	if w.Why != "" {
		return r.words.List(reported, w.Why)
	}
	return r.words.List(reported)
}
