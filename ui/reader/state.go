package reader

import (
	"slices"

	"lineup/ui/reader/browse"
	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"
	"lineup/ui/reader/read"

	tea "charm.land/bubbletea/v2"
)

// State is the user's place, as a plain value that can be stored and resumed. It names things by their ids, so that
// it outlives a reload of the articles.
type State struct {
	// Places lead from the first list to what was in sight.
	Places []library.Place `json:"places"`
	// Queries are the past searches, the newest last, each once.
	Queries []string `json:"queries"`
}

// mostQueries is how many queries a State remembers.
const mostQueries = 100

// A placed surface can be found again. Others, such as the help, cannot be resumed.
type placed interface{ Place() library.Place }

// state returns the user's place.
func (a *app) state() State {
	s := State{Queries: slices.Clone(a.queries)}
	for _, x := range a.stack {
		if p, ok := x.(placed); ok {
			s.Places = append(s.Places, p.Place())
		}
	}
	return s
}

// resume goes to the user's place, as far as it is still there.
func (a *app) resume(s State) tea.Cmd {
	a.queries = slices.Clone(s.Queries)
	var wishes []tea.Cmd
	for i, p := range s.Places {
		next := surfaceOf(a.lib, p)
		if next == nil {
			break
		}
		if i == 0 {
			a.stack = nil
		}
		a.push(next)
		if w, ok := next.(wisher); ok {
			wishes = append(wishes, a.carry(w.Wish()))
		}
	}
	return tea.Batch(wishes...)
}

// remember adds a query to the past searches.
func (a *app) remember(query string) {
	a.queries = slices.DeleteFunc(a.queries, func(q string) bool { return q == query })
	a.queries = append(a.queries, query)
	a.queries = a.queries[max(len(a.queries)-mostQueries, 0):]
}

// surfaceOf returns the surface of a place, nil if its subject is gone.
func surfaceOf(lib *library.Library, p library.Place) surface {
	switch p.View {
	case "lists":
		if b := browse.At(lib, p); b != nil {
			return b
		}
	case "line-up":
		if s := lineup.At(lib, p); s != nil {
			return s
		}
	case "article":
		if r := read.At(lib, p); r != nil {
			return r
		}
	}
	return nil
}
