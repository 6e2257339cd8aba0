package annotated

import (
	"strings"
	"unicode"

	"lineup/model"
)

// Trimmed returns the lines of a stretch without the marks, spaces and signs at their edges, so
// that two ways of cutting the same words are one.
func Trimmed(text string, s model.Span) []model.Span {
	const edge = " \t\n\r\u00a0\"“”„‟〝〞'‘’`«»,.;:!?…—–-()[]"
	var out []model.Span
	at := s.Start
	for line := range strings.Lines(s.Of(text)) {
		left := strings.TrimLeft(line, edge)
		start := at + len(line) - len(left)
		end := start + len(strings.TrimRight(left, edge))
		at += len(line)
		if strings.ContainsFunc(text[start:end], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, model.Span{Start: start, End: end})
		}
	}
	return out
}

// right reports whether a quote has the speaker of the annotation: the name where it tells one,
// else the words that name the speaker.
func right(r *model.Reading, q *model.Quote, g gold) bool {
	if g.name != "" {
		return q.Person >= 0 && SameName(r.People[q.Person].Name, g.name)
	}
	if g.mention.IsZero() {
		return q.Mention.IsZero()
	}
	return q.Mention.Overlaps(g.mention)
}

// SameName reports whether two names are of one person, as far as their last words tell.
func SameName(a, b string) bool { return last(a) == last(b) }

// last returns the last word of a name, what tells a son from his father aside.
func last(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	for len(words) > 1 {
		switch words[len(words)-1] {
		case "jr", "sr", "ii", "iii", "s":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	if len(words) == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(words[len(words)-1], "'s"), "’s")
}
