package column

import (
	"encoding/binary"
	"unsafe"
)

// littleEnd reports whether this machine stores numbers in memory as they are stored in files.
func littleEnd() bool { return binary.NativeEndian.Uint16([]byte{1, 0}) == 1 }

// inPlace returns a stored column without copying it, if its format and alignment suit this machine: of the index
// in a mapped file only what is accessed is then read. The column must not be written to.
func inPlace[T ~int | ~int32 | ~uint32 | ~uint64](cells []byte, size int) ([]T, bool) {
	var one T
	if !littleEnd() || len(cells) == 0 || unsafe.Sizeof(one) != uintptr(size) {
		return nil, false
	}
	at := unsafe.Pointer(&cells[0]) //nolint:gosec // only read, within cells' length
	if uintptr(at)%unsafe.Alignof(one) != 0 {
		return nil, false
	}
	return unsafe.Slice((*T)(at), len(cells)/size), true //nolint:gosec // as above
}

// textOf returns bytes as a string that shares their memory: they must not change.
func textOf(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b)) //nolint:gosec // exactly their length
}
