package text

import (
	"strings"
	"unicode/utf8"
)

// replacement stands for what may not be shown.
const replacement = "\uFFFD"

// Clean makes a loaded text fit to be kept: invalid UTF-8 and every control
// character other than newline and tab become U+FFFD. A text that has none of
// them is returned as it is, byte for byte. Carriage returns of line ends
// ("\r\n", and a lone "\r") become newlines, since they are how some systems
// write them and not something an author wrote.
//
// Clean (CleanRecord for the text of a record) and Visible together are the one
// sanitiser: no article text is kept that has not been through the first, and none
// is shown that has not been through the second.
func Clean(s string) string {
	i := 0
	for i < len(s) {
		c := s[i]
		if c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || control(r) {
				break
			}
			i += n
			continue
		}
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
		case r == utf8.RuneError && n == 1, control(r):
			b.WriteString(replacement)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// CleanRecord is Clean for a text that stood in a record. Other programs hold the
// same record and count its bytes, so every place of the text must stay where it
// is: a control character becomes a visible stand-in of as many bytes, "_" for one
// and "¤" for two. A carriage return at a line's end becomes a space.
func CleanRecord(s string) string {
	if Clean(s) == s {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			b.WriteByte(' ')
		case r == '\r':
			b.WriteByte('\n')
		case r == utf8.RuneError && n == 1, control(r) && n == 1:
			b.WriteByte('_')
		case control(r):
			b.WriteRune('¤')
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// control says that r is a control character (C0, DEL, C1) other than newline
// and tab.
func control(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0
}

// Deceptive says that r changes how the characters around it are shown without
// being seen itself: bidirectional embeddings, overrides and isolates,
// zero-width characters, the line and paragraph separators, and tags. The
// joiners U+200C and U+200D are not among them: scripts and emoji need them.
func Deceptive(r rune) bool {
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r == 0x200B, r == 0x200E, r == 0x200F, r == 0x061C, r == 0x2060, r == 0xFEFF, r == 0x180E:
		return true
	case r == 0x2028, r == 0x2029, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xE0000 && r <= 0xE007F:
		return true
	}
	return false
}

// Visible makes a string fit for a terminal, a file for people, or the
// clipboard: every control character and every deceptive one becomes U+FFFD, so
// that it is seen. Newline and tab stay. A string without such characters is
// returned as it is.
func Visible(s string) string {
	for i, r := range s {
		if r >= 0x7F || r < 0x20 {
			if hidden(s[i:], r) {
				return visible(s, i)
			}
		}
	}
	return s
}

// hidden says that the rune r, at the start of s, may not be shown.
func hidden(s string, r rune) bool {
	if r == utf8.RuneError {
		_, n := utf8.DecodeRuneInString(s)
		return n == 1
	}
	return control(r) || Deceptive(r)
}

func visible(s string, from int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:from])
	for i, r := range s[from:] {
		if hidden(s[from+i:], r) {
			b.WriteString(replacement)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isLine says that s is ASCII that Line has nothing to do with.
func isLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// Line makes a string fit for one line of a terminal: as Visible, and every run
// of white space, newlines and tabs included, becomes one space.
func Line(s string) string {
	if isLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Visible(s)), " ")
}
