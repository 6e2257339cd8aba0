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

// An archive that breaks off has lost the table at its end, by which its files are found. Each has a head
// of its own before it as well.

const (
	localHead    = "PK\x03\x04"
	localSize    = 30 // bytes of a head before the name
	longestName  = 4 << 10
	sizeUnknown  = 1 << 3 // the flag of a file whose size is told behind it
	encrypted    = 1
	methodStored = 0
	methodPacked = 8
)

// remains reads the files at the beginning of an archive that breaks off, and returns how many there
// were. One that is a document is not read: its parts are none.
func remains(in *intake.Input, r io.ReaderAt, size int64, emit func(intake.Part)) (files int, err error) {
	for at := int64(0); at+localSize <= size; {
		var head [localSize]byte
		if _, err := r.ReadAt(head[:], at); err != nil || string(head[:4]) != localHead {
			return files, nil
		}
		u16 := func(i int) int64 { return int64(binary.LittleEndian.Uint16(head[i:])) }
		flags, method, packed, nameSize, extra := u16(6), u16(8), int64(binary.LittleEndian.Uint32(head[18:])), u16(26), u16(28)
		if nameSize > longestName || at+localSize+nameSize+extra > size {
			return files, nil
		}
		name := make([]byte, nameSize)
		if _, err := r.ReadAt(name, at+localSize); err != nil {
			return files, nil
		}
		if files == 0 && (string(name) == "[Content_Types].xml" || string(name) == "mimetype") {
			return 0, nil
		}
		from := at + localSize + nameSize + extra
		if flags&sizeUnknown != 0 && packed == 0 {
			if method != methodPacked {
				return files, nil
			}
			packed = size - from
		}
		body := &counted{r: bufio.NewReader(io.NewSectionReader(r, from, min(packed, size-from)))}
		member := io.Reader(body)
		if method == methodPacked {
			member = in.Inflate(flate.NewReader(body))
		}
		inner, why := intake.MemberName(string(name))
		switch {
		case strings.HasSuffix(string(name), "/") || why == "" && intake.IgnoredPath(inner, func(string) bool { return false }):
		case why != "":
			intake.RefuseMember(emit, string(name), why)
		case method != methodStored && method != methodPacked || flags&encrypted != 0:
			intake.Complain(intake.Inside(inner, emit), "packed in a way that is not read; unpack it")
		default:
			files++
			if err := in.Member(inner, member, emit); err != nil {
				return files, err
			}
		}
		if flags&sizeUnknown == 0 {
			at = from + packed
			continue
		}
		if _, err := io.Copy(io.Discard, member); err != nil {
			return files, nil //nolint:nilerr // here it breaks off, which is told
		}
		at = from + body.n
		const descriptor = 24 // bytes behind a file at most, with the mark before them
		var behind [descriptor + len(localHead)]byte
		n, _ := r.ReadAt(behind[:], at)
		next := strings.Index(string(behind[:n]), localHead)
		if next < 0 {
			return files, nil
		}
		at += int64(next)
	}
	return files, nil
}

// counted counts the bytes that are read, one by one as inflating asks for them, so that it is known where
// a file ends.
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

// broken tells that an archive breaks off, and what was read of it.
func broken(files int, err error) error {
	if files == 0 {
		return fmt.Errorf("broken ZIP archive: it breaks off or is damaged; copy or download it again (%w)", err)
	}
	return fmt.Errorf("broken ZIP archive: it breaks off; only what is at its beginning was read, files: %d; copy or download it again", files)
}
