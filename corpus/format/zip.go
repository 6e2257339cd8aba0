package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// zipArchive is a ZIP archive: a document of a kind that is packed so, or files.
type zipArchive struct{}

// Kind names it.
func (zipArchive) Kind() string { return "ZIP archive" }

// Claims takes what starts as ZIP does.
func (zipArchive) Claims(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04"))
}

// Cut emits the document, or the parts of each file in the archive.
func (zipArchive) Cut(in *Input, emit func(Part)) error {
	if in.depth >= maxArchives {
		return errNested
	}
	z, err := in.zip()
	if err != nil {
		return fmt.Errorf("broken ZIP archive: %w", err)
	}
	if read, ok := officeDocument(z, in.limits); ok {
		// Unpacked here, where the limits are, not in the part.
		recs, faults := read()
		emit(func() ([]Record, []Fault) { return recs, faults })
		for _, f := range z.File {
			if _, why := memberName(f.Name); why != "" && !f.Mode().IsDir() {
				refuseMember(emit, f.Name, why)
			}
		}
		return nil
	}
	names := make(map[string]bool, len(z.File))
	for _, f := range z.File {
		names[f.Name] = true
	}
	exists := func(name string) bool { return names[name] }
	for _, f := range z.File {
		if err := in.zipped(f, exists, emit); err != nil {
			return err
		}
	}
	return nil
}

// zip opens the input as an archive; one that cannot be read at any place is
// read into memory.
func (in *Input) zip() (*zip.Reader, error) {
	if in.whole != nil {
		in.limits.packed.Store(in.size)
		return openZip(in.whole, in.size)
	}
	data, err := in.all(MaxFile)
	if err != nil {
		return nil, err
	}
	return openZip(bytes.NewReader(data), int64(len(data)))
}

// openZip opens an archive; the names in it are looked at one by one.
func openZip(r io.ReaderAt, size int64) (*zip.Reader, error) {
	z, err := zip.NewReader(r, size)
	if errors.Is(err, zip.ErrInsecurePath) {
		err = nil
	}
	return z, err
}

// zipped reads one file of a ZIP archive.
func (in *Input) zipped(f *zip.File, exists func(string) bool, emit func(Part)) error {
	mode := f.Mode()
	if mode.IsDir() {
		return nil
	}
	name, why := memberName(f.Name)
	if why != "" {
		refuseMember(emit, f.Name, why)
		return nil
	}
	switch {
	case ignoredPath(name, exists):
		return nil
	case mode&fs.ModeSymlink != 0:
		why = "a link; not read"
	case !mode.IsRegular():
		why = "not a file but a device or a pipe; not read"
	case f.Flags&1 != 0:
		why = "locked with a password; unpack it"
	}
	var r io.ReadCloser
	if why == "" {
		var err error
		if r, err = f.Open(); err != nil {
			why = err.Error()
		}
	}
	if why != "" {
		complain(inside(name, emit), why)
		return nil
	}
	defer func() { _ = r.Close() }() // what is broken in it the reading has told
	return in.member(name, &inflated{r: r, limits: in.limits}, emit)
}
