package database

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// risField matches a line of a reference file: two characters, two blanks, a dash, a value.
var risField = pattern.Of(`^([A-Z][A-Z0-9])  - ?(.*)$`)

// risOther matches a line that databases put between the fields.
var risOther = pattern.Of(`^(?:Link to the Ovid Full Text or citation|Record #\d+|Provider|Content|Database) ?:`)

// address returns the first web address in a list: attached files are listed in the same way.
func address(list []string) string {
	for _, s := range list {
		if intake.IsURL(s) {
			return s
		}
	}
	return ""
}

// risRecord reads one RIS reference, as libraries and databases export lists of articles. It has a
// summary at best.
func risRecord(lines []string) intake.Record {
	fields := map[string][]string{}
	tag := ""
	for _, l := range lines {
		if m := risField().FindStringSubmatch(l); m != nil {
			tag, l = m[1], m[2]
		} else if strings.IndexByte(l, ':') > 0 && risOther().MatchString(l) {
			continue
		}
		if l = strings.TrimSpace(l); l != "" && tag != "" {
			fields[tag] = append(fields[tag], l)
		}
	}
	first := func(tags ...string) string {
		for _, t := range tags {
			if v := fields[t]; len(v) > 0 {
				return v[0]
			}
		}
		return ""
	}
	return intake.Record{
		ID: first("AN", "ID"), Title: first("TI", "T1"), Outlet: first("T2", "JO", "JF", "JA", "J2", "PB"),
		Byline:    strings.Join(append(fields["AU"], fields["A1"]...), "; "),
		Published: strings.TrimRight(first("DA", "Y1", "PY"), "/"),
		URL:       address(append(append(fields["UR"], fields["L1"]...), fields["L2"]...)), Language: first("LA"),
		Text: strings.Join(append(fields["AB"], fields["N2"]...), "\n\n"), Excerpt: true,
	}
}
