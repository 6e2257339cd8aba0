package print

import (
	"bufio"
	_ "embed"
	"html"
	"io"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// style is the whole look of a page: light and dark, on a phone and in print.
//
//go:embed page.css
var style string

// writeHTML writes one self-contained page: no script, nothing fetched.
func writeHTML(w io.Writer, v View) error {
	b := bufio.NewWriter(w)
	some := false
	for x := range v.blocks {
		if !some {
			some = true
			_, _ = b.WriteString("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n" +
				"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
				"<title>" + esc(v.title) + "</title>\n<style>\n" + style + "</style>\n<h1>" + esc(v.title) + "</h1>\n")
		}
		if h, ok := x.(heading); ok && h.text == v.title {
			x = remark{h.note} // the page is headed by it already
		}
		_, _ = b.WriteString(htmlBlock(x))
	}
	if some {
		_, _ = b.WriteString("</html>\n")
	}
	if err := b.Flush(); err != nil {
		return err
	}
	if !some {
		return ErrNothing
	}
	return nil
}

func htmlBlock(b block) string {
	switch b := b.(type) {
	case heading:
		s := "<h2>" + esc(b.text) + "</h2>\n"
		if b.note != "" {
			s += `<p class="note">` + esc(b.note) + "</p>\n"
		}
		return s
	case entry:
		return htmlEntry(b)
	case remark:
		return `<p class="note">` + esc(b.text) + "</p>\n"
	case sheet:
		return htmlSheet(b)
	case chart:
		return htmlChart(b)
	default:
		return ""
	}
}

func htmlEntry(e entry) string {
	var b strings.Builder
	b.WriteString("<article><p><b>" + esc(e.label) + "</b>")
	if e.aside != "" {
		b.WriteString(", " + esc(e.aside))
	}
	b.WriteString("</p>\n")
	if body := htmlRuns(e.body); body != "" {
		if e.quote {
			b.WriteString("<blockquote>“" + body + "”</blockquote>\n")
		} else {
			b.WriteString("<p>" + body + "</p>\n")
		}
	}
	if len(e.notes) > 0 {
		b.WriteString("<ul>")
		for _, n := range e.notes {
			b.WriteString("<li>" + esc(n) + "</li>")
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("</article>\n")
	return b.String()
}

func htmlChart(c chart) string {
	var b strings.Builder
	b.WriteString("<table class=\"chart\">\n<thead><tr><th>said</th>")
	for _, h := range c.head {
		b.WriteString("<th>" + esc(h) + "</th>")
	}
	b.WriteString("<th>carried by</th></tr></thead>\n<tbody>\n")
	for i := range c.rows {
		r := &c.rows[i]
		b.WriteString("<tr><td><b>" + esc(r.speaker) + "</b>: “" + esc(r.words) + "”</td>")
		for k, x := range r.cells {
			b.WriteString(`<td class="bearing" data-outlet="` + esc(c.head[k]) + `" title="` + x.word() + `">` + x.sign() + "</td>")
		}
		b.WriteString("<td data-outlet=\"carried by\">" + esc(joinedBy(", ", r.tally(), r.first)) + "</td></tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n<p class=\"note\">● carries it, – lacks it, ? not clear</p>\n")
	return b.String()
}

// htmlRuns names every difference in a title, which a pointer shows and a screen
// reader says.
func htmlRuns(rs []run) string {
	var b strings.Builder
	for _, r := range rs {
		s := html.EscapeString(spaced(r.text))
		switch {
		case r.around:
			b.WriteString(`<span class="around">` + s + "</span>")
		case !r.marked:
			b.WriteString(s)
		case r.class == model.ClassIdentical:
			b.WriteString("<b>" + s + "</b>")
		default:
			if s == "" {
				s = gone
			}
			news := ""
			if r.class.News() {
				news = " news"
			}
			b.WriteString(`<mark class="` + r.class.String() + news + `" title="` + r.class.String() + `">` + s + "</mark>")
		}
	}
	return strings.TrimSpace(b.String())
}

func esc(s string) string { return html.EscapeString(text.Line(s)) }
