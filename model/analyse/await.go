package analyse

import "context"

// await does a step and returns when it is done, or with the context's error as soon
// as the context is. A step that nobody waits for any more goes on to its end, which
// takes seconds on a large corpus, and what it makes is nobody's: so the steps need
// not ask at every turn whether they are still wanted.
func await(ctx context.Context, step func()) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		step()
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
