package column

import "math/bits"

// Set is a set of small numbers, a bit for each.
type Set []uint64

// NewSet returns an empty set that can hold the numbers below n.
func NewSet(n int) Set { return make(Set, (n+63)/64) }

// Cleared returns an empty set that can hold the numbers below n, in the memory of b if that suffices.
func (b Set) Cleared(n int) Set {
	size := (n + 63) / 64
	if cap(b) < size {
		return make(Set, size)
	}
	clear(b[:size])
	return b[:size]
}

// Add adds i to the set; it must be below the n of NewSet.
func (b Set) Add(i int) { b[i>>6] |= 1 << (i & 63) }

// Remove removes i from the set.
func (b Set) Remove(i int) { b[i>>6] &^= 1 << (i & 63) }

// Has reports whether i is in the set.
func (b Set) Has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// Fill sets the set to the first n numbers.
func (b Set) Fill(n int) {
	clear(b)
	b.FillRange(0, n)
}

// FillRange adds the numbers [from, to) to the set.
func (b Set) FillRange(from, to int) {
	for ; from < to && from&63 != 0; from++ {
		b.Add(from)
	}
	for ; from+64 <= to; from += 64 {
		b[from>>6] = ^uint64(0)
	}
	for ; from < to; from++ {
		b.Add(from)
	}
}

// And removes what is not in c, which may be shorter.
func (b Set) And(c Set) {
	n := min(len(b), len(c))
	for i, w := range c[:n] {
		b[i] &= w
	}
	clear(b[n:])
}

// AndNot removes what is in c, which may be shorter.
func (b Set) AndNot(c Set) {
	for i := range min(len(b), len(c)) {
		b[i] &^= c[i]
	}
}

// Or adds what is in c, which may be shorter.
func (b Set) Or(c Set) {
	for i := range c {
		b[i] |= c[i]
	}
}

// OrNot adds what is not in c, which may be shorter.
func (b Set) OrNot(c Set) {
	for i := range b {
		if i < len(c) {
			b[i] |= ^c[i]
		} else {
			b[i] = ^uint64(0)
		}
	}
}

// Empty reports whether the set has no numbers.
func (b Set) Empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

// All yields the numbers of the set in order.
func (b Set) All(yield func(int) bool) {
	for i, w := range b {
		for w != 0 {
			if !yield(i<<6 + bits.TrailingZeros64(w)) {
				return
			}
			w &= w - 1
		}
	}
}
