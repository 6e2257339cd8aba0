package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Set fills a field if it is empty.
func Set(field *string, value string) {
	if *field == "" {
		*field = strings.TrimSpace(value)
	}
}

// Either returns the first of the values that is not blank.
func Either(values ...string) string {
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			return v
		}
	}
	return ""
}

// Blank reports whether a text has nothing to read.
func Blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == utf8.RuneError || r == 0 }) == ""
}

// IsURL reports whether a value is a web address.
func IsURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// Unsigned returns a byline without the word for "by".
func Unsigned(s string) string {
	switch by, name, _ := strings.Cut(s, " "); by {
	case "By", "Von", "Par", "Por", "Di", "Door":
		return name
	}
	return s
}

// NonEmpty returns a list without its empty entries, in the same memory.
func NonEmpty(list []string) []string {
	out := list[:0]
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
