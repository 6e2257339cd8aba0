package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// Some sites draw their content with scripts, and keep the text for other browsers in <noscript>,
// which the parser returns as one string.

// leastHidden is the minimum number of letters in whole sentences for such a string to be an
// article; a notice that scripts are needed has fewer.
const leastHidden = 200

// unveil parses the content of <noscript> elements into the page if most of its prose is there.
func unveil(doc *html.Node) {
	var found []*html.Node
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Noscript {
			if c := n.FirstChild; c != nil && c.Type == html.TextNode && len(c.Data) >= leastHidden {
				found = append(found, n)
			}
			return false
		}
		return !markup.Unseen(n.DataAtom)
	})
	if len(found) == 0 {
		return
	}
	shown := -1 // letters of prose; computed when needed
	for _, n := range found {
		inner, err := markup.Parse(n.FirstChild.Data)
		if err != nil {
			continue
		}
		m := weighed(inner).masses[inner]
		if m.whole < leastHidden {
			continue
		}
		if shown < 0 {
			shown = weighed(doc).masses[doc].loose
		}
		if m.loose <= shown {
			continue
		}
		n.DataAtom, n.Data = atom.Div, "div"
		n.RemoveChild(n.FirstChild)
		body := bodyOf(inner)
		for body != nil && body.FirstChild != nil {
			c := body.FirstChild
			body.RemoveChild(c)
			n.AppendChild(c)
		}
	}
}

// bodyOf returns the body of a page.
func bodyOf(doc *html.Node) (body *html.Node) {
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Body {
			body = n
		}
		return body == nil
	})
	return body
}
