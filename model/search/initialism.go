package search

import (
	"strings"

	"lineup/model/text"
)

// mostInitials is how many initials fit into a number, five bits each.
const mostInitials = 6

// packLetters packs two to six letters; false for anything else.
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

// initialsOf packs the initials of a folded name; 0 if it has none that anybody would call it by. Suffixes of
// generation do not count.
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

// initialAll computes the initials of the names.
func (f *fuzzyNames) initialAll() {
	f.initials = make([]uint32, f.keys.Size())
	for i, key := range f.keys.All {
		f.initials[i] = initialsOf(key)
	}
}
