package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Some pages put author and date in a table or in a list of terms, each after a label in a cell of
// its own.

// cellOf returns the cell or the term that an element fills; nil if there is none.
func cellOf(n *html.Node) *html.Node {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		switch n.DataAtom {
		case atom.Td, atom.Th, atom.Dt, atom.Dd:
			return n
		case atom.Span, atom.Font, atom.B, atom.Strong, atom.I, atom.Em, atom.Small, atom.A, atom.P, atom.Div, atom.Time:
			if n.PrevSibling != nil && strings.Trim(n.PrevSibling.Data, " \t\r\n") != "" && n.PrevSibling.Type == html.TextNode {
				return nil // it has more content
			}
		default:
			return nil
		}
	}
	return nil
}

// besideLabel returns the cell after the one that an element fills with a label such as "By"; nil
// if there is none.
func besideLabel(n *html.Node) *html.Node {
	n = cellOf(n)
	if n == nil {
		return nil
	}
	if words := strings.Join(pieces(n), " "); len(signing().FindString(words)) < len(words) {
		return nil
	}
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		switch n.DataAtom {
		case atom.Td, atom.Dd:
			return n
		case atom.Dt, atom.Th:
			return nil
		}
	}
	return nil
}

// labelOf returns the text of the cell before the one that an element fills; "" if there is none.
func labelOf(n *html.Node) string {
	n = cellOf(n)
	if n == nil {
		return ""
	}
	for n = n.PrevSibling; n != nil; n = n.PrevSibling {
		if n.Type == html.ElementNode {
			return strings.Join(pieces(n), " ")
		}
	}
	return ""
}
