package database

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
)

// Newspaper databases export many articles as one text, whatever the document that carries it. Each
// has its own separators and field names; here they are read from the lines of the document's text.

// database is one database's way of writing articles.
type database struct {
	name string
	// has are words of which one is in any line that starts or ends an article: a quick check
	// before a pattern is tried.
	has []string
	// is reports whether a text comes from the database.
	is func(lines []string) bool
	// read returns the record of one article's lines, the last of which may end it.
	read func(lines []string) intake.Record
	// ends matches the last line of an article, starts the first of the next. One of them may be
	// nil.
	ends, starts pattern.Pattern
	// opens matches lines that only the beginning of an article has, for databases without starts;
	// it may be nil.
	opens pattern.Pattern
	// number matches the line with an article's number and their total; nil if there is none.
	number pattern.Pattern
}

// databases returns all of them, built on first use.
var databases = sync.OnceValue(func() []database {
	last := begins(`^`+factivaLast, factivaDocument...)
	full := begins(`^`+proquestFull, proquestText...)
	rule := begins(`^_{20,}\s*$`, "____")
	return []database{
		{
			name:   "Nexis export",
			has:    nexisWords,
			is:     inOrder(holding(nexisNumber, nexisWords...)),
			starts: nexisStart,
			number: nexisStart,
			read:   nexisRecord,
		},
		{
			name: "Nexis Uni export", // as a document
			has:  []string{uniLast},
			is:   inOrder(holding(uniLast+`\s*$`, uniLast)),
			ends: uniEnd,
			read: nexisUniRecord,
		},
		{
			name:  "Factiva export", // with field codes
			has:   factivaDocument,
			is:    inOrder(begins(`^\s*(?:HD|SN|PD)(?:\s|$)`, "HD", "SN", "PD"), begins(`^\s*(?:LP|TD)(?:\s|$)`, "LP", "TD"), last),
			ends:  factivaStop,
			opens: factivaOpen,
			read:  factivaRecord,
		},
		{
			name: "Factiva export", // without field codes
			has:  factivaDocument,
			is:   inOrder(counted, last),
			ends: factivaStop,
			read: factivaPlainRecord,
		},
		{
			name:   "ProQuest export", // and databases that write alike
			has:    []string{"____"},
			is:     func(lines []string) bool { return inOrder(rule)(lines) && inOrder(full)(lines) },
			starts: proquestRule,
			number: proquestNumber,
			read:   proquestRecord,
		},
		{
			name: "ProQuest export", // without lines between the articles
			has:  proquestDatabase,
			is:   inOrder(full),
			ends: proquestEnd,
			read: proquestRecord,
		},
		{
			name: "EBSCO export",
			has:  []string{"Record: "},
			is: inOrder(begins(ebscoNumber, "Record: "), begins(`^Source ?:`, "Source"),
				begins(`^Accession Number ?:`, "Accession Number"), begins(`^Database ?:`, "Database")),
			starts: ebscoStart,
			read:   ebscoRecord,
		},
		{
			name:   "reference file (Ovid)",
			has:    []string{"<"},
			is:     inOrder(begins(ovidNumber, "<"), begins(`^\s*VN  ?- Ovid`, "VN")),
			starts: ovidFirst,
			read:   ovidRecord,
		},
		{
			name:   "reference file (RIS)",
			has:    []string{"TY  - "},
			is:     inOrder(begins(`^TY  - [A-Z]+\s*$`, "TY  - "), begins(`^ER  -`, "ER  -")),
			starts: risStart,
			read:   risRecord,
		},
	}
})

// A lineTest tests a line.
type lineTest func(line string) bool

// begins tests for lines that match and begin with one of some words, after any blanks.
func begins(expr string, words ...string) lineTest {
	match := pattern.Of(expr)
	return func(l string) bool {
		trimmed := strings.TrimLeft(l, " \t")
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(trimmed, w) }) && match().MatchString(l)
	}
}

// holding tests for lines that match and contain one of some words.
func holding(expr string, words ...string) lineTest {
	match := pattern.Of(expr)
	return func(l string) bool { return containsAny(l, words) && match().MatchString(l) }
}

func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// inOrder tests for texts with lines that pass the tests, in that order.
func inOrder(tests ...lineTest) func(lines []string) bool {
	return func(lines []string) bool {
		next := 0
		for _, l := range lines {
			if tests[next](l) {
				if next++; next == len(tests) {
					return true
				}
			}
		}
		return false
	}
}

const (
	// nexisNumber matches the line above each article of Nexis, in its languages.
	nexisNumber = `^\s*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ (?:de|van|sur) \d+|Documento \d+ d[ei] \d+)\s*$`
	// uniLast ends each article of Nexis Uni.
	uniLast = "End of Document"
	// proquestFull begins the text of a ProQuest article.
	proquestFull = `(?:Full text|Volltext|Texte intégral|Texto completo|Testo completo) ?:`
	// factivaLast matches the last line of a Factiva article: a word of factivaDocument and the
	// article's ID.
	factivaLast = `(?:Document|Dokument|Documento|Документ|Dokumen|文件|文档|文書|문서) ([A-Z0-9]{10,}\S*)`
	// ebscoNumber matches the line above each EBSCO record.
	ebscoNumber = `^Record: \d{1,5}\s*$`
)

var (
	nexisStart   = pattern.Of(nexisNumber)
	uniEnd       = pattern.Of(uniLast + `\s*$`)
	factivaStop  = pattern.Of(`^` + factivaLast)
	factivaOpen  = pattern.Of(`^\s*(?:SE|HD)(?:\s|$)`)
	proquestRule = pattern.Of(`^_{20,}\s*$`)
	proquestEnd  = pattern.Of(`^(?:Database|Datenbank|Base de datos|Base de données|Banca dati|Base di dati|Base de dados) ?:`)
	ebscoStart   = pattern.Of(ebscoNumber)
	ovidFirst    = pattern.Of(ovidNumber)
	risStart     = pattern.Of(`^TY  - `)
)

// nexisWords are in any line with the number of a Nexis article.
var nexisWords = []string{" DOCUMENT", "Dokument ", "Document ", "Documento "}

// proquestText are the words at the start of proquestFull.
var proquestText = []string{"Full text", "Volltext", "Texte intégral", "Texto completo", "Testo completo"}

// proquestDatabase are the words at the start of proquestEnd.
var proquestDatabase = []string{"Database", "Datenbank", "Base d", "Banca dati"}

// factivaDocument is the word at the start of factivaLast, in the languages of Factiva.
var factivaDocument = []string{"Document ", "Dokument ", "Documento ", "Документ ", "Dokumen ", "文件 ", "文档 ", "文書 ", "문서 "}

// inPages are words of which one is in any page exported by a database whose pages are read as
// lines: a quick check before the markup is removed.
var inPages = []string{
	"End of Document", "Author/Byline", "Record Number: ", " DOCUMENT", "Dokument ", "Documento ", "Document ", ">HD<",
	"ublication title", "ublication info", "ublikationstitel", "itre de la publication", "ítulo de publicación",
	"ítulo de la publicación", "itolo della pubblicazione",
}

// A text of more than fewLines lines is only read if they average shortestLine bytes: each line
// takes some fifty more in memory.
const (
	fewLines     = 100_000
	shortestLine = 12
)

// Records returns the articles of a text exported by a database, and a fault for what it has lost;
// neither for any other text.
func Records(s string) ([]intake.Record, []intake.Fault) {
	may := slices.DeleteFunc(slices.Clone(databases()), func(d database) bool { return !containsAny(s, d.has) })
	if n := strings.Count(s, "\n"); n > fewLines && n > len(s)/shortestLine {
		return nil, nil
	}
	if len(may) == 0 {
		return newsbankRecords(s), nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\u00A0", " ")
	lines := strings.Split(s, "\n")
	may = slices.DeleteFunc(may, func(d database) bool { return !d.is(lines) })
	for i := range may {
		if recs, faults := together(&may[i], may[i+1:], lines); len(recs) > 0 {
			return recs, faults
		}
	}
	return newsbankRecords(s), nil
}

// together returns the articles of one database's text, and of others whose articles all come
// before or after them: files from several databases that were joined.
func together(d *database, others []database, lines []string) (recs []intake.Record, faults []intake.Fault) {
	first, last := d.extent(lines)
	runs := []run{{d, first, last}}
	for i := range others {
		r := run{db: &others[i]}
		r.first, r.last = r.db.extent(lines)
		apart := func(with run) bool {
			return r.db.name != with.db.name && r.first >= 0 && with.first >= 0 && (r.last < with.first || r.first > with.last)
		}
		if !slices.ContainsFunc(runs, func(with run) bool { return !apart(with) }) {
			runs = append(runs, r)
		}
	}
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(a.first, b.first) })
	from := 0
	for i, r := range runs {
		to := len(lines)
		if i+1 < len(runs) {
			next := runs[i+1]
			if to = next.db.opening(lines, r.last+1, next.first); to < 0 { // no line shows where it opens: start after the last line of this one
				to = r.last + 1
				what := fmt.Sprintf("the file is both a %s and a %s; split it, so that each has a file of its own", r.db.name, next.db.name)
				faults = intake.Tell(faults, intake.Fault{Line: next.first + 1, What: what})
				if r.db.starts != nil { // its last article has no last line
					to = next.last + 1
				}
			}
		}
		if to <= from {
			continue
		}
		more, lost := r.db.records(lines[from:to], from)
		recs, faults = append(recs, more...), intake.Tell(faults, lost...)
		from = to
	}
	return recs, faults
}

// run is the range of lines between the first and the last that start or end a database's articles.
type run struct {
	db          *database
	first, last int
}

// extent returns the first and the last of the lines that start or end articles; -1 if there are
// none.
func (d *database) extent(lines []string) (first, last int) {
	first, last = -1, -1
	for i, l := range lines {
		if d.startsAt(l) || d.endsAt(l) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// opening returns where the first article opens, between two lines of which the second starts or
// ends it; -1 if unknown.
func (d *database) opening(lines []string, from, to int) int {
	if d.starts != nil {
		return to
	}
	for i := from; d.opens != nil && i < to; i++ {
		if d.opens().MatchString(lines[i]) {
			return i
		}
	}
	return -1
}

func (d *database) startsAt(l string) bool {
	return d.starts != nil && containsAny(l, d.has) && d.starts().MatchString(l)
}

func (d *database) endsAt(l string) bool {
	return d.ends != nil && containsAny(l, d.has) && d.ends().MatchString(l)
}

// InPage returns the articles of a page exported by a database, and a fault for what it has lost;
// neither for any other page. doc is nil if no tree could be built of the page.
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

// records cuts lines, which follow `behind` others, and reads the articles in them. What comes
// before the first article and has no text is the list of search results, not an article.
func (d *database) records(lines []string, behind int) (recs []intake.Record, faults []intake.Fault) {
	from := 0
	if d.starts != nil {
		for from < len(lines) && !d.startsAt(lines[from]) {
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
			rec.Line, rec.Format, rec.SHA256 = behind+from+1, d.name, intake.Sum([]byte(strings.Join(lines[from:to], "\n")))
			rec.FromField()
			recs = append(recs, rec)
		} else if number != "" {
			faults = intake.Tell(faults, intake.Fault{Line: behind + from + 1, What: emptyDocument(number, lines[from+1:to])})
		}
		from = to
	}
	for i, l := range lines {
		switch {
		case d.startsAt(l):
			take(i)
		case d.endsAt(l):
			take(i + 1)
		}
	}
	take(len(lines))
	if lost := n.lost(); lost != "" {
		faults = intake.Tell(faults, intake.Fault{What: lost})
	}
	return recs, faults
}

// setOf returns the set of the words in a list separated by bars.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(list, "|") {
		set[word] = true
	}
	return set
}
