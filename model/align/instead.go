package align

import (
	"strings"
	"unicode"

	"lineup/model"
)

// replaced names base words and other words that stand in each other's place.
func (d *differ) replaced(g gap) {
	switch c := d.instead(g); c {
	case model.ClassContraction:
		d.grow(c, g)
	case model.ClassEllipsis:
		d.add(c, withEllipsis(d.base, g.b0, g.b1), withEllipsis(d.here, g.h0, g.h1))
	default:
		d.add(c, d.base.cover(g.b0, g.b1), d.here.cover(g.h0, g.h1))
	}
}

// withEllipsis is the stretch of words [from, to) with the ellipses before and
// behind them.
func withEllipsis(w *Wording, from, to int) model.Span {
	s := w.cover(from, to)
	if w.joints[from].is(ellipsis) {
		s.Start = trimmed(w.text, w.between(from)).Start
	}
	if w.joints[to].is(ellipsis) {
		s.End = trimmed(w.text, w.between(to)).End
	}
	return s
}

func (d *differ) instead(g gap) model.Class {
	b, h := d.base, d.here
	switch {
	case short(b, g.b0, g.b1, h, g.h0, g.h1) || short(h, g.h0, g.h1, b, g.b0, g.b1):
		return model.ClassContraction
	case letters(b, g.b0, g.b1) == letters(h, g.h0, g.h1) || sameNumber(b, g.b0, g.b1, h, g.h0, g.h1):
		return model.ClassSpelling
	case masked(b, g.b0, g.b1, h, g.h0, g.h1) || masked(h, g.h0, g.h1, b, g.b0, g.b1):
		return model.ClassBleeped
	case allAre(b, g.b0, g.b1, bracketed) != allAre(h, g.h0, g.h1, bracketed):
		return model.ClassBracketed
	case gapHas(b, g.b0, g.b1, ellipsis) && 2*b.weight(g.b0, g.b1) <= h.weight(g.h0, g.h1),
		gapHas(h, g.h0, g.h1, ellipsis) && 2*h.weight(g.h0, g.h1) <= b.weight(g.b0, g.b1):
		return model.ClassEllipsis
	default:
		return model.ClassSubstituted
	}
}

// short says that one word of x is a contraction's second half that can stand for
// the one word of y: "'s" for "has", "'d" for "had".
func short(x *Wording, x0, x1 int, y *Wording, y0, y1 int) bool {
	if x1-x0 != 1 || y1-y0 != 1 || !x.words[x0].is(contracted) || y.words[y0].is(contracted) {
		return false
	}
	switch n := y.words[y0].norm; x.words[x0].norm {
	case "'s", "is":
		return n == "has" || n == "is"
	case "would":
		return n == "had"
	}
	return false
}

// letters are the letters and figures of the words run together: "healthcare" is
// "health care".
func letters(w *Wording, from, to int) string {
	if to-from == 1 {
		return w.words[from].norm
	}
	var s strings.Builder
	for _, t := range w.words[from:to] {
		s.WriteString(t.norm)
	}
	return s.String()
}

// masked says that one word of x stands for the words of y without saying them:
// "s---", "****", "[expletive]".
func masked(x *Wording, x0, x1 int, y *Wording, y0, y1 int) bool {
	if y1-y0 > 3 || y0 == y1 || allAre(y, y0, y1, bleeped) {
		return false
	}
	if x1-x0 <= 2 && allAre(x, x0, x1, bracketed) {
		for i := x0; i < x1; i++ {
			if expletive(x.words[i].norm) {
				return true
			}
		}
		return false
	}
	if x1-x0 != 1 || !x.words[x0].is(bleeped) {
		return false
	}
	head := x.words[x0].norm
	if i := strings.IndexFunc(head, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		head = head[:i]
	}
	return strings.HasPrefix(y.words[y0].norm, head)
}

// expletive says that the word, in brackets, stands for one that is not printed.
func expletive(w string) bool {
	switch w {
	case "expletive", "expletives", "bleep", "bleeped", "bleeping", "profanity", "obscenity", "vulgarity", "curse", "swear", "slur":
		return true
	}
	return false
}
