package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// mostProse is the share of a page's prose that makes an element part of the article.
const mostProse = 0.5

// keep finds the elements that are part of the article whatever their names: what surrounds the
// headline, <main> or the longest <article>, and what holds most of the prose. It returns the
// headline.
func (s *scales) keep(doc *html.Node, title string) (headline *html.Node) {
	var h1, first, main, article *html.Node
	markup.Each(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.H1:
			if first == nil {
				first = n
			}
			if h1 == nil && titled(n, title) {
				h1 = n
			}
		case atom.Main:
			if main == nil || s.masses[n].loose > s.masses[main].loose {
				main = n
			}
		case atom.Article:
			if (article == nil || s.masses[n].loose > s.masses[article].loose) && !s.inForeign(n) {
				article = n
			}
		}
		return !markup.Unseen(n.DataAtom)
	})
	if h1 == nil {
		h1 = first
	}
	if article != nil && float64(s.masses[article].loose) < leastArticle*float64(s.masses[doc].loose) {
		article = nil // a teaser's
	}
	for _, n := range []*html.Node{h1, main, article} {
		for ; n != nil; n = n.Parent {
			s.kept[n] = true
		}
	}
	for at := doc; at != nil && s.masses[at].loose > 0 && float64(s.masses[at].loose) >= mostProse*float64(s.masses[doc].loose); {
		s.kept[at] = true
		at = s.heaviest(at, func(m mass) int { return m.loose })
	}
	return h1
}

// leastArticle is the minimum share of a page's prose for the longest <article> to be more than a
// teaser.
const leastArticle = 0.2

// titled reports whether a heading is the headline.
func titled(n *html.Node, title string) bool {
	h, t := strings.ToLower(markup.Words(n)), strings.ToLower(strings.Join(strings.Fields(title), " "))
	return h != "" && t != "" && (strings.HasPrefix(h, t) || strings.HasPrefix(t, h))
}
