package kit

import (
	"fmt"
	"strings"
)

// TabRuns names tabs in w cells, the one in sight told from the others. Where they have no
// room together the others go without their numbers; then the one in sight stands alone,
// with its place among them.
func TabRuns(names []string, at, w int) []Run {
	runs := func(name func(string) string) []Run {
		out := make([]Run, 0, len(names))
		for i, n := range names {
			if i == at {
				out = append(out, Run{" " + n + " ", Bold | Reversed})
			} else {
				out = append(out, Run{" " + name(n) + " ", Faint})
			}
		}
		return out
	}
	out := runs(func(n string) string { return n })
	if Width(out) > w {
		out = runs(func(n string) string { return strings.TrimRight(n, " 0123456789") })
	}
	if at < len(out) && Width(out) > w {
		return []Run{out[at], {fmt.Sprintf(" ‹ %d of %d ›", at+1, len(names)), Faint}}
	}
	return out
}

// TabAt is which of n tabs a head names at a cell; -1 where none, or where only the one in
// sight is named. The tabs are the runs that begin with a blank and end with one.
func TabAt(head []Run, n, x int) int {
	at, tabs := -1, 0
	for _, r := range head {
		c := Cells(r.Text)
		if len(r.Text) > 2 && r.Text[0] == ' ' && r.Text[1] != ' ' && r.Text[len(r.Text)-1] == ' ' {
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
