package owned

import (
	"slices"
	"testing"
)

// TestOwn holds that what is written into a list is not seen in the one it shares its things
// with, that it is seen in the list itself, and that nothing is copied twice.
func TestOwn(t *testing.T) {
	lent := []*int{new(int), new(int), new(int)}
	list := append(slices.Clone(lent), new(int))
	var o Things[int]
	*o.Own(list, 1) = 7
	mine := list[1]
	*o.Own(list, 1) = 8
	if *lent[1] != 0 || *list[1] != 8 || list[1] != mine {
		t.Errorf("lent %d, the list has %d", *lent[1], *list[1])
	}
	if list[0] != lent[0] || list[2] != lent[2] {
		t.Error("what is not written is shared no more")
	}
	o.OwnAll(list)
	list = append(list, new(int))
	for i := range list {
		*o.Own(list, i) += 5
	}
	if *lent[0]+*lent[1]+*lent[2] != 0 || *list[0] != 5 || *list[1] != 13 || *list[4] != 5 {
		t.Error("all own, and yet what is lent is written")
	}
	mine = list[0]
	if o.OwnAll(list); list[0] != mine {
		t.Error("what is its own is copied")
	}
}
