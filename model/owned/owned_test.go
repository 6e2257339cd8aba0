package owned

import (
	"slices"
	"testing"
)

// TestOwn checks that writing to a list changes that list and not the one it shares its elements with, and that
// nothing is copied twice.
func TestOwn(t *testing.T) {
	lent := []*int{new(int), new(int), new(int)}
	list := append(slices.Clone(lent), new(int))
	var o Things[int]
	*o.Own(list, 1) = 7
	mine := list[1]
	*o.Own(list, 1) = 8
	if *lent[1] != 0 || *list[1] != 8 || list[1] != mine {
		t.Errorf("lent list has %d, own list %d", *lent[1], *list[1])
	}
	if list[0] != lent[0] || list[2] != lent[2] {
		t.Error("unwritten elements are no longer shared")
	}
	o.OwnAll(list)
	list = append(list, new(int))
	for i := range list {
		*o.Own(list, i) += 5
	}
	if *lent[0]+*lent[1]+*lent[2] != 0 || *list[0] != 5 || *list[1] != 13 || *list[4] != 5 {
		t.Error("writing after OwnAll changed the lent elements")
	}
	mine = list[0]
	if o.OwnAll(list); list[0] != mine {
		t.Error("OwnAll copied an owned element")
	}
}
