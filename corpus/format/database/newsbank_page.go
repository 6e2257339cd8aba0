package database

import (
	"strings"

	"golang.org/x/net/html"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// A NewsBank page has its article's facts as an RIS reference, for reference managers; the text, a
// caption and a number are in elements with a class.

// newsbankPage returns the article of a NewsBank page; none for any other page.
func newsbankPage(doc *html.Node, page string) []intake.Record {
	if !strings.Contains(page, "document-view__body") || !strings.Contains(page, "nbplatform-") {
		return nil
	}
	var rec intake.Record
	reference, text, url := "", "", ""
	markup.Each(doc, func(n *html.Node) bool {
		switch id := markup.Attribute(n, "id"); {
		case strings.HasPrefix(id, "nbplatform-") && strings.Contains(id, "export"):
			if s := content(n); strings.Contains(s, "TY  - ") {
				reference = s
			}
			return false
		case hasClass(n, "document-view__body"):
			if s := paragraphText(n); len(s) > len(text) {
				text = s
			}
			return false
		case hasClass(n, "actions-bar__urltext"):
			url = markup.Words(n)
			return false
		}
		return true
	})
	if reference == "" || intake.Blank(text) {
		return nil
	}
	rec = risRecord(strings.Split(reference, "\n"))
	rec.Text, rec.Excerpt, rec.Outlet = text, false, newsbankOutlet(rec.Outlet)
	if intake.IsURL(url) {
		rec.URL = url
	}
	rec.Line, rec.Format, rec.SHA256 = 1, "NewsBank export", intake.Sum([]byte(rec.Title+rec.Text))
	rec.FromField()
	return []intake.Record{rec}
}

// content returns all text in an element as it is.
func content(n *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
