//go:build !linux

package large

// Heap does nothing: this system has no large pages to ask for.
func Heap(int64) {}
