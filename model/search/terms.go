package search

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// termTable gives terms numbers, in the order in which they come. It is a hash
// table with open addressing: a slot holds the upper half of the term's hash,
// and its number and one, or nothing.
type termTable struct {
	seed  maphash.Seed
	slots []uint64
	terms []byte // end to end
	at    []uint32
}

func newTermTable() *termTable {
	const slots = 1 << 12
	return &termTable{seed: maphash.MakeSeed(), slots: make([]uint64, slots), at: []uint32{0}}
}

func (t *termTable) size() int { return len(t.at) - 1 }

func (t *termTable) term(n uint32) []byte { return t.terms[t.at[n]:t.at[n+1]] }

// number returns the number of a term, the next one when it is new.
func (t *termTable) number(key []byte) uint32 {
	const upper = 0xFFFF_FFFF << 32
	hash := maphash.Bytes(t.seed, key)
	last := uint64(len(t.slots) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		s := t.slots[i]
		if s == 0 {
			n := uint32(t.size())
			t.slots[i] = hash&upper | uint64(n+1)
			t.terms = append(t.terms, key...)
			t.at = append(t.at, uint32(len(t.terms)))
			if 2*t.size() > len(t.slots) {
				t.grow()
			}
			return n
		}
		if n := uint32(s) - 1; (s^hash)&upper == 0 && string(t.term(n)) == string(key) {
			return n
		}
	}
}

// grow makes the table twice as large.
func (t *termTable) grow() {
	t.slots = make([]uint64, 2*len(t.slots))
	last := uint64(len(t.slots) - 1)
	for n := range uint32(t.size()) {
		hash := maphash.Bytes(t.seed, t.term(n))
		i := hash & last
		for t.slots[i] != 0 {
			i = (i + 1) & last
		}
		t.slots[i] = hash&(0xFFFF_FFFF<<32) | uint64(n+1)
	}
}

// sorted returns the numbers in the order of the terms, and gives the slots back.
func (t *termTable) sorted() []uint32 {
	t.slots = nil
	order := make([]uint32, t.size())
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return bytes.Compare(t.term(a), t.term(b)) })
	return order
}
