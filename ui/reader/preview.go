package reader

import (
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"

	lineups "lineup/model/compare/lineup"
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

// storyPreview names the outlets, and the quotes that several of them carry. Where there
// is room it begins to tell the story, as the article does that a line-up has as its base.
func (lib *library) storyPreview(id, w, h int) [][]kit.Run {
	s := lib.c.Stories[id]
	out := wrapped(lib.storyTitle(id), w, kit.Bright|kit.Bold)
	out = append(out, []kit.Run{kit.Text(lib.storyTally(id), kit.Muted)}, nil)
	if n := lib.sharedQuotes(id); n > 0 {
		out = append(out, []kit.Run{kit.Text(plural(n, "quote")+" in several articles", kit.Bold)})
		out = append(out, lib.quoteLines(lib.told[id][:n], w, max(h-len(out)-len(s.Articles)-2, 4), true)...)
		out = append(out, nil)
	}
	out = append(out, lib.articleLines(s.Articles, w, h-len(out))...)
	for _, k := range s.Copies {
		out = append(out, []kit.Run{kit.Text(lib.labels[k.Article]+" prints the text of "+lib.labels[k.Of], kit.Muted)})
	}
	const worthwhile = 6
	if room := h - len(out) - 1; room >= worthwhile {
		out = append(out, nil)
		out = append(out, lib.articlePreview(lib.storyBase(id), model.Span{}, w, room)...)
	}
	return out
}

// articleLines are articles, one a line, no more than most, their sources in a column as
// wide as these are; with their dates where there is room.
func (lib *library) articleLines(articles []int, w, most int) [][]kit.Run {
	articles = articles[:max(min(len(articles), most), 0)]
	const widest, headline = 24, 16
	source, day := 0, 0
	for _, a := range articles {
		source = max(source, kit.Cells(lib.fitLabel(a, widest)))
		day = max(day, kit.Cells(lib.day(lib.c.Articles[a].Published)))
	}
	source = min(source, widest, w/3)
	out := make([][]kit.Run, len(articles))
	for i, a := range articles {
		out[i] = []kit.Run{lib.label(a, source), kit.Spaces(2)}
		if w-source-day-4 >= headline {
			out[i] = append(out[i], kit.Column(lib.day(lib.c.Articles[a].Published), day, kit.Muted), kit.Spaces(2))
		}
		out[i] = append(out[i], kit.Text(lib.headline(a), kit.Plain))
	}
	return out
}

// quoteLines are utterances, one a line, no more than most; named says that their speakers
// are told.
func (lib *library) quoteLines(us []int, w, most int, named bool) [][]kit.Run {
	var out [][]kit.Run
	for _, u := range us {
		if len(out) >= most {
			break
		}
		ut := lib.c.Utterances[u]
		lead := kit.Column(plural(lib.wordings[u], "wording"), 11, kit.Plain)
		if len(ut.Versions) == 1 {
			lead = lib.label(ut.Versions[0].Article, 11)
		}
		line := []kit.Run{lead, kit.Spaces(1)}
		if named {
			line = append(line, kit.Text(lib.speakerName(ut.Speaker)+" ", kit.Bold))
		}
		out = append(out, append(line, kit.Text("“"+lib.words(u, 2*w)+"”", kit.Plain)))
	}
	return out
}

// utterancePreview stacks the versions with their differences marked.
func (lib *library) utterancePreview(id, w, h int) [][]kit.Run {
	u := lib.c.Utterances[id]
	out := [][]kit.Run{
		{kit.Text(lib.speakerName(u.Speaker), kit.Bright|kit.Bold), kit.Text("  "+dots(lib.venueOf(id), lib.day(u.From)), kit.Muted)},
	}
	out = append(out, wrapped(lib.tally(id), w, kit.Muted)...)
	out = append(out, nil)
	if lib.long(id) {
		return append(out, wrapped("“"+lib.words(id, w*h)+"”", w, kit.QuotePaper)...)
	}
	l := lineups.Utterance(lib.c, id)
	if len(l.Rows) == 0 {
		return append(out, wrapped("“"+lib.words(id, w*h)+"”", w, kit.QuotePaper)...)
	}
	q := lib.shown.Quote(id, lib.ranks)
	y := layout{
		lib: lib, lineup: &l, order: count(len(l.Columns)), width: w, stacked: true, versions: true, seen: []int{0},
		ink:   func(a int) kit.Style { return kit.Outlet(q.Slots.Of(q.Name(a)) - 1) },
		title: func(a int) string { return kit.Show(q.Name(a).Title()) },
		name:  func(a int) string { return kit.Show(q.Name(a).Title()) },
		shown: func(int) *view.Quote { return &q },
	}
	g := y.lay()
	for i := range g.panes[0].lines {
		if len(out) >= h {
			break
		}
		out = append(out, g.panes[0].lines[i].draw(nil, false))
	}
	return out
}

// long says that an utterance has too many words to be lined up while a key waits.
func (lib *library) long(u int) bool {
	const most = 1 << 15
	n := 0
	for i := range lib.c.Utterances[u].Versions {
		n += model.Cover(lib.c.Utterances[u].Versions[i].Pieces).Len()
	}
	return n > most
}

// speakerPreview names how outlets spell the speaker, and what was said.
func (lib *library) speakerPreview(id, w, h int) [][]kit.Run {
	s := lib.c.Speakers[id]
	out := [][]kit.Run{{kit.Text(text.Line(s.Name), kit.Bright|kit.Bold), kit.Text("  "+text.Line(s.Role), kit.Muted)}}
	out = append(out, []kit.Run{kit.Text(dots(lib.quoteCount(id), plural(len(s.Articles), "article")), kit.Muted)}, nil)
	if len(s.Spellings) > 1 {
		for i, sp := range s.Spellings {
			if i >= 6 {
				break
			}
			by := dots(text.Line(sp.Outlet), plural(sp.Articles, "article"))
			out = append(out, []kit.Run{kit.Text(text.Line(sp.Text), kit.Plain), kit.Text("  "+by, kit.Muted)})
		}
		out = append(out, nil)
	}
	return append(out, lib.quoteLines(lib.said[id], w, h-len(out), false)...)
}

// topicPreview names the stories and the articles of a topic.
func (lib *library) topicPreview(id, w, h int) [][]kit.Run {
	t := &lib.c.Topics[id]
	out := [][]kit.Run{{kit.Text(text.Line(t.Name), kit.Bright|kit.Bold)}, {kit.Text(plural(len(t.Articles), "article"), kit.Muted)}, nil}
	return append(out, lib.articleLines(t.Articles, w, h-len(out))...)
}

// articlePreview is the article from a little before the stretch at on.
func (lib *library) articlePreview(id int, at model.Span, w, h int) [][]kit.Run {
	a := lib.c.Articles[id]
	out := wrapped(lib.headline(id), w, kit.Bright|kit.Bold)
	out = append(out, []kit.Run{kit.Text(lib.labels[id], lib.colours[id]), kit.Text("  "+dots(lib.published(a), text.Line(a.Byline)), kit.Muted)})
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

// wrapped is a string of the program's own on several lines.
func wrapped(s string, w int, st kit.Style) [][]kit.Run {
	lines := kit.WrapWords(s, w)
	out := make([][]kit.Run, len(lines))
	for i, l := range lines {
		out[i] = []kit.Run{kit.Text(l, st)}
	}
	return out
}
