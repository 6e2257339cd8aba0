package lexicon

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// numeral returns the number that a folded word writes; false for other words, and for "one", which mostly counts nothing.
func numeral(folded string) (float64, bool) {
	if folded == "dozen" {
		return dozen, true
	}
	v, ok := word.Number(folded)
	return v, ok && v > 1
}

const dozen = 12

// parse reads a folded word as a number: "1,200", "13th", "3.5", "1.5bn", "six". False where
// it is none.
func parse(folded string) (float64, bool) {
	if v, ok := numeral(folded); ok {
		return v, true
	}
	if folded == "" || folded[0] < '0' || folded[0] > '9' || len(folded) > 20 {
		return 0, false
	}
	end := strings.LastIndexAny(folded, "0123456789") + 1
	scale := 1.
	switch tail := folded[end:]; tail {
	case "", "st", "nd", "rd", "th", "s":
	case "k":
		scale = 1000
	default:
		if scale = word.Scale(tail); scale == 0 {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(thousands(folded[:end]), ",", ""), 64)
	return v * scale, err == nil
}

// thousands takes the signs out that group the digits of a number elsewhere: "1.250.000", "190'000". One point alone is
// a decimal one.
func thousands(digits string) string {
	for _, sign := range []string{"'", "’"} {
		if grouped(digits, sign) {
			return strings.ReplaceAll(digits, sign, "")
		}
	}
	if strings.Count(digits, ".") > 1 && grouped(digits, ".") {
		return strings.ReplaceAll(digits, ".", "")
	}
	return digits
}

// grouped reports whether a sign is before every three digits.
func grouped(digits, sign string) bool {
	groups := strings.Split(digits, sign)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups) > 1 && len(groups[0]) <= 3
}

// numberKey is the key of a number, which no word can have.
func numberKey(v float64) string { return "#" + strconv.FormatFloat(v, 'g', -1, 64) }

// tens reports whether v is a round ten below a hundred, which a unit may follow: "twenty"
// of "twenty-three".
func tens(v float64) bool { return v >= 20 && v <= 90 && float64(int(v)/10*10) == v }

// quantity reads a number of several words.
type quantity struct {
	txt string
	at  int // what has been read of it
	to  int
	// total is what is complete, part what a scale may still multiply: two hundred of "two hundred thousand".
	total, part float64
}

// numberAt reads the number that the word at s begins, as far as it goes: "210 000", "1.8 million", "two and a half
// million", "three hundred and fifty", "half a million", "a quarter of a million", "12 lakh". False where none begins.
func numberAt(txt string, s model.Span, folded string, to int) (v float64, end int, ok bool) {
	q := quantity{txt: txt, at: s.End, to: to}
	v, plain := parse(folded)
	switch {
	case plain:
		q.part = v
		q.figures(s)
		q.hyphened()
		if n := q.fraction(); n > 0 {
			return v * n, q.at, true
		}
		q.andHalf()
	case folded == "half":
		w, gap, at := q.next(q.at)
		switch {
		case !adjoins(gap):
			return 0, 0, false
		case w == "of":
			return .5, s.End, true
		case w == "a" && q.scaled(at) || q.scaled(s.End):
			return (q.total + q.part) / 2, q.at, true
		}
		return 0, 0, false
	case folded == "a" || folded == "an" || folded == "one":
		if n := q.fraction(); n > 0 {
			return n, q.at, true
		}
		if w, _, at := q.next(q.at); w == "half" && q.scaled(at) {
			return (q.total + q.part) / 2, q.at, true
		}
		if q.part = 1; folded != "one" || !q.andHalf() {
			if !q.scaled(s.End) {
				return 0, 0, false
			}
		}
	default:
		return 0, 0, false
	}
	return q.tail()
}

// next is the word behind a place, folded, with what is between, and where it ends; "" where there is none.
func (q *quantity) next(at int) (w, gap string, end int) {
	const reach = 48 // bytes: longer words are no part of a number
	cut := min(q.to, at+reach)
	for s := range text.Words(q.txt[at:cut], at) {
		if s.End == cut && cut < q.to {
			break
		}
		return text.Fold(s.Of(q.txt)), q.txt[at:s.Start], s.End
	}
	return "", "", at
}

// adjoins reports whether what is between two words lets a number go on: a space or a hyphen.
func adjoins(gap string) bool {
	switch gap {
	case " ", "-", "\u00a0", "\u2009", "\u202f":
		return true
	}
	return false
}

// figures goes on with digits in groups of three, "210 000", and with the sign of a fraction, "1½".
func (q *quantity) figures(s model.Span) {
	const most = 4 // groups
	first := s.Of(q.txt)
	before := strings.TrimRight(q.txt[:s.Start], " ")
	month := strings.ToLower(strings.ToValidUTF8(before[strings.LastIndexByte(before, ' ')+1:], ""))
	dated := month == "may" || word.Date.Has(month) // "on May 12 200 came"
	for range most {
		if dated || len(first) > 3 || first[0] == '0' || strings.Trim(first, "0123456789") != "" {
			break
		}
		w, gap, end := q.next(q.at)
		if gap == "-" || !adjoins(gap) || len(w) != 3 || strings.Trim(w, "0123456789") != "" {
			break
		}
		v, _ := strconv.ParseFloat(w, 64)
		q.part, q.at = 1000*q.part+v, end
	}
	for _, sign := range [...]struct {
		written string
		value   float64
	}{{"½", .5}, {"¼", .25}, {"¾", .75}} {
		if strings.HasPrefix(q.txt[q.at:q.to], sign.written) {
			q.part, q.at = q.part+sign.value, q.at+len(sign.written)
		}
	}
}

// hyphened goes on with the unit of "twenty-three".
func (q *quantity) hyphened() {
	w, gap, end := q.next(q.at)
	if v, ok := word.Number(w); ok && gap == "-" && tens(q.part) && v > 0 && v < 10 {
		q.part, q.at = q.part+v, end
	}
}

// andHalf goes on with "and a half", if a scale follows: "two and a half million".
func (q *quantity) andHalf() bool {
	at := q.at
	for _, want := range []string{"and", "a", "half"} {
		w, gap, end := q.next(at)
		if w != want || !adjoins(gap) {
			return false
		}
		at = end
	}
	w, gap, _ := q.next(at)
	if !adjoins(gap) || word.Scale(w) == 0 {
		return false
	}
	q.part, q.at = q.part+.5, at
	return true
}

// parts are what a whole is divided into.
var parts = map[string]float64{
	"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// fraction goes on with a part of a whole, "thirds of", of how much it is one: of a scale, "quarter of a million", or of 1;
// 0 for other words.
func (q *quantity) fraction() float64 {
	w, gap, end := q.next(q.at)
	of, behind, at := q.next(end)
	if parts[w] == 0 || of != "of" || !adjoins(gap) || !adjoins(behind) {
		return 0
	}
	whole := 1.
	if a, between, after := q.next(at); a == "a" && adjoins(between) && q.scaled(after) {
		whole = q.total + q.part
	} else {
		q.at = end
	}
	return whole / parts[w]
}

// scaled goes on behind a place with one of a scale: a million, a dozen.
func (q *quantity) scaled(at int) bool {
	w, gap, end := q.next(at)
	if !adjoins(gap) || len(w) < 2 {
		return false
	}
	switch scale := word.Scale(w); {
	case w == "dozen":
		q.part = dozen
	case scale == 100:
		q.part = scale
	case scale > 0:
		q.total, q.part = scale, 0
	default:
		return false
	}
	q.at = end
	return true
}

// tail goes on with scales, and with less than the last of them: "two hundred and fifty thousand".
func (q *quantity) tail() (v float64, end int, ok bool) {
	const most = 8 // words
	for range most {
		w, gap, end := q.next(q.at)
		if !adjoins(gap) {
			break
		}
		if s := word.Scale(w); s > 0 || w == "dozen" {
			switch {
			case w == "dozen":
				q.part *= dozen
			case q.part == 0:
				q.total *= s
			case s == 100:
				q.part *= s
			default:
				q.total, q.part = q.total+q.part*s, 0
			}
			q.at = end
			continue
		}
		and := w == "and"
		if and {
			w, gap, end = q.next(end)
		}
		n, isNumber := word.Number(w)
		room := q.part >= 100 && int(q.part)%100 == 0 && q.part < 1e4 || !and && q.part == 0 && q.total >= 1000
		if !isNumber || n == 0 || !room || !adjoins(gap) {
			break
		}
		q.part, q.at = q.part+n, end
		if unit, gap, end := q.next(q.at); gap == "-" && tens(n) {
			if u, ok := word.Number(unit); ok && u > 0 && u < 10 {
				q.part, q.at = q.part+u, end
			}
		}
	}
	return q.total + q.part, q.at, true
}

// Figured returns a text with its numbers of several words in figures: "half a million" is "500000".
func Figured(txt string) string {
	var out strings.Builder
	end := 0
	for s := range text.Words(txt, 0) {
		if s.Start < end {
			continue
		}
		if v, to, ok := numberAt(txt, s, text.Fold(s.Of(txt)), len(txt)); ok && to > s.End {
			out.WriteString(txt[end:s.Start])
			out.WriteString(strconv.FormatFloat(v, 'f', -1, 64))
			end = to
		}
	}
	if end == 0 {
		return txt
	}
	return out.String() + txt[end:]
}

// mayBegin reports whether a word that is no number by itself may begin one of several words, by the word behind it: "a
// million". It costs next to nothing.
func mayBegin(folded, after string) bool {
	switch folded {
	case "a", "an", "one", "half":
	default:
		return false
	}
	if len(after) < 2 || after[0] != ' ' && after[0] != '-' && after[0] < utf8.RuneSelf {
		return false
	}
	return after[0] >= utf8.RuneSelf || strings.IndexByte("hmbtdqlcfseao", after[1]|0x20) >= 0
}

// Numbers returns where numbers are in a stretch of text: runs of digits, with the commas and points in them, and words
// that are numbers or multiply them. It reads nothing else, and so costs far less than Words.
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

// isNumeral reports whether a word, of any case, is a number, or multiplies one.
func isNumeral(w string) bool {
	const shortest, longest = len("two"), len("seventeen")
	if len(w) < shortest || len(w) > longest {
		return false
	}
	var folded [longest]byte
	for i := range len(w) {
		folded[i] = w[i] | 0x20
	}
	if _, ok := numeral(string(folded[:len(w)])); ok {
		return true
	}
	return word.Scale(string(folded[:len(w)])) > 0
}
