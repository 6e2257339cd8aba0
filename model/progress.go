package model

import "fmt"

// Progress is how far the work on a corpus has got.
type Progress struct {
	Step  string // "loading articles", "reading quotes", "stories", "speakers", "utterances", "topics"
	Done  int
	Total int // 0 if unknown
}

// String returns the progress of the step: "reading quotes 320 of 1954".
func (p Progress) String() string {
	switch {
	case p.Total > 0:
		return fmt.Sprintf("%s %d of %d", p.Step, p.Done, p.Total)
	case p.Done > 0:
		return fmt.Sprintf("%s %d", p.Step, p.Done)
	default:
		return p.Step + " …"
	}
}
