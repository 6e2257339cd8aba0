package spelling

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// What may be wrong with a word, in points.
const (
	CostPart       = 2  // it is the beginning of the other
	CostApostrophe = .5 // an apostrophe is left out
	CostLetter     = 6  // a letter is wrong, missing, too many, or two are swapped
	CostLetterPart = 9  // the same, in the beginning of the other
	CostLetters    = 12 // two letters are
	CostSound      = 10 // its consonants are those of the other
	CostLong       = 2  // much of the other is not typed yet

	costFirst = 3   // the first letter differs
	costLong  = .25 // per letter not typed yet
)

// MaxLetters is the maximum number of letters in words that are compared letter by letter.
const MaxLetters = 40

// fewestBones is the minimum number of consonants by which a word is recognised.
const fewestBones = 3

// Tolerance returns how many letters may be wrong in a word of n letters. In a short word, one letter usually makes
// another word.
func Tolerance(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 8:
		return 1
	default:
		return 2
	}
}

// A Word is a word as typed. It must not be used concurrently.
type Word struct {
	typed string // folded, without apostrophes
	want  []rune
	most  int
	open  bool // it is still being typed: the other may go on
	mask  uint32
	bones []byte
	first byte
	other []byte // reusable memory for other words' bones
	d     distances
}

// New returns the word, folded like those it will be compared with. open reports whether it is still being typed.
func New(typed string, open bool) *Word {
	w := &Word{typed: strings.ReplaceAll(typed, "'", ""), open: open}
	w.want = []rune(w.typed)
	if len(w.want) <= MaxLetters {
		w.most = Tolerance(len(w.want))
	}
	w.mask = Mask(w.typed)
	w.bones = appendBones(nil, w.typed)
	if len(w.bones) > 0 {
		w.first = w.bones[0]
	}
	return w
}

// Tolerate allows at least this many letters to be wrong.
func (w *Word) Tolerate(letters int) { w.most = max(w.most, letters) }

// LettersOnly disables comparison by sound. It is for words that exist: "bread" is not a slip for "board".
func (w *Word) LettersOnly() { w.bones = nil }

// Mask returns the set of a word's letters, which distinguishes most words at a glance.
func Mask(word string) (m uint32) {
	const digits, others = 26, 27
	for i := range len(word) {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z':
			m |= 1 << (c - 'a')
		case c >= '0' && c <= '9':
			m |= 1 << digits
		case c != '\'':
			m |= 1 << others
		}
	}
	return m
}

// May reports whether a word with the mask may be meant. It is quick, and true of a few in a hundred.
func (w *Word) May(mask uint32) bool {
	missing := bits.OnesCount32(w.mask &^ mask)
	return missing <= w.most || len(w.bones) >= fewestBones && missing <= mostHeard && bits.OnesCount32(mask&^w.mask) <= mostHeard
}

// mostHeard is how many letters two words that sound alike may each have that the other lacks, and by how many one
// may be longer.
const mostHeard = 3

// Cost returns the cost of what must be wrong with the word for it to be the other, which is folded and has the
// mask; false if they are different words.
func (w *Word) Cost(other string, mask uint32) (points float64, ok bool) {
	if missing := bits.OnesCount32(w.mask &^ mask); missing <= w.most {
		if points, ok := w.lettered(other, mask); ok {
			return points, true
		}
	}
	return w.sounded(other)
}

// lettered compares letter by letter.
func (w *Word) lettered(other string, mask uint32) (float64, bool) {
	points := 0.
	if strings.IndexByte(other, '\'') >= 0 {
		other = strings.ReplaceAll(other, "'", "")
		points = CostApostrophe
	}
	switch {
	case other == w.typed:
		return points, true
	case w.open && strings.HasPrefix(other, w.typed):
		return points + CostPart + long(len(other)-len(w.typed)), true
	case w.most == 0:
		return 0, false
	}
	if first, _ := utf8.DecodeRuneInString(other); first != w.want[0] {
		points += costFirst
	}
	n := utf8.RuneCountInString(other)
	if n > MaxLetters || n < len(w.want)-w.most {
		return 0, false
	}
	extra := bits.OnesCount32(mask &^ w.mask)
	if n <= len(w.want)+w.most && extra <= w.most {
		switch d := w.d.between(w.want, other, w.most, false); {
		case d == 1:
			return points + CostLetter, true
		case d <= w.most:
			return points + CostLetters, true
		}
	}
	if points < costFirst && w.open && w.d.between(w.want, other, 1, true) <= 1 {
		return points + CostLetterPart + long(n-len(w.want)), true
	}
	return 0, false
}

// long returns the cost of the rest of a word that is not typed yet.
func long(left int) float64 { return min(costLong*float64(max(left, 0)), CostLong) }

// sounded compares the consonants.
func (w *Word) sounded(other string) (float64, bool) {
	const fewestLetters = 5
	if len(w.bones) < fewestBones || len(w.want) < fewestLetters || len(other) > len(w.typed)+mostHeard || len(other) < len(w.typed)-mostHeard {
		return 0, false
	}
	if bone(other[0]) != w.first {
		return 0, false
	}
	w.other = appendBones(w.other[:0], other)
	return CostSound, string(w.other) == string(w.bones)
}

// bone returns the sound of a letter: 'a' for a vowel, 0 if it is silent.
func bone(c byte) byte {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return 'a'
	case 'c', 'k', 'q':
		return 'k'
	case 'z':
		return 's'
	case 'w':
		return 'v'
	case 'h', '\'':
		return 0
	}
	return c
}

// appendBones appends the consonants of a word, doubled ones once, and the vowel it begins with.
func appendBones(dst []byte, word string) []byte {
	last := byte(0)
	for i := range len(word) {
		c := word[i]
		b := bone(c)
		if c == 'p' && i+1 < len(word) && word[i+1] == 'h' {
			b = 'f'
		}
		if b != last && b != 0 && (b != 'a' || i == 0) {
			dst = append(dst, b)
		}
		if b != 0 {
			last = b
		}
	}
	return dst
}

// distances is the reusable memory of letter comparisons.
type distances struct {
	rows [3][MaxLetters + 1]int
	buf  [MaxLetters + 1]rune
}

// between returns the minimum number of letters to change, add, remove or swap with their neighbour to make the other
// of the word (optimal string alignment) or, if the other may go on, to make a beginning of it. It stops counting
// beyond most.
func (n *distances) between(want []rune, other string, most int, open bool) int {
	letters := n.buf[:0]
	for _, r := range other {
		letters = append(letters, r)
		if open && len(letters) >= len(want)+most || len(letters) == MaxLetters {
			break
		}
	}
	before, last, row := n.rows[0][:], n.rows[1][:], n.rows[2][:]
	for j := range len(want) + 1 {
		last[j] = j
	}
	best := most + 1
	for i, r := range letters {
		row[0] = i + 1
		least := row[0]
		for j, w := range want {
			cost := 1
			if r == w {
				cost = 0
			}
			d := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == want[j-1] && letters[i-1] == w {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		before, last, row = last, row, before
		if open {
			best = min(best, last[len(want)])
		}
		if least > most {
			return best
		}
	}
	if !open {
		best = last[len(want)]
	}
	return best
}
