package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

// An element's name and kind show whether it is part of the article, unless its content shows
// otherwise.

// mentioned are words in an element's class or ID that do not occur around an article's paragraphs.
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

// furnished reports whether a class or an ID does not occur in articles.
func furnished(name string) bool { return mentioned().has(name) && !whole().has(name) }

// unlikely reports whether an element is probably not part of an article.
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

// unlikely reports whether an element is probably not part of this page's article.
func (s *scales) unlikely(n *html.Node) bool {
	looks := s.looks(n)
	return looks != likely && !s.kept[n] && (!s.lax || looks == foreign)
}

// looks returns what an element looks like; the result is cached.
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
	likely   look = iota // part of the article
	doubtful             // not part of it, unless the page shows otherwise
	foreign              // not part of it
)

// others are words for elements that hold much of a page and are still not an article.
var others = vocabularyOf(`*comment* *cookie* *consent* *gdpr* *galler* *related* *recirc* *recommend* *popular* *footer* *nav`)

// never reports whether an element is not part of an article even on pages where names are no
// guide.
func never(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Form, atom.Dialog, atom.Span, atom.P, atom.Header, atom.Td, atom.Ul, atom.Ol, atom.Li:
		return markup.Concealed(n) || others().has(markup.Attribute(n, "class")+" "+markup.Attribute(n, "id"))
	default:
		return unlikely(n)
	}
}

// inForeign reports whether an element is inside one that holds other articles.
func (s *scales) inForeign(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if s.looks(p) == foreign {
			return true
		}
	}
	return false
}
