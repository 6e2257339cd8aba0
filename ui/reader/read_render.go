package reader

import (
	"strconv"

	"lineup/model"
)

// render draws the lines in sight.
func (r *read) render(t *theme) []string {
	margin, _ := reading(r.w)
	from := r.list.at
	to := min(from+r.h, len(r.lines))
	paints := r.paints(from, to)
	out := make([]string, 0, r.h)
	for i := from; i < to; i++ {
		l := &r.lines[i]
		runs := l.runs
		if l.isText {
			runs = paintLine(r.a().Text, l.span, l.before, plain, paints, nil)
		}
		out = append(out, t.line(r.w, plain, append(r.margin(l, margin), runs...)...))
	}
	return rows(out, r.w, r.h)
}

// paints are the styles of the text between two lines: quotes tinted, furniture
// dimmed, and the lit quote above all.
func (r *read) paints(from, to int) []paint {
	sight := model.Span{}
	for i := from; i < to; i++ {
		if l := &r.lines[i]; l.isText {
			if sight.End == 0 {
				sight.Start = l.span.Start
			}
			sight.End = l.span.End
		}
	}
	var out []paint
	for _, f := range r.a().Furniture {
		if f.Overlaps(sight) {
			out = append(out, paint{f, faint})
		}
	}
	lit := r.lit
	for i, q := range r.quotes {
		quote := &r.lib.c.Quotes[q]
		if !quote.Span().Overlaps(sight) {
			continue
		}
		st := tint(quote.Kind, quoted)
		if i == lit {
			st |= bold | underlined
		}
		for _, p := range quote.Pieces {
			out = append(out, paint{p, st})
		}
	}
	if lit == model.None && r.at.Len() > 0 {
		out = append(out, paint{r.at, bold | underlined})
	}
	return out
}

// margin is what stands left of a line: where a quote that others carry starts, how
// many articles do, and beside all of it a bar.
func (r *read) margin(l *readLine, w int) []run {
	if w == 0 {
		return nil
	}
	if !l.isText {
		return []run{spaces(w)}
	}
	for i, q := range r.quotes {
		quote := &r.lib.c.Quotes[q]
		if quote.Utterance == model.None || !quote.Span().Overlaps(l.span) {
			continue
		}
		n := len(r.lib.c.Utterances[quote.Utterance].Versions)
		if n < 2 {
			continue
		}
		st := accents
		if i == r.lit {
			st |= bold
		}
		label := ""
		if s := quote.Span().Start; s >= l.span.Start && s < l.span.End {
			label = strconv.Itoa(n) + "×"
		}
		return []run{column(label, w-2, st), {"▎ ", st}}
	}
	return []run{spaces(w)}
}
