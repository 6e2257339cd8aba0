package print

import (
	"lineup/model"
	"lineup/ui/safe"
)

// columnMin is the minimum width of a column in cells; if there is less room, the cells are stacked instead.
const columnMin = 28

func (p *page) sheet(s sheet) {
	if w := (p.width - 2*(len(s.head)-1)) / max(1, len(s.head)); w >= columnMin {
		p.sideBySide(s, w)
	} else {
		p.stacked(s)
	}
	if l := s.legend("[-cut, not marked-], [+only here+], [~another word~]", ""); l != "" {
		p.line(safe.String{})
		p.wrapped(2, 2, p.styled(dim, safe.Line(l)))
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
			if body := p.cell(&r.cells[k]); body.Len() > 0 {
				p.wrapped(2, 4, safe.Format("%s: %s", p.styled(bold, safe.Line(s.head[k])), body))
			}
		}
	}
}

// rowHead separates a row from the previous one and labels it; a single-column row is written in full across the
// page.
func (p *page) rowHead(s sheet, r *sheetRow) {
	p.line(safe.String{})
	p.wrapped(0, 2, p.styled(dim, safe.Line(r.label())))
	for _, c := range r.contradictions {
		p.wrapped(2, 4, safe.Line(c))
	}
	if _, yes := r.alone(); !yes {
		return
	}
	for k := range r.cells {
		switch c := &r.cells[k]; {
		case c.body != nil:
			p.wrapped(2, 4, safe.Format("%s: %s", p.styled(bold, safe.Line(r.standsIn(s.names[k]))), p.runs(c.body)))
		case c.elsewhere > 0:
			p.wrapped(2, 4, p.styled(dim, safe.Line(s.names[k]+": "+c.reference())))
		}
	}
}

// cell writes a cell, or a reference to where its column has the passage.
func (p *page) cell(c *sheetCell) safe.String {
	switch {
	case c.body == nil:
		return p.styled(dim, safe.Line(c.reference()))
	case c.perhaps:
		return safe.Format("%s %s", p.styled(dim, safe.Const(maybe+":")), p.runs(c.body))
	default:
		return p.runs(c.body)
	}
}

// sideBySide sets the cells of a row beside each other, w cells wide.
func (p *page) sideBySide(s sheet, w int) {
	p.line(safe.String{})
	head := make([][]safe.String, len(s.head))
	for i, h := range s.head {
		head[i] = []safe.String{p.styled(bold, safe.Line(h).Truncate(counting, w))}
	}
	p.across(head, w)
	for i := range s.rows {
		r := &s.rows[i]
		if p.rowHead(s, r); r.kind == model.OnlyRow {
			continue
		}
		cells := make([][]safe.String, len(s.head))
		for k := range r.cells {
			if body := p.cell(&r.cells[k]); body.Len() > 0 {
				cells[k] = p.wrap(body, w)
			}
		}
		p.across(cells, w)
	}
}

// across writes columns of lines beside each other.
func (p *page) across(cells [][]safe.String, w int) {
	h := 0
	for _, c := range cells {
		h = max(h, len(c))
	}
	for y := range h {
		var b safe.Builder
		gap := 0 // before the next non-empty column
		for _, c := range cells {
			s := safe.String{}
			if y < len(c) {
				s = c[y]
			}
			if s.Len() > 0 {
				b.Blanks(gap)
				b.Add(s)
				gap = 0
			}
			gap += w + 2 - s.Width(counting)
		}
		p.line(b.Done())
	}
}
