package database

import (
	"slices"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/reflow"
	"lineup/corpus/pattern"
)

// nexisFoot are the labels below the text of a Nexis article.
var nexisFoot = setOf("load-date|language|publication-type|subject|company|organization|ticker|industry|person|city|state|country|geographic|" +
	"graphic|document-type|journal-code|correction|correction-date|notes|url|series|acc-no|name|terms|infosource|pub-type|distribution|enhancement|type")

// nexisRecord reads a Nexis article as text: the outlet, the date and the headline are each a block
// of their own, followed by labels, of which the last before the text is the length.
func nexisRecord(lines []string) (rec intake.Record) {
	var head, body []string
	inBody, below := false, false
	lead := ""
	for _, b := range blocks(lines[1:]) {
		name, value, capitals := labelledLine(b)
		switch {
		case strings.HasPrefix(b, "Copyright "):
		case capitals && nexisFoot[name]:
			switch name {
			case "language":
				rec.Language = firstWord(value)
			case "url":
				intake.Set(&rec.URL, value)
			}
			below = below || name == "load-date" || name == "language"
		case below: // whatever its label
		case capitals && name == "highlight":
			lead = value
		case capitals && name == "dateline":
			rec.Dateline = value
		case capitals && name == "body":
			inBody = true
			body = append(body, value)
		case inBody:
			body = append(body, b)
		case capitals:
			inBody = nexisField(&rec, name, value)
		default:
			head = append(head, b)
		}
	}
	rest := nexisHead(&rec, head)
	if !inBody { // no label shows where the text begins
		body = rest
	}
	rec.Text = intake.WithLead(lead, strings.Join(intake.NonEmpty(body), "\n\n"))
	return rec
}

// nexisField reads a field above the text, and reports whether the text follows.
func nexisField(r *intake.Record, name, value string) bool {
	switch name {
	case "byline":
		r.Byline = value
	case "headline":
		r.Title = value
	case "credit":
		r.Credit = value
	}
	return name == "length"
}

// nexisHead identifies the blocks above the labels: the date is recognised, the outlet precedes it
// and the headline follows. It returns what is left.
func nexisHead(r *intake.Record, head []string) []string {
	for i, b := range head {
		switch {
		case r.Published == "" && nexisDate().MatchString(b):
			r.Published = nexisDay(b)
		case r.Published == "" && r.Outlet == "":
			r.Outlet = b
		case r.Published != "" && r.Title == "":
			r.Title = b
		case r.Published != "":
			return head[i:]
		}
	}
	return nil
}

// nexisDate matches a date as Nexis writes it: "August 17, 2025 Sunday 4:05 PM GMT".
var nexisDate = pattern.Of(`(?i)^\s*(?:\p{L}{4,10},? )??(?:\d{1,2}\.? (?:de )?)?(?:\p{L}{3,12}\.? )(?:de |del )?(?:\d{1,2},? )?\d{4}\b`)

// weekdayEdition matches what Nexis adds to the day: the weekday and the edition.
var weekdayEdition = pattern.Of(`(?i)^\s*(?:\p{L}{4,10},? )??((?:\d{1,2}\.? (?:de )?)?\p{L}{3,12}\.? (?:de |del )?(?:\d{1,2},? )?\d{4})` +
	`(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)day)?( \d{1,2}:\d\d (?:[AP]M )?[A-Z]{2,4})?`)

// nexisDay returns the date without the weekday and the edition.
func nexisDay(s string) string {
	if m := weekdayEdition().FindStringSubmatch(s); m != nil {
		return strings.TrimSpace(m[1] + m[2])
	}
	return s
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), ";")
	return strings.TrimSpace(word)
}

// blocks returns the runs of lines between blank ones, each on one line.
func blocks(lines []string) (out []string) {
	var run reflow.Joiner
	for _, l := range append(slices.Clip(lines), "") {
		switch l = strings.TrimSpace(l); {
		case l != "":
			run.Add(l)
		case len(run.B) > 0:
			out = append(out, run.Take())
		}
	}
	return out
}

// uniPage matches what a Nexis Uni PDF has at the edge of its pages.
var uniPage = pattern.Of(`^Page \d+ of \d+$`)

// nexisUniRecord reads a Nexis Uni article: headline, outlet and date on lines of their own,
// labels, the line "Body", the text, labels, "End of Document".
func nexisUniRecord(lines []string) (rec intake.Record) {
	var head, body []string
	where := "head"
	for _, l := range lines {
		l = strings.TrimSpace(l)
		name, value, _ := labelledLine(l)
		switch {
		case l == "" || uniPage().MatchString(l) || strings.HasSuffix(l, "End of Document"):
		case where == "head" && l == "Body":
			where = "body"
			nexisUniHead(&rec, head)
		case l == "Classification" || l == "Graphic":
			where = "foot"
		case name == "language" && where != "head":
			rec.Language = firstWord(value)
		case name == "load-date" || where != "head" && nexisFoot[name] || where == "foot":
		case where == "body":
			if l != rec.Title { // repeated at the top of PDF pages
				body = append(body, l)
			}
		case name == "byline":
			rec.Byline = value
		case name == "dateline":
			rec.Dateline = value
		case name == "url" && intake.IsURL(value):
			intake.Set(&rec.URL, value)
		case name == "section" || name == "length" || name == "highlight", strings.HasPrefix(l, "Copyright "):
		default:
			head = append(head, l)
		}
	}
	rec.Text = strings.Join(body, "\n\n")
	return rec
}

// nexisUniHead reads the headline, the outlet and the date from the lines above the text; a section
// or an edition may come between the outlet and the date. The list of search results before the
// first article has them as well.
func nexisUniHead(r *intake.Record, head []string) {
	for i := len(head) - 1; i > 1; i-- {
		if !nexisDate().MatchString(head[i]) {
			continue
		}
		r.Published = nexisDay(head[i])
		if i > 2 && uniPart().MatchString(head[i-1]) {
			i--
		}
		r.Title, r.Outlet = head[i-2], head[i-1]
		return
	}
}

// uniPart matches a line between the outlet and the date: a section in brackets, or an edition.
var uniPart = pattern.Of(`^(?:\([^)]*\)|(?i:late|early|first|second|third|final|city|` +
	`national|international|metro\w*|regional|main|weekend|sunday|saturday|morning|evening|print)(?: [\w ,-]*)?(?i:edition)\b.*)$`)
