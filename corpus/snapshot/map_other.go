//go:build !unix

package snapshot

import "os"

// content reads a file of size bytes into memory.
func content(f *os.File, size int64) ([]byte, error) { return plain(f, size) }
