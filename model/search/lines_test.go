package search

import (
	"slices"
	"testing"
)

// TestLines holds that strings which come later come after the others, alone, in a part and
// laid out as one, however often some come.
func TestLines(t *testing.T) {
	write := func(some ...string) lines {
		var w lineWriter
		for _, s := range some {
			w.add(s)
		}
		return w.lines()
	}
	list := func(l lines) (out []string) {
		for i, s := range l.all {
			if l.line(i) != s {
				t.Errorf("string %d is %q and %q", i, s, l.line(i))
			}
			out = append(out, s)
		}
		return out
	}
	var l lines
	var want []string
	for _, some := range [][]string{{}, {"quay", "", "pier"}, {"crane"}, {}, {"barge", "tide"}} {
		before := list(l)
		grown := l.with(write(some...))
		if !slices.Equal(list(l), before) {
			t.Fatalf("what there was has become %q", list(l))
		}
		l, want = grown, append(want, some...)
		if got := list(l); !slices.Equal(got, want) || l.size() != len(want) {
			t.Fatalf("%d strings, %q; want %q", l.size(), got, want)
		}
		if got := list(l.flat()); !slices.Equal(got, want) {
			t.Errorf("laid out as one they are %q", got)
		}
		if n := len(some); n > 0 {
			if got := list(l.part(len(want)-n, len(want))); !slices.Equal(got, some) {
				t.Errorf("what came last is %q", got)
			}
		}
	}
}
