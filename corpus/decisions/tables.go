package decisions

import (
	"strings"
)

// block is a stretch of a TOML file: a table with its header, or what precedes the first one. Changing only whole
// blocks keeps the rest of a file as its user wrote it.
type block struct {
	table string // name of a [[table]]; "" for anything else
	line  int    // of the header, from 1
	from  int    // offset of the header's line
	body  int    // offset of the line after it
	keys  int    // end of the last line with a key; comments and blank lines follow
	to    int    // offset of the next block
}

// blocksOf cuts a TOML file into blocks. It knows only where strings, lists and comments end, and accepts invalid
// TOML, which is reported when a block is decoded.
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

// tableName returns the name in a header: speaker in [[speaker]].
func tableName(head string) string {
	name, ok := strings.CutPrefix(head, "[[")
	if !ok {
		return ""
	}
	name, _, _ = strings.Cut(name, "]]")
	return strings.Trim(strings.TrimSpace(name), `"'`)
}

// statementEnd returns the end of the statement that starts at the beginning of a line, including its line end:
// several lines further if it has a long string or list.
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

// stringEnd returns the end of the string that starts at a quotation mark. Unless it is a multi-line string, it ends
// with its line at the latest.
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

// withoutBlock appends to a file the comments that follow a removed block's keys, and drops the blank line before the
// block.
func withoutBlock(before, rest string) string {
	if strings.HasSuffix(before, "\n\n") {
		before = before[:len(before)-1]
	}
	return before + rest
}

// withBlock returns the file with a block appended.
func withBlock(s, b string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	if s != "" {
		s += "\n"
	}
	return s + b
}
