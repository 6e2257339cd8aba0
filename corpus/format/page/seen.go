package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
	"lineup/model"
)

// What a page does not declare for machines it shows: author and date are near the headline. A name
// elsewhere counts if the page shows no other.

// Distances in characters before and after the headline within which its byline and its date are; a
// standfirst may come between.
const (
	farBefore = 300
	farBehind = 800
)

// maxSigned is the maximum length in characters of an element that shows a byline or a date.
const maxSigned = 160

// maxSpots limits how many places of a page are examined.
const maxSpots = 200

// spot is an element that may show a fact, and the number of characters before it.
type spot struct {
	node *html.Node
	at   int
}

// seen are the places where a page may show its facts.
type seen struct {
	heading  *html.Node          // nil if there is none
	round    map[*html.Node]bool // the elements around it
	headline int                 // where it ends; -1 if there is none
	at       int
	authors  []spot // elements named after authors
	lines    []spot // elements whose words begin with "By"
	years    []spot // elements with a year, and time elements
}

// survey walks a page to find where it shows its facts.
func survey(doc *html.Node, title string) *seen {
	s := &seen{heading: headlineOf(doc, title), round: map[*html.Node]bool{}, headline: -1}
	for n := s.heading; n != nil; n = n.Parent {
		s.round[n] = true
	}
	s.walk(doc)
	return s
}

// leastHeadline is the minimum length in bytes of a headline by which an element that is not a
// heading is recognised.
const leastHeadline = 12

// headlineOf returns the heading with the headline, else the first h1, else any element with just
// the headline; nil if there is none.
func headlineOf(doc *html.Node, title string) (heading *html.Node) {
	found := false
	var like *html.Node
	title = strings.Join(strings.Fields(title), " ")
	markup.Each(doc, func(n *html.Node) bool {
		if found || markup.Unseen(n.DataAtom) || n.DataAtom == atom.Head {
			return false
		}
		switch n.DataAtom {
		case atom.H1, atom.H2:
			found = titled(n, title)
			if found || heading == nil && n.DataAtom == atom.H1 {
				heading = n
			}
		case atom.Td, atom.Div, atom.P, atom.B, atom.Strong, atom.Font, atom.Span, atom.H3, atom.H4:
			if like == nil && len(title) >= leastHeadline && strings.Join(pieces(n), " ") == title {
				like = n
			}
		}
		return true
	})
	if heading == nil {
		return like
	}
	return heading
}

func (s *seen) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		s.text(n)
		return
	case html.ElementNode:
		if markup.Unseen(n.DataAtom) || elsewhere(n) && !s.round[n] {
			return
		}
		if len(s.authors) < maxSpots && showsAuthor(n) {
			s.authors = append(s.authors, spot{n, s.at})
		}
		if n.DataAtom == atom.Time && len(s.years) < maxSpots {
			s.years = append(s.years, spot{n, s.at})
		}
	default:
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.walk(c)
	}
	if n == s.heading {
		s.headline = s.at
	}
}

// text records the words of a page.
func (s *seen) text(n *html.Node) {
	words := strings.TrimSpace(n.Data)
	if words == "" || n.Parent == nil {
		return
	}
	if len(words) <= maxSigned {
		if len(s.lines) < maxSpots && signing().MatchString(words) {
			s.lines = append(s.lines, spot{n.Parent, s.at})
		}
		if len(s.years) < maxSpots && year().MatchString(words) {
			s.years = append(s.years, spot{n.Parent, s.at})
		}
	}
	s.at += utf8.RuneCountInString(words)
}

// elsewhere reports whether an element's content is not about the article: comments, other
// articles, the frame of the site.
func elsewhere(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Form, atom.Aside, atom.Select, atom.Button, atom.Iframe, atom.Head:
		return true
	case atom.Body, atom.Html, atom.Main:
		return false
	default:
		name := names(n)
		return markup.Concealed(n) || aside().has(name) || strings.Contains(" "+strings.ToLower(name)+" ", " widget ")
	}
}

// aside are words in the names of such elements.
var aside = vocabularyOf(`*comment* *cookie* *consent* *related* *recirc* *recommend* *popular* *teaser* *sidebar* *mostread* *most-read* *newsletter*`)

// near returns the spots around the headline in order of priority: those after it first.
func (s *seen) near(spots []spot) (out []spot) {
	if s.headline < 0 {
		return nil
	}
	for _, p := range spots {
		if p.at >= s.headline && p.at <= s.headline+farBehind {
			out = append(out, p)
		}
	}
	for _, p := range spots {
		if p.at < s.headline && p.at >= s.headline-farBefore {
			out = append(out, p)
		}
	}
	return out
}

// byline returns the author that the page shows; "" if there is none.
func (s *seen) byline() string {
	for _, p := range s.near(s.authors) {
		if by := signature(p.node, true); by != "" {
			return by
		}
	}
	for _, p := range s.near(s.lines) {
		if by := signature(p.node, false); by != "" {
			return by
		}
		if cell := besideLabel(p.node); cell != nil {
			if by := signature(cell, true); by != "" {
				return by
			}
		}
	}
	only := ""
	for _, p := range s.authors {
		if p.node.DataAtom == atom.Address {
			continue // usually the outlet's
		}
		by := signature(p.node, true)
		if by != "" && only != "" && by != only {
			return ""
		}
		if by != "" {
			only = by
		}
	}
	return only
}

// year matches a year, by which dates are found.
var year = pattern.Of(`(?:^|\D)(?:19|20)\d\d(?:\D|$)`)

// dated are words in the names of elements that show a date.
var dated = vocabularyOf(`*date* *datum* *fecha* *time* *publi* *posted* *created* *meta* *byline* *by-line* *author*
	*autor* *stamp* *info* *dachzeile*`) //nolint:misspell // Spanish

// maxBeside is how many characters may accompany a date in an element that is not named after it: a
// line of the text has more.
const maxBeside = 25

// days returns the day of publication and of the last change that the page shows near its headline,
// as written; "" for none.
func (s *seen) days() (published, updated string) {
	for _, p := range s.near(s.years) {
		if published != "" && updated != "" {
			break
		}
		if p.node.DataAtom == atom.Time && updates(names(p.node)+" "+markup.Attribute(p.node, "itemprop")) {
			continue
		}
		if at := markup.Attribute(p.node, "datetime"); at != "" && p.node.DataAtom == atom.Time {
			if d, _ := dates.Parse(at); d.Precision >= model.ToDay {
				intake.Set(&published, at)
				continue
			}
		}
		day, change := shownDay(p.node)
		switch {
		case day == "":
		case change && updated == "":
			updated = day
		case !change:
			intake.Set(&published, day)
		}
	}
	if published == "" {
		published = s.told()
	}
	return published, updated
}

// told returns the only day that a page gives, anywhere, as the day of publication.
func (s *seen) told() (day string) {
	for _, p := range s.years {
		if !publishing().MatchString(strings.Join(pieces(p.node), " ")) {
			continue
		}
		is, change := shownDay(p.node)
		if is == "" || change {
			continue
		}
		d, _ := dates.Parse(is)
		if before, _ := dates.Parse(day); day != "" && before.Day() != d.Day() {
			return ""
		}
		day = is
	}
	return day
}

// publishing matches the beginning of a line with the date of publication.
var publishing = pattern.Of(`(?i)^\W*(?:published|posted|first published|publication date|veröffentlicht|publiziert|erstellt|erschienen|datum|date|` +
	`publié|publicado|publicación|pubblicato|opublikowano|gepubliceerd|publicerad|дата|опубликовано)`)

// finer returns whichever of two dates has a time, if both are of one day; else the first that is
// not empty.
func finer(a, b string) string {
	d, _ := dates.Parse(a)
	e, _ := dates.Parse(b)
	if a == "" || d.Day() == e.Day() && e.Precision > d.Precision {
		return b
	}
	return a
}

func updates(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "updated") || strings.Contains(name, "modified")
}

// shownDay returns the date that an element shows, and whether it is that of a change. If its parts
// are in elements of their own, the element around them is read.
func shownDay(n *html.Node) (day string, change bool) {
	for range 2 {
		words := strings.Join(pieces(n), " ")
		if n == nil || n.Type != html.ElementNode || len(words) > maxSigned {
			return "", false
		}
		if day, before, beside := dayIn(words); day != "" && (beside <= maxBeside || dated().has(names(n)) || signature(n, false) != "") {
			before = strings.TrimSpace(labelOf(n) + " " + before)
			change = dates.SaysUpdated(before)
			if otherDays().MatchString(before) {
				return "", false
			}
			return day, change
		}
		n = n.Parent
	}
	return "", false
}

// otherDays matches the beginning of a line with the day of something that an article is about.
var otherDays = pattern.Of(`(?i)^\W*(?:erscheinungs\w*|release(?: date|d)?|born|geboren|premiere|kinostart|termin|deadline|valid until|gültig bis)\b`)

// dayIn returns the first date in a line; before is the text before its year, beside the number of
// characters around the date.
func dayIn(line string) (day, before string, beside int) {
	const most = 7 // words on either side of a year
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '|' || r == '•' || r == '·' || r == '\u00A0' })
	for i, w := range words {
		if !year().MatchString(w) {
			continue
		}
		for from := max(0, i-most); from <= i; from++ {
			for to := min(len(words), i+most+1); to > i; to-- {
				s := strings.Join(words[from:to], " ")
				if d, _ := dates.Parse(s); d.Precision >= model.ToDay {
					return s, strings.Join(words[:i], " "), utf8.RuneCountInString(line) - utf8.RuneCountInString(s)
				}
			}
		}
	}
	return "", "", 0
}

// pieces returns the stretches of text in an element, up to the length of a fact.
func pieces(n *html.Node) (out []string) {
	size := 0
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n == nil || size > maxSigned {
			return
		}
		if n.Type == html.TextNode {
			if s := strings.Join(strings.Fields(n.Data), " "); s != "" {
				size += len(s)
				out = append(out, s)
			}
			return
		}
		if n.Type == html.ElementNode && (markup.Unseen(n.DataAtom) || markup.Concealed(n)) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return out
}
