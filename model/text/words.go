package text

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"lineup/model"
)

// Words yields the words of s in order, by Unicode's word boundaries (UAX #29): runs that contain a letter or a
// digit. "don't", "U.S" and "3.5" are one word each, "long-term" is two. Spans are offset by at, the place of s in
// the text it was cut from.
func Words(s string, at int) iter.Seq[model.Span] {
	return func(yield func(model.Span) bool) {
		for i := 0; i < len(s); {
			var end int
			c := s[i]
			switch {
			case inWord[c] != 0:
				end = plainEnd(s, i)
				if end > 0 && (c != '_' || wordlike(s[i:end])) && !yield(model.Span{Start: at + i, End: at + end}) {
					return
				}
			case c < utf8.RuneSelf:
				end = i + 1
			default:
				end = i + quiet(s[i:])
			}
			if end <= i {
				if end = foreign(s, i, at, yield); end < 0 {
					return
				}
			}
			i = end
		}
	}
}

// foreign uses the library for other scripts, accents and what joins them, from i up to the next word that starts
// in ASCII, and returns that word's place; -1 if no more words are wanted.
func foreign(s string, i, at int, yield func(model.Span) bool) int {
	for seg := words.FromString(s[i:]); seg.Next(); {
		if wordlike(seg.Value()) && !yield(model.Span{Start: at + i + seg.Start(), End: at + i + seg.End()}) {
			return -1
		}
		if next := i + seg.End(); next == len(s) || inWord[s[next]] != 0 {
			return next
		}
	}
	return len(s)
}

// Classes of the ASCII characters that words are made of, as far as the rules distinguish them.
const (
	letterByte = 1 << iota
	digitByte
	lowLine
)

// inWord is the class of each byte; 0 for those that occur in words only between others, or not at all.
var inWord = func() (class [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		class[c], class[c-0x20] = letterByte, letterByte
	}
	for c := '0'; c <= '9'; c++ {
		class[c] = digitByte
	}
	class['_'] = lowLine
	return class
}()

// plainEnd returns the end of the word that starts at i, if the word and what decides where it ends are ASCII apart
// from curly apostrophes; otherwise 0. It implements rules WB5 to WB13 for the characters most words are made of,
// and gives the same result as the library several times as fast.
func plainEnd(s string, i int) int {
	for {
		for i < len(s) && inWord[s[i]] != 0 {
			i++
		}
		if i == len(s) {
			return i
		}
		joins := uint8(0) // the class of characters that the next one can join
		n := 1            // its length
		switch c := s[i]; {
		case c == '.' || c == '\'':
			joins = letterByte | digitByte
		case c == ':':
			joins = letterByte
		case c == ',' || c == ';':
			joins = digitByte
		case c >= utf8.RuneSelf:
			if n = quiet(s[i:]); n == 0 {
				return 0
			}
			if c := s[i+2]; c == '\x98' || c == '\x99' {
				joins = letterByte | digitByte
			}
		}
		after := i + n
		switch {
		case after == len(s):
			return i
		case s[after] >= utf8.RuneSelf:
			if quiet(s[after:]) == 0 {
				return 0
			}
			return i
		case inWord[s[after]] == 0, inWord[s[i-1]] != inWord[s[after]], inWord[s[after]]&joins == 0:
			return i
		}
		i = after
	}
}

// quiet returns the length of the dash, quotation mark or ellipsis at the start of s: characters outside ASCII that
// are common in plain text and behave like ASCII punctuation (‘ and ’ like the apostrophe). It returns 0 for
// anything else.
func quiet(s string) int {
	if len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 {
		switch s[2] {
		case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: // – — ‘ ’ “ ” …
			return 3
		}
	}
	return 0
}

// wordlike reports whether the token contains a letter or a digit. For nearly all tokens the first character
// decides.
func wordlike(tok string) bool {
	for _, r := range tok {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' {
				return true
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
