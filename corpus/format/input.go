package format

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Input is one file or stream, unpacked.
type Input struct {
	// Name is the base name without the extension of the packing.
	Name string
	r    *bufio.Reader
}

// errTooLarge is the end of an input that goes on past its bound.
var errTooLarge = fmt.Errorf("larger than %d MiB unpacked; split it", MaxFile>>20)

// Open begins to read an input. What starts as gzip does is unpacked, whatever
// its name.
func Open(name string, r io.Reader) (*Input, error) {
	b := bufio.NewReaderSize(r, HeadSize)
	if magic, _ := b.Peek(2); string(magic) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, fmt.Errorf("broken gzip: %w", err)
		}
		b = bufio.NewReaderSize(z, 64<<10)
		name = strings.TrimSuffix(name, ".gz")
	}
	return &Input{Name: name, r: bufio.NewReaderSize(&bounded{r: b, left: MaxFile}, 64<<10)}, nil
}

// Head returns the first bytes, at most HeadSize, without consuming them.
func (in *Input) Head() ([]byte, error) {
	head, err := in.r.Peek(HeadSize)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, err
}

// all reads the whole input, of at most limit bytes. Where the input breaks off
// it returns what there was, with the error.
func (in *Input) all(limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in.r, int64(limit)+1))
	if len(data) > limit {
		return nil, fmt.Errorf("larger than %d MiB; split it", limit>>20)
	}
	return data, err
}

// bounded reads at most left bytes and then fails, where a LimitedReader would
// pass for the end of the input.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLarge
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
