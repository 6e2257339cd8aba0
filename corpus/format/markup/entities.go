package markup

import (
	"html"
	"strings"

	"lineup/corpus/pattern"
)

// entity matches an HTML character reference. The semicolon at its end is required, since an
// address may contain "&copy=".
var entity = pattern.Of(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,10});`)

// Unescape resolves the character references left in text that was escaped once too often, or never
// unescaped: "Q&amp;amp;A".
func Unescape(s string) string {
	for range 2 {
		if !strings.Contains(s, "&") || !strings.Contains(s, ";") {
			break
		}
		s = entity().ReplaceAllStringFunc(s, html.UnescapeString)
	}
	return s
}

// Twice parses HTML again if it was escaped twice: if tags or character references are left in its
// text.
func Twice(s string) string {
	for _, left := range []string{"&lt;", "</p>", "<br", "<p>"} {
		if strings.Contains(s, left) {
			s = PlainText(s)
			break
		}
	}
	return Unescape(s)
}
