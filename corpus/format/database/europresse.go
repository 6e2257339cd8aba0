package database

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// europresseRecords are the articles of a page of Europresse: many in one, each an element
// of its own, whose parts tell by their class what they are. Of another page there are none.
func europresseRecords(doc *html.Node, page string) (recs []intake.Record) {
	if !strings.Contains(page, "DocPublicationName") {
		return nil
	}
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Article {
			return true
		}
		if rec := europresseRecord(n); !intake.Blank(rec.Text) {
			rec.Line, rec.Format, rec.SHA256 = 1, "Europresse export", intake.Sum([]byte(rec.Title+rec.Text))
			rec.FromField()
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
func europresseRecord(article *html.Node) (rec intake.Record) {
	markup.Each(article, func(n *html.Node) bool {
		classes := strings.Fields(markup.Attribute(n, "class"))
		is := func(names ...string) bool {
			return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(classes, name) })
		}
		switch {
		case is("DocPublicationName") && rec.Outlet == "":
			// The number of the issue stands behind the name.
			rec.Outlet, _, _ = strings.Cut(markup.Words(n), ",")
		case is("DocHeader"):
			intake.Set(&rec.Published, strings.Replace(europresseDay.FindString(markup.Words(n)), "1er ", "1 ", 1))
		case is("titreArticleVisu", "rdp__articletitle"):
			intake.Set(&rec.Title, markup.Words(n))
		case is("docAuthors", "sm-margin-bottomNews"):
			intake.Set(&rec.Byline, markup.Words(n))
		case is("docOccurContainer", "DocText") && rec.Text == "":
			w := markup.Writer{}
			w.Node(n, markup.Concealed)
			rec.Text = w.String()
		default:
			return true
		}
		return false
	})
	return rec
}
