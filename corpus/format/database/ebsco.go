package database

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// EBSCO numbers its records. Each has one fact per line, or a name with its value below, then the
// text, if any, and the copyright notice.

var (
	// ebscoFact matches a fact of a record.
	ebscoFact = pattern.Of(`^(Titles?|Authors?|Source|Document Type|Subject Terms|Geographic Terms|People|Company/Entity|Author-Supplied Keywords|` +
		`NAICS/Industry Codes|Reviews & Products|Abstract|Lexile|Full Text Word Count|Word Count|ISSN|DOI|Accession Number|Database|Publication Type|` +
		`Section|Language|` +
		`Publisher Logo|Images?|Persistent link to this record(?: \(Permalink\))?|Cut and Paste) ?:\s*(.*)$`)
	// ebscoSource matches where and when an article was published: "Courier, The (Selmouth).
	// 3/11/2025, pA4." Months come before days.
	ebscoSource = pattern.Of(`^(.{2,100}?)[.,;] (\d{1,2})/(\d{1,2})/(\d{4})\b`)
	// ebscoFoot ends the text.
	ebscoFoot = pattern.Of(`^(?:Copyright of .* is the property of|Copyright ?(?:\(c\)|©)|\(c\) ?(?:Copyright|\d{4})|_{10,}$|-{10,}$)`)
)

// ebscoRecord reads an EBSCO record. One without the text has a summary at best.
func ebscoRecord(lines []string) intake.Record {
	fields := map[string]string{}
	var text []string
	name := ""
	for _, l := range lines[1:] {
		l = strings.TrimSpace(l)
		if ebscoFoot().MatchString(l) {
			break
		}
		var m []string
		if len(text) == 0 {
			m = ebscoFact().FindStringSubmatch(l)
		}
		switch {
		case m != nil:
			name = m[1]
			if fields[name] == "" {
				fields[name] = m[2]
			}
			if m[2] != "" {
				name = ""
			}
		case l == "":
			name = ""
		case name != "":
			fields[name], name = l, "" // below the name
		default:
			text = append(text, l)
		}
	}
	rec := intake.Record{
		ID: fields["Accession Number"], Title: strings.TrimSuffix(intake.Either(fields["Title"], fields["Titles"]), "."),
		Byline: intake.Either(fields["Authors"], fields["Author"]), Language: fields["Language"], Text: strings.Join(text, "\n\n"),
	}
	for name, v := range fields {
		if strings.HasPrefix(name, "Persistent link") && intake.IsURL(v) {
			rec.URL = v
		}
	}
	if m := ebscoSource().FindStringSubmatch(fields["Source"]); m != nil {
		month, _ := strconv.Atoi(m[2])
		day, _ := strconv.Atoi(m[3])
		rec.Outlet, rec.Published = newsbankOutlet(m[1]), fmt.Sprintf("%s-%02d-%02d", m[4], month, day)
	}
	if rec.Text == "" {
		rec.Text, rec.Excerpt = fields["Abstract"], true
	}
	return rec
}
