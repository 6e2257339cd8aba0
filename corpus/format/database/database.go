package database

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// The newspaper databases export many articles as one text, whatever the document
// it comes in. What parts the articles and names their fields is theirs; here it
// is read from lines, after the document has been.

// database is one database's way to write articles down.
type database struct {
	name string
	// has are words of which one is in any text that is the database's: what to look for
	// before a pattern is tried.
	has []string
	// marks says that a text is the database's.
	marks *regexp.Regexp
	// read makes a record of the lines of one article, the last of which may end it.
	read func(lines []string) intake.Record
	// ends says that a line is the last of an article, starts that it is the first
	// of the next. One of them may be nil.
	ends, starts *regexp.Regexp
}

var databases = []database{
	{
		name:   "Nexis export",
		has:    []string{" DOCUMENT", "Dokument ", "Document ", "Documento "},
		marks:  regexp.MustCompile(`(?m)` + nexisNumber),
		starts: regexp.MustCompile(nexisNumber),
		read:   nexisRecord,
	},
	{
		name:  "Nexis Uni export", // as a document
		has:   []string{"End of Document"},
		marks: regexp.MustCompile(`(?m)End of Document\s*$`),
		ends:  regexp.MustCompile(`End of Document\s*$`),
		read:  nexisUniRecord,
	},
	{
		name:  "Factiva export", // with the codes of its fields
		has:   factivaDocument,
		marks: regexp.MustCompile(`(?m)^\s*(?:HD|SN|PD)\s[\s\S]*?^\s*(?:LP|TD)\s[\s\S]*?^` + factivaLast),
		ends:  regexp.MustCompile(`^` + factivaLast),
		read:  factivaRecord,
	},
	{
		name:  "Factiva export", // without them
		has:   factivaDocument,
		marks: regexp.MustCompile(`(?m)` + factivaWords.String() + `[\s\S]*?^` + factivaLast),
		ends:  regexp.MustCompile(`^` + factivaLast),
		read:  factivaPlainRecord,
	},
	{
		name:   "ProQuest export", // and what writes as it does
		has:    []string{"ull text", "olltext", "exte intégral", "exto completo", "esto completo"},
		marks:  regexp.MustCompile(`(?m)^(?:Full text|Volltext|Texte intégral|Texto completo|Testo completo) ?: `),
		starts: regexp.MustCompile(`^_{20,}\s*$`),
		read:   proquestRecord,
	},
	{
		name:   "reference file (RIS)",
		has:    []string{"TY  - "},
		marks:  regexp.MustCompile(`(?m)^TY  - [A-Z]+\s*$[\s\S]*^ER  -`),
		starts: regexp.MustCompile(`^TY  - `),
		read:   risRecord,
	},
}

const (
	// nexisNumber stands above each article of Nexis, in its languages.
	nexisNumber = `^\s*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ (?:de|van|sur) \d+|Documento \d+ d[ei] \d+)\s*$`
	// factivaLast begins the last line of an article of Factiva: a word of factivaDocument
	// and the article's id.
	factivaLast = `(?:Document|Dokument|Documento|Документ) ([A-Z0-9]{10,}\S*)`
)

// factivaDocument is the word with which factivaLast begins, in the languages of Factiva.
var factivaDocument = []string{"Document ", "Dokument ", "Documento ", "Документ "}

// exported says that a text, or the markup of one, may come from a database: a
// quick look before the markup is taken off.
func exported(s string) bool {
	return strings.Contains(s, "End of Document") || strings.Contains(s, " DOCUMENTS") || strings.Contains(s, "Publication title: ") ||
		(strings.Contains(s, "Document") || strings.Contains(s, "Dokument ")) && (strings.Contains(s, ">HD<") || factivaID.MatchString(s))
}

// factivaID is the id of an article of Factiva where it ends an element.
var factivaID = regexp.MustCompile(`>(?:Document|Dokument|Documento) [A-Z]{3,}[A-Za-z0-9]{12,}<`)

// A text of more lines than fewLines is only looked through where they have shortestLine
// bytes on the average: each line takes some fifty more.
const (
	fewLines     = 100_000
	shortestLine = 12
)

// Records are the articles of a text that a database has exported; none
// for any other text.
func Records(s string) []intake.Record {
	var may []*database
	for i := range databases {
		if d := &databases[i]; slices.ContainsFunc(d.has, func(sub string) bool { return strings.Contains(s, sub) }) {
			may = append(may, d)
		}
	}
	if n := strings.Count(s, "\n"); len(may) == 0 || n > fewLines && n > len(s)/shortestLine {
		return nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\u00A0", " ")
	for _, d := range may {
		if d.marks.MatchString(s) {
			if recs := d.records(s); len(recs) > 0 {
				return recs
			}
		}
	}
	return nil
}

// InPage are the articles of a page that a database has exported; none for any other.
// doc is nil where no tree could be built of the page.
func InPage(page string, doc *html.Node) []intake.Record {
	if exported(page) {
		if recs := Records(markup.PlainText(page)); len(recs) > 0 {
			return recs
		}
	}
	if doc == nil {
		return nil
	}
	return europresseRecords(doc, page)
}

// records cuts the text and reads the articles in it. What stands before the first
// and has no text is the list of the search, not an article.
func (d *database) records(s string) (recs []intake.Record) {
	lines := strings.Split(s, "\n")
	from := 0
	if d.starts != nil {
		for from < len(lines) && !d.starts.MatchString(lines[from]) {
			from++
		}
	}
	take := func(to int) {
		if to <= from {
			return
		}
		if rec := d.read(lines[from:to]); !intake.Blank(rec.Text) {
			rec.Line, rec.Format, rec.SHA256 = from+1, d.name, intake.Sum([]byte(strings.Join(lines[from:to], "\n")))
			rec.FromField()
			recs = append(recs, rec)
		}
		from = to
	}
	for i, l := range lines {
		switch {
		case d.starts != nil && d.starts.MatchString(l):
			take(i)
		case d.ends != nil && d.ends.MatchString(l):
			take(i + 1)
		}
	}
	take(len(lines))
	return recs
}

// setOf is the set of the words of a list with strokes between.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(list, "|") {
		set[word] = true
	}
	return set
}
