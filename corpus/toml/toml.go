package toml

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// ParseError is an error with the place where it is.
type ParseError = toml.ParseError

// MetaData is what Decode says about the keys.
type MetaData = toml.MetaData

// The bounds on a file.
const (
	// MaxBytes is the most bytes a file may have.
	MaxBytes = 8 << 20
	// maxParts is how many parts the path of a key may have, with the tables and lists it is
	// in. lineup.toml and config.toml have three.
	maxParts = 16
	// maxWork bounds the parts of the paths of all keys, and the values in lists: each takes
	// some hundred bytes. A decision has about fifteen.
	maxWork = 1_000_000
)

// Decode reads TOML into a value.
func Decode(s string, v any) (MetaData, error) {
	if err := check(s); err != nil {
		return MetaData{}, err
	}
	return toml.Decode(s, v)
}

// Unmarshal is Decode of bytes, without what it says about the keys.
func Unmarshal(data []byte, v any) error {
	_, err := Decode(string(data), v)
	return err
}

// Marshal writes a value as TOML.
func Marshal(v any) ([]byte, error) { return toml.Marshal(v) }

// scan is how far a file has been looked through. It knows where strings, comments and
// brackets are, and no more; what is no TOML at all the library tells.
type scan struct {
	s       string
	at      int
	table   int   // parts of the name of the table at hand
	parts   int   // of the key at hand, less one
	pending int   // parts of the key whose value follows
	open    []int // of the brackets that are open: the parts of the keys they are values of
	depth   int   // parts of all those, and a bracket each
	work    int
}

// check says what is beyond the bounds.
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
			return c.fault(fmt.Sprintf("a key of more than %d parts, or as many tables and lists in one another", maxParts))
		}
		if c.work > maxWork {
			return c.fault("more keys and values than a file may have")
		}
		start = b == '\n' || start && (b == ' ' || b == '\t')
	}
	return nil
}

// fault is an error at the line at hand.
func (c *scan) fault(what string) error {
	line := 1 + strings.Count(c.s[:min(c.at, len(c.s))], "\n")
	return ParseError{Message: what, Position: toml.Position{Line: line}}
}

// step takes the next character, or the string or comment that it begins.
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

// head takes the head of a table.
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

// quoted steps over a string that has begun. One that is not long ends with its line at the
// latest.
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
