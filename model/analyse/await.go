package analyse

import (
	"context"

	"lineup/model/fault"
)

// await does a step and returns when it is done, or with the context's error as soon
// as the context is. A step that nobody waits for any more goes on to its end, which
// takes seconds on a large corpus, and what it makes is nobody's: so the steps need
// not ask at every turn whether they are still wanted.
func await(ctx context.Context, step func()) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- fault.Guard(func() error { step(); return nil })() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
