package snapshot

import (
	"os"
	"os/signal"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// mapped is how long a file stays mapped at most: until what opens a corpus is done.
const mapped = 500 * time.Millisecond

// content returns what a file of size bytes holds, and takes the file over.
//
// What a program maps changes with the file, and touching it ends the program where the file
// has been cut: only a copy is safe. But copying 294 MB takes .05 to .6 s more than mapping them,
// by how dear new memory is to the machine, while somebody waits for the corpus. So the file is
// mapped at first, and soon after a copy takes the place of what is mapped. Until then the
// system holds back whoever opens the file for writing (a lease, see fcntl(2)), and has the copy
// made at once. Where there is no lease to be had, as on a network file system, the file is read.
func content(f *os.File, size int64) ([]byte, error) {
	opened := make(chan os.Signal, 1)
	signal.Notify(opened, unix.SIGIO)
	_, err := unix.FcntlInt(f.Fd(), unix.F_SETLEASE, unix.F_RDLCK)
	var data []byte
	if err == nil {
		data, err = unix.Mmap(int(f.Fd()), 0, int(size), unix.PROT_READ, unix.MAP_SHARED)
	}
	if err != nil {
		signal.Stop(opened)
		return plain(f, size)
	}
	go detach(f, data, opened)
	return data, nil
}

// detach puts a copy in the place of what is mapped of a file, and lets the file go.
func detach(f *os.File, data []byte, opened chan os.Signal) {
	select {
	case <-opened: // this file, or another: then it is done early
	case <-time.After(mapped):
	}
	signal.Stop(opened)
	for replace(data) != nil { // no memory; the system holds others back for most of a minute
		time.Sleep(time.Second)
	}
	_ = f.Close() // with it the lease; there is nothing to lose
}

// replace puts a copy of mapped memory in its place, at the same address, stretch by stretch:
// there is never much of it twice.
func replace(data []byte) error {
	const stretch = 16 << 20 // whole pages, of any size
	for from := 0; from < len(data); from += stretch {
		if err := replaceStretch(data[from:min(from+stretch, len(data))]); err != nil {
			return err
		}
	}
	return nil
}

func replaceStretch(data []byte) error {
	at, size := unsafe.Pointer(unsafe.SliceData(data)), uintptr(len(data)) //nolint:gosec // all of data, and no more
	to, err := unix.MmapPtr(-1, 0, nil, size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON)
	if err != nil {
		return err
	}
	copied := unsafe.Slice((*byte)(to), size) //nolint:gosec // what has just been made
	_ = unix.Madvise(copied, unix.MADV_HUGEPAGE)
	copy(copied, data)
	if err := unix.Mprotect(copied, unix.PROT_READ); err != nil {
		return err
	}
	_, err = unix.MremapPtr(to, size, at, size, unix.MREMAP_MAYMOVE|unix.MREMAP_FIXED)
	return err
}
