package quote

import (
	"cmp"
	"slices"

	"lineup/model"
)

// write turns the linked stretches into quotes.
func (r *reader) write(article int) {
	for k := range r.stretches {
		l := &r.found[k]
		if !l.speech {
			continue
		}
		st := &r.stretches[k]
		q := model.Quote{
			Article: article, Kind: r.kindOf(st, l), Pieces: []model.Span{st.inner},
			Person: l.who.person, Speaker: model.None, Utterance: model.None,
			Paragraph: r.paras[st.para].index, Rule: l.rule.String(), Confidence: .9,
		}
		if l.mention.kind != noMention {
			q.Mention = r.span(l.mention.first, l.mention.last-1)
		}
		if l.event >= 0 {
			e := &r.events[l.event]
			q.Cue = r.span(e.cue, e.cueEnd-1)
		}
		r.quotes = append(r.quotes, q)
	}
}

// order puts the quotes in the order of the text.
func (r *reader) order() {
	slices.SortStableFunc(r.quotes, func(a, b model.Quote) int {
		return cmp.Or(cmp.Compare(a.Pieces[0].Start, b.Pieces[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
}

// kindOf tells whole sentences from words in the outlet's own sentence.
func (r *reader) kindOf(st *stretch, l *link) model.Kind {
	if st.lower && (l.rule == clauseQuote || l.rule == cueQuote || l.rule == quoteInClause) {
		return model.Partial
	}
	return model.Direct
}
