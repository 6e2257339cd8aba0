package card

import (
	"testing"

	"lineup/model"
	"lineup/ui/view"
)

// TestUnnamedHeads: of two articles whose outlet nobody knows the heads of a table show what tells
// them apart, in full.
func TestUnnamedHeads(t *testing.T) {
	for _, c := range []struct {
		name  view.Name
		head  string
		width int // with the blank before it
	}{
		{view.Name{Short: "unknown", Apart: "(harbour report 1)", Outlet: model.None}, "(harbour report 1)", 19},
		{view.Name{Short: "unknown", Outlet: model.None}, "unknown", 8},
		{view.Name{Short: "Courier", Apart: "11 Mar", Outlet: 2}, "Courier", 8},
		{view.Name{Short: "Harbour Courier", Outlet: 2}, "Harbour Courier", 11},
	} {
		if head, width := inHead(c.name), columnWidth(&view.Column{Name: c.name}); head != c.head || width != c.width {
			t.Errorf("%+v: %q in %d cells", c.name, head, width)
		}
	}
}
