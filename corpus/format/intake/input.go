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
	// Name is the base name without the extension of the compression.
	Name string
	// Packed is how the input was compressed, "" if it was not.
	Packed string
	// Names returns the uses of record fields for the archive member at a path, "" outside an
	// archive. nil means the usual names.
	Names func(member string) *Names
	// Charset is the character set that the sender of the input named, if any.
	Charset string

	find   func(name string, head []byte) (Format, error) // for archive members
	r      *bufio.Reader
	bound  *bounded    // what r reads through
	whole  io.ReaderAt // the input itself, if it allows random access
	size   int64       // of whole, in bytes
	limits *Limits
	inside string // path of the member that the input is, "" outside an archive
	depth  int    // how many archives it is in
}

// FieldNames returns the uses of the fields in the input's records.
func (in *Input) FieldNames() *Names {
	if in.Names == nil {
		return usual
	}
	return in.Names(in.inside)
}

// Open opens an input for reading. Input that starts as gzip, bzip2 or Zstandard is decompressed,
// whatever its name. find returns the format of an archive member.
func Open(name string, r io.Reader, find func(name string, head []byte) (Format, error)) (*Input, error) {
	l := &Limits{members: maxMembers}
	whole, size := anywhere(r)
	buffer := maxBuffer
	if size > 0 { // some of the system's own files are larger than they claim
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

// maxBuffer is how many bytes of an input are read at a time; for a small file no more than its
// size, since there may be many of those.
const maxBuffer = 64 << 10

// open opens an input that shares the limits of its archive.
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

// anywhere returns r for random access, with its size, if it is a regular file.
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

// Reader returns the rest of the input, limited to the size of a file.
func (in *Input) Reader() *bufio.Reader { return in.r }

// Stream returns the rest of an input that is read piece by piece, each with a limit of its own.
func (in *Input) Stream() *bufio.Reader {
	in.bound.left = maxUnpacked
	return in.r
}

// At returns the whole input for random access, with its size: a file as it is, anything else read
// into memory.
func (in *Input) At() (io.ReaderAt, int64, error) {
	if in.whole != nil {
		in.limits.packed.Store(in.size)
		return in.whole, in.size, nil
	}
	data, err := in.All(MaxFile)
	return bytes.NewReader(data), int64(len(data)), err
}

// Inflate returns r with all reads counted against the input's limits.
func (in *Input) Inflate(r io.Reader) io.Reader { return &inflated{r: r, limits: in.limits} }

// Limits returns the limits on what the input unpacks to.
func (in *Input) Limits() *Limits { return in.limits }

// All reads the whole input, of at most limit bytes. If the input is truncated, All returns what
// there is, with the error; for a bomb, nothing.
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

// Part emits the whole input as one part. It fails if nothing of the input could be read; a
// truncated input has a fault beside its content.
func (in *Input) Part(emit func(Part), read func(data []byte) ([]Record, []Fault)) error {
	data, err := in.All(MaxRecord)
	if len(data) == 0 && err != nil {
		return err
	}
	emit(func() ([]Record, []Fault) { return read(data) })
	return err
}

// Decoded returns the whole input in UTF-8, and its original character set; what decode finds wrong
// is reported. The error is Part's; ok is false if nothing could be read.
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
