package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/pattern"
)

// WithLead returns a text preceded by its lead, unless the text begins with it or has it among its
// first paragraphs.
func WithLead(lead, text string) string {
	trimmed := strings.TrimSpace(lead)
	if trimmed == "" || Blank(text) || Carries(text, trimmed) {
		return text
	}
	return trimmed + "\n\n" + strings.TrimLeft(text, " \t\r\n")
}

// leadProbe is how many bytes of a lead are looked for in the text.
const leadProbe = 60

// Carries reports whether a text has a lead near its beginning, ignoring white space.
func Carries(text, lead string) bool {
	head := strings.Join(strings.Fields(text[:min(len(text), 4*len(lead)+1000)]), " ")
	probe := strings.Join(strings.Fields(lead), " ")
	return strings.Contains(head, strings.ToValidUTF8(probe[:min(len(probe), leadProbe)], ""))
}

// datelined matches a sentence that begins as stories do: "SELBY, Norland, Aug 18 (DPW) — The".
var datelined = pattern.Of(`^(?:\p{Lu}[\p{Lu}.' -]{2,30}(?:, [\p{L}. ]{2,24}){0,2}(?: \d{1,2})?(?: \([\p{L} ./]{2,24}\))?|` +
	`\p{Lu}[\p{L}.' -]{2,30}(?:, [\p{L}. ]{2,24}){0,2}(?: \d{1,2})? \([\p{L} ./]{2,24}\)) ?[—–-]{1,2} ?\p{L}`)

// takeLead puts the article's description before its text if it is plainly the missing lead: whole
// sentences, not among the first of the text, that begin like a story while the text does not, or a
// text that begins in the middle of one. A summary is not a lead.
func (r *Record) takeLead(about string) {
	about = strings.TrimSpace(about)
	if about == "" || !strings.ContainsAny(about[len(about)-1:], ".!?\"") && !strings.HasSuffix(about, "”") || strings.HasSuffix(about, "...") {
		return
	}
	text := strings.TrimLeftFunc(r.Text, unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(text)
	if (unicode.IsLower(first) || datelined().MatchString(about) && !datelined().MatchString(text)) && !Carries(text, about) {
		r.Text = WithLead(about, r.Text)
		r.TextLine = 0
	}
}
