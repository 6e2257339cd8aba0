package format

import (
	"regexp"
	"strings"
)

// The newspaper databases export many articles as one text, whatever the document
// it comes in. What parts the articles and names their fields is theirs; here it
// is read from lines, after the document has been.

// database is one database's way to write articles down.
type database struct {
	name string
	// marks says that a text is the database's.
	marks *regexp.Regexp
	// read makes a record of the lines of one article, the last of which may end it.
	read func(lines []string) Record
	// ends says that a line is the last of an article, starts that it is the first
	// of the next. One of them may be nil.
	ends, starts *regexp.Regexp
}

var databases = []database{
	{
		name:   "Nexis export",
		marks:  regexp.MustCompile(`(?m)^\s*\d+ of \d+ DOCUMENTS\s*$`),
		starts: regexp.MustCompile(`^\s*\d+ of \d+ DOCUMENTS\s*$`),
		read:   nexisRecord,
	},
	{
		name:  "Nexis Uni export", // as a document
		marks: regexp.MustCompile(`(?m)^\s*End of Document\s*$`),
		ends:  regexp.MustCompile(`^\s*End of Document\s*$`),
		read:  nexisUniRecord,
	},
	{
		name:  "Factiva export", // with the codes of its fields
		marks: regexp.MustCompile(`(?m)^(?:HD|SN|PD)\s[\s\S]*?^(?:LP|TD)\s[\s\S]*?^Document [A-Z0-9]{10,}`),
		ends:  regexp.MustCompile(`^Document [A-Z0-9]{10,}`),
		read:  factivaRecord,
	},
	{
		name:   "ProQuest export", // and what writes as it does
		marks:  regexp.MustCompile(`(?m)^Full text: [\s\S]*^Publication title: |^Publication title: [\s\S]*^Full text: `),
		starts: regexp.MustCompile(`^_{20,}\s*$`),
		read:   proquestRecord,
	},
}

// exported says that a text, or the markup of one, may come from a database: a
// quick look before the markup is taken off.
func exported(s string) bool {
	return strings.Contains(s, "End of Document") || strings.Contains(s, " DOCUMENTS") || strings.Contains(s, "Document ") && strings.Contains(s, ">HD<") ||
		strings.Contains(s, "Publication title: ") || strings.Contains(s, "\nHD ") && strings.Contains(s, "\nDocument ")
}

// databaseRecords are the articles of a text that a database has exported; none
// for any other text.
func databaseRecords(s string) []Record {
	if !exported(s) && !strings.Contains(s, "\nDocument ") {
		return nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\u00A0", " ")
	for i := range databases {
		if d := &databases[i]; d.marks.MatchString(s) {
			return d.records(s)
		}
	}
	return nil
}

// records cuts the text and reads the articles in it. What stands before the first
// and has no text is the list of the search, not an article.
func (d *database) records(s string) (recs []Record) {
	lines := strings.Split(s, "\n")
	from := 0
	take := func(to int) {
		if rec := d.read(lines[from:to]); !blank(rec.Text) {
			rec.Line, rec.Format, rec.SHA256 = from+1, d.name, sum([]byte(strings.Join(lines[from:to], "\n")))
			rec.fromField()
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
