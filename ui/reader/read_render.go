package reader

import (
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// render draws the lines in sight.
func (r *read) render(t *kit.Theme) []safe.String {
	margin, _ := kit.Reading(r.w, r.lib.set.TextWidth())
	from := r.list.At
	to := min(from+r.h, len(r.lines))
	sight := r.sight()
	quotes := r.lib.quotesIn(r.article, sight)
	paints := r.paints(sight, quotes)
	out := make([]safe.String, 0, r.h)
	for i := from; i < to; i++ {
		l := &r.lines[i]
		runs := l.runs
		if l.isText {
			runs = kit.PaintLine(r.a().Text, l.span, l.before, kit.Plain, paints, nil)
		}
		out = append(out, t.Line(r.w, kit.Plain, append(r.margin(l, margin, quotes), runs...)...))
	}
	return kit.Rows(out, r.w, r.h)
}

// paints are the styles of the text in sight: quotes tinted, furniture dimmed, and the
// lit quote above all.
func (r *read) paints(sight model.Span, quotes []int) []kit.Paint {
	var out []kit.Paint
	for _, f := range r.a().Furniture {
		if f.Overlaps(sight) {
			out = append(out, kit.Paint{Span: f, Style: kit.Muted})
		}
	}
	for _, q := range quotes {
		quote := r.lib.c.Quotes[q]
		st := tint(quote.Kind, r.cast.of(quote.Speaker))
		if r.isLit(q) {
			st |= kit.Bold | kit.Underlined
		}
		for _, p := range quote.Pieces {
			out = append(out, kit.Paint{Span: p, Style: st})
		}
	}
	if r.lit == model.None && r.at.Len() > 0 {
		out = append(out, kit.Paint{Span: r.at, Style: kit.Bold | kit.Underlined})
	}
	return append(out, r.paintHits(sight)...)
}

// isLit says that a quote of the corpus is the one lit.
func (r *read) isLit(q int) bool { return r.lit != model.None && r.quotes[r.lit] == q }

// margin is what stands left of a line: where a quote starts, who speaks and how many
// outlets carry it; and beside all of one that others carry, a bar.
func (r *read) margin(l *readLine, w int, quotes []int) []kit.Run {
	if w == 0 {
		return nil
	}
	if !l.isText {
		return []kit.Run{kit.Spaces(w)}
	}
	label, bar, st := "", "  ", kit.Plain
	for _, q := range quotes {
		quote := r.lib.c.Quotes[q]
		here := quote.Span().Intersect(l.span)
		if here.IsZero() || label != "" {
			continue
		}
		u := r.lib.c.UtteranceAt(q, here)
		times, who := r.lib.times(u), ""
		if times != "" {
			bar = "▎ "
			if !r.lib.startsIn(u, r.article, here) {
				times = ""
			}
		}
		if here.Start == quote.Span().Start {
			who = r.lib.initialsOf(quote.Speaker)
		}
		label, st = fitSigns(who, times, w-3), r.cast.of(quote.Speaker)
		if r.isLit(q) {
			st |= kit.Bold
		}
	}
	return []kit.Run{kit.Spaces(w - 3 - kit.Cells(label)), kit.Text(label+" "+bar, st)}
}

// fitSigns are the initials and the count in w cells, of both the count where there is
// no room for more.
func fitSigns(initials, times string, w int) string {
	both := strings.TrimSpace(initials + " " + times)
	if kit.Cells(both) > w {
		both = times
	}
	if kit.Cells(both) > w {
		return ""
	}
	return both
}
