package format

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
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
		if err != nil {
			return fmt.Errorf("broken tar archive: %w", err)
		}
		name, why := memberName(h.Name)
		switch {
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || why == "" && ignoredPath(name, unknown):
			continue
		case why != "":
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
