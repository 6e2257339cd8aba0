package toml

import (
	"errors"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// ParseError is an error with its position.
type ParseError = toml.ParseError

// MetaData is what Decode reports about the keys.
type MetaData = toml.MetaData

// Limits on a file.
const (
	// MaxBytes is the maximum size of a file in bytes.
	MaxBytes = 8 << 20
	// maxParts is the maximum number of parts in the path of a key, including the tables and lists that contain it.
	// lineup.toml and config.toml have three.
	maxParts = 16
	// maxWork limits the total number of parts in the paths of all keys and of values in lists: each takes some
	// hundred bytes. A decision has about fifteen.
	maxWork = 1_000_000
)

// Decode decodes TOML into v.
func Decode(s string, v any) (MetaData, error) {
	if err := check(s); err != nil {
		return MetaData{}, err
	}
	return toml.Decode(s, v)
}

// Unmarshal is Decode for bytes, without information about the keys.
func Unmarshal(data []byte, v any) error {
	_, err := Decode(string(data), v)
	return err
}

// Fault returns the message of an error from Decode without the line number, which ParseError has.
func Fault(err error) string {
	if pe, ok := errors.AsType[ParseError](err); ok && pe.Message != "" {
		return pe.Message
	}
	return strings.TrimPrefix(err.Error(), "toml: ")
}

// Marshal encodes a value as TOML.
func Marshal(v any) ([]byte, error) { return toml.Marshal(v) }

// scan is the state of checking a file. It recognises strings, comments and brackets, and nothing else; the library
// reports what is not TOML at all.
type scan struct {
	s       string
	at      int
	table   int   // parts of the current table's name
	parts   int   // parts of the current key, less one
	pending int   // parts of the key whose value follows
	open    []int // for each open bracket, the parts of the key whose value it is
	depth   int   // sum of those, plus one for each bracket
	work    int
}

// check returns an error if s exceeds the limits.
func check(s string) error {
	if len(s) > MaxBytes {
		return (&scan{}).fault(fmt.Sprintf("more than %d MB", MaxBytes>>20))
	}
	c := scan{s: s}
	start := true // of a line
	for c.at < len(s) {
		b := s[c.at]
		if b == '[' && start && len(c.open) == 0 {
			c.head()
		} else {
			c.step(b)
		}
		if c.table+c.depth+c.parts >= maxParts {
			return c.fault(fmt.Sprintf("a key of more than %d parts, or that many nested tables and lists", maxParts))
		}
		if c.work > maxWork {
			return c.fault("more keys and values than a file may have")
		}
		start = b == '\n' || start && (b == ' ' || b == '\t')
	}
	return nil
}

// fault returns an error at the current line.
func (c *scan) fault(what string) error {
	line := 1 + strings.Count(c.s[:min(c.at, len(c.s))], "\n")
	return ParseError{Message: what, Position: toml.Position{Line: line}}
}

// step consumes the next character, or the string or comment that it begins.
func (c *scan) step(b byte) {
	c.at++
	switch b {
	case '#':
		if n := strings.IndexByte(c.s[c.at:], '\n'); n >= 0 {
			c.at += n
		} else {
			c.at = len(c.s)
		}
	case '"', '\'':
		c.quoted(b)
	case '.':
		c.parts++
	case '=':
		c.pending, c.parts = c.parts+1, 0
		c.work += c.table + c.depth + c.pending
	case '{', '[':
		c.open = append(c.open, c.pending+1)
		c.depth += c.pending + 1
		c.pending, c.parts = 0, 0
	case '}', ']':
		if n := len(c.open) - 1; n >= 0 {
			c.depth -= c.open[n]
			c.open = c.open[:n]
		}
		c.parts = 0
	case ',':
		c.work++
		c.pending, c.parts = 0, 0
	case '\n':
		c.parts = 0
	}
}

// head consumes the header of a table.
func (c *scan) head() {
	c.table = 1
	for c.at < len(c.s) && c.s[c.at] != ']' && c.s[c.at] != '\n' {
		b := c.s[c.at]
		c.at++
		switch b {
		case '"', '\'':
			c.quoted(b)
		case '.':
			c.table++
		}
	}
	for c.at < len(c.s) && c.s[c.at] == ']' {
		c.at++
	}
	c.work += c.table
	c.pending, c.parts = 0, 0
}

// quoted consumes the rest of a string. Unless it is a multi-line string, it ends with its line at the latest.
func (c *scan) quoted(mark byte) {
	end := string(mark)
	if rest := c.s[c.at:]; len(rest) > 1 && rest[0] == mark && rest[1] == mark {
		end = strings.Repeat(end, 3)
		c.at += 2
	}
	for ; c.at < len(c.s); c.at++ {
		switch b := c.s[c.at]; {
		case b == '\\' && mark == '"':
			c.at++
		case b == mark && strings.HasPrefix(c.s[c.at:], end):
			c.at += len(end)
			return
		case b == '\n' && len(end) == 1:
			return
		}
	}
	c.at = min(c.at, len(c.s))
}
