package text

import (
	"strings"
	"unicode/utf8"
)

// replacement replaces what must not be shown.
const replacement = "\uFFFD"

// Clean makes a loaded text fit to be kept: invalid UTF-8 and every control character other than newline and tab
// become U+FFFD. A text without any is returned as it is, byte for byte. Carriage returns at line ends ("\r\n", and
// a lone "\r") become newlines, because that is how some systems write them, not something the author wrote.
//
// Clean (CleanRecord for the text of a record) and Visible together are the one sanitiser: no article text is kept
// without the first, and none is shown without the second.
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
		case r == '\f': // page break
			b.WriteByte(' ')
		case r == utf8.RuneError && n == 1, control(r):
			b.WriteString(replacement)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// CleanRecord is Clean for the text of a record. Other programs hold the same record and count its bytes, so every
// offset must stay valid: a control character becomes a visible substitute of the same length, "_" for one byte and
// "¤" for two. A carriage return at a line's end becomes a space, and so does a form feed.
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
		case r == '\f':
			b.WriteByte(' ')
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

// control reports whether r is a control character (C0, DEL, C1) other than newline and tab.
func control(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0
}

// Visible makes a string fit for a terminal, a file for people, or the clipboard. It drops what cannot be seen:
// control characters other than newline and tab, and every hidden character (see Hidden). Line and paragraph
// separators other than newline become newlines, and bytes that are not UTF-8 become U+FFFD. A string without any
// of these is returned as it is.
func Visible(s string) string {
	for i, r := range s {
		if (r >= 0x7F || r < ' ') && suspect(r) {
			return visible(s, i)
		}
	}
	return s
}

// Escape replaces each hidden character (see Hidden) by the result of escape, for a language that has escapes.
// Nothing is lost except bytes that are not UTF-8, which become U+FFFD.
func Escape(s string, escape func(r rune) string) string {
	var b strings.Builder
	done := 0 // bytes of s already in b
	for i := 0; i < len(s); {
		if s[i] >= ' ' && s[i] < 0x7F {
			i++
			continue
		}
		n, hidden := Hidden(s, i)
		if hidden {
			b.WriteString(s[done:i])
			if r, _ := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError {
				b.WriteString(replacement)
			} else {
				b.WriteString(escape(r))
			}
			done = i + n
		}
		i += n
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// suspect reports whether r needs a closer look: it may be hidden, be replaced, or come from bytes that are not
// UTF-8.
func suspect(r rune) bool { return invisible(r) || r == utf8.RuneError }

func visible(s string, from int) string {
	var b strings.Builder
	done := 0 // bytes of s already in b or dropped
	for i := from; i < len(s); {
		n, hidden := Hidden(s, i)
		if !hidden {
			i += n
			continue
		}
		if b.Cap() == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[done:i])
		switch r, _ := utf8.DecodeRuneInString(s[i:]); {
		case r == utf8.RuneError:
			b.WriteString(replacement)
		case r == '\r' && strings.HasPrefix(s[i+n:], "\n"):
		case parts(r):
			b.WriteByte('\n')
		}
		i += n
		done = i
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// parts reports whether r, other than newline, ends a line or a paragraph: VT, FF, CR, NEL and Unicode's two
// separators.
func parts(r rune) bool {
	return r >= '\v' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// ASCII reports whether s is ASCII without control characters, so that each byte takes one cell of a terminal.
func ASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7E {
			return false
		}
	}
	return true
}

// isLine reports whether s is ASCII that Line would not change.
func isLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// Line makes a string fit for one line of a terminal: like Visible, but every run of white space, including
// newlines and tabs, becomes one space.
func Line(s string) string {
	if isLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Visible(s)), " ")
}
