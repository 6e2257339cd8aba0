package format

import "strings"

// withLead is a text behind its lead, where the text does not begin with it or carry it
// among its first paragraphs.
func withLead(lead, text string) string {
	lead, text = strings.TrimSpace(lead), strings.TrimSpace(text)
	switch {
	case lead == "" || text == "":
		return lead + text
	case carries(text, lead):
		return text
	}
	return lead + "\n\n" + text
}

// leadProbe is how many letters of a lead are looked for in the text.
const leadProbe = 60

// carries says that a text has a lead near its beginning, whatever the white space.
func carries(text, lead string) bool {
	head := strings.Join(strings.Fields(text[:min(len(text), 4*len(lead)+1000)]), " ")
	probe := strings.Join(strings.Fields(lead), " ")
	return strings.Contains(head, strings.ToValidUTF8(probe[:min(len(probe), leadProbe)], ""))
}
