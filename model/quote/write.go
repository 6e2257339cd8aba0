package quote

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/attribute"
	"lineup/model/quote/confidence"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/turns"
	"lineup/model/slab"
)

// writer turns attributions into the model's quotes.
type writer struct {
	attribute.Attribution

	grounds confidence.Article
	quotes  []model.Quote
	pieces  slab.Of[model.Span]
	words   slab.Of[string] // of evidence
	rested  func(*model.Quote, confidence.Grounds)
}

// append adds a quote, with the confidence that its grounds give.
func (r *writer) append(q model.Quote, g confidence.Grounds) {
	r.quotes = append(r.quotes, q)
	last := &r.quotes[len(r.quotes)-1]
	if r.rested != nil {
		r.rested(last, g)
	}
	if last.Person >= 0 {
		last.Confidence = confidence.Chance(g)
	}
}

// write returns the quotes of an article, or of a section of one. They are valid until the next call.
func (r *writer) write(a *attribute.Attribution, t *turns.Transcript, article int) []model.Quote {
	r.Attribution, r.quotes = *a, r.quotes[:0]
	r.grounds = confidence.Read(&r.Attribution)
	r.writeMarked(article)
	r.writeClauses(article)
	r.spoken(t, article)
	r.order()
	return r.quotes
}

// writeMarked turns the linked stretches into quotes. Stretches of one speech become
// one quote.
func (r *writer) writeMarked(article int) {
	last := -1 // the stretch the last quote ends with
	for i := range r.Tokens {
		if r.Tokens[i].Kind != outline.Quote {
			continue
		}
		k := int(r.Tokens[i].Stretch)
		l := &r.Links[k]
		if !l.Speech {
			continue
		}
		kind := r.kindOf(i, l)
		if last >= 0 && r.joins(last, k, kind) {
			q := &r.quotes[len(r.quotes)-1]
			q.Pieces = append(q.Pieces, r.said(k))
		} else {
			r.append(r.quote(article, i, k, kind), r.grounds.Stretch(i))
		}
		last = k
	}
}

// quote returns the quote of one stretch.
func (r *writer) quote(article, i, k int, kind model.Kind) model.Quote {
	l := &r.Links[k]
	q := model.Quote{
		Article: article, Kind: kind, Pieces: r.pieces.List(r.said(k)),
		Person: l.Who.Person, Speaker: model.None, Utterance: model.None,
		Paragraph: r.Paragraphs[r.Stretches[k].Para].Index,
		Rule:      l.Rule.String(), Evidence: r.evidence(l),
	}
	if l.Mention.Kind != people.NoMention {
		q.Mention = r.Span(l.Mention.First, l.Mention.Last-1)
	}
	if l.Rule == attribute.Transcript {
		q.Mention = model.Span{Start: r.Stretches[k].Inner.Start, End: q.Pieces[0].Start - len(": ")}
	}
	if l.Event >= 0 {
		e := &r.Events[l.Event]
		q.Cue = r.Span(e.Cue, e.CueEnd-1)
		q.Venue = r.venue(e, i)
	} else if l.From >= 0 {
		q.Venue = r.venueOf(&r.Links[l.From])
	}
	return q
}

// said returns the words of the stretch k, without the label of a transcript line.
func (r *writer) said(k int) model.Span {
	s := r.Stretches[k].Inner
	if r.Links[k].Rule == attribute.Transcript {
		s.Start += len(attribute.TranscriptLabel(s.Of(r.Text))) + len(": ")
	}
	return s
}

// joins reports whether the stretch k continues the speech of the stretch last before it: “A,” he said. “B.” is
// one quote of two pieces.
func (r *writer) joins(last, k int, kind model.Kind) bool {
	a, b := &r.Links[last], &r.Links[k]
	if a.Who.Person != b.Who.Person || kind == model.Partial || r.quotes[len(r.quotes)-1].Kind == model.Partial {
		return false
	}
	sa, sb := &r.Stretches[last], &r.Stretches[k]
	if b.Rule == attribute.Reopened {
		return b.From == last
	}
	if sa.Para != sb.Para || sa.Unclosed {
		return false
	}
	const apart = 160 // bytes that an attribution inserted in the speech may take
	if sb.Outer.Start-sa.Outer.End > apart {
		return false
	}
	switch b.Rule {
	case attribute.GoesOn:
		return b.From == last && (a.Rule == attribute.QuoteSubject || a.Rule == attribute.QuoteCue || a.Rule == attribute.SentenceAfter ||
			a.Rule == attribute.GoesOn || a.Rule == attribute.Reopened)
	case attribute.CueQuote, attribute.ClauseQuote:
		return a.Event == b.Event && (a.Rule == attribute.QuoteSubject || a.Rule == attribute.QuoteCue)
	}
	return false
}

// kindOf distinguishes whole sentences from words in the outlet's own sentence.
func (r *writer) kindOf(i int, l *attribute.Link) model.Kind {
	st := &r.Stretches[r.Tokens[i].Stretch]
	first := r.Sentences[r.Tokens[i].Sent].First
	if i == first || l.Rule == attribute.GoesOn || l.Rule == attribute.Reopened {
		return model.Direct
	}
	switch p := &r.Tokens[i-1]; p.Kind {
	case outline.Comma, outline.Colon:
		if r.introduces(i, l) {
			return model.Direct
		}
	case outline.Word:
		if !st.Lower && st.Words > 3 && l.Rule == attribute.CueQuote && !p.Has(word.That) {
			return model.Direct
		}
	case outline.Dash, outline.Open:
		if behind := l.Rule == attribute.QuoteSubject || l.Rule == attribute.QuoteCue; !st.Lower && (st.End == outline.Stop || behind && st.Words > 3) {
			return model.Direct // after a dateline: “...,” Rubio said
		}
	}
	return model.Partial
}

// introduces reports whether the comma or colon before token i belongs to the report of the stretch, or to
// another one of the same speech.
func (r *writer) introduces(i int, l *attribute.Link) bool {
	if r.Tokens[i-1].Kind == outline.Colon || l.Rule == attribute.CueQuote {
		return true
	}
	return l.Event >= 0 && r.Events[l.Event].Last <= i && i > 1 && r.Tokens[i-2].Has(word.Verb)
}

// order sorts the quotes into text order.
func (r *writer) order() {
	slices.SortStableFunc(r.quotes, func(a, b model.Quote) int {
		return cmp.Or(cmp.Compare(a.Pieces[0].Start, b.Pieces[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
}
