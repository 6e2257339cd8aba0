package database

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/corpus/pattern"
)

// Some databases number the articles of an export: "2 of 500 DOCUMENTS". What the numbers say is
// there, and is not, is told.

// numbers are the two numbers of such a line.
var numbers = pattern.Of(`(\d{1,6})\D+(\d{1,6})`)

// count is what the numbers of an export say.
type count struct {
	met         map[int]bool
	first, last int
	total       int // the largest that is given
}

// meet takes the lines of an article, and returns what the one says that has its number:
// "2 of 500", "" where none has. It is one of the first few.
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

// lost is the message for an export with fewer articles than it counts, "" if it has them all.
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

// emptyDocument tells of an article without text, by the sentence that stands in its place where
// there is one.
func emptyDocument(number string, lines []string) string {
	const longest = 200 // bytes
	what := "document " + number + " has no text; export it again"
	for _, l := range lines {
		if l = strings.TrimSpace(l); strings.HasSuffix(l, ".") && strings.Count(l, " ") >= 4 && len(l) <= longest {
			return what + ". In its place stands: " + l
		}
	}
	return what
}
