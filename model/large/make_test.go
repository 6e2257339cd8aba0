package large

import (
	"slices"
	"testing"
)

// TestMake checks that a large slice has the length and capacity asked for and only zero values, and that a copy
// has the same values in memory of its own.
func TestMake(t *testing.T) {
	for _, n := range []int{0, 1, 1000, least / 8, least/8 + 77} {
		s := Make[int64](n, n+3)
		if len(s) != n || cap(s) != n+3 || slices.ContainsFunc(s, func(v int64) bool { return v != 0 }) {
			t.Fatalf("Make(%d, %d): got length %d and capacity %d, or values other than zero", n, n+3, len(s), cap(s))
		}
		for i := range s {
			s[i] = int64(i)
		}
		c := Clone(s, 5)
		if !slices.Equal(c, s) || cap(c) != n+5 {
			t.Fatalf("Clone of %d values: got %d, capacity %d", n, len(c), cap(c))
		}
		if n > 0 {
			if c[n-1] = -1; s[n-1] < 0 {
				t.Fatal("the copy shares memory with the original")
			}
		}
	}
	if Clone([]int(nil), 0) != nil || Clone([]int(nil), 1) == nil {
		t.Error("Clone(nil, n) must be nil for n = 0 only")
	}
}

// TestPointers checks that the pointers are distinct.
func TestPointers(t *testing.T) {
	all := Pointers[int](1000)
	for i, p := range all {
		*p = i
	}
	for i, p := range all {
		if *p != i {
			t.Fatalf("value %d is %d", i, *p)
		}
	}
	if len(Pointers[int](0)) != 0 {
		t.Error("Pointers(0) is not empty")
	}
}
