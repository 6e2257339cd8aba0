package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Input is one file or stream, unpacked.
type Input struct {
	// Name is the base name without the extension of the packing.
	Name string
	// Packed is how the input was made smaller, "" where it was not.
	Packed string
	// Names are what the fields of records are good for, by the path of the member of
	// the archive that they are in, "" outside one. nil is for the usual names.
	Names func(member string) *Names
	// Charset is the character set that whoever sent the input named; "" where nobody did.
	Charset string

	find   func(name string, head []byte) (Format, error) // for the members of an archive
	r      *bufio.Reader
	bound  *bounded    // what r reads through
	whole  io.ReaderAt // the input itself, where it can be read at any place
	size   int64       // bytes of whole
	limits *Limits
	inside string // the archive: its path there, "" where it is in none
	depth  int    // how many archives it is in
}

// FieldNames are what the fields of the records of the input are good for.
func (in *Input) FieldNames() *Names {
	if in.Names == nil {
		return usual
	}
	return in.Names(in.inside)
}

// Open begins to read an input. What starts as gzip, bzip2 or Zstandard does is
// unpacked, whatever its name. find tells the format of what is in an archive.
func Open(name string, r io.Reader, find func(name string, head []byte) (Format, error)) (*Input, error) {
	l := &Limits{members: maxMembers}
	whole, size := anywhere(r)
	buffer := maxBuffer
	if size > 0 { // some systems' own files are larger than they say
		buffer = int(min(maxBuffer, max(size+1, 512)))
	}
	in, err := open(name, &meter{r: r, n: &l.packed}, l, 0, buffer)
	if err != nil {
		return nil, err
	}
	in.find = find
	if in.Name == name {
		in.whole, in.size = whole, size
	}
	return in, nil
}

// maxBuffer is how many bytes of an input are read at a time; of a small file no more than
// it has, since there may be a great many of those.
const maxBuffer = 64 << 10

// open begins to read an input that shares the limits of the archive it is in.
func open(name string, r io.Reader, l *Limits, depth, buffer int) (*Input, error) {
	b := bufio.NewReaderSize(r, longestMagic)
	packed := ""
	for range maxPackings {
		p := packingOf(b)
		if p == nil {
			break
		}
		unpacked, err := p.open(bufio.NewReaderSize(b, HeadSize))
		if err != nil {
			return nil, fmt.Errorf("broken %s: %w", p.what, err)
		}
		b = bufio.NewReaderSize(&inflated{r: unpacked, limits: l}, longestMagic)
		name, packed, buffer = p.strip(name), p.what, maxBuffer
	}
	bound := &bounded{r: b, left: MaxFile}
	return &Input{Name: name, Packed: packed, r: bufio.NewReaderSize(bound, buffer), bound: bound, limits: l, depth: depth}, nil
}

// anywhere returns r as something that can be read at any place, where it is a
// regular file, with its size.
func anywhere(r io.Reader) (io.ReaderAt, int64) {
	f, ok := r.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	})
	if !ok {
		return nil, 0
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0
	}
	return f, info.Size()
}

// Head returns the first bytes, at most HeadSize, without consuming them.
func (in *Input) Head() ([]byte, error) {
	head, err := in.r.Peek(min(HeadSize, in.r.Size()))
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, err
}

// Reader is what is left to read, no more than a file may have.
func (in *Input) Reader() *bufio.Reader { return in.r }

// Stream is what is left to read of an input that is read piece by piece, each of which has
// a bound of its own.
func (in *Input) Stream() *bufio.Reader {
	in.bound.left = maxUnpacked
	return in.r
}

// At is the whole input as something that can be read at any place, with its size: a file
// as it is, anything else read into memory.
func (in *Input) At() (io.ReaderAt, int64, error) {
	if in.whole != nil {
		in.limits.packed.Store(in.size)
		return in.whole, in.size, nil
	}
	data, err := in.All(MaxFile)
	return bytes.NewReader(data), int64(len(data)), err
}

// Inflate counts what is unpacked of r against the limits of the input.
func (in *Input) Inflate(r io.Reader) io.Reader { return &inflated{r: r, limits: in.limits} }

// Limits are those of what the input unpacks to.
func (in *Input) Limits() *Limits { return in.limits }

// All reads the whole input, of at most limit bytes. Where the input breaks off
// it returns what there was, with the error; of a bomb, nothing.
func (in *Input) All(limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in.r, int64(limit)+1))
	if len(data) > limit {
		return nil, fmt.Errorf("larger than %d MiB; split it", limit>>20)
	}
	if errors.Is(err, ErrBomb) {
		data = nil
	}
	return data, err
}

// Part emits the whole input as one part. The error is that of an input of which
// nothing could be read; one that breaks off has a fault beside what there was.
func (in *Input) Part(emit func(Part), read func(data []byte) ([]Record, []Fault)) error {
	data, err := in.All(MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	emit(func() ([]Record, []Fault) { return read(data) })
	return err
}

// Decoded is the whole input in UTF-8, and the character set it was in; what decode finds
// wrong is told. The error is as that of part; ok is false where nothing could be read.
func (in *Input) Decoded(emit func(Part), decode func(data []byte) (s, set, fault string)) (s, set string, ok bool, err error) {
	data, err := in.All(MaxFile)
	if len(data) == 0 && err != nil {
		return "", "", false, err
	}
	s, set, fault := decode(data)
	if fault != "" {
		Complain(emit, fault)
	}
	return s, set, true, err
}
