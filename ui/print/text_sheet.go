package print

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lineup/model"
	"lineup/model/text"
)

// columnMin is how narrow a column of a sheet may get, in cells, before its cells
// are set below each other instead.
const columnMin = 28

func (p *page) sheet(s sheet) {
	if w := (p.width - 2*(len(s.head)-1)) / max(1, len(s.head)); w >= columnMin {
		p.sideBySide(s, w)
	} else {
		p.stacked(s)
	}
	if l := s.legend("[-cut without a mark-], [+added+], [~in each other's place~]", ""); l != "" {
		p.line("")
		p.wrapped("  ", "  ", p.sgr(dim, l))
	}
}

// stacked sets the cells of a row below each other.
func (p *page) stacked(s sheet) {
	for i := range s.rows {
		r := &s.rows[i]
		if p.rowHead(s, r); r.kind == model.OnlyRow {
			continue
		}
		for k := range r.cells {
			if body := p.cell(&r.cells[k]); body != "" {
				p.wrapped("  ", "    ", p.sgr(bold, text.Line(s.head[k]))+": "+body)
			}
		}
	}
}

// rowHead parts a row from the one before and tells what it is; of one that stands in a
// column alone it writes all there is, across the page.
func (p *page) rowHead(s sheet, r *sheetRow) {
	p.line("")
	p.wrapped("", "  ", p.sgr(dim, r.label()))
	if _, yes := r.alone(); !yes {
		return
	}
	for k := range r.cells {
		name := text.Line(s.names[k])
		switch c := &r.cells[k]; {
		case c.body != nil:
			p.wrapped("  ", "    ", p.sgr(bold, r.standsIn(name))+": "+p.runs(c.body))
		case c.elsewhere > 0:
			p.wrapped("  ", "    ", p.sgr(dim, name+": "+c.reference()))
		}
	}
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
		if p.rowHead(s, r); r.kind == model.OnlyRow {
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
