package print

import (
	_ "embed"

	"lineup/model"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// style is the complete style sheet of a page: light and dark, on a phone and in print.
//
//go:embed page.css
var style string

// writeHTML writes one self-contained page: no script, nothing loaded.
func writeHTML(w safe.Sink, v View) error {
	b := safe.Buffered(w)
	some := false
	for x := range v.blocks {
		if !some {
			some = true
			b.Put(safe.Format("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"+
				"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"+
				"<title>%s</title>\n<style>\n%s</style>\n<h1>%s</h1>\n", esc(v.title), safe.Text(style), esc(v.title)))
		}
		if h, ok := x.(heading); ok && h.text == v.title {
			x = remark{h.note} // already the page's heading
		}
		b.Put(htmlBlock(x))
	}
	if some {
		b.Put(safe.Const("</html>\n"))
	}
	return written(b, some)
}

func htmlBlock(b block) safe.String {
	switch b := b.(type) {
	case heading:
		s := safe.Format("<h2>%s</h2>\n", esc(b.text))
		if b.note != "" {
			s = safe.Concat(s, htmlNote(b.note))
		}
		return s
	case entry:
		return htmlEntry(b)
	case remark:
		return htmlNote(b.text)
	case sheet:
		return htmlSheet(b)
	case chart:
		return htmlChart(b)
	default:
		return safe.String{}
	}
}

func htmlNote(s string) safe.String { return safe.Format("<p class=\"note\">%s</p>\n", esc(s)) }

func htmlEntry(e entry) safe.String {
	var b safe.Builder
	b.Add(safe.Format("<article><p><b>%s</b>", esc(e.label)))
	if e.aside != "" {
		b.Add(safe.Format(", %s", esc(e.aside)))
	}
	b.Const("</p>\n")
	if body := htmlRuns(e.body); body.Len() > 0 {
		if e.quote {
			b.Add(safe.Format("<blockquote>“%s”</blockquote>\n", body))
		} else {
			b.Add(safe.Format("<p>%s</p>\n", body))
		}
	}
	if len(e.notes) > 0 {
		b.Const("<ul>")
		for _, n := range e.notes {
			b.Add(safe.Format("<li>%s</li>", esc(n)))
		}
		b.Const("</ul>\n")
	}
	b.Const("</article>\n")
	return b.Done()
}

func htmlChart(c chart) safe.String {
	var b safe.Builder
	b.Const("<table class=\"chart\">\n<thead><tr><th>said</th>")
	for _, h := range c.head {
		b.Add(safe.Format("<th>%s</th>", esc(h)))
	}
	b.Const("<th>who</th></tr></thead>\n<tbody>\n")
	for i := range c.rows {
		r := &c.rows[i]
		b.Add(safe.Format("<tr><td><b>%s</b>: “%s”</td>", esc(r.speaker), esc(r.words)))
		for k, x := range r.cells {
			b.Add(safe.Format(`<td class="bearing" data-outlet="%s" title="%s">%s</td>`, esc(c.head[k]), esc(x.Label()), esc(x.Sign())))
		}
		b.Add(safe.Format("<td data-outlet=\"who\">%s</td></tr>\n", esc(joinedBy(", ", r.tally(), r.first))))
	}
	b.Const("</tbody>\n</table>\n")
	b.Add(htmlNote(c.legend()))
	return b.Done()
}

// htmlRuns names every difference in a title attribute, which a pointer shows and a screen reader speaks.
func htmlRuns(rs []run) safe.String {
	var b safe.Builder
	for _, r := range rs {
		s := safe.Part(r.text).HTML()
		switch {
		case r.around:
			b.Add(safe.Format(`<span class="around">%s</span>`, s))
		case !r.marked:
			b.Add(s)
		case r.class == model.ClassIdentical:
			b.Add(safe.Format("<b>%s</b>", s))
		default:
			if s.Len() == 0 {
				s = safe.Const(gone)
			}
			news := safe.String{}
			if r.class.News() {
				news = safe.Const(" news")
			}
			b.Add(safe.Format(`<mark class="%s%s" title="%s">%s</mark>`, esc(r.class.String()), news, esc(view.ClassLabel(r.class)), s))
		}
	}
	return b.Done().Trim()
}

func esc(s string) safe.String { return safe.Line(s).HTML() }
