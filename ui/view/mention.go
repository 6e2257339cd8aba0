package view

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model/text"
)

// A searched text is searched for several words, ignoring case and accents. A text that folding merely lower-cases,
// like nearly all in English, is not copied for it.
type searched struct {
	text   string
	plain  bool
	folded string // "" until it is needed
}

func search(s string) *searched { return &searched{text: s, plain: plainLatin(s)} }

// has reports whether the text contains a word or phrase.
func (s *searched) has(words string) bool {
	words = text.Fold(words)
	switch {
	case words == "":
		return false
	case s.plain && lettersOnly(words):
		return hasPlain(s.text, words)
	case s.folded == "":
		s.folded = text.Fold(s.text)
	}
	return wordIn(s.folded, words, strings.Index)
}

// lettersOnly reports whether a folded phrase consists of the letters a to z and spaces.
func lettersOnly(folded string) bool {
	return strings.Trim(folded, "abcdefghijklmnopqrstuvwxyz ") == ""
}

// plainLatin reports whether folding a text merely lower-cases it, that is, whether it is ASCII apart from spaces,
// dashes, quotation marks, currency signs and the like.
func plainLatin(s string) bool {
	for _, r := range s {
		switch {
		case r < 0x80, r >= 0xA0 && r <= 0xBF && r != 0xAA && r != 0xAD && r != 0xBA, r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205E,
			r >= 0x20A0 && r <= 0x20CF:
		default:
			return false
		}
	}
	return true
}

// hasPlain reports whether a text contains a phrase of the letters a to z, ignoring case.
func hasPlain(s, folded string) bool {
	return wordIn(s, folded, func(s, folded string) int {
		upper := folded[0] &^ ('a' - 'A')
		for at := 0; at+len(folded) <= len(s); at++ {
			if (s[at] == folded[0] || s[at] == upper) && strings.EqualFold(s[at:at+len(folded)], folded) {
				return at
			}
		}
		return -1
	})
}

// wordIn reports whether find finds a word in s without a letter next to it.
func wordIn(s, word string, find func(s, word string) int) bool {
	for at := 0; ; {
		i := find(s[at:], word)
		if i < 0 {
			return false
		}
		at += i
		end := at + len(word)
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if (at == 0 || !unicode.IsLetter(before)) && (end == len(s) || !unicode.IsLetter(after)) {
			return true
		}
		at = end
	}
}
