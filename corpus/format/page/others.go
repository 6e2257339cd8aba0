package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// Below an article many sites show the next ones, whole or with their openings. Each is marked up
// like the first, as an <article> or as an element of the same kind and class, with a headline of
// its own.

// leastOwn is the minimum number of letters in whole sentences in the element around the headline
// for similar elements to be other articles: with fewer, its text is elsewhere, as on pages where
// every section is an <article>.
const leastOwn = 200

// mostNext is the maximum number of such articles with lower headings: more are the entries of a
// live blog.
const mostNext = 5

// next marks the articles below the page's own as not part of it.
func (s *scales) next(headline *html.Node, title string) {
	if headline == nil || !titled(headline, title) {
		return
	}
	for unit := headline.Parent; unit != nil && unit.DataAtom != atom.Body; unit = unit.Parent {
		if s.masses[unit].whole < leastOwn {
			continue
		}
		var others, lower []*html.Node
		for _, n := range alike(unit) {
			switch h := headingIn(n); {
			case h == nil || titled(h, title):
			case h.DataAtom == headline.DataAtom, s.masses[n].whole == 0 && unit.DataAtom == atom.Article:
				others = append(others, n)
			case unit.DataAtom == atom.Article:
				lower = append(lower, n)
			}
		}
		if len(lower) <= mostNext {
			others = append(others, lower...)
		}
		for _, n := range others {
			s.looked[n], s.kept[n] = foreign, false
		}
	}
}

// alike returns the similar elements after and outside an element.
func alike(unit *html.Node) (out []*html.Node) {
	class := markup.Attribute(unit, "class")
	for n := unit.NextSibling; n != nil; n = n.NextSibling {
		markup.Each(n, func(e *html.Node) bool {
			same := e.DataAtom == unit.DataAtom && (e.DataAtom == atom.Article || class != "" && markup.Attribute(e, "class") == class)
			if same {
				out = append(out, e)
			}
			return !same
		})
	}
	return out
}

// headingIn returns the first heading of the first three ranks in an element; nil if there is none.
func headingIn(n *html.Node) (heading *html.Node) {
	markup.Each(n, func(e *html.Node) bool {
		if heading == nil && (e.DataAtom == atom.H1 || e.DataAtom == atom.H2 || e.DataAtom == atom.H3) {
			heading = e
		}
		return heading == nil
	})
	return heading
}
