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

// census counts in how many articles a sampled shingle occurs. It counts by hash
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
