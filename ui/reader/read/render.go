package read

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Render draws the lines in sight, and the quotes beside them.
func (r *Screen) Render(t *kit.Theme) []safe.String {
	l := r.layout(r.w)
	w := r.w - l.side
	if l.framed {
		w = kit.InnerWidth(w)
	}
	from := r.list.At
	to := min(from+r.h, len(r.lines))
	sight := r.sight()
	paints := r.paints(sight, r.lib.QuotesIn(r.article, sight))
	out := make([]safe.String, 0, r.h)
	current := r.current()
	for i := from; i < to; i++ {
		x := &r.lines[i]
		runs := x.runs
		if x.isText {
			runs = kit.PaintLine(r.a().Text, x.span, x.before, kit.Plain, paints, r.insertsIn(sight))
		}
		out = append(out, t.Line(w, kit.Plain, append(r.margin(x, l, current), runs...)...))
	}
	out = kit.Rows(out, w, r.h)
	if !l.framed {
		return kit.Rows(out, r.w, r.outer)
	}
	last := min(to, len(r.lines))
	box := t.Box(kit.Box{
		W: r.w - l.side, H: r.outer, Focused: true, Title: []kit.Run{kit.Text("Article", kit.Plain)},
		Keys: []kit.Run{kit.Text(fmt.Sprintf("line %d–%d of %d", min(from+1, last), last, len(r.lines)), kit.Muted)},
		Foot: []kit.Run{
			kit.Text("words", kit.QuotePaper), kit.Text(" quoted   ", kit.Muted), kit.Text("words", kit.Italic), kit.Text(" reported   ", kit.Muted),
			kit.Text("words", kit.LitPaper), kit.Text(" selected", kit.Muted),
		},
		Scroll: kit.Scroll{Lines: len(r.lines), Top: from},
	}, out)
	if l.side > 0 {
		box = kit.Beside(box, r.renderSide(t, l.side))
	}
	return kit.Rows(box, r.w, r.outer)
}

// margin returns what is left of a line: a note at its right end, and a bar beside speech.
func (r *Screen) margin(x *readLine, l readLayout, current int) []kit.Run {
	if l.lead() == 0 || l.text >= r.w {
		return nil
	}
	out := []kit.Run{kit.Spaces(l.pad)}
	here := current != model.None && x.quote == current // the quote that keys act on
	if l.notes > 0 {
		note := x.note
		if note != nil && here && x.isText && x.span.Start <= r.span(current).Start && r.span(current).Start < x.span.End {
			note = append([]kit.Run{kit.Text("▸ ", kit.Accent|kit.Bold)}, note...)
		}
		room := l.notes - kit.Width(note)
		if room < 0 {
			note = []kit.Run{kit.Column(joined(note), l.notes, kit.Muted)}
		}
		out = append(append(out, kit.Spaces(room)), note...)
	}
	switch {
	case !x.isText || x.bar == kit.Plain:
		return append(out, kit.Spaces(2))
	case here:
		bar := kit.Text("▎", kit.Accent|kit.Bold)
		return append(out, kit.Spaces(1), bar)
	default:
		return append(out, kit.Spaces(1), kit.Text("▎", x.bar))
	}
}

func joined(runs []kit.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// paints returns the styles of the text in sight: quotes tinted, furniture dimmed, what others contradict, and the
// lit quote above all.
func (r *Screen) paints(sight model.Span, quotes []int) []kit.Paint {
	var out []kit.Paint
	for _, f := range r.a().Furniture {
		if f.Overlaps(sight) {
			out = append(out, kit.Paint{Span: f, Style: kit.Faint})
		}
	}
	for _, q := range quotes {
		quote := r.lib.Corpus.Quotes[q]
		st := card.Tint(quote.Kind, kit.QuotePaper)
		if r.isLit(q) {
			st = st.Over(kit.LitPaper)
		}
		for _, p := range quote.Pieces {
			out = append(out, kit.Paint{Span: p, Style: st})
		}
	}
	for _, x := range r.page.Against {
		if x.At.Overlaps(sight) {
			out = append(out, kit.Paint{Span: x.At, Style: kit.ChangedPaper})
		}
	}
	if r.lit == model.None && r.at.Len() > 0 {
		out = append(out, kit.Paint{Span: r.at, Style: kit.LitPaper})
	}
	return append(out, r.paintHits(sight)...)
}

// isLit reports whether a quote of the corpus is the one lit.
func (r *Screen) isLit(q int) bool { return r.lit != model.None && r.quotes[r.lit] == q }

// renderSide draws the list of quotes, what is left out here, and where the article is kept.
func (r *Screen) renderSide(t *kit.Theme, w int) []safe.String {
	const per = 3 // lines a quote
	inner, h := w-2, kit.InnerHeight(r.outer)
	lit := r.current()
	quotes := make([]safe.String, 0, h)
	room := h
	if len(r.page.LeftOut) > 0 {
		room = max(h*2/3, per)
	}
	first := 0
	if fit := room / per; lit >= fit && fit > 0 {
		first = lit - fit + 1
	}
	for i := first; i < len(r.page.Quotes) && len(quotes)+per <= room; i++ {
		q := &r.page.Quotes[i]
		who, count := q.Speaker, strconv.Itoa(q.Outlets.Known+q.Outlets.Unnamed)
		if who == "" {
			who = "unknown"
		}
		if q.OnlyHere {
			count = "only here"
		}
		right := append(signRuns(q.Signs), kit.Text(" "+count, kit.Muted), kit.Spaces(1))
		opening := kit.Text("“"+kit.Show(q.Opening)+"”", kit.Muted)
		if q.Reported {
			opening = kit.Text(kit.Show(q.Opening), kit.Muted|kit.Italic)
		}
		quotes = append(quotes,
			t.ListRow(inner, i == lit, kit.Spread(inner-2, []kit.Run{kit.Text(kit.Show(who), kit.Body|kit.Bold)}, right)),
			t.ListRow(inner, i == lit, []kit.Run{opening}), t.Line(inner, kit.Plain))
	}
	var below [][]kit.Run
	if len(r.page.LeftOut) > 0 {
		below = append(below, t.Section(inner-2, "Left out here"))
		for i := range r.page.LeftOut {
			m := &r.page.LeftOut[i]
			below = append(below, []kit.Run{kit.Text(kit.Show(m.Speaker), kit.Body|kit.Bold), kit.Text(" “"+kit.Show(m.Opening)+"”", kit.Muted)})
			who := []kit.Run{kit.Spaces(2)}
			for i, p := range m.Outlets {
				if i > 0 {
					who = append(who, kit.Text(", ", kit.Faint))
				}
				who = append(who, kit.Text(kit.Show(p.Text), kit.Outlet(r.page.Slots.Of(r.lib.View.Name(p.Article))-1)))
			}
			below = append(below, who)
		}
		below = append(below, nil)
	}
	below = append(below, t.Section(inner-2, "File"), []kit.Run{kit.Text(text.Line(fmt.Sprintf("%s, line %d", r.a().File, r.a().Line)), kit.Muted)})
	for _, b := range below {
		if len(quotes) < h {
			line := t.Line(inner-1, kit.Plain, slices.Concat([]kit.Run{kit.Spaces(1)}, b)...) // air before the border
			quotes = append(quotes, safe.Concat(line, safe.Blanks(1)))
		}
	}
	position := "none"
	if r.lib.Early {
		position = "◌"
	}
	if n := len(r.page.Quotes); n > 0 {
		position = fmt.Sprintf("%d of %d", max(lit, 0)+1, n)
	}
	return t.Box(kit.Box{
		W: w, H: r.outer, Flush: true, Title: []kit.Run{kit.Text("Quotes here", kit.Muted)}, Keys: []kit.Run{kit.Text(position, kit.Muted)},
	}, quotes)
}

// Whereabouts returns the quote that keys act on.
func (r *Screen) Whereabouts() []kit.Run {
	i := r.current()
	if w := r.within; r.atHit() {
		out := []kit.Run{kit.Text(fmt.Sprintf("Hit %d of %d for %s", w.at+1, len(w.hits), text.Line(w.query)), kit.Body), kit.Text("  ·  ", kit.Faint)}
		if i != model.None && i < len(r.page.Quotes) && r.page.Quotes[i].Speaker != "" {
			out = append(out, kit.Text(kit.Show(r.page.Quotes[i].Speaker), kit.Body|kit.Bold), kit.Text("  ·  ", kit.Faint))
		}
		return append(out, kit.Text("n next, esc ends the search", kit.Muted))
	}
	if r.lib.Early {
		return []kit.Run{kit.Text("the quotes are still being worked out", kit.Muted)}
	}
	if i == model.None || i >= len(r.page.Quotes) {
		return []kit.Run{kit.Text(view.Count(len(r.quotes), "quote"), kit.Muted)}
	}
	q := &r.page.Quotes[i]
	out := []kit.Run{kit.Text(fmt.Sprintf("Quote %d of %d", i+1, len(r.quotes)), kit.Body), kit.Text("  ·  ", kit.Faint)}
	if q.Speaker != "" {
		out = append(out, kit.Text(kit.Show(q.Speaker), kit.Body|kit.Bold), kit.Text(" · ", kit.Faint))
	}
	count := q.Outlets.String()
	if q.OnlyHere {
		count = "only in this article"
	}
	return append(append(out, kit.Text(count, kit.Muted)), signRuns(q.Signs)...)
}
