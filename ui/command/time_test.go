package command

import (
	"context"
	"errors"
	"testing"
)

func TestInTime(t *testing.T) {
	t.Parallel()
	fault := errors.New("fault")
	if err := inTime(t.Context(), grace, func(context.Context) error { return fault }); !errors.Is(err, fault) {
		t.Errorf("ended by itself with %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for name, want := range map[string]error{"listens": fault, "does not": context.Canceled} {
		never := make(chan struct{})
		err := inTime(ctx, printGrace, func(ctx context.Context) error {
			<-ctx.Done()
			if name != "listens" {
				<-never
			}
			return fault
		})
		close(never)
		if !errors.Is(err, want) {
			t.Errorf("what %s returned %v, want %v", name, err, want)
		}
	}
}
