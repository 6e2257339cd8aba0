package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which a word or phrase is compared: lower case, without accents (é -> e, ł -> l), with
// straight apostrophes and hyphens for their typographic variants. It does not stem. Fold is idempotent.
func Fold(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return fold(s)
		}
	}
	return s
}

func fold(s string) string {
	ascii := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if t, ok := plain(r); ok {
			b.WriteString(t)
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

// plain returns the plain form of characters that do not decompose.
func plain(r rune) (string, bool) {
	switch r {
	case '’', '‘', '`', '´', 'ʼ', '′':
		return "'", true
	case '‐', '‑', '–', '—', '−':
		return "-", true
	case '“', '”', '„', '«', '»':
		return `"`, true
	case 'ł', 'Ł':
		return "l", true
	case 'ø', 'Ø':
		return "o", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ı', 'İ':
		return "i", true
	case 'þ', 'Þ':
		return "th", true
	}
	return "", false
}
