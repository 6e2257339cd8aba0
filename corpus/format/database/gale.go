package database

import (
	"strings"
	"unicode"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/reflow"
	"lineup/corpus/format/xmltree"
)

// Gale is a newspaper issue from Gale's archives, as libraries provide it for research: one element
// per article, and within it one for each word recognised on the scanned page.
type Gale struct{}

// Kind implements intake.Format.
func (Gale) Kind() string { return "Gale newspaper archive" }

// Claims accepts XML whose root is an issue's and which has a trait of Gale's.
func (Gale) Claims(_ string, head []byte) bool {
	switch xmltree.Local(xmltree.RootName(head)) {
	case "GALENP":
		return true
	case "issue":
		s := string(head)
		for _, mark := range []string{"LTO_issue", "nccoissue", "bl_ncnp_issue", "GALENP", "<text.cr", "<PSMID", "newspaperID>"} {
			if strings.Contains(s, mark) {
				return true
			}
		}
	}
	return false
}

// Cut emits articles in parts of about PartSize bytes.
func (Gale) Cut(in *intake.Input, emit func(intake.Part)) error {
	return xmltree.Cut(in, emit, func(s, set string) {
		const tag = "article"
		first := xmltree.TagAt(s, 0, tag)
		if first < 0 {
			intake.Complain(emit, "the issue holds no articles")
			return
		}
		issue := galeIssue(s[:first])
		xmltree.Items(s, first, tag, emit, func(item string, line int) ([]intake.Record, []intake.Fault) {
			root, err := xmltree.Parse(item)
			rec := galeArticle(root)
			rec.Outlet, rec.Published = issue.Outlet, issue.Published
			if rec.FromField(); err != nil {
				rec.Faults = append(rec.Faults, "broken XML: "+err.Error())
			}
			if intake.Blank(rec.Text) {
				return nil, []intake.Fault{{Line: line, What: "an article without text: " + intake.Either(rec.Title, rec.ID, "no headline")}}
			}
			rec.Line, rec.Charset, rec.SHA256 = line, set, intake.Sum([]byte(item))
			return []intake.Record{rec}, nil
		})
	})
}

// galeIssue returns what an issue's head has about all articles: the day, and in older issues the
// newspaper's name; newer ones have only Gale's own code.
func galeIssue(head string) (issue intake.Record) {
	const most = 64 << 10
	root, _ := xmltree.Parse(head[:min(len(head), most)])
	issue.Outlet = root.Find("jn").Words()
	day := root.Find("pf", "searchableDateStart")
	if day == nil {
		day = root.Find("da")
	}
	issue.Published = day.Words()
	return issue
}

// galeArticle reads an article.
func galeArticle(root *xmltree.Element) (rec intake.Record) {
	article := root.Find("article")
	rec.ID = article.Find("id").Words()
	var names []string
	for _, e := range article.All("au_composed") {
		names = append(names, e.Words())
	}
	for _, tag := range []string{"detailed_au", "au"} {
		if len(names) > 0 {
			break
		}
		for _, e := range article.All(tag) {
			names = append(names, intake.Either(e.Find("composed").Words(), e.Words()))
		}
	}
	rec.Byline = strings.Join(intake.NonEmpty(names), ", ")
	above := galeText(article, "text.title")
	rec.Title = intake.Either(article.Find("ti").Words(), strings.Join(above, " "))
	text := append(galeText(article, "text.preamble"), galeText(article, "text.cr")...)
	if len(text) == 0 && rec.Title != strings.Join(above, " ") {
		text = above // the whole text is in the head
	}
	rec.Text = strings.Join(text, "\n\n")
	return rec
}

// galeText returns the paragraphs in elements of a name, joining words that were broken at line
// ends.
func galeText(article *xmltree.Element, name string) (paragraphs []string) {
	for _, clip := range article.All(name) {
		for _, p := range clip.All("p") {
			var par reflow.Joiner
			for _, w := range p.All("wd") {
				if word := w.Words(); word != "" {
					par.Add(word)
				}
			}
			text := par.Take()
			if text == "" {
				text = p.Words()
			}
			if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				paragraphs = append(paragraphs, text)
			}
		}
	}
	return paragraphs
}
