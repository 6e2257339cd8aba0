package browse

import (
	"fmt"
	"slices"

	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
)

// Render draws the screen: as many rows as Resize was given, each exactly as wide.
func (b *Screen) Render(t *kit.Theme) []safe.String {
	s := b.split()
	var out []safe.String
	switch {
	case s.ListW == 0:
		out = b.renderPreview(t, s)
	case s.ViewW > 0:
		out = kit.Beside(b.renderList(t, s), b.renderPreview(t, s))
	default:
		out = b.renderList(t, s)
	}
	tb := b.tab()
	if b.kindRows(tb) > 0 {
		chips, _ := b.chips(tb, b.w)
		out = slices.Insert(out, 0, t.Line(b.w, kit.Plain, chips...))
	}
	if b.filterRows() > 0 {
		out = slices.Insert(out, 0, t.Line(b.w, kit.Plain, b.filterLine()...))
	}
	return kit.Rows(out, b.w, b.h)
}

// renderPreview draws what the row under the cursor opens.
func (b *Screen) renderPreview(t *kit.Theme, s kit.Split) []safe.String {
	if b.framing() == 0 {
		return kit.RenderRuns(t, b.preview, s.ViewW, s.ViewH)
	}
	w := kit.InnerWidth(s.ViewW)
	rows := append([]safe.String{t.Line(w, kit.Plain)}, kit.RenderRuns(t, b.preview, w, b.shown.H)...)
	keys := []kit.Run{kit.Text("enter", kit.Bright|kit.Bold), kit.Text(" "+b.opens(), kit.Muted)}
	title := "Preview"
	if s.ListW == 0 {
		title = b.tab().kind.One() + " " + b.tab().list.Position()
		keys = append([]kit.Run{kit.Text("p", kit.Bright|kit.Bold), kit.Text(" list   ", kit.Muted)}, keys...)
	}
	return t.Box(kit.Box{
		W: s.ViewW, H: s.ViewH, Title: []kit.Run{kit.Text(title, kit.Muted)}, Keys: keys, Focused: s.ListW == 0,
	}, rows)
}

// opens returns what enter does with the row under the cursor.
func (b *Screen) opens() string {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return "open"
	}
	id := t.ids[t.list.At]
	if t.kind == library.Find {
		return "line up"
	}
	switch k, id := b.lib.Real(t.kind, id); {
	case k == library.Story && len(b.lib.Corpus.Stories[id].Articles) > 1, k == library.Quote && len(b.lib.Corpus.Utterances[id].Versions) > 1:
		return "line up"
	case k == library.Speaker, k == library.Topic:
		return "open"
	default:
		return "read"
	}
}

// renderList draws the list, and below it what differs most.
func (b *Screen) renderList(t *kit.Theme, s kit.Split) []safe.String {
	tb := b.tab()
	if tb == nil {
		return kit.Rows([]safe.String{t.Line(s.ListW, kit.Muted, kit.Run{Text: "  " + b.empty()})}, s.ListW, s.ListH)
	}
	rows, below := b.listRows(tb, s)
	framing := b.framing()
	w, h := s.ListW-2*framing, rows-2*framing
	out := kit.Rows(b.renderRows(t, tb, w, h), w, h)
	if framing > 0 {
		var foot []kit.Run
		if len(tb.ids) > 0 {
			foot = []kit.Run{kit.Text(tb.list.Position(), kit.Muted)}
		}
		out = t.Box(kit.Box{
			W: s.ListW, H: rows, Flush: true, Focused: true, Title: []kit.Run{kit.Text(b.title(tb), kit.Plain)},
			Keys:   []kit.Run{kit.Text(rankings(b.lib, tb.kind)[tb.order].words, kit.Muted)},
			Foot:   foot,
			Scroll: kit.Scroll{Lines: len(tb.ids)*max(tb.list.Per, 1) - min(tb.list.Per/2, 1), Top: tb.list.Top * max(tb.list.Per, 1)},
		}, out)
	}
	if below > 0 {
		out = append(out, b.renderWorst(t, s.ListW, below)...)
	}
	return out
}

// title names the list, and the kind of its finds.
func (b *Screen) title(t *tab) string {
	if t.kind == library.Find && b.some {
		return t.kind.String() + ": " + b.only.Label()
	}
	return t.kind.String()
}

// renderRows draws the rows in sight, of w cells.
func (b *Screen) renderRows(t *kit.Theme, tb *tab, w, h int) []safe.String {
	if len(tb.ids) == 0 {
		out := []safe.String{t.Line(w, kit.Plain)}
		for _, line := range kit.Wrapped(b.empty(), max(w-4, 1), kit.Muted) {
			out = append(out, t.Line(w, kit.Plain, append([]kit.Run{kit.Spaces(2)}, line...)...))
		}
		return out
	}
	out := make([]safe.String, 0, h+tb.list.Per)
	from, to := tb.list.Seen()
	for i := from; i < to; i++ {
		sign := " "
		if len(b.picked) > 0 && b.pickedAll(library.ArticlesOf(b.lib, tb.kind, tb.ids[i])) {
			sign = "+"
		}
		for _, line := range b.card(tb, i, w-3) {
			out = append(out, t.SignedRow(w, i == tb.list.At, sign, line))
			sign = " "
		}
		for k := len(out); k < (i-from+1)*max(tb.list.Per, 1); k++ {
			out = append(out, t.Line(w, kit.Plain))
		}
	}
	return out
}

// renderWorst draws the finds that matter most.
func (b *Screen) renderWorst(t *kit.Theme, w, h int) []safe.String {
	inner := kit.InnerWidth(w)
	of := cardOf{library.Find, -1, inner, false}
	lines, ok := b.cards[of]
	if !ok {
		for _, id := range b.worst() {
			if len(lines) >= b.h {
				break
			}
			lines = append(lines, card.Worst(b.lib, id)...)
		}
		if b.cards == nil {
			b.cards = map[cardOf][][]kit.Run{}
		}
		b.cards[of] = lines
	}
	n := b.findsLeft()
	return t.Box(kit.Box{
		W: w, H: h, Title: []kit.Run{kit.Text("What differs most", kit.Muted)},
		Keys: []kit.Run{kit.Text("3 tab", kit.Bright|kit.Bold), kit.Text(allFinds(n), kit.Muted)},
	}, kit.RenderRuns(t, lines, inner, (h-2)/2*2))
}

// empty returns why a list has no rows, and what to do.
func (b *Screen) empty() string {
	t := b.tab()
	switch {
	case t == nil:
		return "Nothing here"
	case len(t.all) > 0:
		return "Nothing matches the filters; F removes the last one"
	case b.lib.Early && t.kind != library.Article:
		return t.kind.String() + " are still being worked out and appear here by themselves; the Articles tab can be read meanwhile"
	case t.kind == library.Find && !b.lib.Compared:
		return "Comparing the articles; differences appear here in a moment"
	case t.kind == library.Find:
		return "No difference that matters was found"
	case t.kind == library.Bookmark:
		return "No bookmarks yet: m bookmarks a quote, a story or an article"
	case len(b.lib.Corpus.Articles) == 0:
		return "No articles were read; P lists the reading problems"
	default:
		return map[library.Kind]string{
			library.Story: "No stories", library.Quote: "No quotes were found in these articles", library.Speaker: "Nobody is quoted in these articles",
			library.Topic: "No topics were found in these articles", library.Article: "No articles",
		}[t.kind]
	}
}

// allFinds returns the hint for the key that lists n finds.
func allFinds(n int) string {
	if n == 1 {
		return " the find"
	}
	return fmt.Sprintf(" all %d finds", n)
}
