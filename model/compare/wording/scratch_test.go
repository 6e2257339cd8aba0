package wording

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lineup/model"
)

// readings returns texts with most words in common, many of which share a slot of a lexicon.
func readings() []string {
	out := make([]string, 0, 100)
	for _, c := range comparisons {
		out = append(out, c.base, c.here)
	}
	for i := range 20 {
		var s strings.Builder
		for k := range 200 {
			fmt.Fprintf(&s, "word%dly Harbour%dful can’t antidisestablishmentarian%d [T]he %d,000 … ", i*k, i+k, k, k)
		}
		out = append(out, s.String())
	}
	return out
}

// all reads a text as a quote of one piece.
func (d *Scratch) all(txt string) Wording {
	return d.Read(txt, []model.Span{{Start: 0, End: len(txt)}})
}

func TestScratchReadsAsAnew(t *testing.T) {
	d := NewScratch()
	for range 2 {
		d.Clear()
		var got []Wording
		texts := readings()
		for _, txt := range texts {
			got = append(got, d.all(txt)) // all stay valid while others are read
		}
		for i, txt := range texts {
			if want := new(Scratch).all(txt); !reflect.DeepEqual(got[i], want) {
				t.Fatalf("%.60q: got\n%v\nwant\n%v", txt, got[i].Words, want.Words)
			}
		}
	}
}

// TestUsedScratch checks that a Scratch in which other quotes were compared before finds the same.
func TestUsedScratch(t *testing.T) {
	d := NewScratch()
	for range 2 {
		for _, c := range comparisons {
			base, here := snippet(c.base), snippet(c.here)
			got := d.Align(&base, &here)
			if want := new(Scratch).Align(&base, &here); !reflect.DeepEqual(got, want) {
				t.Errorf("%q and %q: got %v, want %v", c.base, c.here, got.Runs, want.Runs)
			}
		}
	}
}

func TestArena(t *testing.T) {
	var a arena[int]
	first := a.keep(append(a.room(1), 1))
	grown := a.keep(append(a.room(1), 2, 3, 4, 5, 6, 7, 8, 9)) // more than was asked for
	last := a.keep(append(a.room(3), 10, 11, 12))
	first = append(first, 0) // must not overwrite what follows
	if fmt.Sprint(first, grown, last) != "[1 0] [2 3 4 5 6 7 8 9] [10 11 12]" {
		t.Errorf("kept %v %v %v", first, grown, last)
	}
	a.clear()
	if s := a.room(1); cap(s) < 3 {
		t.Errorf("a cleared arena has capacity %d, want at least 3", cap(s))
	}
}
