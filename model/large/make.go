package large

import "unsafe"

// least is the size in bytes from which a slice gets large pages: four of them.
const least = 8 << 20

// Make returns a slice of n values with capacity room, as make does.
func Make[T any](n, room int) []T {
	s := make([]T, n, room)
	var one T
	if size := uintptr(cap(s)) * unsafe.Sizeof(one); size >= least {
		// advise neither reads nor changes the bytes.
		advise(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), size)) //nolint:gosec // exactly the bytes of s
	}
	return s
}

// Pointers returns n pointers to values that are adjacent in memory.
func Pointers[T any](n int) []*T {
	values, all := Make[T](n, n), Make[*T](n, n)
	for i := range all {
		all[i] = &values[i]
	}
	return all
}

// Clone returns a copy of a slice with capacity for further more values. It returns nil for a nil slice and no
// further values.
func Clone[T any](all []T, further int) []T {
	if all == nil && further == 0 {
		return nil
	}
	return append(Make[T](0, len(all)+further), all...)
}
