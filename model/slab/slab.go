package slab

// Of hands out slices from one allocation after the other. Its zero value is ready. It is for one goroutine.
type Of[T any] struct{ rest []T }

// together is how many values are allocated at a time. What is left of them at the end is lost, and what is handed out
// is freed with the last of them.
const together = 128

// Make returns an empty slice with room for n values. Appending more moves it.
func (s *Of[T]) Make(n int) []T {
	if n > together/4 {
		return make([]T, 0, n)
	}
	if len(s.rest) < n {
		s.rest = make([]T, together)
	}
	out := s.rest[:0:n]
	s.rest = s.rest[n:]
	return out
}

// List returns a slice of the values.
func (s *Of[T]) List(values ...T) []T { return append(s.Make(len(values)), values...) }
