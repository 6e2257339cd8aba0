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
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "role":
			switch a.Val {
			case "navigation", "complementary", "banner", "contentinfo", "dialog", "search", "alert", "menu", "alertdialog":
				return true
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return true
			}
		case "class", "id":
			if mentioned.MatchString(a.Val) && !whole.MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

// articleText is the text of the article in a page, without the headline that is
// known; "" where none is found.
func articleText(doc *html.Node, title string) string {
	masses := map[*html.Node]mass{}
	weigh(doc, masses)
	at := doc
	for {
		var heaviest *html.Node
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if heaviest == nil || masses[c].prose > masses[heaviest].prose {
				heaviest = c
			}
		}
		if heaviest == nil || float64(masses[heaviest].prose) < mostOf*float64(masses[at].prose) || prose(heaviest) {
			break
		}
		at = heaviest
	}
	if masses[at].prose == 0 {
		return ""
	}
	var w writer
	w.node(at, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.H1:
			return true
		case atom.Header:
			return masses[n].prose == 0
		case atom.H2, atom.H3, atom.H4:
			return strings.EqualFold(textOf(n), title) || unlikely(n)
		case atom.Ul, atom.Ol, atom.Table, atom.Div, atom.Section:
			return unlikely(n) || masses[n].onlyLinks()
		default:
			return n != at && unlikely(n)
		}
	})
	return w.b.String()
}

// mass is what there is in an element, in characters.
type mass struct {
	all    int
	linked int // of all, those in links
	prose  int // the weight: what stands in paragraphs, less what is linked
}

// weigh measures every element of a tree, in one pass.
func weigh(n *html.Node, masses map[*html.Node]mass) mass {
	var m mass
	switch {
	case n.Type == html.TextNode:
		m.all = utf8.RuneCountInString(strings.TrimSpace(n.Data))
		return m
	case n.Type == html.ElementNode && unseen(n.DataAtom):
		return m
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := weigh(c, masses)
		m.all, m.linked, m.prose = m.all+in.all, m.linked+in.linked, m.prose+in.prose
	}
	if n.DataAtom == atom.A {
		m.linked = m.all
	}
	if own := m.all - 2*m.linked; own >= leastParagraph && prose(n) {
		m.prose = own
	}
	if n.Type == html.ElementNode && unlikely(n) {
		m.prose = 0
	}
	masses[n] = m
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
