package format

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// europresseRecords are the articles of a page of Europresse: many in one, each an element
// of its own, whose parts tell by their class what they are. Of another page there are none.
func europresseRecords(doc *html.Node, page string) (recs []Record) {
	if !strings.Contains(page, "DocPublicationName") {
		return nil
	}
	each(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Article {
			return true
		}
		if rec := europresseRecord(n); !blank(rec.Text) {
			rec.Line, rec.Format, rec.SHA256 = 1, "Europresse export", sum([]byte(rec.Title+rec.Text))
			rec.fromField()
			recs = append(recs, rec)
		}
		return false
	})
	return recs
}

// europresseDay is the day in the line above a headline, which has the country, the day of
// the week, the count of words and the page as well.
var europresseDay = regexp.MustCompile(`\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d`)

// europresseRecord reads one article.
func europresseRecord(article *html.Node) (rec Record) {
	each(article, func(n *html.Node) bool {
		classes := strings.Fields(attribute(n, "class"))
		is := func(names ...string) bool {
			return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(classes, name) })
		}
		switch {
		case is("DocPublicationName") && rec.Outlet == "":
			// The number of the issue stands behind the name.
			rec.Outlet, _, _ = strings.Cut(textOf(n), ",")
		case is("DocHeader"):
			set(&rec.Published, strings.Replace(europresseDay.FindString(textOf(n)), "1er ", "1 ", 1))
		case is("titreArticleVisu", "rdp__articletitle"):
			set(&rec.Title, textOf(n))
		case is("docAuthors", "sm-margin-bottomNews"):
			set(&rec.Byline, textOf(n))
		case is("docOccurContainer", "DocText") && rec.Text == "":
			w := writer{}
			w.node(n, unlikely)
			rec.Text = w.b.String()
		default:
			return true
		}
		return false
	})
	return rec
}
