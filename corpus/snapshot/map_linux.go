package snapshot

import (
	"os"
	"os/signal"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// mapped is the longest that a file stays mapped: until the work of opening a corpus is done.
const mapped = 500 * time.Millisecond

// content returns the content of a file of size bytes and takes ownership of the file.
//
// A mapping changes with its file, and touching it crashes the program if the file has been truncated: only a copy is
// safe. But copying 294 MB takes .05 to .6 s longer than mapping them, depending on how costly new memory is on the
// machine, while somebody waits for the corpus. So the file is mapped at first, and a copy replaces the mapping soon
// after. Until then a lease (see fcntl(2)) makes the system hold back anyone who opens the file for writing, and the
// copy is then made at once. If no lease can be had, as on a network file system, the file is read instead.
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

// detach replaces the mapping of a file by a copy and closes the file.
func detach(f *os.File, data []byte, opened chan os.Signal) {
	select {
	case <-opened: // this file or another: finishing early does no harm
	case <-time.After(mapped):
	}
	signal.Stop(opened)
	for replace(data) != nil { // out of memory; the system holds others back for most of a minute
		time.Sleep(time.Second)
	}
	_ = f.Close() // releases the lease; there is nothing to lose
}

// replace replaces mapped memory by a copy at the same address, piece by piece, so that little of it exists twice at
// any time.
func replace(data []byte) error {
	const stretch = 16 << 20 // a multiple of any page size
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
	copied := unsafe.Slice((*byte)(to), size) //nolint:gosec // just allocated
	_ = unix.Madvise(copied, unix.MADV_HUGEPAGE)
	copy(copied, data)
	if err := unix.Mprotect(copied, unix.PROT_READ); err != nil {
		return err
	}
	_, err = unix.MremapPtr(to, size, at, size, unix.MREMAP_MAYMOVE|unix.MREMAP_FIXED)
	return err
}
