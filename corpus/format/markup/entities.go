package markup

import (
	"html"
	"strings"

	"lineup/corpus/pattern"
)

// entity is a character as HTML writes it. The full stop that ends one is asked for, since
// an address may have "&copy=" in it.
var entity = pattern.Of(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,10});`)

// Unescape writes out the characters of HTML that are left in what has been escaped once
// too often, or has not been unescaped at all: "Q&amp;amp;A".
func Unescape(s string) string {
	for range 2 {
		if !strings.Contains(s, "&") || !strings.Contains(s, ";") {
			break
		}
		s = entity().ReplaceAllStringFunc(s, html.UnescapeString)
	}
	return s
}

// Twice reads as HTML once more what was escaped twice: text in which tags are left, or
// characters of HTML.
func Twice(s string) string {
	for _, left := range []string{"&lt;", "</p>", "<br", "<p>"} {
		if strings.Contains(s, left) {
			s = PlainText(s)
			break
		}
	}
	return Unescape(s)
}
