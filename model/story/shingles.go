package story

import "slices"

// shingleWords is the number of consecutive words in a shingle: few enough that an editor's cuts leave some whole,
// enough that two writers rarely produce the same one.
const shingleWords = 5

// sampling is the rate at which shingles are sampled by hash, so that the same ones are kept of every article. A
// power of two.
const sampling = 4

// shingleHash hashes the shingle of words given as hashes.
func shingleHash(words []uint32) uint32 {
	var h uint32
	for _, w := range words[:shingleWords] {
		h = (h^w)*0x9E3779B1 + h>>15
	}
	return h ^ h>>13
}

// sample returns the sampled shingles of a text, ascending and distinct.
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

// census counts the articles in which a sampled shingle occurs. It counts by hash in a table about four times as
// large as there are shingles. Shingles that collide are counted as one, which can only make a shingle look more
// common.
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
