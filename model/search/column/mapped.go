package column

import (
	"encoding/binary"
	"unsafe"
)

// littleEnd reports whether numbers lie in this machine's memory as they are stored.
func littleEnd() bool { return binary.NativeEndian.Uint16([]byte{1, 0}) == 1 }

// inPlace is a stored column where it lies, if it lies there as this machine would have it: an
// index of a mapped file is then read where somebody looks, and nowhere else. The column must
// not be written to.
func inPlace[T ~int | ~int32 | ~uint32 | ~uint64](cells []byte, size int) ([]T, bool) {
	var one T
	if !littleEnd() || len(cells) == 0 || unsafe.Sizeof(one) != uintptr(size) {
		return nil, false
	}
	at := unsafe.Pointer(&cells[0]) //nolint:gosec // only read, and of cells' length
	if uintptr(at)%unsafe.Alignof(one) != 0 {
		return nil, false
	}
	return unsafe.Slice((*T)(at), len(cells)/size), true //nolint:gosec // as above
}

// textOf is bytes as a string, which shares their memory: they must stay as they are.
func textOf(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b)) //nolint:gosec // of their length
}
