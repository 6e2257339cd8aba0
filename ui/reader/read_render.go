package reader

import "lineup/model"

// render draws the lines in sight.
func (r *read) render(t *theme) []string {
	margin, _ := reading(r.w, r.lib.set.measure())
	from := r.list.at
	to := min(from+r.h, len(r.lines))
	sight := r.sight()
	quotes := r.lib.quotesIn(r.article, sight)
	paints := r.paints(sight, quotes)
	out := make([]string, 0, r.h)
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
		quote := &r.lib.c.Quotes[q]
		st := tint(quote.Kind, quoted)
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
	return out
}

// isLit says that a quote of the corpus is the one lit.
func (r *read) isLit(q int) bool { return r.lit != model.None && r.quotes[r.lit] == q }

// margin is what stands left of a line: where a quote that others carry starts, how
// many outlets do, and beside all of it a bar.
func (r *read) margin(l *readLine, w int, quotes []int) []run {
	if w == 0 {
		return nil
	}
	if !l.isText {
		return []run{spaces(w)}
	}
	for _, q := range quotes {
		here := r.lib.c.Quotes[q].Span().Intersect(l.span)
		u := r.lib.c.UtteranceAt(q, here)
		times := r.lib.times(u)
		if times == "" || here.IsZero() {
			continue
		}
		st := accents
		if r.isLit(q) {
			st |= bold
		}
		label := ""
		if r.lib.startsIn(u, r.article, here) {
			label = times
		}
		return []run{spaces(w - 3 - cells(label)), {label + " ▎ ", st}}
	}
	return []run{spaces(w)}
}
