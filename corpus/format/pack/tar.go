package pack

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"lineup/corpus/format/intake"
)

// Tar is a tar archive. It is read as a stream, and never held whole.
type Tar struct{}

// Kind implements intake.Format.
func (Tar) Kind() string { return "tar archive" }

// Claims accepts what has the magic of POSIX or GNU in its place.
func (Tar) Claims(_ string, head []byte) bool {
	return len(head) > 262 && bytes.Equal(head[257:262], []byte("ustar"))
}

// Cut emits the parts of each file in the archive.
func (Tar) Cut(in *intake.Input, emit func(intake.Part)) error {
	if err := in.Nest(); err != nil {
		return err
	}
	// A stream cannot be searched for a page that comes later, so the parts of saved pages are
	// read; they are rejected by their kind.
	unknown := func(string) bool { return false }
	z := tar.NewReader(in.Stream())
	for {
		h, err := z.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) { // the names are checked below
			return fmt.Errorf("broken tar archive: %w", err)
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		name, why := intake.MemberName(h.Name)
		if why != "" {
			intake.RefuseMember(emit, h.Name, why)
			continue
		}
		switch {
		case intake.IgnoredPath(name, unknown):
			continue
		case isSparse(h):
			why = "a file with holes (sparse); pack it as a whole one"
		case h.Typeflag == tar.TypeSymlink || h.Typeflag == tar.TypeLink:
			why = "a link; not read"
		case h.Typeflag != tar.TypeReg:
			why = "not a file but a device or a pipe; not read"
		}
		if why != "" {
			intake.Complain(intake.Inside(name, emit), why)
			continue
		}
		if err := in.Member(name, z, emit); err != nil {
			return err
		}
	}
}

// isSparse reports whether a file has holes, which unpack to as many zeros as its header claims.
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
