//go:build unix

package atomicfile

import (
	"io/fs"
	"os"
	"syscall"
)

// own gives a file the owner and group of another, as far as the system permits.
func own(name string, like fs.FileInfo) {
	if st, ok := like.Sys().(*syscall.Stat_t); ok {
		_ = os.Chown(name, -1, int(st.Gid))
		_ = os.Chown(name, int(st.Uid), -1)
	}
}
