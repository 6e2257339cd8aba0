package print

import (
	"strings"

	"lineup/model"
	"lineup/ui/safe"
)

func writeMarkdown(w safe.Sink, v View) error {
	b := safe.Buffered(w)
	some := false
	for x := range v.blocks {
		if !some {
			b.Put(safe.Format("# %s\n\n", md(v.title)))
			some = true
		}
		if h, ok := x.(heading); ok && h.text == v.title {
			x = remark{h.note} // already the page's heading
		}
		b.Put(markdown(x))
	}
	return written(b, some)
}

func markdown(b block) safe.String {
	switch b := b.(type) {
	case heading:
		s := safe.Format("## %s\n\n", md(b.text))
		if b.note != "" {
			s = safe.Concat(s, safe.Format("%s\n\n", md(b.note)))
		}
		return s
	case entry:
		return markdownEntry(b)
	case remark:
		return safe.Format("*%s*\n\n", md(b.text))
	case sheet:
		return markdownSheet(b)
	case chart:
		return markdownChart(b)
	default:
		return safe.String{}
	}
}

func markdownEntry(e entry) safe.String {
	var b safe.Builder
	if label := md(e.label); label.Len() > 0 { // without a label the marks would be a rule
		b.Add(safe.Format("**%s**", label))
	}
	if e.aside != "" {
		b.Add(safe.Format(", %s", md(e.aside)))
	}
	b.Const("\n\n")
	if body := markdownRuns(e.body); body.Len() > 0 {
		if e.quote {
			body = safe.Format("“%s”", body)
		}
		b.Add(safe.Format("> %s\n\n", body))
	}
	for _, n := range e.notes {
		b.Add(safe.Format("- %s\n", md(n)))
	}
	if len(e.notes) > 0 {
		b.Const("\n")
	}
	return b.Done()
}

func markdownSheet(s sheet) safe.String {
	t := newMarkdownTable(append([]string{"row"}, s.head...))
	for i := range s.rows {
		r := &s.rows[i]
		cells := []safe.String{md(strings.Join(append([]string{r.label()}, r.contradictions...), " · "))}
		for k := range r.cells {
			cells = append(cells, markdownCell(&r.cells[k]))
		}
		t.row(cells)
	}
	if l := s.legend("bold: cut and not marked, only here, or another word", "italics: other differences"); l != "" {
		t.b.Add(safe.Format("\n%s\n", md(l)))
	}
	t.b.Const("\n")
	return t.b.Done()
}

func markdownCell(c *sheetCell) safe.String {
	switch {
	case c.body == nil && c.elsewhere > 0:
		return safe.Format("*%s*", md(c.reference()))
	case c.perhaps:
		return safe.Concat(safe.Const("*"+maybe+":* "), markdownRuns(c.body))
	default:
		return markdownRuns(c.body)
	}
}

func markdownChart(c chart) safe.String {
	t := newMarkdownTable(append([]string{"said"}, append(c.head, "who")...))
	for i := range c.rows {
		r := &c.rows[i]
		cells := []safe.String{safe.Format("**%s**: “%s”", md(r.speaker), md(r.words))}
		for _, h := range r.cells {
			cells = append(cells, md(h.Sign()))
		}
		t.row(append(cells, md(joinedBy(", ", r.tally(), r.first))))
	}
	t.b.Add(safe.Format("\n%s\n\n", md(c.legend())))
	return t.b.Done()
}

// markdownTable is a table being built; its cells are Markdown.
type markdownTable struct{ b safe.Builder }

func newMarkdownTable(head []string) *markdownTable {
	t := &markdownTable{}
	heads, rule := make([]safe.String, len(head)), make([]safe.String, len(head))
	for i, h := range head {
		heads[i], rule[i] = md(h), safe.Const("---")
	}
	t.row(heads)
	t.row(rule)
	return t
}

func (t *markdownTable) row(cells []safe.String) {
	t.b.Add(safe.Format("| %s |\n", safe.Join(" | ", cells...)))
}

// markdownRuns sets differences that are news in bold and the others in italics.
func markdownRuns(rs []run) safe.String {
	var b safe.Builder
	for _, r := range rs {
		s := safe.Part(r.text).Markdown()
		mark := safe.String{}
		switch {
		case !r.marked:
		case s.Len() == 0:
			s = safe.Const(gone)
		case r.class.News(), r.class == model.ClassIdentical:
			mark = safe.Const("**")
		default:
			mark = safe.Const("*")
		}
		inner := s.Trim()
		if mark.Len() == 0 || inner.Len() == 0 {
			b.Add(s)
			continue
		}
		if strings.HasPrefix(s.String(), " ") {
			b.Const(" ")
		}
		b.Add(safe.Concat(mark, inner, mark))
		if strings.HasSuffix(s.String(), " ") {
			b.Const(" ")
		}
	}
	return b.Done().Trim()
}

// md returns a text on one line of Markdown, with nothing in it taken as markup.
func md(s string) safe.String { return safe.Line(s).Markdown() }
