package owned

import "lineup/model/large"

// Things are those of a list that nobody else holds, so that they can be written. The zero
// value has none of them.
type Things[T any] struct {
	some map[*T]bool
	all  bool
}

// Own returns the thing at i of a list, to be written: what is there if it is the
// list's own, else a copy, which takes its place. Who holds what was there goes on holding
// that, as it was. The list itself, and what is appended to it, is the caller's.
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

// OwnAll makes everything in a list its own, for when most of it will be written.
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
