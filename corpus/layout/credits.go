package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

// lastParagraphs is the number of paragraphs at the end that are searched for credits.
const lastParagraphs = 6

// creditTo records a name found where an agency is named, and reports whether it did. An unknown name is kept
// separately, and only if the place is certain.
func (r *reader) creditTo(name string, certain bool) bool {
	if e, ok := r.firstKnown(name); ok {
		if r.Wire == "" {
			r.Wire = e.Name
		}
		return true
	}
	if !certain || !agencyLike(name) {
		return false
	}
	if r.Credit == "" {
		r.Credit = name
	}
	return true
}

// firstKnown returns the outlet in a credit, the first of several ("AFP/Reuters", "AP, dpa and AFP"). A credit whose
// first name is unknown, such as a photographer's, does not count.
func (r *reader) firstKnown(s string) (outlets.Entry, bool) {
	s = strings.Trim(s, " .()[]©—–-")
	if e, ok := r.known.Plainly(s); ok {
		return e, true
	}
	first := strings.ReplaceAll(strings.ReplaceAll(s, " and ", "/"), " AND ", "/")
	if i := strings.IndexAny(first, "/,&|+"); i > 0 {
		return r.known.Plainly(strings.TrimSpace(first[:i]))
	}
	return outlets.Entry{}, false
}

// agencyLike reports whether a name is formed like an agency's: an acronym, or capitalised words ending in one that
// says so.
func agencyLike(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) {
			return false
		}
	}
	if len(words) == 1 && len(name) >= 3 && len(name) <= 6 && strings.ToUpper(name) == name && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return true
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "wire", "wires", "press", "agency", "service", "news", "newswire", "network":
		return true
	}
	return false
}

// credits searches the last paragraphs for the source of the copy: "Source: Reuters", "–AFP", "(AP)" after the last
// sentence. A contribution by an agency does not make the article its copy, and "agencies" is not an agency.
func (r *reader) credits(paras []model.Span) {
	for i := len(paras) - 1; i >= max(0, len(paras)-lastParagraphs); i-- {
		p := lastLines(paras[i].Of(r.s))
		for _, l := range text.Lines(p) {
			r.credit(l.Of(p))
		}
	}
	for i := len(paras) - 1; i >= 0 && i >= len(paras)-lastParagraphs; i-- {
		if !overlapsAny(r.Furniture, paras[i]) {
			r.inlineCredit(paras[i])
			return
		}
	}
}

// lastLines returns the whole lines at the end of a paragraph, up to a limit.
func lastLines(p string) string {
	const within = 2 << 10
	if len(p) <= within {
		return p
	}
	tail := p[len(p)-within:]
	_, tail, _ = strings.Cut(tail, "\n")
	return tail
}

func overlapsAny(spans []model.Span, p model.Span) bool {
	for _, f := range spans {
		if f.Overlaps(p) {
			return true
		}
	}
	return false
}

// credit reads a line that is a credit.
func (r *reader) credit(l string) {
	if len(l) > maxLine {
		return
	}
	lower := strings.ToLower(strings.Trim(l, "()[] "))
	for _, lead := range []string{"source:", "sources:", "credit:", "courtesy:", "via:", "agency:"} {
		if strings.HasPrefix(lower, lead) {
			name := strings.Trim(l, "()[] ")[len(lead):]
			r.creditTo(strings.TrimSpace(name), lead[0] == 's')
			return
		}
	}
	switch {
	case strings.HasPrefix(lower, "©"), strings.HasPrefix(lower, "copyright"):
		r.marks = append(r.marks, l)
	case startsWithDash(l) && !strings.HasPrefix(lower, ":"):
		r.creditTo(l, false)
	default:
		r.agencyLine(l)
	}
}

// inlineCredit reads a credit after the last sentence: "… he said. – AFP", "… he said. (AP)".
func (r *reader) inlineCredit(p model.Span) {
	tail := p.Of(r.s)
	if len(tail) > 60 {
		tail = tail[len(tail)-60:]
	}
	tail = strings.TrimRight(tail, " .")
	if strings.HasSuffix(tail, ")") {
		if i := strings.LastIndexByte(tail, '('); i > 0 {
			r.agencyLine(tail[i:])
		}
		return
	}
	for _, stop := range []string{". ", ".” ", ".\" ", "."} {
		i := strings.LastIndex(tail, stop)
		if i < 0 {
			continue
		}
		rest := tail[i+len(stop):]
		if strings.TrimLeft(rest, " —–-/") != rest {
			r.agencyLine(strings.Trim(rest, " —–-/"))
			return
		}
	}
}
