package lexicon

import (
	"iter"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// numeral returns the number that a folded word writes; false for other words, and for "one", which mostly counts nothing.
func numeral(folded string) (float64, bool) {
	if folded == "dozen" {
		return 12, true
	}
	v, ok := word.Number(folded)
	return v, ok && v > 1
}

// parse reads a folded word as a number: "1,200", "13th", "3.5", "six". False where
// it is none.
func parse(folded string) (float64, bool) {
	if v, ok := numeral(folded); ok {
		return v, true
	}
	if folded == "" || folded[0] < '0' || folded[0] > '9' || len(folded) > 20 {
		return 0, false
	}
	digits := strings.ReplaceAll(folded, ",", "")
	end := strings.LastIndexAny(digits, "0123456789") + 1
	switch digits[end:] {
	case "", "st", "nd", "rd", "th", "s":
	default:
		return 0, false
	}
	v, err := strconv.ParseFloat(digits[:end], 64)
	return v, err == nil
}

// numberKey is the key of a number, which no word can have.
func numberKey(v float64) string { return "#" + strconv.FormatFloat(v, 'g', -1, 64) }

// tens reports whether v is a round ten below a hundred, which a unit may follow: "twenty"
// of "twenty-three".
func tens(v float64) bool { return v >= 20 && v <= 90 && float64(int(v)/10*10) == v }

// Numbers returns where numbers are in a stretch of text: runs of digits, with the commas and points in them, and numbers
// written as words. It reads nothing else, and so costs far less than Words.
func Numbers(s string) iter.Seq[model.Span] {
	return func(yield func(model.Span) bool) {
		for i := 0; i < len(s); {
			from := i
			for i < len(s) && alphanumeric(s[i], i > from && digit(s[from])) {
				i++
			}
			if i == from {
				i++
				continue
			}
			if (digit(s[from]) || isNumeral(s[from:i])) && !yield(model.Span{Start: from, End: i}) {
				return
			}
		}
	}
}

// alphanumeric reports whether a byte is of a word; in a number also a comma or a point.
func alphanumeric(c byte, inNumber bool) bool {
	return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 || inNumber && (c == ',' || c == '.')
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// isNumeral reports whether a word, of any case, is a number.
func isNumeral(w string) bool {
	const shortest, longest = len("two"), len("seventeen")
	if len(w) < shortest || len(w) > longest {
		return false
	}
	var folded [longest]byte
	for i := range len(w) {
		folded[i] = w[i] | 0x20
	}
	_, ok := numeral(string(folded[:len(w)]))
	return ok
}
