package wording

import "slices"

// Scratch is memory in which wordings are read and aligned, one after the other. It must not be used concurrently.
// The zero Scratch is ready for use; one made by NewScratch also caches words.
type Scratch struct {
	// lexicon caches words; nil if each is read anew.
	lexicon *lexicon

	words  arena[Word]
	joints arena[Joint]
	sums   arena[int32]
	table  squares
	sites  []site
}

// NewScratch returns a Scratch for reading many wordings.
func NewScratch() *Scratch { return &Scratch{lexicon: &lexicon{}} }

// Clear reclaims the memory of all wordings that were read, which become invalid.
func (s *Scratch) Clear() {
	s.words.clear()
	s.joints.clear()
	s.sums.clear()
}

// arena is memory for slices that are freed together.
type arena[T any] struct {
	used []T // its capacity beyond its length is free
}

// room returns an empty slice with capacity for n elements.
func (a *arena[T]) room(n int) []T {
	if cap(a.used)-len(a.used) < n {
		a.used = make([]T, 0, max(n, 2*cap(a.used))) // slices handed out before stay where they are
	}
	return a.used[len(a.used):]
}

// keep keeps what was appended to the slice that room returned last.
func (a *arena[T]) keep(s []T) []T {
	if n := len(a.used) + len(s); n <= cap(a.used) {
		a.used = a.used[:n]
	} // otherwise s has outgrown the arena
	return slices.Clip(s)
}

func (a *arena[T]) clear() { a.used = a.used[:0] }
