package wording

import (
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// lexicon caches how words are compared, by spelling. Its size is fixed: of two words with the same slot the later
// one stays, and most of a text is a few words over and over.
type lexicon [1 << lexiconBits]entry

const lexiconBits = 13

// entry is what is known of a word on its own.
type entry struct {
	Word

	written written
	// second is the other half of a contraction, and at the byte where the word is cut; nil if it is not a
	// contraction.
	second *Word
	at     int
}

// written is the spelling of a word, with its length in the last byte. It is a copy, because looking into the
// article that had the word last would take longer than reading the word again.
type written [16]byte

// place returns the word's slot in a lexicon.
func (w *written) place() uint64 {
	const a, b = 0x9e3779b97f4a7c15, 0xd1b54a32d192ed03 // odd, without a pattern
	x, y := binary.LittleEndian.Uint64(w[:8]), binary.LittleEndian.Uint64(w[8:])
	return (x*a ^ y) * b >> (64 - lexiconBits)
}

// look returns the entry of a word, which is valid until the next call, or nil for a word that is too long to be
// cached.
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

// entryOf reads a non-empty word.
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

// newWord returns the Word of a norm, without its span.
func newWord(norm string, flags wordFlags) Word {
	w := Word{Norm: norm, ID: Hash(norm)}
	w.Weight, w.flags = weigh(norm, flags)
	return w
}
