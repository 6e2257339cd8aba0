package story

import "slices"

// shingleWords is how many words in a row make a shingle: few enough that an
// editor's cut between two of them leaves others whole, enough that two writers
// rarely hit on the same.
const shingleWords = 5

// sampling keeps one shingle in so many, by its hash, so that the same shingles
// are kept of every article. A power of two.
const sampling = 4

// shingleHash hashes the shingle of the words, given as their hashes.
func shingleHash(words []uint32) uint32 {
	var h uint32
	for _, w := range words[:shingleWords] {
		h = (h^w)*0x9E3779B1 + h>>15
	}
	return h ^ h>>13
}

// sample returns the kept shingles of a text, ascending, each once.
func sample(words []uint32) []uint32 {
	var kept []uint32
	for i := 0; i+shingleWords <= len(words); i++ {
		if h := shingleHash(words[i:]); h%sampling == 0 {
			kept = append(kept, h)
		}
	}
	slices.Sort(kept)
	return slices.Clip(slices.Compact(kept))
}

// census tells in how many articles a sampled shingle stands. It counts by hash
// into a table about four times as large as there are shingles; two that fall
// together are counted as one, which can only make a shingle look commoner.
type census struct {
	n     []uint8
	shift uint
}

func newCensus(profiles []profile) census {
	total := 1
	for i := range profiles {
		total += len(profiles[i].shingles)
	}
	c := census{shift: 24}
	for 32-c.shift < 26 && 1<<(32-c.shift) < 4*total {
		c.shift--
	}
	c.n = make([]uint8, 1<<(32-c.shift))
	for i := range profiles {
		for _, h := range profiles[i].shingles {
			if p := c.slot(h); *p < 255 {
				*p++
			}
		}
	}
	return c
}

func (c *census) slot(h uint32) *uint8 { return &c.n[h*0x85EBCA6B>>c.shift] }

// shared weighs the sampled shingles that two articles have in common, in
// shingles: one that no third article has counts as the full sampling rate, one
// that many have as little.
func (c *census) shared(a, b []uint32) float64 {
	sum := 0.
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		if x == y {
			sum += sampling / float64(max(*c.slot(x), 2)-1)
		}
		i += one(x <= y)
		j += one(y <= x)
	}
	return sum
}
