package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/dates"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
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

// leastParagraph is how many letters a stretch without links must have to count
// as prose.
const leastParagraph = 25

// leastSentence is how many letters a paragraph has that is more than a label.
const leastSentence = 60

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

// articleText returns the text of the article in a page, without the headline and the byline
// that are known; "" where none is found. legible is how many characters the page has outside links.
func articleText(doc *html.Node, title, byline string) (text string, legible int) {
	s := weighed(doc)
	s.byline = byline
	headline := s.keep(doc, title)
	s.next(headline, title)
	page := s.weigh(doc)
	if float64(page.prose) < leastKept*float64(page.loose) {
		s.lax = true
		s.weigh(doc)
	}
	legible = page.all - page.linked
	at := doc
	for {
		heaviest := s.heaviest(at, func(m mass) int { return m.prose })
		if heaviest == nil || float64(s.masses[heaviest].prose) < mostOf*float64(s.masses[at].prose) || prose(heaviest) {
			break
		}
		at = heaviest
	}
	if m := s.masses[at]; m.prose == 0 || m.onlyLinks() && m.whole < leastOwn {
		return "", legible
	}
	leads := s.leads(doc, headline, at)
	return s.ahead(leads, title, s.text(at, title)), legible
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

// weighed returns the scales with what is in a page.
func weighed(doc *html.Node) scales {
	s := scales{masses: map[*html.Node]mass{}, kept: map[*html.Node]bool{}, looked: map[*html.Node]look{}}
	s.weigh(doc)
	return s
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

// labelled are words in the names of elements that hold the labels of something to use and not
// to read, as a player, or of what stands round a text.
var labelled = vocabularyOf(`*player* *video* *audio* *meta* *info* *shar* *social* *credit* *source* *author* *tools* *actions* *button* *teaser* *promo* *link*`)

// labels reports whether an element is called after something to use and has no whole sentence.
// On the pages for public tests the share of what is kept that belongs there rises from .901 to .906
// by it, and one string in a thousand is lost.
func (s *scales) labels(n *html.Node) bool {
	m := s.masses[n]
	return m.all > 0 && m.whole == 0 && !s.kept[n] && labelled().has(names(n))
}

// pictured are words in the names of elements that hold a picture and what is said of it.
var pictured = pattern.Of(`(?i)(?:^|[-_ ])(?:img|image|photo|picture|foto|bild|visual)`)

// mostCaption is how many characters a caption has at most.
const mostCaption = 400

// captioned reports whether an element that is called after a picture has one and a few words in
// no paragraph: the caption of those who do not use <figure>.
func (s *scales) captioned(n *html.Node) bool {
	m := s.masses[n]
	if m.all == 0 || m.all > mostCaption || n.DataAtom != atom.Div && n.DataAtom != atom.Span || s.kept[n] || !pictured().MatchString(names(n)) {
		return false
	}
	picture, paragraph := false, false
	markup.Each(n, func(e *html.Node) bool {
		switch e.DataAtom {
		case atom.Img, atom.Picture:
			picture = true
		case atom.P, atom.Br, atom.H1, atom.H2, atom.H3, atom.Blockquote, atom.Li:
			paragraph = true
		}
		return true
	})
	return picture && !paragraph
}

// mostStamp is how many characters a line has at most that shows when an article was published.
const mostStamp = 60

// stamp reports whether an element is marked as a date and holds nothing else but a word as
// "Published". A day alone in a paragraph may be the heading of a chronicle.
func (s *scales) stamp(n *html.Node) bool {
	if m := s.masses[n]; m.all == 0 || m.all > mostStamp {
		return false
	}
	switch n.DataAtom {
	case atom.Time:
		if n.Parent != nil && s.masses[n.Parent].all > s.masses[n].all {
			return false
		}
	case atom.Div, atom.Span, atom.Li:
		if first := n.FirstChild; (first == nil || first.DataAtom != atom.Time) && !dated().has(names(n)) {
			return false
		}
	default:
		return false
	}
	words := strings.Join(pieces(n), " ")
	if d, _ := dates.Parse(words); d.Known() {
		return true
	}
	day, _, beside := dayIn(words)
	return day != "" && beside <= maxBeside && publishing().MatchString(words)
}

// signed reports whether an element shows who wrote, and at most the day beside it.
func (s *scales) signed(n *html.Node) bool {
	if m := s.masses[n]; s.byline == "" || m.all == 0 || m.all > len(s.byline)+mostStamp {
		return false
	}
	if showsAuthor(n) && persons(markup.Words(n), "") == s.byline {
		return true
	}
	block := n.DataAtom == atom.Div || n.DataAtom == atom.P || n.DataAtom == atom.Span
	return block && signing().MatchString(markup.Words(n)) && signature(n, false) == s.byline
}

// scales weigh the elements of a page.
type scales struct {
	masses map[*html.Node]mass
	kept   map[*html.Node]bool // hold what an article has, whatever they are called
	looked map[*html.Node]look
	byline string
	lax    bool // what an element is called says nothing on this page
}

// mass is what there is in an element, in characters.
type mass struct {
	all    int
	linked int // of all, those in links
	bare   int // of all, those in no block within it, less twice those in links
	prose  int // the weight: what stands in paragraphs, less what is linked
	whole  int // of prose, what stands in paragraphs long enough for a sentence, or is set off as somebody's words
	loose  int // the same of all but what is never an article
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

// leastKept is what share of the prose of a page the article must have; where it would
// have less, names are no guide on the page.
const leastKept = 0.4

// mostProse is the share of a page's prose that makes an element part of the article.
const mostProse = 0.5

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

// keep finds the elements that are part of the article whatever they are called: what is
// round the headline, <main> or the longest <article>, and what holds most of the prose.
// It returns the headline.
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
		article = nil // that of a teaser
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

// inForeign reports whether an element stands in one that holds other articles.
func (s *scales) inForeign(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if s.looks(p) == foreign {
			return true
		}
	}
	return false
}

// leastArticle is the share of the prose of a page that the longest <article> must have to be
// more than a teaser.
const leastArticle = 0.2

// titled reports whether a heading has the headline.
func titled(n *html.Node, title string) bool {
	h, t := strings.ToLower(markup.Words(n)), strings.ToLower(strings.Join(strings.Fields(title), " "))
	return h != "" && t != "" && (strings.HasPrefix(h, t) || strings.HasPrefix(t, h))
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

// leastWrapped is how many letters an <a> that leads nowhere has at least to be a paragraph in a
// wrapper; one with fewer is a button.
const leastWrapped = 40

// leadsOn reports whether an <a> is a link: some pages wrap text in one that leads nowhere.
func leadsOn(n *html.Node) bool {
	return !strings.HasPrefix(strings.ToLower(strings.TrimSpace(markup.Attribute(n, "href"))), "javascript:")
}

// holdsBare reports whether text of its own in an element beside blocks, as between breaks or
// in spans, is prose.
func holdsBare(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Td, atom.Section, atom.Article, atom.Main, atom.Body:
		return true
	default:
		return false
	}
}

// onlyLinks reports whether an element is a list of links.
func (m mass) onlyLinks() bool { return m.linked > 0 && m.linked*10 >= m.all*7 }
