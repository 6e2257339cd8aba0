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

// Saved pages include some without an article: an error of the server or the browser, a test for
// robots, a form to log in or to consent, an offer to subscribe, a redirect. Read as articles they
// would be quoted.

// mostNoticed is the share of a text's characters in notice-like paragraphs from which it is a
// notice, whatever its headline.
const mostNoticed = 0.6

// mostAddressed is the maximum length in characters of a text that a notice's headline and a phrase
// addressing the reader make a notice, whatever else it says.
const mostAddressed = 600

// noticed returns what a page has in place of an article, if body is read as its text; "" for a
// page that may have one. described reports whether the text is only the page's description, told
// whether the page gives an author or a date, which errors and forms do not. None of 561 pages for
// public tests is a notice by these rules.
func (f *facts) noticed(body string, described, told bool) string {
	size := utf8.RuneCountInString(body)
	var paragraphs, small []string // as they are and in lower case; built when first needed
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

// speaks reports whether most of a text, in lower case, reads like such a page, whatever its
// headline.
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

// about reports whether a paragraph has one of the words that are in everything such a page says.
func (n *notice) about(paragraph string) bool {
	return slices.ContainsFunc(n.alone, func(word string) bool { return strings.Contains(paragraph, word) })
}

// heads reports whether the headline of a page, in its <title> without the name of the site, is one
// of such a page.
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

// parted returns a title, and its first and last part if one of them may be the name of the site.
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

// leadsTo returns where a page that does nothing else redirects by <meta http-equiv=refresh>; ""
// for other pages.
func leadsTo(doc *html.Node, legible int) (to string) {
	const (
		mostLegible = 300 // characters of "Click here if you are not redirected"
		longest     = 200 // bytes of an address that is shown
		mostWait    = 30  // seconds; a page that waits longer is meant to be read, such as a live blog that reloads itself
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
