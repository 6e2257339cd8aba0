package reader

import (
	"strings"
	"testing"
	"time"

	"lineup/model"

	tea "charm.land/bubbletea/v2"
)

// TestTableFold: in the table of a story the quotes that one article alone has are one row, which enter opens and
// closes; the tab counts them all the same, and J skips the fold.
func TestTableFold(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("enter t")
	d.sees("Who quotes what 2", "▸ 1 quote in one article only").misses("Nobody wants it open")
	d.keys("G y").sees("enter opens or closes the fold").keys("enter").sees("▾ 1 quote in one article only", "Nobody wants it open")
	d.keys("enter").misses("Nobody wants it open")
	d.keys("g enter J").sees("Nobody wants it open more than I do").misses("the last")
	d.keys("esc").sees("▾ 1 quote")
}

// TestLastTime: the time of the last article is on the screen, however wide that is.
func TestLastTime(t *testing.T) {
	l := testLoaded(t)
	for i, a := range l.Corpus.Articles[:4] {
		a.Published = model.Date{Time: time.Date(2031, 4, 2, 6+3*i, 7, 0, 0, time.UTC), Precision: model.ToMinute}
	}
	d := drive(t, l, 160, 30).keys("enter t shift+tab")
	for _, w := range []int{160, 120, 80, 61} {
		d.send(tea.WindowSizeMsg{Width: w, Height: 30})
		if n := strings.Count(d.screen(), "●"); n != 4+1 { // and the legend's
			t.Errorf("%d cells: %d times:\n%s", w, n-1, d.screen())
		}
	}
}

// TestTableHeads: outlets without a name have what tells them apart at the heads of their columns, so that names stay
// if there is room, and letters replace them if not.
func TestTableHeads(t *testing.T) {
	l := testLoaded(t)
	for _, a := range l.Corpus.Articles[1:4] {
		a.Outlet = model.Outlet{}
	}
	drive(t, l, 120, 30).keys("enter t").sees("Courier  (01 notes)  (02 notes)  (03 notes)")
	drive(t, l, 60, 30).keys("enter t").sees("a  b  c  d", "a\u00a0Courier")
}
