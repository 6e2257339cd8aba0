package column

import (
	"slices"
	"testing"
)

// TestLines checks that strings added later come after the others, individually, in a part and in one text, however
// often strings are added.
func TestLines(t *testing.T) {
	write := func(some ...string) Lines {
		var w LineWriter
		for _, s := range some {
			w.Add(s)
		}
		return w.Lines()
	}
	list := func(l Lines) (out []string) {
		for i, s := range l.All {
			if l.Line(i) != s {
				t.Errorf("string %d is %q and %q", i, s, l.Line(i))
			}
			out = append(out, s)
		}
		return out
	}
	var l Lines
	var want []string
	for _, some := range [][]string{{}, {"quay", "", "pier"}, {"crane"}, {}, {"barge", "tide"}} {
		before := list(l)
		grown := l.With(write(some...))
		if !slices.Equal(list(l), before) {
			t.Fatalf("the previous strings became %q", list(l))
		}
		l, want = grown, append(want, some...)
		if got := list(l); !slices.Equal(got, want) || l.Size() != len(want) {
			t.Fatalf("%d strings, %q; want %q", l.Size(), got, want)
		}
		if got := list(l.flat()); !slices.Equal(got, want) {
			t.Errorf("in one text: got %q", got)
		}
		if n := len(some); n > 0 {
			if got := list(l.Part(len(want)-n, len(want))); !slices.Equal(got, some) {
				t.Errorf("the last strings: got %q", got)
			}
		}
	}
}
