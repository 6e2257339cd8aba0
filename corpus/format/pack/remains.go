package pack

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"lineup/corpus/format/intake"
)

// A truncated archive has lost the table at its end, by which its files are found. But each file
// also has a header of its own.

const (
	localHead    = "PK\x03\x04"
	localSize    = 30 // bytes of a header before the name
	longestName  = 4 << 10
	sizeUnknown  = 1 << 3 // the flag of a file whose size follows it
	encrypted    = 1
	methodStored = 0
	methodPacked = 8
)

// localFile is a file described by its own header.
type localFile struct {
	name         string
	flags        uint16
	method       uint16
	from, packed int64 // offset of its bytes, and their number; -1 if the number follows them
}

// localAt reads the header of a file; ok is false if there is none.
func localAt(r io.ReaderAt, at, size int64) (f localFile, ok bool) {
	var head [localSize]byte
	if n, _ := r.ReadAt(head[:], at); n < localSize || string(head[:4]) != localHead {
		return f, false
	}
	u16 := func(i int) uint16 { return binary.LittleEndian.Uint16(head[i:]) }
	f.flags, f.method, f.packed = u16(6), u16(8), int64(binary.LittleEndian.Uint32(head[18:]))
	name := make([]byte, u16(26))
	f.from = at + localSize + int64(len(name)) + int64(u16(28))
	if n, _ := r.ReadAt(name, at+localSize); n < len(name) || len(name) > longestName || f.from > size {
		return f, false
	}
	f.name = string(name)
	if f.flags&sizeUnknown != 0 && f.packed == 0 {
		f.packed = -1
	}
	return f, f.packed >= 0 || f.method == methodPacked
}

// remains reads the files at the beginning of a truncated archive, and returns how many there were.
// A truncated document is not read: its parts are not articles.
func remains(in *intake.Input, r io.ReaderAt, size int64, emit func(intake.Part)) (files int, err error) {
	for at := int64(0); at >= 0; {
		f, ok := localAt(r, at, size)
		if !ok || files == 0 && (f.name == "[Content_Types].xml" || f.name == "mimetype") {
			break
		}
		left := size - f.from
		if f.packed >= 0 {
			left = min(left, f.packed)
		}
		body := &counted{r: bufio.NewReader(io.NewSectionReader(r, f.from, left))}
		member := io.Reader(body)
		if f.method == methodPacked {
			member = in.Inflate(flate.NewReader(body))
		}
		read, err := f.read(in, member, emit)
		if err != nil {
			return files, err
		}
		if read {
			files++
		}
		if at = f.from + f.packed; f.packed < 0 {
			at = behind(r, f.from, body, member)
		}
	}
	return files, nil
}

// read reads a file like any archive member; ok is false for a file that is never an article's.
func (f *localFile) read(in *intake.Input, member io.Reader, emit func(intake.Part)) (ok bool, err error) {
	name, why := intake.MemberName(f.name)
	switch {
	case strings.HasSuffix(f.name, "/"):
		return false, nil
	case why != "":
		intake.RefuseMember(emit, f.name, why)
		return false, nil
	case intake.IgnoredPath(name, func(string) bool { return false }):
		return false, nil
	case f.method != methodStored && f.method != methodPacked || f.flags&encrypted != 0:
		intake.Complain(intake.Inside(name, emit), "packed in a way that is not read; unpack it")
		return false, nil
	}
	return true, in.Member(name, member, emit)
}

// behind returns the offset of the header after a file whose size follows it; -1 if the archive
// ends before.
func behind(r io.ReaderAt, from int64, body *counted, member io.Reader) int64 {
	if _, err := io.Copy(io.Discard, member); err != nil {
		return -1
	}
	const descriptor = 24 // maximum number of bytes after a file, including their marker
	var next [descriptor + len(localHead)]byte
	n, _ := r.ReadAt(next[:], from+body.n)
	i := strings.Index(string(next[:n]), localHead)
	if i < 0 {
		return -1
	}
	return from + body.n + int64(i)
}

// counted counts the bytes read, one by one as inflating requests them, to find where a file ends.
type counted struct {
	r *bufio.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counted) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// broken returns the error for a truncated archive, with what was read of it.
func broken(files int, err error) error {
	if files == 0 {
		return fmt.Errorf("broken ZIP archive: it breaks off or is damaged; copy or download it again (%w)", err)
	}
	return fmt.Errorf("broken ZIP archive: it breaks off; only what is at its beginning was read, files: %d; copy or download it again", files)
}
