package command

import (
	"fmt"
	"sync/atomic"
	"time"

	"lineup/model"
	"lineup/ui/safe"
)

// patience is how long a command may be silent while it works.
const patience = 10 * time.Second

// progress reports on stderr, if that is a terminal, how far a long-running command is: one line at intervals, which
// can be read aloud, until done is called.
func (s *session) progress() (tell func(model.Progress), done func()) {
	return progressOf[model.Progress](s)
}

// progressOf is progress for any kind of value.
func progressOf[P fmt.Stringer](s *session) (tell func(P), done func()) {
	if _, ok := s.stderr.Terminal(); !ok {
		return func(P) {}, func() {}
	}
	every := time.NewTicker(patience)
	tell, stop := reportProgress[P](every.C, s.stderr)
	return tell, func() { every.Stop(); stop() }
}

// reportProgress writes the current progress at each tick, until stop is called. Several goroutines may call tell.
func reportProgress[P fmt.Stringer](ticks <-chan time.Time, w *safe.Writer) (tell func(P), stop func()) {
	var now atomic.Pointer[P]
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-end:
				return
			case <-ticks:
				if p := now.Load(); p != nil {
					fmt.Fprintln(w, *p)
				}
			}
		}
	}()
	return func(p P) { now.Store(&p) }, func() { close(end); <-ended }
}
