package command

import (
	"bufio"
	"io"
	"testing"
	"time"

	"lineup/model"
	"lineup/ui/safe"
)

// TestProgressAtTicks checks that each tick reports the latest progress.
func TestProgressAtTicks(t *testing.T) {
	r, w := io.Pipe()
	lines := bufio.NewScanner(r)
	ticks := make(chan time.Time)
	tell, stop := reportProgress[model.Progress](ticks, safe.NewWriter(w))
	for _, step := range []struct {
		p    model.Progress
		want string
	}{
		{model.Progress{Step: "loading articles", Done: 7}, "loading articles 7"},
		{model.Progress{Step: "reading quotes", Done: 2, Total: 7}, "reading quotes 2 of 7"},
		{model.Progress{Step: "stories"}, "stories …"},
	} {
		tell(model.Progress{Step: "passed over"})
		tell(step.p)
		for range 2 {
			ticks <- time.Now()
			if !lines.Scan() || lines.Text() != step.want {
				t.Errorf("got %q, want %q", lines.Text(), step.want)
			}
		}
	}
	stop()
}
