package print

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lineup/model/text"
)

// columnMin is how narrow a column of a sheet may get, in cells, before its cells
// are set below each other instead.
const columnMin = 28

func (p *page) sheet(s sheet) {
	if w := (p.width - 2*(len(s.head)-1)) / max(1, len(s.head)); w >= columnMin {
		p.sideBySide(s, w)
		return
	}
	for i := range s.rows {
		r := &s.rows[i]
		p.rowHead(r)
		for k := range r.cells {
			if body := p.cell(&r.cells[k]); body != "" {
				p.wrapped("  ", "    ", p.sgr(bold, text.Line(s.head[k]))+": "+body)
			}
		}
	}
}

// rowHead parts a row from the one before and tells what it is.
func (p *page) rowHead(r *sheetRow) {
	p.line("")
	p.wrapped("", "  ", p.sgr(dim, r.label()))
}

// cell writes a cell, or where else its column has it.
func (p *page) cell(c *sheetCell) string {
	switch {
	case c.body == nil:
		return p.sgr(dim, c.reference())
	case c.perhaps:
		return p.sgr(dim, maybe+":") + " " + p.runs(c.body)
	default:
		return p.runs(c.body)
	}
}

// sideBySide sets the cells of a row beside each other, w cells wide.
func (p *page) sideBySide(s sheet, w int) {
	p.line("")
	head := make([][]string, len(s.head))
	for i, h := range s.head {
		head[i] = []string{p.sgr(bold, ansi.Truncate(text.Line(h), w, "…"))}
	}
	p.across(head, w)
	for i := range s.rows {
		r := &s.rows[i]
		p.rowHead(r)
		if k, yes := r.alone(); yes {
			p.wrapped("  ", "    ", p.sgr(bold, "only in "+text.Line(s.names[k]))+": "+p.cell(&r.cells[k]))
			continue
		}
		cells := make([][]string, len(s.head))
		for k := range r.cells {
			if body := p.cell(&r.cells[k]); body != "" {
				cells[k] = p.wrap(body, w)
			}
		}
		p.across(cells, w)
	}
}

// across writes columns of lines beside each other.
func (p *page) across(cells [][]string, w int) {
	h := 0
	for _, c := range cells {
		h = max(h, len(c))
	}
	for y := range h {
		var b strings.Builder
		for i, c := range cells {
			s := ""
			if y < len(c) {
				s = c[y]
			}
			b.WriteString(s)
			if i < len(cells)-1 {
				b.WriteString(strings.Repeat(" ", max(0, w+2-widthOf(s))))
			}
		}
		p.line(strings.TrimRight(b.String(), " "))
	}
}
