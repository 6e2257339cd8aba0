package quote

import "lineup/model"

// writeClauses appends the reported clauses that marked quotes do not already
// carry.
func (r *writer) writeClauses(article int) {
	for _, c := range r.clauses() {
		var pieces []model.Span
		size, marked := 0, 0
		for _, p := range c.pieces {
			if p[0] >= p[1] {
				continue
			}
			s := r.span(p[0], p[1]-1)
			pieces = append(pieces, s)
			size += s.Len()
			for k := p[0]; k < p[1]; k++ {
				if t := &r.out[k]; t.kind == kQuote && r.found[t.ref].speech {
					marked += int(t.end - t.start)
				}
			}
		}
		if len(pieces) == 0 || marked*10 > size*3 {
			continue
		}
		ev, w := &r.events[c.event], &r.who[c.event]
		r.quotes = append(r.quotes, model.Quote{
			Article: article, Kind: model.Indirect, Pieces: pieces,
			Person: w.person, Speaker: model.None, Utterance: model.None,
			Mention: r.span(ev.subject.first, ev.subject.last-1), Cue: r.span(ev.cue, ev.cueEnd-1),
			Paragraph: r.paras[r.sents[ev.sent].para].index, Rule: "reported clause", Confidence: .92 * max(w.trust, .5),
			Evidence: r.clauseEvidence(ev, w),
		})
	}
}

// clauseEvidence tells what makes a clause a report.
func (r *writer) clauseEvidence(ev *event, w *who) []string {
	out := []string{"the clause is reported by " + r.report(ev)}
	if w.why != "" {
		out = append(out, w.why)
	}
	return out
}
