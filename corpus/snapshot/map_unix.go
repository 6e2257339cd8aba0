//go:build unix

package snapshot

import (
	"errors"
	"os"
	"syscall"
)

// content maps a file of size bytes into memory. It stays mapped to the end of the program, since
// the texts of the corpus stand in it; that the file is removed or another put in its
// place does not change what is mapped.
func content(f *os.File, size int64) ([]byte, error) {
	if size <= 0 || int64(int(size)) != size {
		return nil, errBroken
	}
	data, err := syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
	if errors.Is(err, syscall.ENODEV) {
		return plain(f, size)
	}
	return data, err
}
