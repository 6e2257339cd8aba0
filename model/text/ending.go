package text

import "strings"

// Ending returns the last words of the last line of s, on one line, at most n bytes.
func Ending(s string, n int) string {
	line := strings.TrimRight(s, " \t\n")
	line = line[strings.LastIndexByte(line, '\n')+1:]
	if len(line) > n {
		line = line[len(line)-n:]
		if i := strings.IndexByte(line, ' '); i >= 0 {
			line = line[i+1:]
		}
	}
	return Line(strings.ToValidUTF8(line, ""))
}
