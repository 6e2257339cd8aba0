package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// MaxPage limits a page without its inline pictures, in bytes: its tree takes some ten times as
// much memory.
const MaxPage = 16 << 20

// Attribute returns the value of an attribute, "" if there is none.
func Attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Each visits the elements of a tree; if visit returns false, the element's content is skipped.
func Each(n *html.Node, visit func(*html.Node) bool) {
	if n.Type == html.ElementNode && !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		Each(c, visit)
	}
}

// MaxFact limits the words read from an element for a fact rather than the article, in bytes.
const MaxFact = 4 << 10

// Words returns the words in an element, with white space folded, up to MaxFact.
func Words(n *html.Node) string {
	w := Writer{most: MaxFact, visits: 10 * MaxFact}
	w.Node(n, nil)
	return strings.Join(strings.Fields(w.String()), " ")
}

// Node writes the text of a tree, except for what is never shown and what skip excludes.
func (w *Writer) Node(n *html.Node, skip func(*html.Node) bool) {
	if w.most > 0 {
		if w.visits--; w.visits < 0 || w.b.Len() > w.most {
			return
		}
	}
	switch n.Type {
	default: // comments and document types
		return
	case html.TextNode:
		w.Text(n.Data)
		return
	case html.DocumentNode:
	case html.ElementNode:
		if Unseen(n.DataAtom) || skip != nil && skip(n) {
			return
		}
		if n.DataAtom == atom.Br {
			w.br()
		}
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.gap = true
	}
	if Block(n.DataAtom) {
		w.want = 2
	}
	open, closing := "", ""
	if n.DataAtom == atom.Q {
		open, closing = marksOf(n) // as browsers set them
	}
	w.Text(open)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.Node(c, skip)
	}
	w.Text(closing)
	if Block(n.DataAtom) {
		w.want = 2
	}
}

// marksOf returns the quotation marks of a <q>: single ones within another.
func marksOf(n *html.Node) (open, closing string) {
	const most = 4 // levels of nesting; a hostile page has thousands
	p := n.Parent
	for range most {
		if p == nil {
			break
		}
		if p.DataAtom == atom.Q {
			return "‘", "’"
		}
		p = p.Parent
	}
	return "“", "”"
}

// Concealed reports whether a page hides an element.
func Concealed(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}
