package search

import (
	"unicode"
	"unicode/utf8"

	"lineup/model/text"
)

// maxKey is how many bytes of a word tell it from others. Longer words are cut,
// in the texts and in the query alike.
const maxKey = 64

// appendKey appends the form under which a word is looked up, and says whether
// the word holds a capital. The form is the folded word without the full stops
// of an abbreviation ("U.S" is "us", but "3.5" stays) and without a possessive
// ending ("Rubio's" is "rubio").
func appendKey(dst []byte, word string) (key []byte, cased bool) {
	word = cut(word, 4*maxKey) // what is further back makes no difference
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
	if len(dst)-from > maxKey {
		dst = append(dst[:from], cut(string(dst[from:]), maxKey)...)
	}
	return dst, cased
}

// cut returns the first characters of s that fit into n bytes.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// keyOf returns the form under which a word is looked up.
func keyOf(word string) (key string, cased bool) {
	b, cased := appendKey(nil, word)
	return string(b), cased
}

// decimal reports whether the point is between digits.
func decimal(word string, point int) bool {
	return point > 0 && point+1 < len(word) && digit(word[point-1]) && digit(word[point+1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
