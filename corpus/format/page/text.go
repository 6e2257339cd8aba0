package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// The text of a page is found by weight. A paragraph weighs as much as it has letters outside
// links; the search goes down from the page's body as long as one child has most of its parent's
// weight. The article is where it ends, and what in it does not look like part of an article is
// left out. An element's name never outweighs its content: one around the headline, or with most of
// the page's prose, is kept.

// mostOf is the share of the weight that a child must have for the search to enter it. A third of
// an article may be outside its main column, usually the lead above a picture, and must not be
// lost.
const mostOf = 0.8

// leastKept is the minimum share of a page's prose that the article must have; if it would have
// less, names are no guide on the page.
const leastKept = 0.4

// reading is what is read from a page.
type reading struct {
	text    string  // the article's, without the headline and the byline; "" if none is found
	legible int     // characters on the page outside links
	shown   float64 // share of the text for machines that the page has outside its scripts; 0 also if that is short
}

// read reads the article of a page with a known headline and byline; body is its text for machines.
func read(doc *html.Node, title, byline, body string) (r reading) {
	s := weighed(doc)
	s.byline = byline
	headline := s.keep(doc, title)
	s.next(headline, title)
	s.teased(doc, headline)
	told := tell(doc, body)
	if told.share >= leastShared {
		for n := told.home; n != nil; n = n.Parent {
			s.kept[n] = true
		}
	}
	page := s.weigh(doc)
	if float64(page.prose) < leastKept*float64(page.loose) {
		s.lax = true
		s.weigh(doc)
	}
	r.legible, r.shown = page.all-page.linked, told.share
	at := doc
	for {
		heaviest := s.heaviest(at, func(m mass) int { return m.prose })
		if heaviest == nil || float64(s.masses[heaviest].prose) < mostOf*float64(s.masses[at].prose) || prose(heaviest) {
			break
		}
		at = heaviest
	}
	for formatting(at) {
		at = at.Parent // the rules that repair <font><p>…<p>…</font> put the last paragraph beside it
	}
	if told.share >= leastShared {
		if !within(at, told.home) && !within(told.home, at) {
			at = told.home
		}
		s.end(at, told.last)
	}
	if m := s.masses[at]; m.prose == 0 || m.onlyLinks() && m.whole < leastOwn {
		return r
	}
	leads := s.leads(doc, headline, at)
	r.text = s.ahead(leads, title, s.text(at, title))
	return r
}

// formatting reports whether an element only formats its text.
func formatting(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Font, atom.Span, atom.B, atom.Strong, atom.I, atom.Em, atom.Big, atom.Small, atom.U, atom.Tt:
		return true
	default:
		return false
	}
}

// leastShared is the minimum share of the text for machines that a page must show for it to locate
// the article.
const leastShared = 0.9

// mostTail is the maximum share of the prose of an article's element that may follow the end of the
// text for machines without being part of it: with more, that text is only a part of the article.
const mostTail = 0.2

// end marks what follows the end of an article as not part of it.
func (s *scales) end(at, last *html.Node) {
	var behind []*html.Node
	tail := 0
	for n := last; n != nil && n != at; n = n.Parent {
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			behind = append(behind, c)
			tail += s.masses[c].prose
		}
	}
	if float64(tail) > mostTail*float64(s.masses[at].prose) {
		return
	}
	for _, n := range behind {
		s.looked[n], s.kept[n] = foreign, false
	}
}

// mostShort is the maximum number of letters on a page, less than a third of them in links, whose
// text may be an article without a paragraph; leastShort is the minimum for a word.
const (
	mostShort  = 400
	leastShort = 4
)

// shortText returns the text of a page that has little else and no paragraph; "" for others, such
// as lists of links.
func shortText(doc *html.Node, title string) string {
	s := weighed(doc)
	if m := s.masses[doc]; m.all > mostShort || m.linked*3 > m.all {
		return ""
	}
	if text := s.text(doc, title); utf8.RuneCountInString(text) >= leastShort {
		return text
	}
	return ""
}

// text returns the text in an element, without what is not part of an article.
func (s *scales) text(at *html.Node, title string) string {
	var w markup.Writer
	w.Node(at, func(n *html.Node) bool {
		if n == at {
			return false
		}
		if s.stamp(n) || s.signed(n) || s.captioned(n) {
			return true
		}
		switch n.DataAtom {
		case atom.H1:
			return true
		case atom.P:
			return s.pointer(n) || s.unlikely(n)
		case atom.Header:
			return s.masses[n].prose == 0
		case atom.H2, atom.H3, atom.H4:
			return strings.EqualFold(markup.Words(n), title) || s.unlikely(n)
		case atom.Ul, atom.Ol, atom.Table, atom.Div, atom.Section:
			return s.unlikely(n) || s.masses[n].onlyLinks() || s.labels(n)
		default:
			return s.unlikely(n)
		}
	})
	return w.String()
}
