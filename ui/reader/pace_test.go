package reader

import (
	"reflect"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestTicker checks that Bubble Tea still has what a pace slows down: without it the reader would look for a new
// frame sixty times a second again, and nobody would notice.
func TestTicker(t *testing.T) {
	t.Parallel()
	f, ok := reflect.TypeFor[tea.Program]().FieldByName("ticker")
	if !ok || f.Type != reflect.TypeFor[*time.Ticker]() {
		t.Fatalf("a program has no ticker of the renderer but %v: see pace.go", f.Type)
	}
	if tickerOf(tea.NewProgram(nil)) != nil {
		t.Error("a program that is not running has a ticker")
	}
}
