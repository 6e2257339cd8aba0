package card

import (
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// Preview returns what the selected row opens, as at most h lines of w cells. It costs as much as it shows, whatever
// the size of its subject.
func Preview(lib *library.Library, k library.Kind, id, w, h int) [][]kit.Run {
	if k == library.Find {
		return findPreview(lib, id, w, h)
	}
	switch k, id = lib.Real(k, id); k {
	case library.Story:
		return StoryPreview(lib, id, w, h)
	case library.Quote:
		return UtterancePreview(lib, id, w, h)
	case library.Speaker:
		return SpeakerPreview(lib, id, w, h)
	case library.Topic:
		return TopicPreview(lib, id, w, h)
	default:
		return ArticlePreview(lib, id, model.Span{}, w, h)
	}
}

// ArticlePreview returns the article from a little before the span at on.
func ArticlePreview(lib *library.Library, id int, at model.Span, w, h int) [][]kit.Run {
	a := lib.Corpus.Articles[id]
	out := kit.Flow(headlineRuns(lib, id), w, 0, kit.AllLines)
	if head := lib.View.Headline(id); head.Lead && at.Start == 0 {
		out = [][]kit.Run{{kit.Text(head.Above(), kit.Faint)}} // its first words follow
	}
	slots := lib.View.ListSlots()
	if id < len(lib.Corpus.StoryOf) {
		slots = lib.View.StorySlots(lib.Corpus.StoryOf[id])
	}
	out = append(out, kit.Flow([]kit.Run{
		kit.Text(lib.View.Name(id).Full, lib.Ink(slots, id)), kit.Text("  "+view.Dots(lib.View.Published(id), text.Line(a.Byline)), kit.Muted),
	}, w, 0, kit.AllLines)...)
	if states := lib.View.Revision(id); states != "" {
		out = append(out, kit.Flow([]kit.Run{kit.Text("↻ "+states, kit.Body), kit.Text("; r in the article lines them up", kit.Muted)}, w, 0, kit.AllLines)...)
	}
	for _, p := range a.Paragraphs {
		if len(out) >= h {
			break
		}
		p = kit.InRange(a.Text, p)
		if p.End <= at.Start {
			continue
		}
		if at.Len() > 0 && at.Start-p.Start > w*h/2 {
			p.Start = at.Start
		}
		p.End = min(p.End, p.Start+4*w*h)
		p = kit.InRange(a.Text, p)
		var paints []kit.Paint
		for _, q := range lib.QuotesIn(id, p) {
			for _, piece := range lib.Corpus.Quotes[q].Pieces {
				paints = append(paints, kit.Paint{Span: piece, Style: Tint(lib.Corpus.Quotes[q].Kind, kit.QuotePaper)})
			}
		}
		if at.Len() > 0 {
			paints = append(paints, kit.Paint{Span: at, Style: kit.Bold | kit.Underlined})
		}
		if a.InFurniture(p) {
			paints = append(paints, kit.Paint{Span: p, Style: kit.Muted})
		}
		out = append(out, nil)
		before := p.Start - 1
		for _, l := range kit.Wrap(a.Text, p, w, nil) {
			out = append(out, kit.PaintLine(a.Text, l, before, kit.Plain, paints, nil))
			before = l.End
		}
	}
	return out
}

// section returns a heading with a rule behind it, in w cells: "Who reported it ╌╌╌╌".
func section(lib *library.Library, w int, title string) []kit.Run {
	out := []kit.Run{kit.Text(title+" ", kit.Muted)}
	if n := w - kit.Width(out); n > 0 && !lib.Settings.Plain {
		out = append(out, kit.Text(strings.Repeat("╌", n), kit.Border))
	}
	return out
}
