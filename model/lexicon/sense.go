package lexicon

import (
	_ "embed" // the table
	"math"
	"strings"
	"sync"
)

// Dimensions is how many numbers a Sense has.
const Dimensions = 64

// Sense is what a word means, as a direction: of length 1.
type Sense [Dimensions]float32

// SenseOf returns what a word means, given its bare form; nil where the table does
// not know.
func SenseOf(form string) *Sense { return senses()[form] }

// Usual reports whether a folded word is among the most usual of news, which mostly writes it small: no name.
// It needs no Sense, so that who asks for nothing else does not have the table unpacked.
func Usual(form string) bool {
	from, to := 0, len(senseWords) // the words are sorted
	for from < to {
		at := strings.LastIndexByte(senseWords[:(from+to)/2], '\n') + 1
		word, _, _ := strings.Cut(senseWords[at:], "\n")
		switch c := strings.Compare(word, form); {
		case c == 0:
			return true
		case c < 0:
			from = at + len(word) + 1
		default:
			to = at
		}
	}
	return false
}

// Like is how nearly two words mean the same: 1 for the same, 0 and less for words
// that have nothing to do with each other.
func (s *Sense) Like(t *Sense) float64 {
	// Four sums, so that no addition has to wait for the one before.
	var a, b, c, d float32
	for i := 0; i < Dimensions; i += 4 {
		a += s[i] * t[i]
		b += s[i+1] * t[i+1]
		c += s[i+2] * t[i+2]
		d += s[i+3] * t[i+3]
	}
	return float64(a + b + c + d)
}

var (
	//go:embed senses.txt
	senseWords string // one a line
	//go:embed senses.bin
	senseBytes string // for each word, its numbers, four bits each
)

// senses is the table, unpacked when it is first asked for.
var senses = sync.OnceValue(func() map[string]*Sense {
	words := strings.Fields(senseWords)
	list := make([]Sense, len(words))
	m := make(map[string]*Sense, len(words))
	for i, k := range words {
		list[i] = Unpack(senseBytes[i*Dimensions/2 : (i+1)*Dimensions/2])
		m[k] = &list[i]
	}
	return m
})

// The numbers of a packed Sense are -steps..steps, kept from 0 up.
const steps = 7

// Pack keeps a direction in four bits a number.
func Pack(v []float64) []byte {
	top := 1e-9
	for _, x := range v {
		top = max(top, math.Abs(x))
	}
	b := make([]byte, Dimensions/2)
	for i, x := range v {
		n := byte(math.Round(x/top*steps) + steps)
		b[i/2] |= n << (4 * (i % 2))
	}
	return b
}

// Unpack is what Pack kept.
func Unpack(b string) Sense {
	var s Sense
	sum := 1e-9
	for i := range s {
		s[i] = float32(int(b[i/2]>>(4*(i%2))&15) - steps)
		sum += float64(s[i] * s[i])
	}
	f := float32(1 / math.Sqrt(sum))
	for i := range s {
		s[i] *= f
	}
	return s
}
