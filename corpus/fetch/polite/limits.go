package polite

import (
	"context"
	"time"
)

// Limits bound what a server may cost.
type Limits struct {
	Bytes     int64         // of a response, packed and unpacked, unless the Request sets another
	Head      time.Duration // until a response begins
	Whole     time.Duration // until it ends
	Redirects int           // in a row
	Tries     int           // per address
	Wait      time.Duration // the longest wait for one address; a host that asks for more is skipped
	Parallel  int           // requests at a time, to all hosts
	Failures  int           // addresses of a host in a row without an answer before it is skipped
}

// DefaultLimits returns the command's limits. A page that the reader accepts may have 16 MiB; the
// slowest of ordinary servers begin within seconds.
func DefaultLimits() Limits {
	return Limits{
		Bytes: 16 << 20, Head: 20 * time.Second, Whole: time.Minute,
		Redirects: 10, Tries: 3, Wait: 2 * time.Minute, Parallel: 16, Failures: 3,
	}
}

// Clock tells the time and waits.
type Clock interface {
	Now() time.Time
	// Sleep waits for d, or until ctx is done, and then returns its error.
	Sleep(ctx context.Context, d time.Duration) error
}

// Wall returns the machine's clock.
func Wall() Clock { return wall{} }

type wall struct{}

func (wall) Now() time.Time { return time.Now() }

func (wall) Sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
