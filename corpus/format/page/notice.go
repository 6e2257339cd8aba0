package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/model/text"
)

// Whoever saves pages gets some that have no article: the server's or the browser's error, a test for robots, a
// form to log in or to consent, the offer to subscribe, a page that leads on to another. Read as articles
// they would be quoted.

// mostNoticed is the share of a text's characters in paragraphs that speak as a notice from which it is one, whatever its
// headline.
const mostNoticed = 0.6

// mostAddressed is how many characters a text has at most for a headline as a notice's and a word to the reader to make
// it one, whatever else it says.
const mostAddressed = 600

// noticed returns what a page has in place of an article, where body is read as its text; "" for a page
// that may have one. described says that the text is only what the page says of itself, told that it tells who
// wrote or when, which pages with errors and forms do not.
// None of 561 pages for public tests is one by these rules.
func (f *facts) noticed(body string, described, told bool) string {
	size := utf8.RuneCountInString(body)
	var paragraphs, small []string // as they are and in small letters; until a notice asks for them, none
	for i := range notices {
		n := &notices[i]
		if size > n.most {
			continue
		}
		heads := (!told || n.alone != nil) && n.heads(f)
		if !heads && n.alone == nil {
			continue
		}
		if heads && (described || size <= mostStamp) {
			return n.what
		}
		if paragraphs == nil {
			for _, p := range text.Paragraphs(body) {
				paragraphs = append(paragraphs, straight(p.Of(body)))
				small = append(small, strings.ToLower(paragraphs[len(paragraphs)-1]))
			}
		}
		if heads && slices.ContainsFunc(paragraphs, func(p string) bool {
			return n.says().MatchString(p) || size <= mostAddressed && addressing().MatchString(p)
		}) || !heads && n.speaks(small) {
			return n.what
		}
	}
	return ""
}

// speaks reports whether most of a text, in small letters, speaks as such a page, whatever its headline.
func (n *notice) speaks(paragraphs []string) bool {
	size, other := 0, 0
	for _, p := range paragraphs {
		size += len(p)
	}
	for _, p := range paragraphs {
		if !n.about(p) || !n.says().MatchString(p) {
			if other += len(p); float64(other) > (1-mostNoticed)*float64(size) {
				return false
			}
		}
	}
	return size > 0
}

// about reports whether a paragraph has one of the words that all which such a page says has.
func (n *notice) about(paragraph string) bool {
	return slices.ContainsFunc(n.alone, func(word string) bool { return strings.Contains(paragraph, word) })
}

// heads reports whether the headline of a page, in its <title> without the name of the site, is that of such a page.
func (n *notice) heads(f *facts) bool {
	if n.head == nil {
		return false
	}
	heading, title := straight(f.heading), straight(f.head)
	if heading != "" && n.head().MatchString(heading) {
		return true
	}
	for _, part := range parted(title) {
		if part != "" && n.head().MatchString(part) {
			// "Page not found: how links rot" is more than a notice.
			return len(heading) <= len(part) || !strings.Contains(strings.ToLower(heading), strings.ToLower(part))
		}
	}
	return false
}

// parted returns a title, and its first and last part where one of them may be the name of the site.
func parted(title string) []string {
	sep, at := "", -1
	for _, s := range []string{" | ", " - ", " – ", " — ", " · "} {
		if i := strings.LastIndex(title, s); i > at {
			sep, at = s, i
		}
	}
	if at < 0 {
		return []string{title}
	}
	first, _, _ := strings.Cut(title, sep)
	return []string{title, strings.TrimSpace(first), strings.TrimSpace(title[at+len(sep):])}
}

func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }

// leadsTo returns where a page that does nothing else leads, by <meta http-equiv=refresh>; "" where it is
// no such page.
func leadsTo(doc *html.Node, legible int) (to string) {
	const (
		mostLegible = 300 // characters of "Click here if you are not redirected"
		longest     = 200 // bytes of an address that is shown
		mostWait    = 30  // seconds; a page that waits longer is to be read, as a brief that loads itself anew
	)
	if legible > mostLegible {
		return ""
	}
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Meta && strings.EqualFold(markup.Attribute(n, "http-equiv"), "refresh") {
			if after, at, ok := markup.Refresh(markup.Attribute(n, "content")); ok && after <= mostWait {
				intake.Set(&to, strings.ToValidUTF8(at[:min(len(at), longest)], ""))
			}
		}
		return true
	})
	return to
}
