package database

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lineup/corpus/format/markup"
)

// hasClass reports whether an element has one of the classes, given in lower case.
func hasClass(n *html.Node, classes ...string) bool {
	for class := range strings.FieldsSeq(strings.ToLower(markup.Attribute(n, "class"))) {
		if slices.Contains(classes, class) {
			return true
		}
	}
	return false
}

// classEnds reports whether one of an element's classes ends in end, in lower case.
func classEnds(n *html.Node, end string) bool {
	for class := range strings.FieldsSeq(strings.ToLower(markup.Attribute(n, "class"))) {
		if strings.HasSuffix(class, end) {
			return true
		}
	}
	return false
}

// holds reports whether an element contains one with a class that ends in end.
func holds(n *html.Node, end string) (found bool) {
	markup.Each(n, func(e *html.Node) bool {
		found = found || e != n && classEnds(e, end)
		return !found
	})
	return found
}

// paragraphText returns the text of an element in paragraphs.
func paragraphText(n *html.Node) string {
	var w markup.Writer
	w.Node(n, markup.Concealed)
	return w.String()
}
