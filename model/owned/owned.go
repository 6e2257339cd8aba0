package owned

import "lineup/model/large"

// Things records which elements of a list belong to it alone, so that they may be written. The zero value records
// none.
type Things[T any] struct {
	some map[*T]bool
	all  bool
}

// Own returns element i of a list, to be written: the element itself if it is already owned, otherwise a copy,
// which replaces it in the list. Whoever holds the old element keeps it unchanged. The caller owns the list itself
// and what it appends.
func (o *Things[T]) Own(list []*T, i int) *T {
	at := list[i]
	if o.all || o.some[at] {
		return at
	}
	made := *at
	if o.some == nil {
		o.some = map[*T]bool{}
	}
	o.some[&made] = true
	list[i] = &made
	return &made
}

// OwnAll copies every element of a list, for when most of them will be written.
func (o *Things[T]) OwnAll(list []*T) {
	if o.all {
		return
	}
	for i, made := range large.Pointers[T](len(list)) {
		*made = *list[i]
		list[i] = made
	}
	o.some, o.all = nil, true
}
