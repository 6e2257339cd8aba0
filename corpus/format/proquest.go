package format

import "strings"

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
