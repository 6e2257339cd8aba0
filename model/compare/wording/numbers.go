package wording

import (
	"strconv"

	"lineup/model/lexicon/word"
)

// numeral reads the number that starts with word i, before word to: "400", "four hundred", "4.2 million",
// "twenty-five". It returns its value and its number of words, 0 if no number starts there.
func numeral(w *Wording, i, to int) (value float64, n int) {
	total, part := 0.0, 0.0
	for n = 0; i+n < to; n++ {
		t := &w.Words[i+n]
		if scale := word.Scale(t.Norm); scale != 0 && n > 0 {
			if scale > 100 {
				total, part = total+part*scale, 0
			} else {
				part *= scale
			}
			continue
		}
		if !t.Is(Number) {
			break
		}
		v, err := strconv.ParseFloat(t.Norm, 64)
		if err != nil || part > 0 && v >= lowest(part) {
			break
		}
		part += v
	}
	return total + part, n
}

// lowest returns the place value of the last non-zero digit of v: what follows it in the same number is less.
func lowest(v float64) float64 {
	at := 1.0
	for n := int64(v); n > 0 && n%10 == 0; n /= 10 {
		at *= 10
	}
	return at
}

// sameNumber reports whether the words of both are one number each, of the same value.
func sameNumber(b *Wording, b0, b1 int, h *Wording, h0, h1 int) bool {
	x, n := numeral(b, b0, b1)
	y, m := numeral(h, h0, h1)
	return n > 0 && m > 0 && n == b1-b0 && m == h1-h0 && x == y
}

// numbers returns the sum of the numbers among the words [from, to), 0 if there are none except a lone "one".
func numbers(w *Wording, from, to int) float64 {
	sum := 0.0
	for i := from; i < to; {
		v, n := numeral(w, i, to)
		if n > 1 || n == 1 && w.Words[i].Weight > StopWeight {
			sum += v
		}
		i += max(n, 1)
	}
	return sum
}
