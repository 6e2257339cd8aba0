package intake

import (
	"errors"
	"fmt"
	"io"
	"sync/atomic"
)

// Limits on compressed input.
const (
	// maxUnpacked is the maximum total of an input's contents, in bytes.
	maxUnpacked = 8 << 30
	// maxMembers is how many files an archive may hold, including those of archives in it.
	maxMembers = 1_000_000
	// maxArchives is how deep archives may nest, maxPackings how often one file may be compressed
	// over and over.
	maxArchives = 4
	maxPackings = 2
	// maxRatio is the maximum factor by which an input may expand once it is larger than ratioFrom.
	// Articles compress to a third, a list of one repeated record to a fiftieth; only a bomb goes
	// beyond.
	maxRatio  = 250
	ratioFrom = 64 << 20
)

// errTooLarge is the error for an input that exceeds its limit.
var errTooLarge = fmt.Errorf("larger than %d MiB unpacked; split it", MaxFile>>20)

// ErrBomb is the error for an archive that exceeds its limits. Nothing more of it is read.
var ErrBomb = errors.New("unpacks to more than an archive of articles would; unpack it by hand if it is one")

// Limits count what an input and all the archives in it have used. Parts that unpack something
// count concurrently.
type Limits struct {
	packed   atomic.Int64 // bytes read so far, as compressed
	unpacked atomic.Int64 // bytes unpacked so far
	members  int          // files still allowed
}

// Take counts bytes that have been unpacked.
func (l *Limits) Take(n int) error {
	if so := l.unpacked.Add(int64(n)); so > maxUnpacked || so > ratioFrom && so > maxRatio*l.packed.Load() {
		return ErrBomb
	}
	return nil
}

// Packed counts at least n compressed bytes.
func (l *Limits) Packed(n int64) { l.packed.Store(max(l.packed.Load(), n)) }

// meter counts the compressed bytes read from the input.
type meter struct {
	r io.Reader
	n *atomic.Int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n.Add(int64(n))
	return n, err
}

// inflated reads unpacked data and counts it against the limits.
type inflated struct {
	r      io.Reader
	limits *Limits
}

func (i *inflated) Read(p []byte) (int, error) {
	n, err := i.r.Read(p)
	if over := i.limits.Take(n); over != nil {
		return n, over
	}
	return n, err
}

// bounded reads at most left bytes and then fails, where a LimitedReader would look like the end of
// the input.
type bounded struct {
	r    io.Reader
	left int64
}

// Bounded reads at most left bytes of r, and fails beyond them.
func Bounded(r io.Reader, left int64) io.Reader { return &bounded{r: r, left: left} }

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLarge
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
