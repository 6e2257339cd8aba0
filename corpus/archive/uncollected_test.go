package archive

import (
	"runtime/debug"
	"testing"
)

// TestUncollected holds that memory is collected again when all is done, in whatever order
// two that put it off come to their ends.
func TestUncollected(t *testing.T) {
	const usual = 77
	before := debug.SetGCPercent(usual)
	defer debug.SetGCPercent(before)
	for _, firstEndsFirst := range []bool{true, false} {
		first, second := uncollected(), uncollected()
		if !firstEndsFirst {
			first, second = second, first
		}
		first()
		second()
		if got := debug.SetGCPercent(usual); got != usual {
			t.Errorf("first ends first %v: collected at %d, want %d", firstEndsFirst, got, usual)
		}
	}
}
