package intake

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// packing is a way to compress a single file.
type packing struct {
	what   string
	magic  string
	ext    string
	folded string // the extension that abbreviates ".tar" plus ext
	open   func(io.Reader) (io.Reader, error)
}

// MaxWindow bounds the memory that a Zstandard file may ask for.
const MaxWindow = 128 << 20

var packings = []packing{
	{"gzip", "\x1f\x8b", ".gz", ".tgz", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
	{"bzip2", "BZh", ".bz2", ".tbz2", func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
	{"Zstandard", "\x28\xB5\x2F\xFD", ".zst", ".tzst", func(r io.Reader) (io.Reader, error) {
		// One goroutine: the parts of the input keep the processors busy.
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(MaxWindow))
	}},
}

// longestMagic is how many bytes it takes to recognise a compression.
const longestMagic = 16

// packingOf recognises a compression by its first bytes, nil for none. Prose may begin with the
// three letters of bzip2, but not with the block header that follows them.
func packingOf(b *bufio.Reader) *packing {
	head, _ := b.Peek(longestMagic)
	for i := range packings {
		p := &packings[i]
		if bytes.HasPrefix(head, []byte(p.magic)) && (p.ext != ".bz2" || len(head) >= 10 && string(head[4:10]) == "1AY&SY") {
			return p
		}
	}
	return nil
}

// strip returns a file's name without the extension of the compression.
func (p *packing) strip(name string) string {
	if base, ok := strings.CutSuffix(name, p.folded); ok {
		return base + ".tar"
	}
	return strings.TrimSuffix(name, p.ext)
}

// Stem returns a file's name without extensions of compression.
func Stem(name string) string {
	for i := range packings {
		name = packings[i].strip(name)
	}
	return name
}
