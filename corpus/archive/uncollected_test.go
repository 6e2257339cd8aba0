package archive

import (
	"runtime/debug"
	"testing"
)

// TestUncollected checks that garbage collection is on again in the end, in whichever order two overlapping
// suspensions end.
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
