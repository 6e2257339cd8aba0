package markup

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The rules by which browsers repair a broken page can turn a few bytes into as many elements as
// are open, and copy text for every tag that is ignored. A tree is built only if the tags show that
// it will be about as large as the page.

// Limits on the tree of a page. A node takes some two hundred bytes; pages have one every thirty to
// fifty bytes, those without white space every twenty.
const (
	fewNodes     = 200_000
	bytesANode   = 16
	maxCopied    = 512 << 20 // bytes
	maxRoots     = 100       // html and body elements, whose attributes are merged
	maxFormatted = 256       // elements like <b> open at once
)

var errCostly = errors.New("built of more elements than a page has")

// Parse returns the tree of a page.
func Parse(s string) (*html.Node, error) {
	if costly(s) {
		return nil, errCostly
	}
	return html.Parse(strings.NewReader(s))
}

// cost is an estimate of a tree before it is built.
type cost struct {
	nodes, attrs, roots int
	run, copied         int      // bytes of the current text, and of all copies made to lengthen it
	formats             []string // the tags of open elements like <b>
	tables, selects     int      // open ones
}

// costly reports whether a page's tree would cost too much.
func costly(s string) bool {
	z := html.NewTokenizer(strings.NewReader(s))
	var c cost
	most := fewNodes + len(s)/bytesANode
	for c.nodes <= most && c.attrs <= most && c.roots <= maxRoots && c.copied <= maxCopied && len(c.formats) <= maxFormatted {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return false
		case html.TextToken:
			c.nodes++
			c.run += len(z.Raw())
			c.copied += c.run
		case html.CommentToken, html.DoctypeToken:
			c.nodes++
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := z.Raw()
			name, more := z.TagName()
			tag := atom.Lookup(name)
			for more {
				_, _, more = z.TagAttr()
				c.attrs++
			}
			c.start(tag, raw)
		case html.EndTagToken:
			name, _ := z.TagName()
			c.end(atom.Lookup(name))
		}
	}
	return true
}

func (c *cost) start(tag atom.Atom, raw []byte) {
	c.nodes++
	if Block(tag) || tag == atom.Td || tag == atom.Th {
		c.nodes += len(c.formats) // they are opened again in it
	}
	if c.parts(tag) {
		c.run = 0
	}
	switch tag {
	case atom.Html, atom.Body:
		c.roots++
	case atom.Table:
		c.tables++
	case atom.Select:
		c.selects++
	}
	if formats(tag) {
		same := 0
		for _, f := range c.formats {
			if f == string(raw) {
				same++
			}
		}
		if same < 3 { // at most three identical ones count
			c.formats = append(c.formats, string(raw))
		}
	}
}

func (c *cost) end(tag atom.Atom) {
	switch {
	case tag == atom.Table:
		c.tables = max(c.tables-1, 0)
	case tag == atom.Select:
		c.selects = max(c.selects-1, 0)
	case formats(tag):
		for i, f := range slices.Backward(c.formats) {
			if strings.EqualFold(f[1:strings.IndexAny(f+">", " \t\n\r\f/>")], tag.String()) {
				c.formats = slices.Delete(c.formats, i, i+1)
				return
			}
		}
	case Block(tag):
		c.nodes += len(c.formats)
	}
}

// formats reports whether an element outlasts its paragraph, until it is closed.
func formats(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	default:
		return false
	}
}

// parts reports whether a tag surely becomes an element between the text before and after it.
func (c *cost) parts(tag atom.Atom) bool {
	switch tag {
	case atom.Html, atom.Head, atom.Body, atom.Frameset, atom.Frame, atom.Form:
		return false
	case atom.Td, atom.Th:
		return c.tables > 0 && c.selects == 0
	case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr:
		return false
	case atom.Option, atom.Optgroup:
		return true
	default:
		return c.selects == 0
	}
}
