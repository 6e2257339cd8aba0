package card

import (
	"testing"

	"lineup/model"
	"lineup/ui/view"
)

// TestUnnamedHeads: for two articles without a known outlet the heads of a table show what tells them apart, in full.
func TestUnnamedHeads(t *testing.T) {
	for _, c := range []struct {
		name  view.Name
		head  string
		width int // with the space before it
	}{
		{view.Name{Short: "unknown", Apart: "(harbour report 1)", Outlet: model.None}, "(harbour report 1)", 19},
		{view.Name{Short: "unknown", Outlet: model.None}, "unknown", 8},
		{view.Name{Short: "Courier", Apart: "11 Mar", Outlet: 2}, "Courier", 8},
		{view.Name{Short: "Harbour Courier", Outlet: 2}, "Harbour Courier", 11},
	} {
		column := view.Column{Name: c.name}
		head := Heads([]view.Column{column}, false)[0]
		if width := columnWidth(&column, head); head != c.head || width != c.width {
			t.Errorf("%+v: %q in %d cells", c.name, head, width)
		}
	}
}

// TestFitting: the counts on a card are whole.
func TestFitting(t *testing.T) {
	tally := view.StoryTally{Outlets: view.Outlets{Known: 3, Unnamed: 1}, Articles: 4, Undated: 1, InCommon: 2}
	for w, want := range map[int]string{
		80: "3 outlets, 1 article unnamed · 4 articles, 1 undated · 2 quotes in common", 60: "3 outlets, 1 article unnamed · 4 articles, 1 undated",
		50: "3 outlets, 1 unnamed · 4 articles, 1 undated", 42: "3 outlets, 1 article unnamed · 4 articles", 35: "3 outlets, 1 unnamed · 4 articles", 30: "3 outlets, 1 article unnamed", 5: "3 outlets, 1 article unnamed",
	} {
		if got := view.Dots(fitting(tally, w)...); got != want {
			t.Errorf("%d cells: %q, want %q", w, got, want)
		}
	}
}
