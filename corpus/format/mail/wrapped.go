package mail

import (
	"strings"
	"unicode/utf8"
)

// Mail whose lines were broken without being declared so can be recognised: no line is longer than
// the screens of old, and no line has room for the first word of the next.

const (
	// maxWrapped is the maximum length of a wrapped line in characters, minWrapped the minimum for
	// the longest line of a text.
	maxWrapped = 80
	minWrapped = 56
)

// unwrapped joins lines that were broken at a width. What was not wrapped, such as a list, an
// address or a quotation, keeps its lines.
func unwrapped(s string) string {
	width := wrapWidth(s)
	if width < minWrapped {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	at := 0
	for at < len(s) {
		end := paragraphEnd(s, at)
		par := s[at:end]
		if isWrapped(par, width) {
			for i, line := range strings.Split(strings.TrimRight(par, "\n"), "\n") {
				if i > 0 {
					out.WriteByte(' ')
				}
				out.WriteString(strings.TrimRight(line, " \t"))
			}
			if strings.HasSuffix(par, "\n") {
				out.WriteByte('\n')
			}
		} else {
			for line := range strings.Lines(par) {
				bare := strings.TrimRight(line, " \t\n")
				out.WriteString(bare)
				if strings.HasSuffix(line, "\n") {
					out.WriteByte('\n')
				}
			}
		}
		at = end
	}
	return out.String()
}

// paragraphEnd returns where the paragraph at a place ends, before the blank line that follows; a
// blank line is one of its own.
func paragraphEnd(s string, at int) int {
	for i := at; i < len(s); {
		end := lineEnd(s, i)
		if strings.Trim(s[i:end], " \t") == "" {
			if i > at {
				return i
			}
			return min(end+1, len(s))
		}
		i = end + 1
	}
	return len(s)
}

// wrapWidth returns the length of the longest line; 0 if one is longer than any wrapped line,
// ignoring addresses.
func wrapWidth(s string) (width int) {
	for line := range strings.SplitSeq(s, "\n") {
		n := utf8.RuneCountInString(strings.TrimRight(line, " \t"))
		if n > maxWrapped && strings.Contains(strings.TrimSpace(line), " ") {
			return 0
		}
		if n <= maxWrapped {
			width = max(width, n)
		}
	}
	return width
}

// lineEnd returns where the line at a place ends, before its line feed.
func lineEnd(s string, at int) int {
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(s)
}

// isWrapped reports whether a paragraph was broken at a width: no word at the start of a line would
// have fitted in the line before.
func isWrapped(par string, width int) bool {
	n, before := 0, 0 // number of lines, and the length of the previous one
	for line := range strings.Lines(par) {
		line = strings.TrimRight(line, " \t\n")
		if line == "" || strings.ContainsAny(line[:1], " \t>|") {
			return false
		}
		word, _, _ := strings.Cut(line, " ")
		if n > 0 && before+1+utf8.RuneCountInString(word) <= width {
			return false
		}
		before = utf8.RuneCountInString(line)
		n++
	}
	return n > 1
}
