package word

import (
	"encoding/binary"
	"strings"
)

// Longest is how many bytes a word of the lexicon has at most.
const Longest = 32

// spelled is a word in lower case, zeros behind it: it is hashed and compared without
// going through its letters one by one.
type spelled [Longest / 8]uint64

// spell spells a word of at most longest bytes.
func spell[T string | []byte](w T) spelled {
	var buf [Longest]byte
	copy(buf[:], w)
	return spelling(&buf)
}

func spelling(buf *[Longest]byte) (s spelled) {
	for i := range s {
		s[i] = binary.LittleEndian.Uint64(buf[8*i:])
	}
	return s
}

// table is a hash table of words that never changes: less than half the work of a map for
// the one look-up that every word of every article costs.
type table struct {
	entries []entry
	places  []uint16 // in entries, from 1; a power of two of them, most of them 0
	shift   int      // what a hash is shifted by to be one of them
}

type entry struct {
	word spelled
	what what
}

// newTable makes a table with four places for every word.
func newTable(m map[string]what) *table {
	t := &table{entries: make([]entry, 1, len(m)+1), shift: 64}
	size := 1
	for size < 4*len(m) {
		size *= 2
		t.shift--
	}
	t.places = make([]uint16, size)
	for w, what := range m {
		e := entry{spell(w), what}
		at := t.hash(&e.word)
		for t.places[at] != 0 {
			at = (at + 1) % len(t.places)
		}
		t.places[at] = uint16(len(t.entries))
		t.entries = append(t.entries, e)
	}
	return t
}

// hash multiplies by odd numbers without a pattern: the upper bits depend on all letters.
func (t *table) hash(w *spelled) int {
	h := w[0]*0x9E3779B97F4A7C15 + w[1]*0xC2B2AE3D27D4EB4F + w[2]*0x165667B19E3779F9 + w[3]*0xD6E8FEB86659FD93
	return int(h >> t.shift)
}

// find returns what is known of a word, nil for nothing.
func (t *table) find(w spelled) *what {
	for at := t.hash(&w); ; at = (at + 1) & (len(t.places) - 1) {
		n := t.places[at]
		if n == 0 {
			return nil
		}
		if e := &t.entries[n]; e.word == w {
			return &e.what
		}
	}
}

// of returns what is known of a word of the text, whatever its case, as the table writes it.
func (t *table) of(s string) what {
	var buf [Longest]byte
	if _, ok := fold(&buf, s); ok {
		if w := t.find(spelling(&buf)); w != nil {
			return *w
		}
	}
	return what{}
}

// fold writes a word in lower case, without the full stop of an abbreviation, and tells its
// length; false for a word that is longer than any.
func fold(buf *[Longest]byte, s string) (int, bool) {
	if len(s) > len(buf) {
		return 0, false
	}
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
		buf[n] = c
		n++
	}
	if n > 0 && buf[n-1] == '.' {
		n--
		buf[n] = 0
	}
	return n, true
}

// Of returns the classes of a word of the text, whatever its case. A word with
// hyphens that the table does not know is known by its last part: "co-founder",
// "ex-president".
func Of(s string) Class {
	var buf [Longest]byte
	n, ok := fold(&buf, s)
	if !ok {
		return 0
	}
	if w := known().find(spelling(&buf)); w != nil && w.class != 0 {
		return w.class
	}
	low := buf[:n]
	for i := len(low) - 1; i > 0; i-- {
		if low[i] == '-' {
			w := known().find(spell(low[i+1:]))
			if w == nil {
				return 0
			}
			keeps := Role | Title | Male | Female | Plural | Body | Writing | Demonym
			if first := known().find(spell(low[:i])); first != nil && first.class&w.class&(Given|Quantity) != 0 {
				keeps |= Given | Quantity | Opener // "Ann-Marie", "fifty-one"
			}
			return w.class & keeps
		}
	}
	if len(low) > 4 && string(low[len(low)-2:]) == "ly" {
		return Adverb
	}
	return 0
}

// Gender returns the sex that a given name tells, 0 where it tells none.
func Gender(name string) Class {
	switch in := known().of(name).lists; {
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
