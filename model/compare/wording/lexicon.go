package wording

import (
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// lexicon keeps how words are compared, by how they are written. It has room for so
// many only: of two that fall on one place the later is kept, and most of a text is a
// few words over and over.
type lexicon [1 << lexiconBits]entry

const lexiconBits = 13

// entry is what is known of a word by itself.
type entry struct {
	Word

	written written
	// second is the other half of a contraction, and at where the word is cut for it, in
	// bytes; nil where the word is one.
	second *Word
	at     int
}

// written is a word as it is in a text, and its length in the last byte. It is a
// copy: to look into the article that had the word last would take longer than to read
// the word again.
type written [16]byte

// place is where the word falls in a lexicon.
func (w *written) place() uint64 {
	const a, b = 0x9e3779b97f4a7c15, 0xd1b54a32d192ed03 // odd, and without a pattern
	x, y := binary.LittleEndian.Uint64(w[:8]), binary.LittleEndian.Uint64(w[8:])
	return (x*a ^ y) * b >> (64 - lexiconBits)
}

// look returns the entry of a word, which is good until the next look. It is nil for a
// word that is too long to be kept.
func (l *lexicon) look(s string) *entry {
	var w written
	if len(s) >= len(w) {
		return nil
	}
	copy(w[:], s)
	w[len(w)-1] = byte(len(s))
	e := &l[w.place()]
	if e.written != w {
		*e = entryOf(s)
		e.written = w
	}
	return e
}

// entryOf reads a word, which is not empty.
func entryOf(s string) entry {
	flags := wordFlags(0)
	if c, _ := utf8.DecodeRuneInString(s); unicode.IsUpper(c) {
		flags |= Capital
	}
	if halves, ok := split(s); ok {
		second := newWord(halves.right, contracted)
		return entry{Word: newWord(halves.left, flags|contracted), second: &second, at: halves.at}
	}
	return entry{Word: newWord(norm(s), flags)}
}

// newWord is the word of a form, without its place.
func newWord(norm string, flags wordFlags) Word {
	w := Word{Norm: norm, ID: Hash(norm)}
	w.Weight, w.flags = weigh(norm, flags)
	return w
}
