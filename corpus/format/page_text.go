package format

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The text of a page is found by weight. A paragraph weighs as many letters as it
// has outside links; from the page's body the way leads down as long as one child
// has most of what its parent weighs. Where it ends stands the article, and what
// in it looks like no part of an article is left out.

// mostOf is the share of the weight that a child must have for the way to lead
// into it. A third of an article may stand outside its main column, the lead of
// it above a picture most often, and is not to be lost.
const mostOf = 0.8

// leastParagraph is how many letters a stretch without links must have to count
// as prose.
const leastParagraph = 25

// mentioned are words in an element's class or id that articles do not have round
// their paragraphs.
var mentioned = regexp.MustCompile(`(?i)(?:^|[-_ ])(?:ad|ads|advert\w*|banner|` +
	`breadcrumbs?|byline|caption|comments?|consent|cookies?|copyright|disclaimer|dianomi|` +
	`donat\w*|footer|gallery|hidden|login|menu|modal|more|most-(?:read|popular)|nav\w*|newsletters?|outbrain|paywall|popular|popup|promo\w*|` +
	`recirc\w*|recommend\w*|related\w*|read-?more|readnext|share|sharing|sidebar|` +
	`sign-?up|skip|social|sponsor\w*|subscri\w*|taboola|tags?|teaser|toolbar|topics|trending|widget|visually-?hidden|sr-only)(?:$|[-_ ])`)

// whole are words that an article's own element may have beside one of those.
var whole = regexp.MustCompile(`(?i)article-?body|story-?body|post-?content|entry-?content|article__body|main-?content|body-?copy`)

// unlikely says that an element is no part of an article.
func unlikely(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button, atom.Select, atom.Iframe, atom.Figure, atom.Figcaption, atom.Dialog, atom.Label,
		atom.Textarea, atom.Video, atom.Audio, atom.Object, atom.Menu, atom.Head, atom.Input:
		return true
	case atom.Body, atom.Html, atom.Article, atom.Main:
		return false
	default:
	}
	if concealed(n) {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "aria-hidden":
			return a.Val == "true"
		case "role":
			switch a.Val {
			case "navigation", "complementary", "banner", "contentinfo", "dialog", "search", "alert", "menu", "alertdialog":
				return true
			}
		case "class", "id":
			if names := a.Val[:min(len(a.Val), maxClass)]; mentioned.MatchString(names) && !whole.MatchString(names) {
				return true
			}
		}
	}
	return false
}

// maxClass is how many bytes of an element's classes are looked at.
const maxClass = 300

// concealed says that a page does not show an element.
func concealed(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// articleText is the text of the article in a page, without the headline that is
// known; "" where none is found.
func articleText(doc *html.Node, title string) string {
	s := scales{masses: map[*html.Node]mass{}, pardoned: map[*html.Node]bool{}}
	s.weigh(doc)
	for range maxPardoned {
		if !s.pardon(doc) {
			break
		}
		s.weigh(doc)
	}
	at := doc
	for {
		heaviest := s.heaviest(at, func(m mass) int { return m.prose })
		if heaviest == nil || float64(s.masses[heaviest].prose) < mostOf*float64(s.masses[at].prose) || prose(heaviest) {
			break
		}
		at = heaviest
	}
	if s.masses[at].prose == 0 {
		return ""
	}
	var w writer
	w.node(at, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.H1:
			return true
		case atom.Header:
			return s.masses[n].prose == 0
		case atom.H2, atom.H3, atom.H4:
			return strings.EqualFold(textOf(n), title) || s.unlikely(n)
		case atom.Ul, atom.Ol, atom.Table, atom.Div, atom.Section:
			return s.unlikely(n) || s.masses[n].onlyLinks()
		default:
			return n != at && s.unlikely(n)
		}
	})
	return w.b.String()
}

// scales weigh the elements of a page.
type scales struct {
	masses   map[*html.Node]mass
	pardoned map[*html.Node]bool // look like no part of an article, and hold most of the page
}

// mass is what there is in an element, in characters.
type mass struct {
	all    int
	linked int // of all, those in links
	prose  int // the weight: what stands in paragraphs, less what is linked
	hidden int // the same of elements too that are no part of an article
}

func (s *scales) unlikely(n *html.Node) bool { return unlikely(n) && !s.pardoned[n] }

// leastPardoned is what share of the prose of a page the article must have; where it would
// have less, something that holds it was taken for no part of it.
const leastPardoned = 0.4

// maxPardoned is how many elements of a page are pardoned, the one in the other.
const maxPardoned = 5

// never are words of elements that hold much of a page and are no article all the same.
var never = regexp.MustCompile(`(?i)comment|cookie|consent|gdpr|galler|sidebar|related|recirc|recommend|popular|footer|nav\b`)

// pardon looks for an element that looks like no part of an article and holds most of the
// prose of a page that has little else: some sites wrap all of a page in a dialog, a form or
// a "paywall". It says whether there is one.
func (s *scales) pardon(doc *html.Node) bool {
	if page := s.masses[doc]; float64(page.prose) >= leastPardoned*float64(page.hidden) {
		return false
	}
	for at := doc; ; {
		at = s.heaviest(at, func(m mass) int { return m.hidden })
		if at == nil || s.masses[at].hidden <= s.masses[doc].hidden/2 || prose(at) {
			return false
		}
		if s.unlikely(at) {
			s.pardoned[at] = pardonable(at)
			return s.pardoned[at]
		}
	}
}

// pardonable says that an element may hold an article though a word of its class, or its
// kind, speaks against it.
func pardonable(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Form, atom.Dialog:
		return !never.MatchString(attribute(n, "class") + " " + attribute(n, "id"))
	default:
		return false
	}
}

// heaviest is the child that weighs most by a measure; nil where there are none.
func (s *scales) heaviest(n *html.Node, by func(mass) int) (heaviest *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if heaviest == nil || by(s.masses[c]) > by(s.masses[heaviest]) {
			heaviest = c
		}
	}
	return heaviest
}

// weigh measures every element of a tree, in one pass.
func (s *scales) weigh(n *html.Node) mass {
	var m mass
	switch {
	case n.Type == html.TextNode:
		m.all = utf8.RuneCountInString(strings.TrimSpace(n.Data))
		return m
	case n.Type == html.ElementNode && unseen(n.DataAtom):
		return m
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := s.weigh(c)
		m.all, m.linked, m.prose, m.hidden = m.all+in.all, m.linked+in.linked, m.prose+in.prose, m.hidden+in.hidden
	}
	if n.DataAtom == atom.A {
		m.linked = m.all
	}
	if own := m.all - 2*m.linked; own >= leastParagraph && prose(n) {
		m.prose, m.hidden = own, own
	}
	if n.Type == html.ElementNode && s.unlikely(n) {
		m.prose = 0
	}
	s.masses[n] = m
	return m
}

// prose says that an element holds text itself and not only other blocks.
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
			case c.Type == html.ElementNode && block(c.DataAtom):
				return false
			}
		}
		return direct >= leastParagraph
	default:
		return false
	}
}

// onlyLinks says that an element is a list of links.
func (m mass) onlyLinks() bool { return m.linked > 0 && m.linked*10 >= m.all*7 }
