package view

import (
	"fmt"
	"strings"
)

// Fetched counts what a round of fetching brought.
type Fetched struct {
	New, Revised, Gone, Back, Unchanged int // pages
	Resting                             int // pages that are not asked again yet
	Without                             int // pages in which no article is found
	Left                                int // items that were left out, by words or date
	Failed                              int // addresses
}

// String has all counts: "3 new, 1 revised, 12 unchanged, 2 failed".
func (f Fetched) String() string {
	parts := []string{fmt.Sprintf("%d new", f.New)}
	for _, p := range []struct {
		n    int
		what string
	}{
		{f.Revised, "revised"},
		{f.Gone, "gone"},
		{f.Back, "back"},
		{f.Unchanged, "unchanged"},
		{f.Resting, "not asked again yet"},
		{f.Without, "without an article"},
		{f.Left, "left out"},
		{f.Failed, "failed"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	return strings.Join(parts, ", ")
}

// Brief has only what came, changed or failed: "3 new, 1 revised, 2 failed", "nothing new".
func (f Fetched) Brief() string {
	s := Fetched{New: f.New, Revised: f.Revised, Gone: f.Gone, Back: f.Back, Failed: f.Failed}.String()
	if f.New == 0 && f.Revised == 0 {
		return strings.Replace(s, "0", "nothing", 1)
	}
	return strings.TrimPrefix(s, "0 new, ")
}
