package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/x/term"

	"lineup/model/analyse"
)

// patience is how long a command may be silent while it works.
const patience = 10 * time.Second

// progress tells on stderr, where that is a terminal, how far a command is that takes long: a
// line every so often, which can be read aloud, until done is called.
func (s *session) progress() (tell func(analyse.Progress), done func()) {
	if f, ok := s.stderr.(*os.File); !ok || !term.IsTerminal(f.Fd()) {
		return func(analyse.Progress) {}, func() {}
	}
	every := time.NewTicker(patience)
	tell, stop := toldAt(every.C, s.stderr)
	return tell, func() { every.Stop(); stop() }
}

// toldAt writes how far the work is at each tick, until stop is called; it may be told by
// several goroutines.
func toldAt(ticks <-chan time.Time, w io.Writer) (tell func(analyse.Progress), stop func()) {
	var now atomic.Pointer[analyse.Progress]
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-end:
				return
			case <-ticks:
				if p := now.Load(); p != nil {
					fmt.Fprintln(w, far(p))
				}
			}
		}
	}()
	return func(p analyse.Progress) { now.Store(&p) }, func() { close(end); <-ended }
}

// far tells how far the work is.
func far(p *analyse.Progress) string {
	switch {
	case p.Total > 0:
		return fmt.Sprintf("%s: %d of %d …", p.Step, p.Done, p.Total)
	case p.Done > 0:
		return fmt.Sprintf("%s: %d …", p.Step, p.Done)
	default:
		return p.Step + " …"
	}
}
