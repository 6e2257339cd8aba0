package search

import (
	"strings"

	"lineup/model/text"
)

// mostInitials is how many initials are packed into a number, five bits each.
const mostInitials = 6

// packLetters packs up to six letters; false for what is not that.
func packLetters(s string) (packed uint32, ok bool) {
	for i := range len(s) {
		c := s[i]
		if c < 'a' || c > 'z' {
			return 0, false
		}
		packed = packed<<5 | uint32(c-'a'+1)
	}
	return packed, len(s) > 1 && len(s) <= mostInitials
}

// initialsOf packs the initials of a name, folded; 0 where it has none that anybody would
// call it by. What only marks a generation is none of them.
func initialsOf(key string) uint32 {
	var first []byte
	for w := range text.Words(key, 0) {
		word := strings.TrimRight(w.Of(key), ".")
		switch {
		case word == "jr" || word == "sr" || len(word) == 0:
		case strings.Contains(word, ".") && len(word) < 2*mostInitials: // "f.w"
			first = append(first, strings.ReplaceAll(word, ".", "")...)
		default:
			first = append(first, word[0])
		}
	}
	packed, ok := packLetters(string(first))
	if !ok {
		return 0
	}
	return packed
}

// initialAll works out the initials of the names.
func (f *fuzzyNames) initialAll() {
	f.initials = make([]uint32, f.keys.Size())
	for i, key := range f.keys.All {
		f.initials[i] = initialsOf(key)
	}
}
