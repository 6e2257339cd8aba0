package database

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/corpus/pattern"
)

// Some databases number the articles of an export: "2 of 500 DOCUMENTS". Here the numbers are
// checked, and missing articles reported.

// numbers matches the two numbers of such a line.
var numbers = pattern.Of(`(\d{1,6})\D+(\d{1,6})`)

// count is the state of an export's numbering.
type count struct {
	met         map[int]bool
	first, last int
	total       int // the largest total given
}

// meet checks an article's lines, and returns the line with its number, "2 of 500", or "". It is
// one of the first few.
func (c *count) meet(number pattern.Pattern, lines []string) string {
	if number == nil {
		return ""
	}
	var m []string
	for _, l := range lines[:min(len(lines), 5)] {
		if number().MatchString(strings.TrimSpace(l)) {
			m = numbers().FindStringSubmatch(l)
			break
		}
	}
	if m == nil {
		return ""
	}
	n, _ := strconv.Atoi(m[1])
	of, _ := strconv.Atoi(m[2])
	if c.met == nil {
		c.met, c.first, c.last = map[int]bool{}, n, n
	}
	c.met[n] = true
	c.first, c.last, c.total = min(c.first, n), max(c.last, n), max(c.total, of)
	return m[1] + " of " + m[2]
}

// lost returns the message for an export with fewer articles than it counts, "" if it has them all.
func (c *count) lost() string {
	have := len(c.met)
	if have == 0 || have >= c.total {
		return ""
	}
	which := fmt.Sprintf("documents %d to %d", c.first, c.last)
	if have != c.last-c.first+1 {
		which = fmt.Sprintf("%d documents", have)
	} else if have == 1 {
		which = fmt.Sprintf("document %d", c.first)
	}
	return fmt.Sprintf("this file has %s of the %d that the export counts; export the others, or add the files that have them", which, c.total)
}

// emptyDocument returns the message for an article without text, with the sentence that replaces
// the text, if any.
func emptyDocument(number string, lines []string) string {
	const longest = 200 // bytes
	what := "document " + number + " has no text; export it again"
	for _, l := range lines {
		if l = strings.TrimSpace(l); strings.HasSuffix(l, ".") && strings.Count(l, " ") >= 4 && len(l) <= longest {
			return what + ". Instead it says: " + l
		}
	}
	return what
}
