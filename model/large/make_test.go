package large

import (
	"slices"
	"testing"
)

// TestMake holds that a large slice is like any other: as long, with as much room, and of
// nothing; and that a copy of it has what it has, and is its own.
func TestMake(t *testing.T) {
	for _, n := range []int{0, 1, 1000, least / 8, least/8 + 77} {
		s := Make[int64](n, n+3)
		if len(s) != n || cap(s) != n+3 || slices.ContainsFunc(s, func(v int64) bool { return v != 0 }) {
			t.Fatalf("%d values, room for %d: %d and %d", n, n+3, len(s), cap(s))
		}
		for i := range s {
			s[i] = int64(i)
		}
		c := Clone(s, 5)
		if !slices.Equal(c, s) || cap(c) != n+5 {
			t.Fatalf("a copy of %d values has %d, and room for %d", n, len(c), cap(c))
		}
		if n > 0 {
			if c[n-1] = -1; s[n-1] < 0 {
				t.Fatal("a copy is the same memory")
			}
		}
	}
	if Clone([]int(nil), 0) != nil || Clone([]int(nil), 1) == nil {
		t.Error("nil is copied to nil, unless room is asked for")
	}
}

// TestPointers holds that the values pointed at are many, and none the same as another.
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
		t.Error("of none there are some")
	}
}
