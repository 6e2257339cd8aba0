package reader

import (
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// preview is what the chosen row opens, as at most h lines of w cells. It costs as
// much as it shows, whatever the size of what it is of.
func (lib *library) preview(k tabKind, id, w, h int) [][]kit.Run {
	if k == findTab {
		return lib.findPreview(id, w, h)
	}
	switch k, id = lib.real(k, id); k {
	case storyTab:
		return lib.storyPreview(id, w, h)
	case quoteTab:
		return lib.utterancePreview(id, w, h)
	case speakerTab:
		return lib.speakerPreview(id, w, h)
	case topicTab:
		return lib.topicPreview(id, w, h)
	default:
		return lib.articlePreview(id, model.Span{}, w, h)
	}
}

// articlePreview is the article from a little before the stretch at on.
func (lib *library) articlePreview(id int, at model.Span, w, h int) [][]kit.Run {
	a := lib.c.Articles[id]
	out := kit.Flow(lib.headlineRuns(id), w, 0, kit.AllLines)
	slots := lib.shown.ListSlots()
	if id < len(lib.c.StoryOf) {
		slots = lib.shown.StorySlots(lib.c.StoryOf[id])
	}
	out = append(out, kit.Flow([]kit.Run{
		kit.Text(lib.shown.Name(id).Full, lib.ink(slots, id)), kit.Text("  "+dots(lib.shown.Published(id), text.Line(a.Byline)), kit.Muted),
	}, w, 0, kit.AllLines)...)
	set := &setCell{text: a.Text}
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
		set.paints = nil
		for _, q := range lib.quotesIn(id, p) {
			for _, piece := range lib.c.Quotes[q].Pieces {
				set.paints = append(set.paints, kit.Paint{Span: piece, Style: tint(lib.c.Quotes[q].Kind, kit.QuotePaper)})
			}
		}
		if at.Len() > 0 {
			set.paints = append(set.paints, kit.Paint{Span: at, Style: kit.Bold | kit.Underlined})
		}
		if a.InFurniture(p) {
			set.paints = append(set.paints, kit.Paint{Span: p, Style: kit.Muted})
		}
		out = append(out, nil)
		before := p.Start - 1
		for _, l := range kit.Wrap(a.Text, p, w, nil) {
			out = append(out, kit.PaintLine(a.Text, l, before, kit.Plain, set.paints, nil))
			before = l.End
		}
	}
	return out
}

// section is a heading with a rule behind it, in w cells: "Who reported it ╌╌╌╌".
func (lib *library) section(w int, title string) []kit.Run {
	out := []kit.Run{kit.Text(title+" ", kit.Muted)}
	if n := w - kit.Width(out); n > 0 && !lib.set.Plain {
		out = append(out, kit.Text(strings.Repeat("╌", n), kit.Border))
	}
	return out
}

// wrapped is a string of the program's own on several lines.
func wrapped(s string, w int, st kit.Style) [][]kit.Run {
	lines := kit.WrapWords(s, w)
	out := make([][]kit.Run, len(lines))
	for i, l := range lines {
		out[i] = []kit.Run{kit.Text(l, st)}
	}
	return out
}
