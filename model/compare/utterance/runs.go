package utterance

import (
	"slices"
	"sort"
	"strings"

	"lineup/model"
)

// runIndex finds many runs of words in a text in a single pass.
type runIndex struct {
	runs []string // sorted
	// within is, for each run, the index of the longest other run that is a prefix of it, or None.
	within []int
	// begins is a bit set, by a hash of leadBytes bytes, of how runs may begin.
	begins [1 << 10]uint64
	// found lists the runs in the current text; seen marks them.
	found []int
	seen  []bool
}

// leadBytes is less than the length of any run: five words with separators.
const leadBytes = 4

// newRunIndex makes an index of distinct runs; those shorter than leadBytes are left out.
func newRunIndex(runs []string) *runIndex {
	x := &runIndex{runs: runs}
	x.runs = slices.DeleteFunc(x.runs, func(r string) bool { return len(r) < leadBytes })
	slices.Sort(x.runs)
	x.within, x.seen = make([]int, len(x.runs)), make([]bool, len(x.runs))
	for i, r := range x.runs {
		x.within[i] = i - 1
		for x.within[i] >= 0 && !strings.HasPrefix(r, x.runs[x.within[i]]) {
			x.within[i] = x.within[x.within[i]]
		}
		h := leadHash(r)
		x.begins[h/64] |= 1 << (h % 64)
	}
	return x
}

// leadHash returns a hash of the first leadBytes bytes of s, below 1<<16.
func leadHash(s string) uint32 {
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24) * 2654435761 >> 16
}

// in returns which of the runs are in a text, each once. The result is valid until the next call.
func (x *runIndex) in(text string) []int {
	for _, i := range x.found {
		x.seen[i] = false
	}
	x.found = x.found[:0]
	if len(x.runs) == 0 {
		return nil
	}
	for at := 0; at+leadBytes <= len(text); at++ {
		rest := text[at:]
		if h := leadHash(rest); x.begins[h/64]&(1<<(h%64)) == 0 {
			continue
		}
		// The runs that the rest of the text begins with are the last run before it in order, or prefixes of that
		// one.
		i := sort.Search(len(x.runs), func(i int) bool { return x.runs[i] > rest }) - 1
		for ; i != model.None; i = x.within[i] {
			if !x.seen[i] && strings.HasPrefix(rest, x.runs[i]) {
				x.seen[i] = true
				x.found = append(x.found, i)
			}
		}
	}
	return x.found
}
