package wording

import "strings"

// alike returns the runs, extended by the words between them that are the same in another form: inflected, run
// together, a number in words, with letters left out.
func (a *Alignment) alike() []Run {
	out := make([]Run, 0, len(a.Runs)+2)
	for i, g := range a.gaps() {
		if i > 0 {
			out = join(out, a.Runs[i-1])
		}
		if n, m := g.b1-g.b0, g.h1-g.h0; n > 0 && m > 0 && n <= mostAlike && m <= mostAlike && a.sameIn(g) {
			out = join(out, Run{g.b0, g.h0, min(n, m)})
		}
	}
	return out
}

// mostAlike is the maximum number of words that another form of a word may have: "twenty-five thousand".
const mostAlike = 4

// sameIn reports whether the two sides of a gap are the same in another form.
func (a *Alignment) sameIn(g gap) bool {
	b, h := a.Base, a.Here
	if g.b1-g.b0 == 1 && g.h1-g.h0 == 1 && inflected(b.Words[g.b0].Norm, h.Words[g.h0].Norm) {
		return true
	}
	return letters(b, g.b0, g.b1) == letters(h, g.h0, g.h1) || sameNumber(b, g.b0, g.b1, h, g.h0, g.h1) ||
		masked(b, g.b0, g.b1, h, g.h0, g.h1) || masked(h, g.h0, g.h1, b, g.b0, g.b1)
}

// inflected reports whether two words are regular forms of one: "go" and "going", "makes" and "making".
func inflected(x, y string) bool {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= 2 && ending(x[n:]) && ending(y[n:]) && x[0] >= 'a'
}

// ending reports whether s is an ending that one form of a word may have and another may not.
func ending(s string) bool {
	switch s {
	case "", "e", "s", "es", "ed", "d", "ing", "er", "ly":
		return true
	}
	return strings.HasPrefix(s, "'")
}
