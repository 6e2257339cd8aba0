package reader

import (
	"strings"

	"lineup/model"
	"lineup/ui/safe"
)

// render draws the lines in sight.
func (r *read) render(t *theme) []safe.String {
	margin, _ := reading(r.w, r.lib.set.measure())
	from := r.list.at
	to := min(from+r.h, len(r.lines))
	sight := r.sight()
	quotes := r.lib.quotesIn(r.article, sight)
	paints := r.paints(sight, quotes)
	out := make([]safe.String, 0, r.h)
	for i := from; i < to; i++ {
		l := &r.lines[i]
		runs := l.runs
		if l.isText {
			runs = paintLine(r.a().Text, l.span, l.before, plain, paints, nil)
		}
		out = append(out, t.line(r.w, plain, append(r.margin(l, margin, quotes), runs...)...))
	}
	return rows(out, r.w, r.h)
}

// paints are the styles of the text in sight: quotes tinted, furniture dimmed, and the
// lit quote above all.
func (r *read) paints(sight model.Span, quotes []int) []paint {
	var out []paint
	for _, f := range r.a().Furniture {
		if f.Overlaps(sight) {
			out = append(out, paint{f, faint})
		}
	}
	for _, q := range quotes {
		quote := r.lib.c.Quotes[q]
		st := tint(quote.Kind, r.cast.of(quote.Speaker))
		if r.isLit(q) {
			st |= bold | underlined
		}
		for _, p := range quote.Pieces {
			out = append(out, paint{p, st})
		}
	}
	if r.lit == model.None && r.at.Len() > 0 {
		out = append(out, paint{r.at, bold | underlined})
	}
	return append(out, r.paintHits(sight)...)
}

// isLit says that a quote of the corpus is the one lit.
func (r *read) isLit(q int) bool { return r.lit != model.None && r.quotes[r.lit] == q }

// margin is what stands left of a line: where a quote starts, who speaks and how many
// outlets carry it; and beside all of one that others carry, a bar.
func (r *read) margin(l *readLine, w int, quotes []int) []run {
	if w == 0 {
		return nil
	}
	if !l.isText {
		return []run{spaces(w)}
	}
	label, bar, st := "", "  ", plain
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
			st |= bold
		}
	}
	return []run{spaces(w - 3 - cells(label)), {label + " " + bar, st}}
}

// fitSigns are the initials and the count in w cells, of both the count where there is
// no room for more.
func fitSigns(initials, times string, w int) string {
	both := strings.TrimSpace(initials + " " + times)
	if cells(both) > w {
		both = times
	}
	if cells(both) > w {
		return ""
	}
	return both
}
