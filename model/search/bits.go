package search

import "math/bits"

// bitset is a set of small numbers.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

// cleared is an empty set of numbers below n, with the memory of b if that is enough.
func (b bitset) cleared(n int) bitset {
	size := (n + 63) / 64
	if cap(b) < size {
		return make(bitset, size)
	}
	clear(b[:size])
	return b[:size]
}

func (b bitset) set(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b bitset) unset(i int)    { b[i>>6] &^= 1 << (i & 63) }
func (b bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// fill puts the first n numbers into the set, and no other.
func (b bitset) fill(n int) {
	clear(b)
	b.fillRange(0, n)
}

// fillRange adds the numbers [from, to) to the set.
func (b bitset) fillRange(from, to int) {
	for ; from < to && from&63 != 0; from++ {
		b.set(from)
	}
	for ; from+64 <= to; from += 64 {
		b[from>>6] = ^uint64(0)
	}
	for ; from < to; from++ {
		b.set(from)
	}
}

// and takes out what is not in c, which may be the shorter.
func (b bitset) and(c bitset) {
	n := min(len(b), len(c))
	for i, w := range c[:n] {
		b[i] &= w
	}
	clear(b[n:])
}

// andNot takes out what is in c, as far as c goes.
func (b bitset) andNot(c bitset) {
	for i := range min(len(b), len(c)) {
		b[i] &^= c[i]
	}
}

// or adds what is in c, which may be the shorter.
func (b bitset) or(c bitset) {
	for i := range c {
		b[i] |= c[i]
	}
}

// orNot adds what is not in c, as far as c goes, or past it.
func (b bitset) orNot(c bitset) {
	for i := range b {
		if i < len(c) {
			b[i] |= ^c[i]
		} else {
			b[i] = ^uint64(0)
		}
	}
}

func (b bitset) empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

// all yields the numbers of the set in order.
func (b bitset) all(yield func(int) bool) {
	for i, w := range b {
		for w != 0 {
			if !yield(i<<6 + bits.TrailingZeros64(w)) {
				return
			}
			w &= w - 1
		}
	}
}
