package format

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// tape is a tar archive. It is read as a stream, so it is never held whole.
type tape struct{}

// Kind names it.
func (tape) Kind() string { return "tar archive" }

// Claims takes what has the magic of POSIX or GNU at its place.
func (tape) Claims(_ string, head []byte) bool {
	return len(head) > 262 && bytes.Equal(head[257:262], []byte("ustar"))
}

// Cut emits the parts of each file in the archive.
func (tape) Cut(in *Input, emit func(Part)) error {
	if in.depth >= maxArchives {
		return errNested
	}
	// A stream cannot be asked for a page that comes later, so the parts of saved
	// pages are read; they are refused by their kind.
	unknown := func(string) bool { return false }
	in.bound.left = maxUnpacked // each file in it has a bound of its own
	z := tar.NewReader(in.r)
	for {
		h, err := z.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) { // of names, which are looked at below
			return fmt.Errorf("broken tar archive: %w", err)
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		name, why := memberName(h.Name)
		if why != "" {
			refuseMember(emit, h.Name, why)
			continue
		}
		switch {
		case ignoredPath(name, unknown):
			continue
		case isSparse(h):
			why = "a file with holes (sparse); pack it as a whole one"
		case h.Typeflag == tar.TypeSymlink || h.Typeflag == tar.TypeLink:
			why = "a link; not read"
		case h.Typeflag != tar.TypeReg:
			why = "not a file but a device or a pipe; not read"
		}
		if why != "" {
			complain(inside(name, emit), why)
			continue
		}
		if err := in.member(name, z, emit); err != nil {
			return err
		}
	}
}

// isSparse says that a file has holes, which unpack to as many zeros as its head likes.
func isSparse(h *tar.Header) bool {
	if h.Typeflag == tar.TypeGNUSparse {
		return true
	}
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return true
		}
	}
	return false
}
