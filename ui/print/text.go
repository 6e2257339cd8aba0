package print

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lineup/model"
	"lineup/model/text"
)

// The escape sequences of the text format; none is written without colour.
const (
	bold  = "\x1b[1m"
	dim   = "\x1b[2m"
	under = "\x1b[4m"
	red   = "\x1b[31m"
	plane = "\x1b[m"
)

// gone stands at the place where words of the base are not.
const gone = "‸"

// page writes blocks for people: lines that fit the width and read well aloud,
// without boxes.
type page struct {
	w     *bufio.Writer
	width int
	color bool
	lines int
}

func writeText(w io.Writer, v View, o Options) error {
	p := &page{w: bufio.NewWriter(w), width: o.Width, color: o.Color}
	for b := range v.blocks {
		p.block(b)
	}
	if err := p.w.Flush(); err != nil {
		return err
	}
	if p.lines == 0 {
		return ErrNothing
	}
	return nil
}

func (p *page) block(b block) {
	switch b := b.(type) {
	case heading:
		p.heading(b)
	case entry:
		p.entry(b)
	case remark:
		p.wrapped("  ", "  ", p.sgr(dim, text.Line(b.text)))
	case sheet:
		p.sheet(b)
	case chart:
		p.chart(b)
	}
}

func (p *page) heading(h heading) {
	if p.lines > 0 {
		p.line("")
	}
	s := p.sgr(bold, text.Line(h.text))
	if h.note != "" {
		s += "  " + p.sgr(dim, text.Line(h.note))
	}
	p.wrapped("", "  ", s)
}

// entry writes the label and what is beside it on a line, the words below it.
func (p *page) entry(e entry) {
	head := p.sgr(bold, text.Line(e.label))
	if e.aside != "" {
		head += ", " + text.Line(e.aside)
	}
	p.wrapped("  ", "    ", head)
	if body := p.runs(e.body); body != "" {
		if e.quote {
			body = "“" + body + "”"
		}
		p.wrapped("    ", "    ", body)
	}
	for _, n := range e.notes {
		p.wrapped("    ", "      ", p.sgr(dim, text.Line(n)))
	}
}

// runs writes marked text. Without colour, the differences that are news carry
// signs of their own, so that nothing rests on colour alone.
func (p *page) runs(rs []run) string {
	var b strings.Builder
	for _, r := range rs {
		s := spaced(r.text)
		if !r.marked {
			if r.around {
				s = p.sgr(dim, s)
			}
			b.WriteString(s)
			continue
		}
		open, shut := signs(r.class)
		if s == "" {
			s = gone
		}
		if r.class == model.ClassIdentical {
			b.WriteString(p.sgr(bold, s))
			continue
		}
		if r.class.News() {
			b.WriteString(p.sgr(red+under, open+s+shut))
			continue
		}
		b.WriteString(p.sgr(under, s))
	}
	return strings.TrimSpace(b.String())
}

// signs are what a difference that is news is set between.
func signs(c model.Class) (open, shut string) {
	switch c {
	case model.ClassSilentCut:
		return "[-", "-]"
	case model.ClassAdded:
		return "[+", "+]"
	case model.ClassSubstituted:
		return "[~", "~]"
	default:
		return "", ""
	}
}

// spaced is text on one line; unlike text.Line it keeps the white space at its ends,
// since it is a part of something.
func spaced(s string) string {
	inner := text.Line(s)
	if inner == "" {
		if s == "" {
			return ""
		}
		return " "
	}
	if strings.IndexAny(s[:1], " \t\n") == 0 {
		inner = " " + inner
	}
	if strings.IndexAny(s[len(s)-1:], " \t\n") == 0 {
		inner += " "
	}
	return inner
}

// chart writes an utterance an entry, with who carries it and who does not in words.
func (p *page) chart(c chart) {
	for i := range c.rows {
		r := &c.rows[i]
		e := entry{label: r.speaker, aside: "carried by " + r.tally(), body: plain(r.words), quote: true}
		if r.first != "" {
			e.aside += ", " + r.first
		}
		for _, b := range []bearing{carries, lacks, unclear} {
			var who []string
			for k, h := range c.head {
				if r.cells[k] == b && !slices.Contains(who, h) {
					who = append(who, h)
				}
			}
			if len(who) > 0 {
				e.notes = append(e.notes, b.word()+": "+strings.Join(who, ", "))
			}
		}
		p.entry(e)
	}
}

// wrapped writes a text in as many lines as it takes; the first line is indented
// by first, the others by rest.
func (p *page) wrapped(first, rest, s string) {
	for i, l := range p.wrap(s, p.width-len(rest)) {
		if i == 0 {
			p.line(first + l)
			continue
		}
		p.line(rest + l)
	}
}

// wrap breaks a text between words. Each line stands by itself: a colour that
// reaches over a break is ended and begun again.
func (p *page) wrap(s string, w int) []string {
	if p.width <= 0 || w <= 0 {
		return []string{s}
	}
	lines := strings.Split(ansi.Wrap(s, w, ""), "\n")
	if !p.color {
		return lines
	}
	open := ""
	for i, l := range lines {
		lines[i] = open + l
		for rest := l; ; {
			at := strings.Index(rest, "\x1b[")
			if at < 0 {
				break
			}
			end := strings.IndexByte(rest[at:], 'm') + at + 1
			if seq := rest[at:end]; seq == plane {
				open = ""
			} else {
				open += seq
			}
			rest = rest[end:]
		}
		if open != "" {
			lines[i] += plane
		}
	}
	return lines
}

func (p *page) sgr(seq, s string) string {
	if !p.color || s == "" {
		return s
	}
	return seq + s + plane
}

// line writes one line. Errors stay in the writer and are met when it is flushed.
func (p *page) line(s string) {
	p.lines++
	_, _ = p.w.WriteString(s)
	_ = p.w.WriteByte('\n')
}

// widthOf is how many cells a string takes on a terminal, escape sequences not counted.
func widthOf(s string) int { return ansi.StringWidth(s) }
