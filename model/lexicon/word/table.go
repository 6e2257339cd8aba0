package word

import (
	"math/bits"
	"strings"
)

// Longest is how many bytes a word of the lexicon has at most.
const Longest = 32

// key is a word in lower case, to be hashed and compared without going through its letters one by one: its first eight
// bytes, then the next eight, into which those behind them are mixed. So only words of more than sixteen bytes could be
// taken for one another, once in 2^64.
type key struct{ a, b uint64 }

// hashed is a hash table of words that never changes. It is made for the one look-up that every word of every article
// costs, half of which find nothing: no branch depends on whether a word is found, so that the processor looks up the
// next words while it waits for one.
type hashed struct {
	entries []entry
	groups  []Group  // of the entries; apart, since few ask for them
	places  []uint16 // in entries, from 1, and whether a word of the place is further on; a power of two of them, most of them 0
	shift   int      // what a hash is shifted by to be one of them
}

// further marks a place behind which words are that belong in it.
const further = 1 << 15

// entry is half a line of the processor's cache.
type entry struct {
	key   key
	class Class
	lists List
}

// newTable makes a table with four places for every word.
func newTable(m map[string]what) *hashed {
	t := &hashed{entries: make([]entry, 1, len(m)+1), groups: make([]Group, 1, len(m)+1), shift: 64}
	size := 1
	for size < 4*len(m) {
		size *= 2
		t.shift--
	}
	t.places = make([]uint16, size)
	for w, what := range m {
		k, _ := fold(w)
		at := t.hash(k)
		for t.places[at] != 0 {
			t.places[at] |= further
			at = (at + 1) % len(t.places)
		}
		t.places[at] = uint16(len(t.entries))
		t.entries = append(t.entries, entry{k, what.class, what.lists})
		t.groups = append(t.groups, what.groups)
	}
	return t
}

// hash multiplies by odd numbers without a pattern: the upper bits depend on all letters.
func (t *hashed) hash(k key) int {
	return int((k.a*0x9E3779B97F4A7C15 + k.b*0xC2B2AE3D27D4EB4F) >> (t.shift & 63))
}

// find returns the place of a word in the entries, 0 for none, where the entry is empty.
func (t *hashed) find(k key) int {
	for at := t.hash(k); ; at++ {
		place := t.places[at&(len(t.places)-1)]
		n := int(place &^ further)
		e := &t.entries[n]
		if (e.key.a^k.a)|(e.key.b^k.b) != 0 {
			n = 0
		}
		if place&further == 0 || n != 0 {
			return n
		}
	}
}

// of returns the place of a word of the text, whatever its case, as the table writes it.
func (t *hashed) of(s string) int {
	k, ok := fold(s)
	if !ok {
		return 0
	}
	return t.find(k)
}

// part returns the place of what a hyphen parts from a word: it loses no full stop.
func (t *hashed) part(s string) int {
	if strings.HasSuffix(s, ".") {
		return 0
	}
	return t.of(s)
}

// fold makes the key of a word, of any case, without the full stop of an abbreviation; false for a word that is longer
// than any.
func fold(s string) (key, bool) {
	n := len(s)
	if n > Longest {
		return key{}, false
	}
	if n > 0 && s[n-1] == '.' {
		n--
	}
	var w [Longest / 8]uint64
	var all uint64
	for i := 0; i < n; i += 8 {
		w[i/8] = eight(s[i:min(i+8, n)])
		all |= w[i/8]
	}
	if all&highBits != 0 {
		return foldOthers(s[:n]), true
	}
	return keyOf(lower(w[0]), lower(w[1]), lower(w[2]), lower(w[3])), true
}

func keyOf(a, b, c, d uint64) key {
	return key{a, b ^ bits.RotateLeft64(c*0x165667B19E3779F9, 31) ^ d*0xD6E8FEB86659FD93}
}

// eight returns the bytes of a string of at most eight, the first one lowest, zeros behind them.
func eight(s string) uint64 {
	switch n := uint(len(s)); {
	case n >= 8:
		return firstEight(s)
	case n >= 4:
		return four(s) | four(s[n-4:])<<(8*(n-4))
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<(8*(n-1))
	case n == 1:
		return uint64(s[0])
	default:
		return 0
	}
}

// firstEight returns the first eight bytes of a string that has as many.
func firstEight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func four(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
)

// lower puts eight bytes of ASCII in lower case: adding sets the high bit of each that is as large as "A", and of each
// that is larger than "Z".
func lower(w uint64) uint64 {
	capital := (w + (0x80-'A')*everyByte) &^ (w + (0x7F-'Z')*everyByte) & highBits
	return w | capital>>2
}

// foldOthers makes the key of a word with letters beyond ASCII, which stay as they are, or with a curled apostrophe.
func foldOthers(s string) key {
	var w [Longest / 8]uint64
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c == 0xE2 && strings.HasPrefix(s[i:], "’"):
			c = '\''
			i += len("’") - 1
		}
		w[n/8] |= uint64(c) << (n % 8 * 8)
		n++
	}
	return keyOf(w[0], w[1], w[2], w[3])
}

// Entry is what the table has of a word. Its zero value has nothing.
type Entry uint16

// At returns the entry and the classes, as Of does, of the word text[from:to]. It is quicker than Of where most words have
// sixteen bytes behind their start: it takes them all and masks what is not the word's, without looking at how many they are.
func At(text string, from, to int) (Entry, Class) {
	n := to - from
	if n > 16 || len(text)-from < 16 || text[to-1] == '.' {
		return at(text[from:to])
	}
	a, b := firstEight(text[from:]), firstEight(text[from+8:])
	a &= 1<<(8*uint(n)) - 1 // of eight bytes and more, all
	b &= 1<<(8*uint(max(n-8, 0))) - 1
	if (a|b)&highBits != 0 {
		return at(text[from:to])
	}
	t := known()
	a, b = lower(a), lower(b)
	e := t.find(keyOf(a, b, 0, 0))
	c := t.entries[e].class
	if adverb := text[to-1]|0x20 == 'y'; (adverb || hyphened(a) || hyphened(b)) && c == 0 {
		c = t.derived(text[from:to])
	}
	return Entry(e), c
}

// hyphened reports whether a hyphen is among eight bytes of ASCII.
func hyphened(w uint64) bool {
	w ^= '-' * everyByte
	return (w-everyByte)&^w&highBits != 0
}

func at(s string) (Entry, Class) {
	if len(s) > Longest {
		return 0, 0
	}
	t := known()
	e := t.of(s)
	if c := t.entries[e].class; c != 0 {
		return Entry(e), c
	}
	return Entry(e), t.derived(s)
}

// In reports whether the word is in any of the lists.
func (e Entry) In(l List) bool { return known().entries[e].lists&l != 0 }

// Of returns the classes of a word of the text, whatever its case. A word with
// hyphens that the table does not know is known by its last part: "co-founder",
// "ex-president".
func Of(s string) Class {
	_, c := at(s)
	return c
}

// derived returns the classes of a word that the table has none of.
func (t *hashed) derived(s string) Class {
	s = strings.TrimSuffix(s, ".")
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		last := &t.entries[t.part(s[i+1:])]
		keeps := Role | Title | Male | Female | Plural | Body | Writing | Demonym
		if first := &t.entries[t.part(s[:i])]; first.class&last.class&(Given|Quantity) != 0 {
			keeps |= Given | Quantity | Opener // "Ann-Marie", "fifty-one"
		}
		return last.class & keeps
	}
	if n := len(s); n > 4 && s[n-2]|0x20 == 'l' && s[n-1]|0x20 == 'y' {
		return Adverb
	}
	return 0
}

// Gender returns the sex that a given name tells, 0 where it tells none.
func Gender(name string) Class {
	switch in := listsOf(name); {
	case in&GivenMale != 0:
		return Male
	case in&GivenFemale != 0:
		return Female
	}
	return 0
}

// Same reports whether two words are the same but for capitals, of English letters.
func Same(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// PastForm reports whether a word looks like the past of a verb.
func PastForm(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }
