package layout

import "strings"

// holding is a phrase from the fine print and sign-up blocks of pages that does not occur in news; if beside is set,
// it counts only in a paragraph that contains that as well.
type holding struct{ words, beside string }

var holdings = []holding{
	{words: "ll rights reserved"},
	{words: " appeared first on "},
	{words: "you agree to our"},
	{words: "you agree to receive"},
	{words: "agree to the terms"},
	{words: "ign up here"},
	{words: "ign up for our"},
	{words: "ign up for the"},
	{words: "ign up to receive"},
	{words: "in your inbox"},
	{words: "to your inbox"},
	{words: "our newsletter"},
	{words: "newsletter sign"},
	{words: "ewsletter Sign"},
	{words: "anage Newsletters"},
	{words: "ontributed to this report"},
	{words: "ontributed to this story"},
	{words: "ontributed to this article"},
	{words: "ontributed reporting"},
	{words: "ollow us on ", beside: "witter"},
	{words: "ollow him on Twitter"},
	{words: "ollow her on Twitter"},
	{words: "ollow me on Twitter"},
	{words: "on Twitter: @"},
	{words: "on Twitter @"},
	{words: "on Twitter at @"},
	{words: "do not necessarily represent"},
	{words: "not represent the views"},
	{words: "do not necessarily reflect the views"},
	{words: "do not reflect the views"},
	{words: "ubscribe to our"},
	{words: "nsubscribe at any time"},
	{words: "may not be published, broadcast, rewritten"},
	{words: "reprint permission"},
	{words: "available without charge to any eligible"},
	{words: "nvalid email address"},
	{words: "ebsite uses cookies"},
	{words: "our browser does not support"},
	{words: "enable JavaScript", beside: "browser"},
}

// holdsAny reports whether a paragraph contains one of the phrases.
func holdsAny(s string) bool {
	for i := range finePrint.places(s) {
		for _, h := range holdings {
			if strings.HasPrefix(s[i:], h.words) && strings.Contains(s, h.beside) {
				return true
			}
		}
	}
	return false
}

var finePrint = newSieve(holdings)

// sieve finds where one of many phrases may begin, in steps of nearly their length (Wu and Manber 1994): the last
// three letters of a window of the text give the minimum distance to the next candidate. In prose it examines about
// every seventh letter.
type sieve struct {
	window int // as long as the shortest phrase
	skip   [1 << 12]uint8
}

// grams is the number of letters examined.
const grams = 3

func newSieve(phrases []holding) *sieve {
	v := &sieve{window: len(phrases[0].words)}
	for _, p := range phrases {
		v.window = min(v.window, len(p.words))
	}
	for i := range v.skip {
		v.skip[i] = uint8(v.window - grams + 1)
	}
	for _, p := range phrases {
		for end := grams; end <= v.window; end++ {
			at := gram(p.words, end)
			v.skip[at] = min(v.skip[at], uint8(v.window-end))
		}
	}
	return v
}

// gram returns a hash of the letters before end; others may have the same.
func gram(s string, end int) uint32 {
	return (uint32(s[end-3])<<16 | uint32(s[end-2])<<8 | uint32(s[end-1])) * 2654435761 >> 20
}

// places yields the offsets at which a phrase may begin, in order.
func (v *sieve) places(s string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for end := v.window; end <= len(s); {
			n := int(v.skip[gram(s, end)])
			if n == 0 && !yield(end-v.window) {
				return
			}
			end += max(n, 1)
		}
	}
}
