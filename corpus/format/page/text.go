package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// The text of a page is found by weight. A paragraph weighs as many letters as it
// has outside links; from the page's body the way leads down as long as one child
// has most of what its parent weighs. Where it ends stands the article, and what
// in it looks like no part of an article is left out. What an element is called never
// outweighs what it holds: one round the headline, or with most of the page's prose, is kept.

// mostOf is the share of the weight that a child must have for the way to lead
// into it. A third of an article may stand outside its main column, the lead of
// it above a picture most often, and is not to be lost.
const mostOf = 0.8

// leastKept is what share of the prose of a page the article must have; where it would
// have less, names are no guide on the page.
const leastKept = 0.4

// reading is what is read of a page.
type reading struct {
	text    string  // of the article, without the headline and the byline; "" where none is found
	legible int     // characters that the page has outside links
	shown   float64 // share of the text for machines that the page has outside its scripts; 0 also where that is short
}

// read reads the article of a page whose headline and byline are known, and what it tells machines is the text.
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
		at = at.Parent // the rules that mend <font><p>…<p>…</font> set the last paragraph beside it
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

// formatting reports whether an element says how its text looks, and holds none for itself.
func formatting(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Font, atom.Span, atom.B, atom.Strong, atom.I, atom.Em, atom.Big, atom.Small, atom.U, atom.Tt:
		return true
	default:
		return false
	}
}

// leastShared is the share of the text for machines that a page shows of it for that to tell where the article is.
const leastShared = 0.9

// mostTail is the share of the prose of an article's element that what stands behind the end of the text for machines
// has at most to be no part of it: where there is more, that text is a part of the article.
const mostTail = 0.2

// end marks what stands behind the end of an article as no part of it.
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

// mostShort is how many letters a page has at most, less than a third of them in links, for
// its text to be an article that has no paragraph; leastShort is how many make a word.
const (
	mostShort  = 400
	leastShort = 4
)

// shortText returns the text of a page that has little else and no paragraph; "" for others,
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

// text returns the text in an element, without what is no part of an article.
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
