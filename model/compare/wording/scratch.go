package wording

import "slices"

// Scratch is memory in which wordings are read and aligned, one after the other. It
// serves one goroutine. The zero Scratch is ready for use; one made by newScratch also
// remembers what is known of words.
type Scratch struct {
	// lexicon keeps what is known of words; nil where each is read again.
	lexicon *lexicon

	words  arena[Word]
	joints arena[Joint]
	sums   arena[int32]
	table  squares
	sites  []site
}

// NewScratch returns memory that pays where many wordings are read.
func NewScratch() *Scratch { return &Scratch{lexicon: &lexicon{}} }

// Clear takes back the memory of all wordings that were read: they are good no longer.
func (s *Scratch) Clear() {
	s.words.clear()
	s.joints.clear()
	s.sums.clear()
}

// arena is memory for slices that are given up together.
type arena[T any] struct {
	used []T // its capacity beyond its length is free
}

// room returns an empty slice that can take n elements without growing.
func (a *arena[T]) room(n int) []T {
	if cap(a.used)-len(a.used) < n {
		a.used = make([]T, 0, max(n, 2*cap(a.used))) // what was given out stays where it is
	}
	return a.used[len(a.used):]
}

// keep keeps what was appended to the slice that room gave last.
func (a *arena[T]) keep(s []T) []T {
	if n := len(a.used) + len(s); n <= cap(a.used) {
		a.used = a.used[:n]
	} // else s has grown out of the arena
	return slices.Clip(s)
}

func (a *arena[T]) clear() { a.used = a.used[:0] }
