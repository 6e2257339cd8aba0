package find

import (
	"strings"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/card"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// Open returns what a hit opens: for a quote its line-up, or its article if nobody else carries it; for a name what
// belongs to it.
func Open(lib *library.Library, h *search.Hit) kit.Intent {
	switch h.Kind {
	case search.QuoteHit:
		q := lib.Corpus.Quotes[h.At]
		if u := lib.Corpus.UtteranceAt(h.At, h.Span); u != model.None && len(lib.Corpus.Utterances[u].Versions) > 1 {
			return intent.OpenUtterance{Utterance: u, From: q.Article, At: h.Span}
		}
		return intent.OpenArticle{Article: q.Article, At: q.Span()}
	case search.SpeakerHit:
		return intent.OpenScope{Scope: lib.OfSpeaker(h.At)}
	case search.TopicHit:
		return intent.OpenScope{Scope: lib.OfTopic(h.At)}
	case storyHit:
		return intent.OpenStory{Story: h.At, From: model.None}
	case search.OutletHit:
		if h.Article == model.None {
			return intent.Say("this outlet has no articles here")
		}
		return intent.OpenScope{Scope: lib.OfOutlet(h.Article)}
	default:
		return intent.OpenArticle{Article: h.Article, At: h.Span}
	}
}

// Enter returns what enter does with the selected hit: "" is to open it.
func (f *Screen) Enter() string {
	at := f.Chosen()
	if at == model.None {
		return ""
	}
	switch h := &f.Result.Hits[at]; h.Kind {
	case storyHit:
		return "line up"
	case search.QuoteHit:
		if u := f.Lib.Corpus.UtteranceAt(h.At, h.Span); u != model.None && len(f.Lib.Corpus.Utterances[u].Versions) > 1 {
			return "line up"
		}
		return "read"
	case search.ArticleHit:
		return "read"
	default:
		return ""
	}
}

// hitPreview previews what a hit opens.
func hitPreview(lib *library.Library, h *search.Hit, w, rows int) [][]kit.Run {
	switch h.Kind {
	case search.QuoteHit:
		q := lib.Corpus.Quotes[h.At]
		if u := lib.Corpus.UtteranceAt(h.At, h.Span); u != model.None && len(lib.Corpus.Utterances[u].Versions) > 1 {
			return card.UtterancePreview(lib, u, w, rows)
		}
		return card.ArticlePreview(lib, q.Article, q.Span(), w, rows)
	case search.SpeakerHit:
		return card.SpeakerPreview(lib, h.At, w, rows)
	case search.TopicHit:
		return card.TopicPreview(lib, h.At, w, rows)
	case storyHit:
		return card.StoryPreview(lib, h.At, w, rows)
	default:
		if h.Article == model.None {
			return nil
		}
		return card.ArticlePreview(lib, h.Article, h.Span, w, rows)
	}
}

// hitRow returns a hit on one line of w cells, with what matched on paper.
func hitRow(lib *library.Library, h *search.Hit, w int) []kit.Run {
	switch h.Kind {
	case search.SpeakerHit:
		return speakerHit(lib, h, w)
	case search.TopicHit:
		return nameHit(h, view.Count(len(lib.Corpus.Topics[h.At].Articles), "article"), w)
	case storyHit:
		return nameHit(h, lib.View.Outlets(lib.Corpus.Stories[h.At].Articles).String(), w)
	case search.QuoteHit:
		return quoteHit(lib, h, w)
	case search.ArticleHit:
		return articleHit(lib, h, w)
	default:
		return nameHit(h, "", w)
	}
}

// nameHit returns a hit that is a name, with the number of times it occurs in the corpus.
func nameHit(h *search.Hit, count string, w int) []kit.Run {
	right := []kit.Run{kit.Spaces(2), kit.Text(count, kit.Muted)}
	return kit.Spread(w, matchRuns(h, w-kit.Width(right), kit.Bright|kit.Bold), right)
}

// speakerHit returns a speaker with their role, and how much they are quoted.
func speakerHit(lib *library.Library, h *search.Hit, w int) []kit.Run {
	s := lib.Corpus.Speakers[h.At]
	left := matchRuns(h, w, kit.Bright|kit.Bold)
	if r := lib.View.Role(h.At); r != "" {
		left = append(left, kit.Text("  "+r, kit.Muted))
	}
	count := card.QuoteCount(lib, h.At)
	if w >= card.NarrowList {
		count = view.Dots(count, lib.View.Outlets(s.Articles).String())
	}
	return kit.Spread(w, left, []kit.Run{kit.Spaces(2), kit.Text(count, kit.Muted)})
}

// quoteHit returns a quote: who said it, the words, and who has them. Words reported without quotation marks are in
// italics.
func quoteHit(lib *library.Library, h *search.Hit, w int) []kit.Run {
	q := lib.Corpus.Quotes[h.At]
	st := kit.Body
	if q.Kind == model.Indirect {
		st |= kit.Italic
	}
	var right []kit.Run
	if u := lib.Corpus.UtteranceAt(h.At, h.Span); u != model.None && len(lib.Corpus.Utterances[u].Versions) > 1 {
		if worst := worstFind(lib, u); worst != nil {
			ink, _ := card.Ink(worst)
			right = append(right, kit.Text(worst.Sign+" ", ink))
		}
		right = append(right, kit.Text(lib.View.Outlets(lib.Carriers(u)).String(), kit.Muted))
	} else {
		right = append(right, earlierRuns(lib, h.Article)...)
		right = append(right, kit.Text(lib.View.Name(h.Article).Short, lib.Colours[h.Article]))
	}
	who := kit.Text(kit.Clip(kit.Show(lib.View.SaidBy(q)), max(w/4, 10)), kit.Body|kit.Bold)
	if q.Speaker == model.None {
		who.Style = kit.Faint
	}
	left := []kit.Run{who, kit.Spaces(2)}
	marks := q.Kind != model.Indirect
	if marks {
		left = append(left, kit.Text("“", st))
	}
	if w < card.NarrowList {
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

// earlierRuns labels an earlier state of an article, nil for any other article.
func earlierRuns(lib *library.Library, article int) []kit.Run {
	if !lib.Corpus.Articles[article].Superseded {
		return nil
	}
	return []kit.Run{kit.Text("↻ "+lib.View.Revisions(article)+"  ", kit.Warn)}
}

// worstFind returns the find of an utterance that matters most, nil if there is none.
func worstFind(lib *library.Library, u int) *view.Find {
	for _, at := range lib.Ranks.OfUtterance(u) {
		if !lib.Ranks.All[at].Minor {
			f := lib.View.Find(lib.Ranks, at)
			return &f
		}
	}
	return nil
}

// articleHit returns an article: its outlet, its headline, the words if they are elsewhere, and its date.
func articleHit(lib *library.Library, h *search.Hit, w int) []kit.Run {
	const source = 10
	left := []kit.Run{kit.Column(kit.Show(lib.View.Name(h.Article).Short), source, lib.Colours[h.Article]), kit.Spaces(1)}
	var right []kit.Run
	if w >= card.NarrowList {
		right = append([]kit.Run{kit.Spaces(2)}, earlierRuns(lib, h.Article)...)
		right = append(right, kit.Text(lib.View.Dates.DayYear(lib.Corpus.Articles[h.Article].Published), kit.Muted))
	}
	room := w - kit.Width(left) - kit.Width(right)
	head := lib.View.Headline(h.Article)
	if !head.Lead && head.Text != h.Text && room >= card.FewWords {
		left = append(left, kit.Text(kit.Clip(kit.Show(head.Text), room/2), kit.Body), kit.Text(" · ", kit.Faint))
		room = w - kit.Width(left) - kit.Width(right)
		return kit.Spread(w, append(left, matchRuns(h, room, kit.Muted)...), right)
	}
	return kit.Spread(w, append(left, matchRuns(h, room, kit.Body)...), right)
}

// matchRuns returns a hit's text in about w cells, from shortly before its first match on.
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
