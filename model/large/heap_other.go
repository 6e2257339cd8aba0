//go:build !linux

package large

// Heap does nothing here: large pages are not to be had.
func Heap(int64) {}
