package text

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"lineup/model"
)

// Words yields the words of s in order, by the word boundaries of Unicode
// (UAX #29): runs that hold a letter or a digit. "don't", "U.S" and "3.5" are
// one word each, "long-term" is two. Spans count from at, the place of s in the
// text it was cut from.
func Words(s string, at int) iter.Seq[model.Span] {
	return func(yield func(model.Span) bool) {
		seg := words.FromString(s)
		for seg.Next() {
			if wordlike(seg.Value()) && !yield(model.Span{Start: at + seg.Start(), End: at + seg.End()}) {
				return
			}
		}
	}
}

// wordlike says that the token holds a letter or a digit. The first character
// decides for all but a few tokens.
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
