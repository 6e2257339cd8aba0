package reader

import (
	"fmt"
	"strings"
)

// tabRuns names tabs in w cells, the one in sight told from the others. Where they have no
// room together the others go without their numbers; then the one in sight stands alone,
// with its place among them.
func tabRuns(names []string, at, w int) []run {
	runs := func(name func(string) string) []run {
		out := make([]run, 0, len(names))
		for i, n := range names {
			if i == at {
				out = append(out, run{" " + n + " ", bold | reversed})
			} else {
				out = append(out, run{" " + name(n) + " ", faint})
			}
		}
		return out
	}
	out := runs(func(n string) string { return n })
	if width(out) > w {
		out = runs(func(n string) string { return strings.TrimRight(n, " 0123456789") })
	}
	if at < len(out) && width(out) > w {
		return []run{out[at], {fmt.Sprintf(" ‹ %d of %d ›", at+1, len(names)), faint}}
	}
	return out
}

// tabAt is which of n tabs a head names at a cell; -1 where none, or where only the one in
// sight is named. The tabs are the runs that begin with a blank and end with one.
func tabAt(head []run, n, x int) int {
	at, tabs := -1, 0
	for _, r := range head {
		c := cells(r.text)
		if len(r.text) > 2 && r.text[0] == ' ' && r.text[1] != ' ' && r.text[len(r.text)-1] == ' ' {
			if x >= 0 && x < c {
				at = tabs
			}
			tabs++
		}
		x -= c
	}
	if tabs != n {
		return -1
	}
	return at
}
