package large

import "unsafe"

// least is how many bytes a slice must have for larger pages to be asked for: some pages.
const least = 8 << 20

// Make returns a slice of n values with room for further ones, as make does.
func Make[T any](n, room int) []T {
	s := make([]T, n, room)
	var one T
	if size := uintptr(cap(s)) * unsafe.Sizeof(one); size >= least {
		// What lies there is not looked at, nor changed.
		advise(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), size)) //nolint:gosec // the bytes of s, no more
	}
	return s
}

// Pointers returns n pointers to values that lie one behind the other.
func Pointers[T any](n int) []*T {
	values, all := Make[T](n, n), Make[*T](n, n)
	for i := range all {
		all[i] = &values[i]
	}
	return all
}

// Clone returns a copy of a slice with room for so many further values; of nil, if there are
// to be none, it is nil.
func Clone[T any](all []T, further int) []T {
	if all == nil && further == 0 {
		return nil
	}
	return append(Make[T](0, len(all)+further), all...)
}
