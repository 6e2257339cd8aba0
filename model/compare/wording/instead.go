package wording

import (
	"strings"
	"unicode"

	"lineup/model"
)

// replaced classifies base words and other words in the same place.
func (d *differ) replaced(g gap) {
	if shown(d.Base.Cover(g.b0, g.b1).Of(d.Base.Text)) == shown(d.Here.Cover(g.h0, g.h1).Of(d.Here.Text)) {
		return
	}
	switch c := d.instead(g); c {
	case model.ClassContraction:
		d.grow(c, g)
	case model.ClassEllipsis:
		d.add(c, withEllipsis(d.Base, g.b0, g.b1), withEllipsis(d.Here, g.h0, g.h1))
	default:
		d.add(c, d.Base.Cover(g.b0, g.b1), d.Here.Cover(g.h0, g.h1))
	}
}

// withEllipsis returns the stretch of words [from, to) with the ellipses before and after them.
func withEllipsis(w *Wording, from, to int) model.Span {
	s := w.Cover(from, to)
	if w.Joints[from].Is(ellipsis) {
		s.Start = trimmed(w.Text, w.between(from)).Start
	}
	if w.Joints[to].Is(ellipsis) {
		s.End = trimmed(w.Text, w.between(to)).End
	}
	return s
}

func (d *differ) instead(g gap) model.Class {
	b, h := d.Base, d.Here
	switch {
	case short(b, g.b0, g.b1, h, g.h0, g.h1) || short(h, g.h0, g.h1, b, g.b0, g.b1):
		return model.ClassContraction
	case letters(b, g.b0, g.b1) == letters(h, g.h0, g.h1) || sameNumber(b, g.b0, g.b1, h, g.h0, g.h1),
		d.sameDay(g), d.misspelt(g):
		return model.ClassSpelling
	case masked(b, g.b0, g.b1, h, g.h0, g.h1) || masked(h, g.h0, g.h1, b, g.b0, g.b1):
		return model.ClassBleeped
	case allAre(b, g.b0, g.b1, bracketed) != allAre(h, g.h0, g.h1, bracketed):
		return model.ClassBracketed
	case gapHas(b, g.b0, g.b1, ellipsis) && 2*b.Weight(g.b0, g.b1) <= h.Weight(g.h0, g.h1),
		gapHas(h, g.h0, g.h1, ellipsis) && 2*h.Weight(g.h0, g.h1) <= b.Weight(g.b0, g.b1):
		return model.ClassEllipsis
	default:
		return model.ClassSubstituted
	}
}

// short reports whether one word of x is the second half of a contraction that may mean the one word of y: "'s" for
// "has", "'d" for "had".
func short(x *Wording, x0, x1 int, y *Wording, y0, y1 int) bool {
	if x1-x0 != 1 || y1-y0 != 1 || !x.Words[x0].Is(contracted) || y.Words[y0].Is(contracted) {
		return false
	}
	switch n := y.Words[y0].Norm; x.Words[x0].Norm {
	case "'s", "is":
		return n == "has" || n == "is"
	case "would":
		return n == "had"
	}
	return false
}

// letters returns the letters and figures of the words run together: "healthcare" for "health care".
func letters(w *Wording, from, to int) string {
	if to-from == 1 {
		return w.Words[from].Norm
	}
	var s strings.Builder
	for _, t := range w.Words[from:to] {
		s.WriteString(t.Norm)
	}
	return s.String()
}

// masked reports whether one word of x replaces the words of y without printing them: "s---", "****",
// "[expletive]".
func masked(x *Wording, x0, x1 int, y *Wording, y0, y1 int) bool {
	if y1-y0 > 3 || y0 == y1 || allAre(y, y0, y1, bleeped) {
		return false
	}
	if x0 < x1 && maskedAs(surround(x, x0, x1), y.Cover(y0, y1).Of(y.Text)) {
		return true
	}
	if x1-x0 <= 2 && allAre(x, x0, x1, bracketed) {
		for i := x0; i < x1; i++ {
			if expletive(x.Words[i].Norm) {
				return true
			}
		}
		return false
	}
	if x1-x0 != 1 || !x.Words[x0].Is(bleeped) {
		return false
	}
	head := x.Words[x0].Norm
	if i := strings.IndexFunc(head, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		head = head[:i]
	}
	return strings.HasPrefix(y.Words[y0].Norm, head)
}

// surround returns the stretch of words [from, to) with a bracket that opens just before it or closes just after
// it.
func surround(w *Wording, from, to int) string {
	s := w.Cover(from, to)
	if s.Start > 0 && strings.ContainsRune("([", rune(w.Text[s.Start-1])) {
		s.Start--
	}
	if s.End < len(w.Text) && strings.ContainsRune(")]", rune(w.Text[s.End])) {
		s.End++
	}
	return s.Of(w.Text)
}

// maskedAs reports whether x is the word y with some of its letters masked: "****ing", "bulls—t", "(bleep)ing",
// "f…ing".
func maskedAs(x, y string) bool {
	const longest = 20 // bytes
	y = strings.ToLower(y)
	if len(x) > longest || len(y) > longest || strings.ContainsFunc(y, func(c rune) bool { return !unicode.IsLetter(c) }) {
		return false
	}
	head, mask, tail := maskIn(strings.ToLower(x))
	return mask && len(head)+len(tail) < len(y) && strings.HasPrefix(y, head) && strings.HasSuffix(y, tail)
}

// maskIn splits a word into the letters before a mask and those after it.
func maskIn(s string) (head string, mask bool, tail string) {
	i := strings.IndexAny(s, "([*-—–_….")
	if i < 0 {
		return s, false, ""
	}
	head, s = s[:i], s[i:]
	if s[0] == '(' || s[0] == '[' {
		end := strings.IndexAny(s, ")]")
		if end < 0 || !expletive(s[1:end]) {
			return head, false, ""
		}
		tail = s[end+1:]
	} else {
		tail = strings.TrimLeft(s, "*-—–_….")
	}
	if strings.ContainsFunc(head+tail, func(c rune) bool { return !unicode.IsLetter(c) }) {
		return head, false, ""
	}
	// A lone dash or dots separate two words, unless letters are on both sides.
	return head, s[0] == '(' || s[0] == '[' || s[0] == '*' || head != "" && tail != "", tail
}

// expletive reports whether the word, in brackets, replaces one that is not printed.
func expletive(w string) bool {
	switch w {
	case "expletive", "expletives", "bleep", "bleeped", "bleeping", "profanity", "obscenity", "vulgarity", "curse", "swear", "slur":
		return true
	}
	return false
}
