package intake

import (
	"errors"
	"fmt"
	"io"
	"sync/atomic"
)

// The bounds on what is packed.
const (
	// maxUnpacked is the most bytes that all an input holds may have.
	maxUnpacked = 8 << 30
	// maxMembers is how many files an archive may hold, those of the archives in
	// it included.
	maxMembers = 1_000_000
	// maxArchives is how deep archives may nest, maxPackings how often one file
	// may be packed over and over.
	maxArchives = 4
	maxPackings = 2
	// maxRatio is how many times larger than it is packed an input may become
	// once it is larger than ratioFrom. Articles shrink to a third, a list of
	// one repeated record to a fiftieth; a bomb is made to go beyond.
	maxRatio  = 250
	ratioFrom = 64 << 20
)

// errTooLarge is the end of an input that goes on past its bound.
var errTooLarge = fmt.Errorf("larger than %d MiB unpacked; split it", MaxFile>>20)

// ErrBomb is the end of an archive that goes on past its bounds. Nothing more of
// it is read.
var ErrBomb = errors.New("unpacks to more than an archive of articles would; unpack it by hand if it is one")

// Limits are what an input and all the archives in it have taken. Parts that unpack
// something count side by side.
type Limits struct {
	packed   atomic.Int64 // bytes read so far, as they are packed
	unpacked atomic.Int64 // bytes unpacked so far
	members  int          // files that may yet be met
}

// Take counts bytes that have been unpacked.
func (l *Limits) Take(n int) error {
	if so := l.unpacked.Add(int64(n)); so > maxUnpacked || so > ratioFrom && so > maxRatio*l.packed.Load() {
		return ErrBomb
	}
	return nil
}

// Packed counts at least n bytes as packed.
func (l *Limits) Packed(n int64) { l.packed.Store(max(l.packed.Load(), n)) }

// meter counts what is read of the input as it is packed.
type meter struct {
	r io.Reader
	n *atomic.Int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n.Add(int64(n))
	return n, err
}

// inflated reads what has been unpacked and counts it against the limits.
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

// bounded reads at most left bytes and then fails, where a LimitedReader would
// pass for the end of the input.
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
