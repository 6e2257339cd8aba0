//go:build !unix

package atomicfile

import "io/fs"

// own does nothing here: a file gets its owner from its folder.
func own(string, fs.FileInfo) {}
