package print

import (
	"strings"

	"lineup/model"
	"lineup/ui/cells"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Styles of the text format, as terminal codes; none is written without colour.
const (
	bold     = "1"
	dim      = "2"
	under    = "4"
	redUnder = "31;4"
)

// gone marks the place where words of the base are missing.
const gone = "‸"

// page writes blocks for people: lines that fit the width and read well aloud, without boxes.
type page struct {
	w     *safe.Buffer
	width int
	color bool
	lines int
}

func writeText(w safe.Sink, v View, o Options) error {
	p := &page{w: safe.Buffered(w), width: o.Width, color: o.Color}
	for b := range v.blocks {
		p.block(b)
	}
	return written(p.w, p.lines > 0)
}

func (p *page) block(b block) {
	switch b := b.(type) {
	case heading:
		p.heading(b)
	case entry:
		p.entry(b)
	case remark:
		p.wrapped(2, 2, p.styled(dim, safe.Line(b.text)))
	case sheet:
		p.sheet(b)
	case chart:
		p.chart(b)
	}
}

func (p *page) heading(h heading) {
	if p.lines > 0 {
		p.line(safe.String{})
	}
	s := p.styled(bold, safe.Line(h.text))
	if h.note != "" {
		s = safe.Format("%s  %s", s, p.styled(dim, safe.Line(h.note)))
	}
	p.wrapped(0, 2, s)
}

// entry writes the label and the text beside it on a line, with the body below.
func (p *page) entry(e entry) {
	head := p.styled(bold, safe.Line(e.label))
	if e.aside != "" {
		head = safe.Format("%s, %s", head, safe.Line(e.aside))
	}
	p.wrapped(2, 4, head)
	if body := p.runs(e.body); body.Len() > 0 {
		if e.quote {
			body = safe.Format("“%s”", body)
		}
		p.wrapped(4, 4, body)
	}
	for _, n := range e.notes {
		p.wrapped(4, 6, p.styled(dim, safe.Line(n)))
	}
}

// runs writes marked text. Without colour, differences that are news have signs of their own, so that nothing depends
// on colour alone.
func (p *page) runs(rs []run) safe.String {
	var b safe.Builder
	for _, r := range rs {
		s := safe.Part(r.text)
		if !r.marked {
			if r.around {
				s = p.styled(dim, s)
			}
			b.Add(s)
			continue
		}
		if s.Len() == 0 {
			s = safe.Const(gone)
		}
		switch {
		case r.class == model.ClassIdentical:
			b.Add(p.styled(bold, s))
		case r.class.News():
			b.Add(p.styled(redUnder, signed(r.class, s)))
		default:
			b.Add(p.styled(under, s))
		}
	}
	return b.Done().Trim()
}

// signed puts a difference that is news between its signs.
func signed(c model.Class, s safe.String) safe.String {
	switch c {
	case model.ClassSilentCut:
		return safe.Format("[-%s-]", s)
	case model.ClassAdded:
		return safe.Format("[+%s+]", s)
	case model.ClassSubstituted:
		return safe.Format("[~%s~]", s)
	default:
		return s
	}
}

// chart writes one entry per quote, with how each outlet has it in words.
func (p *page) chart(c chart) {
	for i := range c.rows {
		r := &c.rows[i]
		e := entry{label: r.speaker, aside: joinedBy(", ", r.tally(), r.first), body: plain(r.words), quote: true}
		for _, h := range view.Hows() {
			var who []string
			for k, name := range c.head {
				if r.cells[k] == h {
					who = append(who, name)
				}
			}
			if len(who) > 0 {
				e.notes = append(e.notes, h.Label()+": "+strings.Join(who, ", "))
			}
		}
		p.entry(e)
	}
}

// wrapped writes a text on as many lines as it takes; the first line is indented by first cells, the others by rest.
func (p *page) wrapped(first, rest int, s safe.String) {
	for _, l := range p.wrap(s, p.width-rest) {
		p.line(safe.Concat(safe.Blanks(first), l))
		first = rest
	}
}

// wrap breaks a text between words.
func (p *page) wrap(s safe.String, w int) []safe.String {
	if p.width <= 0 || w <= 0 {
		return []safe.String{s}
	}
	return s.Wrap(w)
}

// styled returns a text in a terminal style, given by its codes.
func (p *page) styled(codes string, s safe.String) safe.String {
	if !p.color || s.Len() == 0 {
		return s
	}
	return safe.Concat(safe.SGR(codes), s, safe.SGR(""))
}

// line writes one line. Errors stay in the buffer until it is flushed.
func (p *page) line(s safe.String) {
	p.lines++
	p.w.Put(s, safe.Const("\n"))
}

// counting is how cells are counted: printing does not query the terminal, and most count each code point by itself.
const counting = cells.Parts

// widthOf returns the number of cells of a string on a terminal, not counting escape sequences.
func widthOf(s string) int { return counting.Of(s) }
