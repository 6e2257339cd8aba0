//go:build !unix

package atomicfile

import "io/fs"

// own does nothing here: a file has the owner that its folder gives it.
func own(string, fs.FileInfo) {}
