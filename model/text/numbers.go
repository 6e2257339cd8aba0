package text

import (
	"hash/maphash"
	"math/bits"
)

// Numbers numbers words from 0 in order of first appearance, so that common words are close together in memory and
// stay in the processor's cache. It is a hash table with open addressing, salted so that no text can make all its
// words collide.
type Numbers struct {
	seed  maphash.Seed
	salt  uint64
	slots []slot
	words []byte   // end to end
	at    []uint32 // where each word begins in words, and the end of the last
}

// slot is a word's place in the table. The key of a short word, as most are, is the word itself, so it is compared
// without a look at words; the key of a long one is a hash.
type slot struct {
	key  uint64
	next uint32 // the number plus one; 0 in a free slot
	size uint32 // of the word, in bytes
}

// keyBytes is the length of the longest word that fits into its key.
const keyBytes = 8

// NewNumbers returns a table without words.
func NewNumbers() *Numbers {
	const slots = 1 << 10
	seed := maphash.MakeSeed()
	return &Numbers{seed: seed, salt: maphash.String(seed, "") | 1, slots: make([]slot, slots), at: []uint32{0}}
}

// Size returns how many words have a number.
func (t *Numbers) Size() int { return len(t.at) - 1 }

// Word returns the word with number n. It must not be modified.
func (t *Numbers) Word(n int) []byte { return t.words[t.at[n]:t.at[n+1]] }

// Of returns the number of a word. A new word gets the next one, the Size before the call.
func (t *Numbers) Of(word string) int {
	var key uint64
	if len(word) <= keyBytes {
		key = letters(word)
	} else {
		key = maphash.String(t.seed, word)
	}
	s := t.find(key, word)
	if s.next == 0 {
		*s = slot{key, uint32(t.Size() + 1), uint32(len(word))}
		t.words = append(t.words, word...)
		t.at = append(t.at, uint32(len(t.words)))
		if 3*t.Size() > 2*len(t.slots) {
			t.grow()
		}
		return t.Size() - 1
	}
	return int(s.next) - 1
}

// find returns the slot of a word, or the free one where it belongs.
func (t *Numbers) find(key uint64, word string) *slot {
	last := uint64(len(t.slots) - 1)
	for i := t.place(key) & last; ; i = (i + 1) & last {
		s := &t.slots[i]
		if s.next == 0 || s.key == key && int(s.size) == len(word) &&
			(len(word) <= keyBytes || string(t.Word(int(s.next)-1)) == word) {
			return s
		}
	}
}

// place spreads keys over the table.
func (t *Numbers) place(key uint64) uint64 {
	high, low := bits.Mul64(key^t.salt, t.salt)
	return high ^ low
}

// letters returns the bytes of a word of at most keyBytes as a number, the first ones lowest. It uses overlapping
// loads, because branches on the length of a word are hard to predict.
func letters(word string) uint64 {
	n := len(word)
	if n < 4 {
		if n == 0 {
			return 0
		}
		return uint64(word[0]) | uint64(word[n/2])<<(n/2*8) | uint64(word[n-1])<<(n*8-8)
	}
	return four(word) | four(word[n-4:])<<(n*8-32)
}

func four(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// grow doubles the table.
func (t *Numbers) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	last := uint64(len(t.slots) - 1)
	for _, s := range old {
		if s.next == 0 {
			continue
		}
		i := t.place(s.key) & last
		for t.slots[i].next != 0 {
			i = (i + 1) & last
		}
		t.slots[i] = s
	}
}

// Fix frees the lookup table. No further word may be numbered.
func (t *Numbers) Fix() { t.slots = nil }

// clear forgets all words.
func (t *Numbers) clear() {
	clear(t.slots)
	t.words, t.at = t.words[:0], t.at[:1]
}
