package reader

import (
	"reflect"
	"sync"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
)

// A pace slows the renderer down while nothing happens. Bubble Tea checks for a new frame sixty times a second, for
// ever, which kept .9 % of a core busy; it has no setting to make it wait. So its ticker follows events: after a
// message it is as quick as ever, and after a while without one it ticks once a second.
type pace struct {
	mu     sync.Mutex
	ticker *time.Ticker // of the renderer, nil until the program runs
	quiet  *time.Timer
	slow   bool
}

const (
	frameEvery = time.Second / 60 // Bubble Tea's own
	idleEvery  = time.Second      // so that a missed frame is soon seen
	idleAfter  = 250 * time.Millisecond
)

// tickerOf returns the ticker of a running program's renderer, nil if there is none of that name. It reaches for
// nothing but the ticker, whose methods any goroutine may call.
func tickerOf(p *tea.Program) *time.Ticker {
	f := reflect.ValueOf(p).Elem().FieldByName("ticker")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*time.Ticker]() {
		return nil
	}
	return *(**time.Ticker)(unsafe.Pointer(f.UnsafeAddr())) //nolint:gosec // see pace
}

// wake is called for every message; by is the program, called on its own goroutine.
func (p *pace) wake(by *tea.Program) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker == nil {
		if p.ticker = tickerOf(by); p.ticker == nil {
			return
		}
		p.quiet = time.AfterFunc(idleAfter, p.rest)
	}
	if p.slow {
		p.slow = false
		p.ticker.Reset(frameEvery)
	}
	p.quiet.Reset(idleAfter)
}

func (p *pace) rest() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.slow = true
	p.ticker.Reset(idleEvery)
}

// stop leaves the ticker alone.
func (p *pace) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.quiet != nil {
		p.quiet.Stop()
	}
}
