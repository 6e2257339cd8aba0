package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// What an element is called and of which kind it is tells whether it is a part of the article, as long as what it
// holds tells nothing else.

// mentioned are words in an element's class or id that articles do not have round
// their paragraphs.
var mentioned = vocabularyOf(`ad ads advert* affiliate* author-bio author-box authorbio authorbox banner
	breadcrumb breadcrumbs buybox buy-box byline caption comment comments consent cookie cookies copyright disclaimer disclosure dianomi
	donat* footer gallery hidden kommentar* login menu modal more most-read most-popular nav* newsletter newsletters
	next-article* next-post* next-story* nextarticle* nextpost* nextstory*
	outbrain paywall popular popup promo* rating ratings recirc* recommend* related* readmore read-more readnext share sharing sidebar
	signup sign-up skip sociable social sponsor* subscri* taboola tag tags teaser teasers toolbar topics trending utility widget wp-embedded-content
	visually-hidden visuallyhidden sr-only`)

// whole are words that an article's own element may have beside one of those.
var whole = vocabularyOf(`*article-body* *articlebody* *story-body* *storybody* *post-content* *postcontent* *entry-content* *entrycontent* *article__body*
	*main-content* *maincontent* *body-copy* *bodycopy*`)

// furnished reports whether a class or an id is one that articles do not have.
func furnished(name string) bool { return mentioned().has(name) && !whole().has(name) }

// unlikely reports whether an element is no part of an article.
func unlikely(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button, atom.Select, atom.Iframe, atom.Figure, atom.Figcaption, atom.Dialog, atom.Label,
		atom.Textarea, atom.Video, atom.Audio, atom.Object, atom.Menu, atom.Head, atom.Input:
		return true
	case atom.Body, atom.Html, atom.Article, atom.Main:
		return false
	default:
	}
	if markup.Concealed(n) {
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
			if furnished(a.Val[:min(len(a.Val), maxClass)]) {
				return true
			}
		}
	}
	return false
}

// unlikely reports whether an element is no part of the article of this page.
func (s *scales) unlikely(n *html.Node) bool {
	looks := s.looks(n)
	return looks != likely && !s.kept[n] && (!s.lax || looks == foreign)
}

// looks returns what an element looks like; it is worked out once.
func (s *scales) looks(n *html.Node) look {
	l, ok := s.looked[n]
	if !ok {
		switch {
		case !unlikely(n):
		case never(n):
			l = foreign
		default:
			l = doubtful
		}
		s.looked[n] = l
	}
	return l
}

// look is what an element looks like by its kind and name.
type look uint8

const (
	likely   look = iota // a part of the article
	doubtful             // no part of it, unless the page tells otherwise
	foreign              // no part of it
)

// others are words of elements that hold much of a page and are no article all the same.
var others = vocabularyOf(`*comment* *cookie* *consent* *gdpr* *galler* *related* *recirc* *recommend* *popular* *footer* *nav`)

// never reports whether an element is no part of an article even where names are no guide.
func never(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Form, atom.Dialog, atom.Span, atom.P, atom.Header, atom.Td, atom.Ul, atom.Ol, atom.Li:
		return markup.Concealed(n) || others().has(markup.Attribute(n, "class")+" "+markup.Attribute(n, "id"))
	default:
		return unlikely(n)
	}
}

// inForeign reports whether an element stands in one that holds other articles.
func (s *scales) inForeign(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if s.looks(p) == foreign {
			return true
		}
	}
	return false
}
