package database

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
)

// europressePage returns the articles of a Europresse page: each is an element whose parts are
// identified by class. In old pages they are table cells, and the text is what lies outside the
// parts. It returns none for other pages.
func europressePage(doc *html.Node, page string) (recs []intake.Record) {
	if !strings.Contains(page, "DocPublicationName") {
		return nil
	}
	take := func(rec *intake.Record) {
		if intake.Blank(rec.Text) {
			return
		}
		rec.Line, rec.Format, rec.SHA256 = 1, "Europresse export", intake.Sum([]byte(rec.Title+rec.Text))
		rec.FromField()
		recs = append(recs, *rec)
	}
	markup.Each(doc, func(n *html.Node) bool {
		switch {
		case n.DataAtom == atom.Article:
			rec := europresseRecord(n)
			take(&rec)
			return false
		case hasClass(n, "docpublicationname"):
			if rec, ok := europresseCell(n); ok {
				take(&rec)
			}
		}
		return true
	})
	return recs
}

// europresseCell reads the article around an outlet's name; ok is false if the name is not in a
// cell with a headline of its own.
func europresseCell(name *html.Node) (rec intake.Record, ok bool) {
	cell := name.Parent
	const far = 6 // elements between the name and the cell
	for range far {
		if cell == nil || holds(cell, "titrearticlevisu") {
			break
		}
		cell = cell.Parent
	}
	if cell == nil || !holds(cell, "titrearticlevisu") {
		return rec, false
	}
	rec = europresseRecord(cell)
	var header []string
	names := 0
	var w markup.Writer
	w.Node(cell, func(n *html.Node) bool {
		switch {
		case hasClass(n, "docpublicationname"):
			names++
		case hasClass(n, "docheader"):
			header = append(header, markup.Words(n))
		case hasClass(n, "titrearticlevisu", "docauthors", "soustitrearticlevisu"):
		default:
			return markup.Concealed(n)
		}
		return true
	})
	if names != 1 { // a cell around several articles
		return rec, false
	}
	rec.Published = europresseDate(strings.Join(header, " "))
	var text []string
	for par := range strings.SplitSeq(w.String(), "\n\n") {
		if !protected().MatchString(par) {
			text = append(text, par)
		}
	}
	rec.Text = strings.Join(text, "\n\n")
	return rec, true
}

// protected matches what Europresse prints below each article.
var protected = pattern.Of(`(?i)^(?:le présent document (?:et son utilisation sont |est )protégé|` +
	`the present document (?:and its usage )?(?:is|are) protected|` +
	`el presente documento|this document is protected|certificat émis|© \d{4}|news·)`)

// europresseDate returns the day in the line above a headline.
func europresseDate(s string) string {
	return strings.Replace(europresseDay().FindString(s), "1er ", "1 ", 1)
}

// europresseDay matches the day in the line above a headline, which also has the country, the
// weekday, the word count and the page.
var europresseDay = pattern.Of(`\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d`)

// europresseRecord reads one article.
func europresseRecord(article *html.Node) (rec intake.Record) {
	markup.Each(article, func(n *html.Node) bool {
		switch {
		case hasClass(n, "docpublicationname") && rec.Outlet == "":
			// The issue number follows the name.
			rec.Outlet, _, _ = strings.Cut(markup.Words(n), ",")
		case hasClass(n, "docheader"):
			intake.Set(&rec.Published, europresseDate(markup.Words(n)))
		case hasClass(n, "titrearticlevisu", "rdp__articletitle"):
			intake.Set(&rec.Title, markup.Words(n))
		case hasClass(n, "docauthors", "sm-margin-bottomnews"):
			intake.Set(&rec.Byline, markup.Words(n))
		case hasClass(n, "dococcurcontainer", "doctext") && rec.Text == "":
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
