package slab

import (
	"slices"
	"testing"
)

// TestOf: no slice writes into another, however they are appended to.
func TestOf(t *testing.T) {
	var s Of[int]
	var lists [][]int
	for n := range 3 * together {
		list := s.Make(n % 5)
		if len(list) != 0 || cap(list) < n%5 {
			t.Fatalf("asked for %d: %d of %d", n%5, len(list), cap(list))
		}
		for range 7 {
			list = append(list, n)
		}
		lists = append(lists, list)
	}
	for n, list := range lists {
		if !slices.Equal(list, slices.Repeat([]int{n}, 7)) {
			t.Errorf("%d: %v", n, list)
		}
	}
	if got := s.List(1, 2); !slices.Equal(got, []int{1, 2}) {
		t.Error(got)
	}
}
