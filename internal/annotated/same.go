package annotated

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
)

// Trimmed returns the lines of a stretch without the quotation marks, spaces and punctuation at their ends, so that
// two ways of delimiting the same words are equal.
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

// right reports whether a quote whose speaker has this name has one of the annotated speakers.
func right(name string, q *model.Quote, by []Speaker) bool {
	return slices.ContainsFunc(by, func(s Speaker) bool { return s.is(name, q) })
}

// is reports whether a quote whose speaker has this name has speaker s: by name if the annotation has one,
// otherwise by the words that describe the speaker, as the mention or as the name.
func (s *Speaker) is(name string, q *model.Quote) bool {
	switch {
	case s.Name != "" && s.full:
		return hasName(name, s.Name)
	case s.Name != "":
		return name != "" && SameName(name, s.Name)
	case len(s.Mentions) == 0:
		return name == "" || q.Mention.IsZero()
	}
	return slices.ContainsFunc(s.Mentions, q.Mention.Overlaps) || s.described != "" && hasName(name, s.described)
}

// hasName reports whether a name contains all words of another.
func hasName(name, other string) bool {
	have := words(name)
	return !slices.ContainsFunc(words(other), func(w string) bool { return !slices.Contains(have, w) })
}

// SameName reports whether two names belong to one person, judging by their last words.
func SameName(a, b string) bool { return last(a) == last(b) }

// last returns the last word of a name, ignoring Jr. and the like.
func last(name string) string {
	w := words(name)
	for len(w) > 1 && slices.Contains([]string{"jr", "sr", "ii", "iii", "s"}, w[len(w)-1]) {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return ""
	}
	return strings.TrimSuffix(w[len(w)-1], "'s")
}

// withoutArticle returns a description without "the", "a" or "an" before it.
func withoutArticle(s string) string {
	if first, rest, ok := strings.Cut(s, " "); ok && slices.Contains([]string{"the", "a", "an"}, strings.ToLower(first)) {
		return rest
	}
	return s
}

// words returns the words of a name in lower case.
func words(name string) []string {
	name = strings.ReplaceAll(strings.ToLower(name), "’", "'")
	return strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}
