package format

import (
	"regexp"
	"strings"
)

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
