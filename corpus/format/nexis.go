package format

import (
	"regexp"
	"slices"
	"strings"
)

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
