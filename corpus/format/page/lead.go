package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
)

// Many sites set the lead of an article apart from its body: below the headline, in a box named
// teaser, abstract or intro.

// leading matches sites' names for a lead, in the languages that have their own.
var leading = pattern.Of(`(?i)(?:^|[-_ ]|article|content|text)(?:lead|lede|leader|intro\w*|standfirst|` +
	`excerpt|teaser|abstract|dek|deck|sub-?title|sub-?head\w*|summary|description|` +
	`vorspann|einleitung|chapo|chapeau|perex|sommario|bajada|entradilla|copete|ingress|manchet)(?:$|[-_ ]|text|paragraph)`)

// leastUnnamed is the minimum length in letters of a paragraph below the headline that is not named
// as a lead: shorter ones are bylines and dates.
const leastUnnamed = 70

// leads returns the leads of an article: what is between its headline and the first paragraph of
// its body. Those in the body are kept there, the others are returned.
func (s *scales) leads(doc, headline, body *html.Node) (apart []*html.Node) {
	if headline == nil {
		return nil
	}
	inside := within(headline, body) // otherwise the search ends at the body
	below, done := false, false
	markup.Each(doc, func(n *html.Node) bool {
		if done || markup.Unseen(n.DataAtom) {
			return false
		}
		switch {
		case n == headline:
			below = true
			return false
		case !below:
			return true
		case n == body:
			done = true
			return false
		}
		named := leading().MatchString(names(n))
		if s.unlikely(n) && (!named || s.looks(n) == foreign) {
			return false
		}
		if inside && !named && s.masses[n].prose > 0 && prose(n) {
			done = true // the first paragraph of the body
			return false
		}
		if !s.leadLike(n, named) {
			return true
		}
		if inside {
			s.kept[n] = true
		} else {
			apart = append(apart, n)
			done = len(apart) == maxLeads
		}
		return false
	})
	return apart
}

// leadLike reports whether an element below a headline is a lead: it is named as one, or is a
// paragraph, and is long enough.
func (s *scales) leadLike(n *html.Node, named bool) bool {
	m := s.masses[n]
	own := m.all - 2*m.linked
	switch n.DataAtom {
	case atom.P, atom.H2, atom.H3, atom.Div, atom.Section, atom.Span, atom.Strong:
	default:
		return false
	}
	if named {
		return own >= leastParagraph && own <= mostLead
	}
	return n.DataAtom == atom.P && own >= leastUnnamed && own <= mostLead
}

// mostLead is the maximum length of a lead in letters.
const mostLead = 1500

// maxLeads limits the paragraphs between a headline and the body: if readers' comments weigh most,
// all of a short article is there.
const maxLeads = 60

// ahead returns a text preceded by the leads that it lacks. Adjacent paragraphs are all kept if one
// of them is missing from the text: a sentence may be repeated.
func (s *scales) ahead(leads []*html.Node, title, text string) string {
	var w markup.Writer
	for len(leads) > 0 {
		n := 1
		for n < len(leads) && leads[n].Parent == leads[0].Parent && leads[n].DataAtom == leads[0].DataAtom {
			n++
		}
		together := leads[:n]
		leads = leads[n:]
		if !slices.ContainsFunc(together, func(n *html.Node) bool { return missing(n, title, text) }) {
			continue
		}
		for _, n := range together {
			w.Paragraph()
			w.Node(n, func(e *html.Node) bool { return e != n && s.unlikely(e) })
		}
	}
	if w.Empty() {
		return text
	}
	return w.String() + "\n\n" + text
}

// missing reports whether a lead is more than the headline and is not in the text.
func missing(n *html.Node, title, text string) bool {
	words := markup.Words(n)
	return !strings.EqualFold(words, title) && utf8.RuneCountInString(words) >= leastParagraph && !intake.Carries(text, words)
}
