package database

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
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
	// marks reports whether a text is the database's.
	marks pattern.Pattern
	// read makes a record of the lines of one article, the last of which may end it.
	read func(lines []string) intake.Record
	// ends reports whether a line is the last of an article, starts that it is the first
	// of the next. One of them may be nil.
	ends, starts pattern.Pattern
	// number is the line that says which of how many an article is; nil where none does.
	number pattern.Pattern
}

var databases = []database{
	{
		name:   "Nexis export",
		has:    []string{" DOCUMENT", "Dokument ", "Document ", "Documento "},
		marks:  pattern.Of(`(?m)` + nexisNumber),
		starts: pattern.Of(nexisNumber),
		number: pattern.Of(nexisNumber),
		read:   nexisRecord,
	},
	{
		name:  "Nexis Uni export", // as a document
		has:   []string{"End of Document"},
		marks: pattern.Of(`(?m)End of Document\s*$`),
		ends:  pattern.Of(`End of Document\s*$`),
		read:  nexisUniRecord,
	},
	{
		name:  "Factiva export", // with the codes of its fields
		has:   factivaDocument,
		marks: pattern.Of(`(?m)^\s*(?:HD|SN|PD)\s[\s\S]*?^\s*(?:LP|TD)\s[\s\S]*?^` + factivaLast),
		ends:  pattern.Of(`^` + factivaLast),
		read:  factivaRecord,
	},
	{
		name:  "Factiva export", // without them
		has:   factivaDocument,
		marks: pattern.Of(`(?m)` + factivaCount + `[\s\S]*?^` + factivaLast),
		ends:  pattern.Of(`^` + factivaLast),
		read:  factivaPlainRecord,
	},
	{
		name:   "ProQuest export", // and what writes as it does
		has:    proquestText,
		marks:  pattern.Of(`(?m)^_{20,}\s*$[\s\S]*^` + proquestFull + `|^` + proquestFull + `[\s\S]*^_{20,}\s*$`),
		starts: pattern.Of(`^_{20,}\s*$`),
		number: proquestNumber,
		read:   proquestRecord,
	},
	{
		name:  "ProQuest export", // without lines between the articles
		has:   proquestText,
		marks: pattern.Of(`(?m)^` + proquestFull),
		ends:  pattern.Of(`^(?:Database|Datenbank|Base de datos|Base de données|Banca dati|Base di dati|Base de dados) ?:`),
		read:  proquestRecord,
	},
	{
		name:   "EBSCO export",
		has:    []string{"Accession Number:"},
		marks:  pattern.Of(`(?m)^Record: \d{1,5}\s*$[\s\S]*?^Source ?:[\s\S]*?^Accession Number ?:[\s\S]*?^Database ?:`),
		starts: pattern.Of(`^Record: \d{1,5}\s*$`),
		read:   ebscoRecord,
	},
	{
		name:   "reference file (Ovid)",
		has:    []string{"- Ovid"},
		marks:  pattern.Of(`(?m)` + ovidNumber + `\s*^\s*VN  ?- Ovid`),
		starts: pattern.Of(ovidNumber),
		read:   ovidRecord,
	},
	{
		name:   "reference file (RIS)",
		has:    []string{"TY  - "},
		marks:  pattern.Of(`(?m)^TY  - [A-Z]+\s*$[\s\S]*^ER  -`),
		starts: pattern.Of(`^TY  - `),
		read:   risRecord,
	},
}

const (
	// nexisNumber stands above each article of Nexis, in its languages.
	nexisNumber = `^\s*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ (?:de|van|sur) \d+|Documento \d+ d[ei] \d+)\s*$`
	// proquestFull begins the text of an article of ProQuest.
	proquestFull = `(?:Full text|Volltext|Texte intégral|Texto completo|Testo completo) ?:`
	// factivaLast begins the last line of an article of Factiva: a word of factivaDocument
	// and the article's id.
	factivaLast = `(?:Document|Dokument|Documento|Документ|Dokumen|文件|文档|文書|문서) ([A-Z0-9]{10,}\S*)`
)

// proquestText is the end of the words with which proquestFull begins.
var proquestText = []string{"ull text", "olltext", "exte intégral", "exto completo", "esto completo"}

// factivaDocument is the word with which factivaLast begins, in the languages of Factiva.
var factivaDocument = []string{"Document ", "Dokument ", "Documento ", "Документ ", "Dokumen ", "文件 ", "文档 ", "文書 ", "문서 "}

// inPages are words of which one is in any page that a database whose pages are read as lines
// has exported: a quick look before the markup is taken off.
var inPages = []string{
	"End of Document", "Author/Byline", "Record Number: ", " DOCUMENT", "Dokument ", "Documento ", "Document ", ">HD<",
	"ublication title", "ublication info", "ublikationstitel", "itre de la publication", "ítulo de publicación",
	"ítulo de la publicación", "itolo della pubblicazione",
}

// A text of more lines than fewLines is only looked through where they have shortestLine
// bytes on the average: each line takes some fifty more.
const (
	fewLines     = 100_000
	shortestLine = 12
)

// Records are the articles of a text that a database has exported, and what was lost of them;
// neither for any other text.
func Records(s string) ([]intake.Record, []intake.Fault) {
	var may []*database
	for i := range databases {
		if d := &databases[i]; slices.ContainsFunc(d.has, func(sub string) bool { return strings.Contains(s, sub) }) {
			may = append(may, d)
		}
	}
	if n := strings.Count(s, "\n"); n > fewLines && n > len(s)/shortestLine {
		return nil, nil
	}
	if len(may) == 0 {
		return newsbankRecords(s), nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\u00A0", " ")
	for _, d := range may {
		if d.marks().MatchString(s) {
			if recs, faults := d.records(s); len(recs) > 0 {
				return recs, faults
			}
		}
	}
	return newsbankRecords(s), nil
}

// InPage are the articles of a page that a database has exported, and what was lost of them;
// neither for any other page. doc is nil where no tree could be built of the page.
func InPage(page string, doc *html.Node) ([]intake.Record, []intake.Fault) {
	if doc != nil {
		for _, read := range []func(doc *html.Node, page string) []intake.Record{factivaPage, proquestPage, europressePage, newsbankPage} {
			if recs := read(doc, page); len(recs) > 0 {
				return recs, nil
			}
		}
	}
	if !slices.ContainsFunc(inPages, func(sub string) bool { return strings.Contains(page, sub) }) {
		return nil, nil
	}
	return Records(markup.PlainText(page))
}

// records cuts the text and reads the articles in it. What stands before the first
// and has no text is the list of the search, not an article.
func (d *database) records(s string) (recs []intake.Record, faults []intake.Fault) {
	lines := strings.Split(s, "\n")
	from := 0
	if d.starts != nil {
		for from < len(lines) && !d.starts().MatchString(lines[from]) {
			from++
		}
	}
	var n count
	take := func(to int) {
		if to <= from {
			return
		}
		rec := d.read(lines[from:to])
		number := n.meet(d.number, lines[from:to])
		if !intake.Blank(rec.Text) {
			rec.Line, rec.Format, rec.SHA256 = from+1, d.name, intake.Sum([]byte(strings.Join(lines[from:to], "\n")))
			rec.FromField()
			recs = append(recs, rec)
		} else if number != "" {
			faults = intake.Tell(faults, intake.Fault{Line: from + 1, What: emptyDocument(number, lines[from+1:to])})
		}
		from = to
	}
	for i, l := range lines {
		switch {
		case d.starts != nil && d.starts().MatchString(l):
			take(i)
		case d.ends != nil && d.ends().MatchString(l):
			take(i + 1)
		}
	}
	take(len(lines))
	if lost := n.lost(); lost != "" {
		faults = intake.Tell(faults, intake.Fault{What: lost})
	}
	return recs, faults
}

// setOf is the set of the words of a list with strokes between.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(list, "|") {
		set[word] = true
	}
	return set
}
