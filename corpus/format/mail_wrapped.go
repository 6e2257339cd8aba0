package format

import (
	"strings"
	"unicode/utf8"
)

// Mail whose lines the writer's program has broken, and that does not say so, shows it: no
// line is longer than the screens of old, and the first word of the next has no room in it.

const (
	// maxWrapped is the most characters of a line that was broken so, minWrapped the fewest
	// of the longest of them.
	maxWrapped = 80
	minWrapped = 56
)

// unwrapped puts the lines of a text together that were broken at a width. What nobody has
// wrapped, as a list, an address or what is quoted, stays in its lines.
func unwrapped(s string) string {
	width := wrapWidth(s)
	if width < minWrapped {
		return s
	}
	var out []string
	var run []string
	flush := func() {
		if isWrapped(run, width) {
			run = []string{strings.Join(run, " ")}
		}
		out = append(out, run...)
		run = nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimRight(line, " \t"); line != "" {
			run = append(run, line)
			continue
		}
		flush()
		out = append(out, "")
	}
	flush()
	return strings.Join(out, "\n")
}

// wrapWidth is the length of the longest line; 0 where one is longer than any wrapped line,
// an address apart.
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

// isWrapped says that a paragraph is one that was broken at a width: no word stands at the
// start of a line that had room in the line before.
func isWrapped(lines []string, width int) bool {
	for i, line := range lines {
		if strings.ContainsAny(line[:1], " \t>|") {
			return false
		}
		if i == 0 {
			continue
		}
		word, _, _ := strings.Cut(line, " ")
		if utf8.RuneCountInString(lines[i-1])+1+utf8.RuneCountInString(word) <= width {
			return false
		}
	}
	return len(lines) > 1
}
