package reader

import (
	"strings"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
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
	case storyHit:
		return openStory{h.At, model.None}
	case search.OutletHit:
		if h.Article == model.None {
			return say{"this outlet has no articles here"}
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
	case storyHit:
		return lib.storyPreview(h.At, w, rows)
	default:
		if h.Article == model.None {
			return nil
		}
		return lib.articlePreview(h.Article, h.Span, w, rows)
	}
}

// hitRow is a hit on one line of w cells, with what matched on paper.
func (lib *library) hitRow(h *search.Hit, w int) []kit.Run {
	switch h.Kind {
	case search.SpeakerHit:
		return lib.speakerHit(h, w)
	case search.TopicHit:
		return lib.nameHit(h, plural(len(lib.c.Topics[h.At].Articles), "article"), w)
	case storyHit:
		return lib.nameHit(h, lib.shown.Outlets(lib.c.Stories[h.At].Articles).String(), w)
	case search.QuoteHit:
		return lib.quoteHit(h, w)
	case search.ArticleHit:
		return lib.articleHit(h, w)
	default:
		return lib.nameHit(h, "", w)
	}
}

// nameHit is a hit that is a name, and how often it stands in the corpus.
func (lib *library) nameHit(h *search.Hit, count string, w int) []kit.Run {
	right := []kit.Run{kit.Spaces(2), kit.Text(count, kit.Muted)}
	return kit.Spread(w, matchRuns(h, w-kit.Width(right), kit.Bright|kit.Bold), right)
}

// speakerHit is a speaker with their role, and how much they are quoted.
func (lib *library) speakerHit(h *search.Hit, w int) []kit.Run {
	s := lib.c.Speakers[h.At]
	left := matchRuns(h, w, kit.Bright|kit.Bold)
	if r := text.Line(s.Role); r != "" {
		left = append(left, kit.Text("  "+r, kit.Muted))
	}
	count := lib.quoteCount(h.At)
	if w >= narrowList {
		count = dots(count, lib.shown.Outlets(s.Articles).String())
	}
	return kit.Spread(w, left, []kit.Run{kit.Spaces(2), kit.Text(count, kit.Muted)})
}

// quoteHit is a quote: who said it, the words, and who has them. What is reported without
// quotation marks is in italics.
func (lib *library) quoteHit(h *search.Hit, w int) []kit.Run {
	q := lib.c.Quotes[h.At]
	st := kit.Body
	if q.Kind == model.Indirect {
		st |= kit.Italic
	}
	var right []kit.Run
	if u := lib.c.UtteranceAt(h.At, h.Span); u != model.None && len(lib.c.Utterances[u].Versions) > 1 {
		if worst := lib.worstFind(u); worst != nil {
			ink, _ := findInk(worst)
			right = append(right, kit.Text(worst.Sign+" ", ink))
		}
		right = append(right, kit.Text(lib.shown.Outlets(lib.carriers(u)).String(), kit.Muted))
	} else {
		right = append(right, kit.Text(lib.shown.Name(h.Article).Short, lib.colours[h.Article]))
	}
	who := kit.Text(kit.Clip(kit.Show(lib.shown.SaidBy(q)), max(w/4, 10)), kit.Body|kit.Bold)
	if q.Speaker == model.None {
		who.Style = kit.Faint
	}
	left := []kit.Run{who, kit.Spaces(2)}
	marks := q.Kind != model.Indirect
	if marks {
		left = append(left, kit.Text("“", st))
	}
	if w < narrowList {
		right = nil
	} else {
		right = append([]kit.Run{kit.Spaces(2)}, right...)
	}
	left = append(left, matchRuns(h, w-kit.Width(left)-kit.Width(right)-1, st)...)
	if marks {
		left = append(left, kit.Text("”", st))
	}
	return kit.Spread(w, left, right)
}

// worstFind is the find of an utterance that matters most, nil where there is none.
func (lib *library) worstFind(u int) *view.Find {
	for _, at := range lib.ranks.OfUtterance(u) {
		if !lib.ranks.All[at].Minor {
			f := lib.shown.Find(lib.ranks, at)
			return &f
		}
	}
	return nil
}

// articleHit is an article: its outlet, its headline, the words where they stand elsewhere, and its date.
func (lib *library) articleHit(h *search.Hit, w int) []kit.Run {
	const source = 10
	left := []kit.Run{kit.Column(kit.Show(lib.shown.Name(h.Article).Short), source, lib.colours[h.Article]), kit.Spaces(1)}
	var right []kit.Run
	if w >= narrowList {
		right = []kit.Run{kit.Spaces(2), kit.Text(lib.shown.Dates.DayYear(lib.c.Articles[h.Article].Published), kit.Muted)}
	}
	room := w - kit.Width(left) - kit.Width(right)
	head := lib.shown.Headline(h.Article)
	if !head.Lead && head.Text != h.Text && room >= fewWords {
		left = append(left, kit.Text(kit.Clip(kit.Show(head.Text), room/2), kit.Body), kit.Text(" · ", kit.Faint))
		room = w - kit.Width(left) - kit.Width(right)
		return kit.Spread(w, append(left, matchRuns(h, room, kit.Muted)...), right)
	}
	return kit.Spread(w, append(left, matchRuns(h, room, kit.Body)...), right)
}

// matchRuns is a hit's text in about w cells, from shortly before its first match on.
func matchRuns(h *search.Hit, w int, st kit.Style) []kit.Run {
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
		out = append(out, kit.Text("…", kit.Muted))
	}
	s.End = min(s.End, s.Start+kit.Longest(w))
	s = kit.InRange(h.Text, s)
	return append(out, kit.PaintLine(h.Text, s, s.Start-1, st, paints, nil)...)
}
