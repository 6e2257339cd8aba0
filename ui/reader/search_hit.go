package reader

import (
	"strings"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/kit"
)

// openHit is what a hit opens: a quote its line-up, or its article where nobody else
// carries it; a name what belongs to it.
func (lib *library) openHit(h *search.Hit) kit.Intent {
	switch h.Kind {
	case search.QuoteHit:
		q := lib.c.Quotes[h.At]
		if u := lib.c.UtteranceAt(h.At, h.Span); u != model.None && len(lib.c.Utterances[u].Versions) > 1 {
			return openUtterance{u, q.Article, h.Span}
		}
		return openArticle{q.Article, q.Span()}
	case search.SpeakerHit:
		return openScope{lib.ofSpeaker(h.At)}
	case search.TopicHit:
		return openScope{lib.ofTopic(h.At)}
	case search.OutletHit:
		if h.Article == model.None {
			return say{"this outlet has no article here"}
		}
		return openScope{lib.ofOutlet(h.Article)}
	default:
		return openArticle{h.Article, h.Span}
	}
}

// hitPreview previews what a hit opens.
func (lib *library) hitPreview(h *search.Hit, w, rows int) [][]kit.Run {
	switch h.Kind {
	case search.QuoteHit:
		q := lib.c.Quotes[h.At]
		if u := lib.c.UtteranceAt(h.At, h.Span); u != model.None && len(lib.c.Utterances[u].Versions) > 1 {
			return lib.utterancePreview(u, w, rows)
		}
		return lib.articlePreview(q.Article, q.Span(), w, rows)
	case search.SpeakerHit:
		return lib.speakerPreview(h.At, w, rows)
	case search.TopicHit:
		return lib.topicPreview(h.At, w, rows)
	default:
		if h.Article == model.None {
			return nil
		}
		return lib.articlePreview(h.Article, h.Span, w, rows)
	}
}

// hitRow is a hit on one line of w cells, with what matched in another style.
func (lib *library) hitRow(h *search.Hit, w int) []kit.Run {
	const who, where = 16, 14
	lead := []kit.Run{kit.Spaces(4)}
	switch h.Kind {
	case search.SpeakerHit:
		return lib.nameRow(h, lib.quoteCount(h.At), w)
	case search.TopicHit:
		return lib.nameRow(h, plural(len(lib.c.Topics[h.At].Articles), "article"), w)
	case search.OutletHit:
		return lib.nameRow(h, "", w)
	}
	if w < narrowList {
		return lib.narrowHit(h, w)
	}
	switch h.Kind {
	case search.QuoteHit:
		q := lib.c.Quotes[h.At]
		times := lib.times(lib.c.UtteranceAt(h.At, h.Span))
		lead = []kit.Run{kit.Column(times, 4, kit.Bold), kit.Column(lib.speakerName(q.Speaker), who, kit.Plain), kit.Spaces(1)}
	case search.ArticleHit:
		lead = append(lead, kit.Column(lib.day(lib.c.Articles[h.At].Published), who, kit.Muted), kit.Spaces(1))
	}
	lead = append(lead, lib.label(h.Article, where), kit.Spaces(1))
	return append(lead, matchRuns(h, w-kit.Width(lead))...)
}

// narrowHit is a hit of words where there is no room for columns: who said it, else where
// it stands, and the words.
func (lib *library) narrowHit(h *search.Hit, w int) []kit.Run {
	lead := []kit.Run{lib.label(h.Article, 10), kit.Spaces(1)}
	if h.Kind == search.QuoteHit {
		lead = []kit.Run{kit.Text(kit.Clip(kit.Show(lib.speakerName(lib.c.Quotes[h.At].Speaker)), w/2), kit.Plain), kit.Spaces(1)}
	}
	return append(lead, matchRuns(h, w-kit.Width(lead))...)
}

// nameRow is a hit that is a name, and how often it stands in the corpus.
func (lib *library) nameRow(h *search.Hit, count string, w int) []kit.Run {
	const lead = 4
	row := append([]kit.Run{kit.Spaces(lead)}, matchRuns(h, max(w-lead-2-kit.Cells(count), 0))...)
	return append(row, kit.Spaces(2), kit.Text(count, kit.Muted))
}

// matchRuns is a hit's text in about w cells, from shortly before its first match on.
func matchRuns(h *search.Hit, w int) []kit.Run {
	s := model.Span{End: len(h.Text)}
	paints := make([]kit.Paint, len(h.Matches))
	for i, m := range h.Matches {
		paints[i] = kit.Paint{Span: kit.InRange(h.Text, m), Style: kit.MatchPaper | kit.Bold}
	}
	var out []kit.Run
	if lead := max(w/3, 0); len(paints) > 0 && paints[0].Span.End > w && paints[0].Span.Start > lead {
		s.Start = paints[0].Span.Start - lead
		if i := strings.IndexByte(h.Text[s.Start:paints[0].Span.Start], ' '); i >= 0 {
			s.Start += i + 1
		}
		out = append(out, kit.Run{Text: "…"})
	}
	s.End = min(s.End, s.Start+kit.Longest(w))
	s = kit.InRange(h.Text, s)
	return append(out, kit.PaintLine(h.Text, s, s.Start-1, kit.Plain, paints, nil)...)
}
