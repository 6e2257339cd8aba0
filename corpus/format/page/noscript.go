package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// Some sites have scripts draw what they show, and keep the text for browsers that run none in
// <noscript>, which the parser hands over as one string.

// leastHidden is how many letters of whole sentences such a string has that may be an article; a
// notice that scripts are needed has fewer.
const leastHidden = 200

// unveil puts what <noscript> elements hold into the page where it has most of its prose.
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
	shown := -1 // letters of prose; weighed where it is needed
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

// bodyOf is the body of a page.
func bodyOf(doc *html.Node) (body *html.Node) {
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Body {
			body = n
		}
		return body == nil
	})
	return body
}
