package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"lineup/corpus/format/intake"
)

// Zip is a ZIP archive: a document in such a format, or files.
type Zip struct {
	// Document reads an archive that is a document, through a reader that counts what is unpacked;
	// ok is false for any other archive.
	Document func(z *zip.Reader, inflate func(io.Reader) io.Reader) (read func() ([]intake.Record, []intake.Fault), ok bool)
}

// Kind implements intake.Format.
func (Zip) Kind() string { return "ZIP archive" }

// Claims accepts what starts like a ZIP archive.
func (Zip) Claims(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04"))
}

// Cut emits the document, or the parts of each file in the archive.
func (a Zip) Cut(in *intake.Input, emit func(intake.Part)) error {
	if err := in.Nest(); err != nil {
		return err
	}
	r, size, err := in.At()
	if err != nil {
		return fmt.Errorf("broken ZIP archive: %w", err)
	}
	z, err := openZip(r, size)
	if err != nil {
		files, failed := remains(in, r, size, emit)
		if failed != nil {
			return failed
		}
		return broken(files, err)
	}
	if read, ok := a.Document(z, in.Inflate); ok {
		// Unpacked here, where the limits apply, not in the part.
		recs, faults := read()
		emit(func() ([]intake.Record, []intake.Fault) { return recs, faults })
		for _, f := range z.File {
			if _, why := intake.MemberName(f.Name); why != "" && !f.Mode().IsDir() {
				intake.RefuseMember(emit, f.Name, why)
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
		if err := zipped(in, f, exists, emit); err != nil {
			return err
		}
	}
	return nil
}

// openZip opens an archive; the names in it are checked one by one.
func openZip(r io.ReaderAt, size int64) (*zip.Reader, error) {
	z, err := zip.NewReader(r, size)
	if errors.Is(err, zip.ErrInsecurePath) {
		err = nil
	}
	return z, err
}

// zipped reads one file of a ZIP archive.
func zipped(in *intake.Input, f *zip.File, exists func(string) bool, emit func(intake.Part)) error {
	mode := f.Mode()
	if mode.IsDir() {
		return nil
	}
	name, why := intake.MemberName(f.Name)
	if why != "" {
		intake.RefuseMember(emit, f.Name, why)
		return nil
	}
	switch {
	case intake.IgnoredPath(name, exists):
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
			why = "damaged; copy or download the archive again (" + err.Error() + ")"
		}
	}
	if why != "" {
		intake.Complain(intake.Inside(name, emit), why)
		return nil
	}
	defer func() { _ = r.Close() }() // reading has already reported any damage
	return in.Member(name, in.Inflate(r), emit)
}
