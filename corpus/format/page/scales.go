package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// leastParagraph is the minimum length in letters, without links, of a stretch that counts as
// prose.
const leastParagraph = 25

// leastSentence is the minimum length in letters of a paragraph that is more than a label.
const leastSentence = 60

// scales weigh the elements of a page.
type scales struct {
	masses map[*html.Node]mass
	kept   map[*html.Node]bool // elements of the article, whatever their names
	looked map[*html.Node]look
	byline string
	lax    bool // names of elements are no guide on this page
}

// mass is the content of an element, in characters.
type mass struct {
	all    int
	linked int // of all, what is in links
	bare   int // of all, what is in no block inside, minus twice what is in links
	prose  int // the weight: what is in paragraphs, minus links
	whole  int // of prose, what is in paragraphs long enough for a sentence, or set off as a quotation
	loose  int // the same for everything except what is never an article
}

// weighed returns the scales for a page.
func weighed(doc *html.Node) scales {
	s := scales{masses: map[*html.Node]mass{}, kept: map[*html.Node]bool{}, looked: map[*html.Node]look{}}
	s.weigh(doc)
	return s
}

// weigh measures every element of a tree, in one pass.
func (s *scales) weigh(n *html.Node) mass {
	var m mass
	switch {
	case n.Type == html.TextNode:
		m.all = utf8.RuneCountInString(strings.TrimSpace(n.Data))
		m.bare = m.all
		return m
	case n.Type == html.ElementNode && markup.Unseen(n.DataAtom):
		return m
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := s.weigh(c)
		m.all, m.linked, m.prose, m.loose = m.all+in.all, m.linked+in.linked, m.prose+in.prose, m.loose+in.loose
		m.bare, m.whole = m.bare+in.bare, m.whole+in.whole
	}
	if n.DataAtom == atom.A && (leadsOn(n) || m.all < leastWrapped) {
		m.linked, m.bare = m.all, -m.all
	}
	if own := m.all - 2*m.linked; own >= leastParagraph && prose(n) {
		m.prose, m.loose = own, own
		if own >= leastSentence || n.DataAtom == atom.Blockquote {
			m.whole = own
		}
	} else if m.bare >= leastParagraph && holdsBare(n) {
		m.prose, m.loose = m.prose+m.bare, m.loose+m.bare
		if m.bare >= leastSentence {
			m.whole += m.bare
		}
	}
	if markup.Block(n.DataAtom) || n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		m.bare = 0
	}
	if n.Type == html.ElementNode && s.unlikely(n) {
		m.prose = 0
		if s.looks(n) == foreign {
			m.loose = 0
		}
	}
	s.masses[n] = m
	return m
}

// prose reports whether an element holds text itself and not only other blocks.
func prose(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Blockquote, atom.Pre, atom.Li, atom.Dd, atom.H2, atom.H3:
		return true
	case atom.Div, atom.Td, atom.Section, atom.Article, atom.Main, atom.Body:
		direct := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				direct += len(strings.TrimSpace(c.Data))
			case c.Type == html.ElementNode && markup.Block(c.DataAtom):
				return false
			}
		}
		return direct >= leastParagraph
	default:
		return false
	}
}

// leastWrapped is the minimum length in letters of an <a> without an address that is a wrapped
// paragraph; a shorter one is a button.
const leastWrapped = 40

// leadsOn reports whether an <a> is a link: some pages wrap text in one without an address.
func leadsOn(n *html.Node) bool {
	return !strings.HasPrefix(strings.ToLower(strings.TrimSpace(markup.Attribute(n, "href"))), "javascript:")
}

// holdsBare reports whether an element's own text beside blocks, as between breaks or in spans, is
// prose.
func holdsBare(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Td, atom.Section, atom.Article, atom.Main, atom.Body:
		return true
	default:
		return false
	}
}

// heaviest returns the child that weighs most by a measure; nil if there are none.
func (s *scales) heaviest(n *html.Node, by func(mass) int) (heaviest *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if heaviest == nil || by(s.masses[c]) > by(s.masses[heaviest]) {
			heaviest = c
		}
	}
	return heaviest
}

// onlyLinks reports whether an element is a list of links.
func (m mass) onlyLinks() bool { return m.linked > 0 && m.linked*10 >= m.all*7 }
