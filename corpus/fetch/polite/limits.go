package polite

import (
	"context"
	"time"
)

// Limits are the bounds on what a server may cost.
type Limits struct {
	Bytes     int64         // of an answer, as it comes and unpacked, where a Request names no other
	Head      time.Duration // until an answer begins
	Whole     time.Duration // until it ends
	Redirects int           // one after the other
	Tries     int           // of one address
	Wait      time.Duration // the longest that one address is waited for; a host that asks for more is left
	Parallel  int           // requests at a time, of all hosts
	Failures  int           // addresses of a host that give no answer, one after the other, before it is left
}

// DefaultLimits are those of the command. A page that the reader takes may have 16 MiB; the
// slowest of usual servers begin within seconds.
func DefaultLimits() Limits {
	return Limits{
		Bytes: 16 << 20, Head: 20 * time.Second, Whole: time.Minute,
		Redirects: 10, Tries: 3, Wait: 2 * time.Minute, Parallel: 16, Failures: 3,
	}
}

// Clock tells the time and waits.
type Clock interface {
	Now() time.Time
	// Sleep waits so long, or until ctx is done, and then returns its error.
	Sleep(ctx context.Context, d time.Duration) error
}

// Wall returns the machine's clock.
func Wall() Clock { return wall{} }

// wall is the machine's clock.
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
