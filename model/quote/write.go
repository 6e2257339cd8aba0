package quote

import (
	"cmp"
	"slices"

	"lineup/model"
)

// writer makes the model's quotes of what was attributed.
type writer struct {
	attribution
	quotes []model.Quote
}

// write returns the reading of an article.
func (r *writer) write(a *attribution, article int) model.Reading {
	r.attribution, r.quotes = *a, r.quotes[:0]
	r.writeMarked(article)
	r.writeClauses(article)
	r.spoken(article)
	r.order()
	return model.Reading{Quotes: slices.Clone(r.quotes), People: r.modelled()}
}

// writeMarked turns the linked stretches into quotes. Stretches of one speech become
// one quote.
func (r *writer) writeMarked(article int) {
	last := -1 // the stretch the last quote ends with
	for i := range r.out {
		if r.out[i].kind != kQuote {
			continue
		}
		k := int(r.out[i].ref)
		l := &r.found[k]
		if !l.speech {
			continue
		}
		kind := r.kindOf(i, l)
		if last >= 0 && r.joins(last, k, kind) {
			q := &r.quotes[len(r.quotes)-1]
			q.Pieces = append(q.Pieces, r.stretches[k].inner)
		} else {
			r.quotes = append(r.quotes, r.quote(article, i, k, kind))
		}
		last = k
	}
}

// quote makes the quote of one stretch.
func (r *writer) quote(article, i, k int, kind model.Kind) model.Quote {
	l := &r.found[k]
	q := model.Quote{
		Article: article, Kind: kind, Pieces: []model.Span{r.stretches[k].inner},
		Person: l.who.person, Speaker: model.None, Utterance: model.None,
		Paragraph: r.paras[r.stretches[k].para].index,
		Rule:      l.rule.String(), Confidence: r.confidence(l), Evidence: r.evidence(l),
	}
	if l.mention.kind != noMention {
		q.Mention = r.span(l.mention.first, l.mention.last-1)
	}
	if l.event >= 0 {
		e := &r.events[l.event]
		q.Cue = r.span(e.cue, e.cueEnd-1)
		q.Venue = r.venue(e, i)
	} else if l.from >= 0 {
		q.Venue = r.venueOf(&r.found[l.from])
	}
	return q
}

// joins says that the stretch k goes on the speech of the stretch last before it:
// “A,” he said. “B.” is one quote of two pieces.
func (r *writer) joins(last, k int, kind model.Kind) bool {
	a, b := &r.found[last], &r.found[k]
	if a.who.person != b.who.person || kind == model.Partial || r.quotes[len(r.quotes)-1].Kind == model.Partial {
		return false
	}
	sa, sb := &r.stretches[last], &r.stretches[k]
	if b.rule == reopened {
		return b.from == last
	}
	if sa.para != sb.para || sa.unclosed {
		return false
	}
	const apart = 160 // bytes that an attribution set inside may take
	if sb.outer.Start-sa.outer.End > apart {
		return false
	}
	switch b.rule {
	case goesOn:
		return b.from == last && (a.rule == quoteSubject || a.rule == quoteCue || a.rule == sentenceAfter || a.rule == goesOn || a.rule == reopened)
	case cueQuote, clauseQuote:
		return a.event == b.event && (a.rule == quoteSubject || a.rule == quoteCue)
	}
	return false
}

// kindOf tells whole sentences from words in the outlet's own sentence.
func (r *writer) kindOf(i int, l *link) model.Kind {
	st := &r.stretches[r.out[i].ref]
	first := r.sents[r.out[i].sent].first
	if i == first || l.rule == goesOn || l.rule == reopened {
		return model.Direct
	}
	switch p := &r.out[i-1]; p.kind {
	case kComma, kColon:
		if r.introduces(i, l) {
			return model.Direct
		}
	case kWord:
		if !st.lower && st.words > 3 && l.rule == cueQuote && !p.class.has(wThat) {
			return model.Direct
		}
	case kDash, kOpen:
		if behind := l.rule == quoteSubject || l.rule == quoteCue; !st.lower && (st.end == kStop || behind && st.words > 3) {
			return model.Direct // behind a dateline: “...,” Rubio said
		}
	}
	return model.Partial
}

// introduces says that the comma or colon before token i belongs to the report
// the stretch was linked by, or to a further one of the same speech.
func (r *writer) introduces(i int, l *link) bool {
	if r.out[i-1].kind == kColon || l.rule == cueQuote {
		return true
	}
	return l.event >= 0 && r.events[l.event].last <= i && i > 1 && r.out[i-2].class.has(wVerb)
}

// order puts the quotes in the order of the text.
func (r *writer) order() {
	slices.SortStableFunc(r.quotes, func(a, b model.Quote) int {
		return cmp.Or(cmp.Compare(a.Pieces[0].Start, b.Pieces[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
}
