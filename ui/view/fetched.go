package view

import (
	"fmt"
	"strings"
)

// Fetched counts the results of a round of fetching.
type Fetched struct {
	New, Revised, Gone, Back, Unchanged int // pages
	Resting                             int // pages not yet due
	Without                             int // pages without an article
	Left                                int // items left out because of words or date
	Failed                              int // addresses
}

// String returns all counts: "3 new, 1 revised, 12 unchanged, 2 failed".
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
		{f.Resting, "not due yet"},
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

// Brief returns only what was new, changed or failed: "3 new, 1 revised, 2 failed", "nothing new".
func (f Fetched) Brief() string {
	s := Fetched{New: f.New, Revised: f.Revised, Gone: f.Gone, Back: f.Back, Failed: f.Failed}.String()
	if f.New == 0 && f.Revised == 0 {
		return strings.Replace(s, "0", "nothing", 1)
	}
	return strings.TrimPrefix(s, "0 new, ")
}

// Fetching is the progress of a round of fetching.
type Fetching struct {
	Done, Of int   // pages; more may be found
	Bytes    int64 // received
	Failed   int
}

// String returns it on one line: "fetched 3 of 12 pages, 1.2 MB, 1 failed".
func (f Fetching) String() string {
	return fmt.Sprintf("fetched %d of %s, %s, %d failed", f.Done, Count(f.Of, "page"), Bytes(f.Bytes), f.Failed)
}
