package reader

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/search"
)

// TestHitsAreGrouped: hits are below the heading of their kind, and no key selects a heading.
func TestHitsAreGrouped(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("/").typed("quill").sees("Speakers 1", "Quotes ", "Stories 1", "Articles ")
	f := d.a.find
	for range len(f.Rows) + 1 {
		if f.Chosen() == model.None {
			t.Fatal("a heading is selected")
		}
		d.keys("down")
	}
	if f.List.At != len(f.Rows)-1 {
		t.Errorf("row %d of %d is selected at the end", f.List.At, len(f.Rows))
	}
	for range len(f.Rows) + 1 {
		if d.keys("up"); f.Chosen() == model.None {
			t.Fatal("a heading is selected")
		}
	}
	if f.Chosen() != 0 || f.List.Top != 0 {
		t.Errorf("hit %d is selected, row %d is the first in sight", f.Chosen(), f.List.Top)
	}
}

// TestLineUpsOnce: of hits that would open the same line-up only the best is listed, and the others are counted.
func TestLineUpsOnce(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("/").typed("bridge safe").finds("bridge safe")
	quotes := 0
	for i := range d.a.find.Result.Hits {
		if d.a.find.Result.Hits[i].Kind == search.QuoteHit {
			quotes++
		}
	}
	if d.sees("more in the same line-ups", "7 hits"); quotes+d.a.find.Same != 3 || d.a.find.Same == 0 {
		t.Errorf("%d quotes are listed, %d are not", quotes, d.a.find.Same)
	}
}

// TestCaret: a caret under the query points at what cannot be understood.
func TestCaret(t *testing.T) {
	d := drive(t, testLoaded(t), 80, 24).keys("/").typed("ferry kind:song x")
	rows := strings.Split(d.screen(), "\n")
	at := strings.Index(rows[2], "song")
	if at < 0 || strings.Index(rows[3], "^") != at || !strings.Contains(rows[3], " ^^^^ ") {
		t.Errorf("the caret:\n%s\n%s", rows[2], rows[3])
	}
	d.keys("ctrl+u").misses("^")
}

// TestCompletion: tab completes a field's value.
func TestCompletion(t *testing.T) {
	d := drive(t, testLoaded(t), 100, 24).keys("/").typed("bridge speaker:qu").sees("tab  Ada Quill")
	d.keys("tab").sees(`/ bridge speaker:"Ada Quill"`, "by Ada Quill").misses("tab  ")
}

// TestSearchesBefore: up, from the first hit on, goes through past searches, and comes round to the input.
func TestSearchesBefore(t *testing.T) {
	d := drive(t, testLoaded(t), 100, 24)
	d.keys("/").typed("ferry").keys("enter esc ctrl+u").typed("bridge").keys("enter esc ctrl+u")
	d.typed("qu").keys("up").sees("/ bridge", "earlier search 1 of 2")
	d.keys("up").sees("/ ferry", "earlier search 2 of 2")
	d.keys("up").sees("/ qu").misses("before;")
}
