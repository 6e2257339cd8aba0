package print

import (
	"bufio"
	"io"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

func writeMarkdown(w io.Writer, v View) error {
	b := bufio.NewWriter(w)
	some := false
	for x := range v.blocks {
		if !some {
			_, _ = b.WriteString("# " + md(v.title) + "\n\n")
			some = true
		}
		if h, ok := x.(heading); ok && h.text == v.title {
			x = remark{h.note} // the page is headed by it already
		}
		_, _ = b.WriteString(markdown(x))
	}
	if err := b.Flush(); err != nil {
		return err
	}
	if !some {
		return ErrNothing
	}
	return nil
}

func markdown(b block) string {
	switch b := b.(type) {
	case heading:
		s := "## " + md(b.text) + "\n\n"
		if b.note != "" {
			s += md(b.note) + "\n\n"
		}
		return s
	case entry:
		return markdownEntry(b)
	case remark:
		return "*" + md(b.text) + "*\n\n"
	case sheet:
		return markdownSheet(b)
	case chart:
		return markdownChart(b)
	default:
		return ""
	}
}

func markdownEntry(e entry) string {
	var b strings.Builder
	b.WriteString("**" + md(e.label) + "**")
	if e.aside != "" {
		b.WriteString(", " + md(e.aside))
	}
	b.WriteString("\n\n")
	if body := markdownRuns(e.body); body != "" {
		if e.quote {
			body = "“" + body + "”"
		}
		b.WriteString("> " + body + "\n\n")
	}
	for _, n := range e.notes {
		b.WriteString("- " + md(n) + "\n")
	}
	if len(e.notes) > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

func markdownSheet(s sheet) string {
	t := newMarkdownTable(append([]string{"row"}, s.head...))
	for i := range s.rows {
		r := &s.rows[i]
		cells := []string{md(r.label())}
		for k := range r.cells {
			cells = append(cells, markdownCell(&r.cells[k]))
		}
		t.row(cells)
	}
	if l := s.legend("bold: cut without a mark, added, or in each other's place", "italics: other differences"); l != "" {
		t.b.WriteString("\n" + md(l) + "\n")
	}
	return t.b.String() + "\n"
}

func markdownCell(c *sheetCell) string {
	switch {
	case c.body == nil && c.elsewhere > 0:
		return "*" + c.reference() + "*"
	case c.perhaps:
		return "*" + maybe + ":* " + markdownRuns(c.body)
	default:
		return markdownRuns(c.body)
	}
}

func markdownChart(c chart) string {
	t := newMarkdownTable(append([]string{"said"}, append(c.head, "carried by")...))
	for i := range c.rows {
		r := &c.rows[i]
		cells := []string{"**" + md(r.speaker) + "**: “" + md(r.words) + "”"}
		for _, b := range r.cells {
			cells = append(cells, b.sign())
		}
		t.row(append(cells, md(joinedBy(", ", r.tally(), r.first))))
	}
	return t.b.String() + "\n● carries it, – lacks it, ? not clear\n\n"
}

// markdownTable is a table in the making; its cells are Markdown.
type markdownTable struct{ b strings.Builder }

func newMarkdownTable(head []string) *markdownTable {
	t := &markdownTable{}
	heads, rule := make([]string, len(head)), make([]string, len(head))
	for i, h := range head {
		heads[i], rule[i] = md(h), "---"
	}
	t.row(heads)
	t.row(rule)
	return t
}

func (t *markdownTable) row(cells []string) {
	t.b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// markdownRuns sets what is news in bold and the other differences in italics.
func markdownRuns(rs []run) string {
	var b strings.Builder
	for _, r := range rs {
		s := mdEscape(spaced(r.text))
		mark := ""
		switch {
		case !r.marked:
		case s == "":
			s = gone
		case r.class.News(), r.class == model.ClassIdentical:
			mark = "**"
		default:
			mark = "*"
		}
		inner := strings.TrimSpace(s)
		if mark == "" || inner == "" {
			b.WriteString(s)
			continue
		}
		at := strings.Index(s, inner)
		b.WriteString(s[:at] + mark + inner + mark + s[at+len(inner):])
	}
	return strings.TrimSpace(b.String())
}

// md is a text on one line of Markdown, nothing in it taken as markup.
func md(s string) string { return mdEscape(text.Line(s)) }

var mdSpecial = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`, "~", `\~`, "&", `\&`,
)

func mdEscape(s string) string { return mdSpecial.Replace(s) }
