package corpus

import (
	"strings"
)

// block is a stretch of a TOML file: a table with its head, or what comes before
// the first one. A file is kept as its user wrote it by changing blocks alone.
type block struct {
	table string // of a [[table]]; "" for anything else
	line  int    // of the head, from 1
	from  int    // where the head's line starts, in bytes
	body  int    // where the line after it starts
	keys  int    // where the last line with a key ends; comments and blanks follow
	to    int    // where the next block starts
}

// blocksOf cuts a TOML file into its blocks. It knows no more of TOML than where
// strings, lists and comments end, and takes what is no TOML too: that is reported when
// a block is read.
func blocksOf(s string) []block {
	all := []block{{line: 1}}
	at, line := 0, 1
	for at < len(s) {
		end := statementEnd(s, at)
		b := &all[len(all)-1]
		switch t := strings.TrimLeft(s[at:end], " \t"); {
		case strings.HasPrefix(t, "["):
			b.to = at
			all = append(all, block{table: tableName(t), line: line, from: at, body: end, keys: end})
		case strings.TrimSpace(t) != "" && t[0] != '#':
			b.keys = end
		}
		line += strings.Count(s[at:end], "\n")
		at = end
	}
	all[len(all)-1].to = len(s)
	return all
}

// tableName is the name in a head: speaker in [[speaker]].
func tableName(head string) string {
	name, ok := strings.CutPrefix(head, "[[")
	if !ok {
		return ""
	}
	name, _, _ = strings.Cut(name, "]]")
	return strings.Trim(strings.TrimSpace(name), `"'`)
}

// statementEnd is where the statement that starts at a line's start ends, its line
// end included: several lines further where it has a long string or list.
func statementEnd(s string, at int) int {
	head := strings.HasPrefix(strings.TrimLeft(s[at:], " \t"), "[")
	depth := 0
	for at < len(s) {
		switch c := s[at]; c {
		case '\n':
			if depth <= 0 {
				return at + 1
			}
		case '#':
			n := strings.IndexByte(s[at:], '\n')
			if n < 0 {
				return len(s)
			}
			at += n
			continue
		case '"', '\'':
			at = stringEnd(s, at)
			continue
		case '[', '{':
			if !head {
				depth++
			}
		case ']', '}':
			depth--
		}
		at++
	}
	return len(s)
}

// stringEnd is where the string that starts at a quotation mark ends. One that is
// not long ends with its line at the latest.
func stringEnd(s string, at int) int {
	mark := s[at : at+1]
	long := strings.Repeat(mark, 3)
	if strings.HasPrefix(s[at:], long) {
		mark, at = long, at+2
	}
	for at++; at < len(s); at++ {
		switch {
		case s[at] == '\\' && mark[0] == '"':
			at++
		case strings.HasPrefix(s[at:], mark):
			return at + len(mark)
		case s[at] == '\n' && len(mark) == 1:
			return at
		}
	}
	return len(s)
}

// withoutBlock goes on in a file with what follows a block's keys, its comments, and
// leaves out the blank line before the block.
func withoutBlock(before, rest string) string {
	if strings.HasSuffix(before, "\n\n") {
		before = before[:len(before)-1]
	}
	return before + rest
}

// withBlock returns the file with a block at its end.
func withBlock(s, b string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	if s != "" {
		s += "\n"
	}
	return s + b
}
