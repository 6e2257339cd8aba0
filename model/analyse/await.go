package analyse

import (
	"context"

	"lineup/model/fault"
)

// await runs a step and returns when it is done, or with the context's error as soon as the context is. An
// abandoned step runs to its end, which takes seconds on a large corpus, and its result is dropped; so steps need
// not keep checking whether they are still wanted.
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
