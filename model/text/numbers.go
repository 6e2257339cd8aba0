package text

import (
	"hash/maphash"
	"math/bits"
)

// Numbers gives words numbers, from 0, in the order in which they come: so the usual ones
// stand close together, in the processor's reach. It is a hash table with open addressing, and
// salted, so that nobody can write a text whose words all fall on one place.
type Numbers struct {
	seed  maphash.Seed
	salt  uint64
	slots []slot
	words []byte   // end to end
	at    []uint32 // where in words each begins, and the end of the last
}

// slot is the place of a word in the table. A short word, as most are, is all in its key and
// told from others without a look at the words; the key of a long one is a hash.
type slot struct {
	key  uint64
	next uint32 // the number and one; 0 where there is no word
	size uint32 // of the word, in bytes
}

// keyBytes is the length of the longest word that is all in its key.
const keyBytes = 8

// NewNumbers returns a table without words.
func NewNumbers() *Numbers {
	const slots = 1 << 10
	seed := maphash.MakeSeed()
	return &Numbers{seed: seed, salt: maphash.String(seed, "") | 1, slots: make([]slot, slots), at: []uint32{0}}
}

// Size is how many words have a number.
func (t *Numbers) Size() int { return len(t.at) - 1 }

// Word returns the word with a number. It must not be written to.
func (t *Numbers) Word(n int) []byte { return t.words[t.at[n]:t.at[n+1]] }

// Of returns the number of a word: the next one, which was Size before, when it is new.
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

// find returns the slot of a word, or the free one that it will have.
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

// letters returns the bytes of a word of keyBytes at most as a number, the first ones lowest: by
// loads that lie over each other, as the lengths of words are hard to foresee.
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

// grow makes the table twice as large.
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

// Fix says that no further word will come, and gives back what is there to find them.
func (t *Numbers) Fix() { t.slots = nil }

// clear forgets all words.
func (t *Numbers) clear() {
	clear(t.slots)
	t.words, t.at = t.words[:0], t.at[:1]
}
