package format

import (
	"regexp"
	"slices"
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

// label parts "LENGTH: 512 words" in name and value; the name is in capitals or
// begins with one, and short.
var label = regexp.MustCompile(`^\s*([A-Z][A-Za-z /-]{1,22}):\s*(.*)$`)

// nexisFoot are the labels that stand below the text of an article of Nexis.
const nexisFoot = " LOAD-DATE LANGUAGE PUBLICATION-TYPE SUBJECT COMPANY ORGANIZATION TICKER INDUSTRY PERSON CITY STATE COUNTRY " +
	"GRAPHIC DOCUMENT-TYPE JOURNAL-CODE CORRECTION NOTES "

// nexisRecord reads an article of Nexis as text: the outlet, the date and the
// headline each stand in a block of their own, then labels, the last of which
// before the text is the length.
func nexisRecord(lines []string) (rec Record) {
	var head []string
	body, inBody := []string(nil), false
	for _, b := range blocks(lines) {
		switch m := label.FindStringSubmatch(b); {
		case strings.HasSuffix(strings.TrimSpace(b), " DOCUMENTS"), strings.HasPrefix(b, "Copyright "):
		case m != nil && strings.ToUpper(m[1]) == m[1] && !inBody:
			switch m[1] {
			case "BYLINE":
				rec.Byline = m[2]
			case "DATELINE":
				rec.Dateline = m[2]
			case "HEADLINE":
				rec.Title = m[2]
			case "CREDIT":
				rec.Credit = m[2]
			case "BODY":
				inBody = true
			case "LENGTH":
				inBody = true
			}
		case m != nil && strings.Contains(nexisFoot, " "+m[1]+" "):
			if m[1] == "LANGUAGE" {
				rec.Language = firstWord(m[2])
			}
		case m != nil && inBody && m[1] == "DATELINE":
			rec.Dateline = m[2]
		case m != nil && inBody && m[1] == "BODY":
			if m[2] != "" {
				body = append(body, m[2])
			}
		case inBody:
			body = append(body, b)
		default:
			head = append(head, b)
		}
	}
	rec.Outlet, rec.Published, rec.Title = nexisHead(head, rec.Title)
	rec.Text = strings.Join(body, "\n\n")
	return rec
}

// nexisHead tells the blocks above the labels apart: the date is the one that is
// one, the outlet stands before it and the headline behind.
func nexisHead(head []string, title string) (outlet, date, headline string) {
	headline = title
	for _, b := range head {
		switch {
		case date == "" && nexisDate.MatchString(b):
			date = nexisDay(b)
		case date == "" && outlet == "":
			outlet = b
		case date != "" && headline == "":
			headline = b
		}
	}
	return outlet, date, headline
}

// nexisDate is a date as Nexis writes it: "August 17, 2025 Sunday 4:05 PM GMT".
var nexisDate = regexp.MustCompile(`(?i)^\s*(?:\d{1,2}\.? )?(?:\p{L}{3,12}\.? )(?:\d{1,2},? )?\d{4}\b`)

// weekdayEdition is what Nexis adds to the day: the day of the week and the edition.
var weekdayEdition = regexp.MustCompile(`(?i)^\s*((?:\d{1,2}\.? )?\p{L}{3,12}\.? (?:\d{1,2},? )?\d{4})` +
	`(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)day)?( \d{1,2}:\d\d (?:[AP]M )?[A-Z]{2,4})?`)

// nexisDay is the date without the day of the week and the edition.
func nexisDay(s string) string {
	if m := weekdayEdition.FindStringSubmatch(s); m != nil {
		return strings.TrimSpace(m[1] + m[2])
	}
	return s
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), ";")
	return strings.TrimSpace(word)
}

// blocks are the runs of lines between blank ones, each on one line.
func blocks(lines []string) (out []string) {
	run := ""
	for _, l := range append(slices.Clip(lines), "") {
		switch l = strings.TrimSpace(l); {
		case l != "" && run == "":
			run = l
		case l != "":
			run = joined(run, l)
		case run != "":
			out = append(out, run)
			run = ""
		}
	}
	return out
}

// nexisUniRecord reads an article of Nexis Uni: headline, outlet and date on lines
// of their own, labels, the line "Body", the text, labels, "End of Document".
func nexisUniRecord(lines []string) (rec Record) {
	var head, body []string
	inBody := false
	for _, l := range lines {
		l = strings.TrimSpace(l)
		m := label.FindStringSubmatch(l)
		switch {
		case l == "", l == "End of Document", l == "Classification":
		case l == "Body":
			inBody = true
		case m != nil && (m[1] == "Load-Date" || inBody && strings.Contains(nexisFoot, " "+strings.ToUpper(m[1])+" ")):
			if m[1] == "Language" {
				rec.Language = firstWord(m[2])
			}
		case inBody:
			body = append(body, l)
		case m != nil && m[1] == "Byline":
			rec.Byline = m[2]
		case m != nil && m[1] == "Dateline":
			rec.Dateline = m[2]
		case m != nil && (m[1] == "Section" || m[1] == "Length" || m[1] == "Highlight"), strings.HasPrefix(l, "Copyright "), strings.HasPrefix(l, "Page "):
		default:
			head = append(head, l)
		}
	}
	for i, l := range head {
		if i > 1 && nexisDate.MatchString(l) {
			rec.Title, rec.Outlet, rec.Published = head[i-2], head[i-1], nexisDay(l)
			break
		}
	}
	rec.Text = strings.Join(body, "\n\n")
	return rec
}

// factivaCode begins a field of Factiva: two or three capitals alone on a line, or
// with blanks or a tab behind.
var factivaCode = regexp.MustCompile(`^\s*(HD|SE|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|CR|CX|CT|RF|ART|CLM|DLN)(?:[ \t]+(.*))?$`)

// factivaRecord reads an article of Factiva by the codes of its fields.
func factivaRecord(lines []string) Record {
	fields := map[string][]string{}
	code := ""
	for _, l := range lines {
		if m := factivaCode.FindStringSubmatch(l); m != nil {
			code, l = m[1], m[2]
		}
		if l = strings.TrimSpace(l); l != "" && code != "" && !strings.HasPrefix(l, "Document ") {
			fields[code] = append(fields[code], l)
		}
	}
	one := func(code string) string { return strings.Join(fields[code], " ") }
	rec := Record{
		ID: one("AN"), Title: one("HD"), Byline: one("BY"), Outlet: one("SN"), Published: strings.TrimSpace(one("PD") + " " + one("ET")), Credit: one("CR"),
		Language: one("LA"), Text: strings.Join(append(fields["LP"], fields["TD"]...), "\n\n"),
	}
	for _, l := range lines {
		if id, ok := strings.CutPrefix(l, "Document "); ok {
			set(&rec.ID, id)
		}
	}
	return rec
}

// proquestRecord reads an article as ProQuest writes it: "Name: value", the text
// under "Full text".
func proquestRecord(lines []string) (rec Record) {
	fields := map[string]string{}
	name := ""
	var text []string
	var title string
	for _, l := range lines {
		l = strings.TrimSpace(l)
		m := label.FindStringSubmatch(l)
		switch {
		case strings.HasPrefix(l, "____"):
		case m != nil && proquestNames[m[1]]:
			if name = m[1]; name == "Full text" {
				text = append(text, m[2])
			} else {
				fields[name] = m[2]
			}
		case l == "":
		case name == "Full text":
			text = append(text, l)
		case name == "":
			set(&title, l)
		}
	}
	return Record{
		ID: fields["ProQuest document ID"], Title: either(fields["Title"], title), Outlet: fields["Publication title"], Byline: fields["Author"],
		Published: either(fields["Publication date"], fields["Date"]), Language: fields["Language of publication"], URL: fields["Document URL"],
		Dateline: fields["Dateline"], Credit: fields["Credit"], Text: strings.Join(nonEmpty(text), "\n\n"),
	}
}

// proquestNames are the fields of ProQuest; a paragraph of the text may begin as
// a field does.
var proquestNames = setOf("Title|Author|Publication title|Publication date|Full text|Abstract|Subject|Location|Language of publication|Document URL|" +
	"Links|Copyright|Document type|ProQuest document ID|Dateline|Section|Publisher|Place of publication|Country of publication|Publication info|" +
	"Publication subject|ISSN|Source type|Database|Last updated|Pages|Publication year|First page|People|Company|Credit")

// setOf is the set of the words of a list with strokes between.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(list, "|") {
		set[word] = true
	}
	return set
}
