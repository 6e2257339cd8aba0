package keys

import (
	"unicode"
	"unicode/utf8"

	"lineup/model/text"
)

// MaxKey is the number of bytes by which words are distinguished. Longer words are cut, in texts and queries alike.
const MaxKey = 64

// Append appends the key under which a word is looked up, and reports whether the word has a capital. The key is
// the folded word without the full stops of an abbreviation ("U.S" is "us", but "3.5" stays) and without a
// possessive ending ("Rubio's" is "rubio").
func Append(dst []byte, word string) (key []byte, cased bool) {
	word = Cut(word, 4*MaxKey) // the rest makes no difference
	ascii := true
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
		cased = cased || c >= 'A' && c <= 'Z'
	}
	if !ascii {
		cased = hasUpper(word)
		word = text.Fold(word)
	}
	from := len(dst)
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c == '.' && !decimal(word, i):
			continue
		}
		dst = append(dst, c)
	}
	if n := len(dst); n-from > 2 && dst[n-2] == '\'' && dst[n-1] == 's' {
		dst = dst[:n-2]
	}
	if len(dst)-from > MaxKey {
		dst = append(dst[:from], Cut(string(dst[from:]), MaxKey)...)
	}
	return dst, cased
}

// Cut returns as many whole characters of s as fit into n bytes.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Of returns the key under which a word is looked up.
func Of(word string) (key string, cased bool) {
	b, cased := Append(nil, word)
	return string(b), cased
}

// decimal reports whether the point is between digits.
func decimal(word string, point int) bool {
	return point > 0 && point+1 < len(word) && Digit(word[point-1]) && Digit(word[point+1])
}

// Digit reports whether c is an ASCII digit.
func Digit(c byte) bool { return c >= '0' && c <= '9' }

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
