package wording

import (
	"cmp"
	"slices"
	"strings"

	"lineup/model"
)

// Compare returns the differences between base and here, in order of place. Spans point into each wording's own
// text. If nothing differs there is one difference, identical, over both wordings; if no word is shared it is
// substituted, over both.
//
// Where one wording begins or ends elsewhere, the class is cut-end, whichever side lacks the words; the span on
// that side is empty.
func Compare(base, here Wording) []model.Difference {
	var d Scratch
	a := d.Align(&base, &here)
	return a.differences()
}

// Differences returns how a version differs from the base, including the classes of whole versions. foreign reports
// whether there are signs that the words were spoken in another language.
func (d *Scratch) Differences(base, here Wording, ofBase, ofHere model.Kind, foreign func() bool) []model.Difference {
	whole := func(class model.Class) model.Difference {
		return model.Difference{Class: class, Base: base.Span(), Here: here.Span()}
	}
	if ofHere == model.Indirect || ofBase == model.Indirect {
		return []model.Difference{whole(model.ClassParaphrase)}
	}
	a := d.Align(&base, &here)
	found := a.differences()
	if a.rendered(found, foreign) {
		return []model.Difference{whole(model.ClassTranslation)}
	}
	if ofHere == model.Partial && ofBase == model.Direct {
		// The rest of the base is in the outlet's own sentence; that it is not in quotation marks is what partial
		// means.
		found = slices.DeleteFunc(found, func(d model.Difference) bool {
			return d.Class == model.ClassCutEnd && d.Here.Len() == 0 || d.Class == model.ClassIdentical
		})
		return append([]model.Difference{whole(model.ClassPartial)}, found...)
	}
	return found
}

// rendered reports whether two versions are translations of one foreign sentence: there are signs of another
// language, and the words differ throughout. Without such signs, differing words are differences, however many
// there are.
func (a *Alignment) rendered(found []model.Difference, foreign func() bool) bool {
	const (
		throughout = 4  // differences of words
		mostly     = .8 // of the lighter wording
		least      = .5 // of a sentence, or of the wording
	)
	s := a.Weigh()
	if s.Contrary || s.Cover >= mostly {
		return false
	}
	news := 0
	for _, d := range found {
		if d.Class.News() || d.Class == model.ClassCleaned {
			news++
		}
	}
	return (news >= throughout || max(s.Sentence, s.Cover) < least) && foreign()
}

func (a *Alignment) differences() []model.Difference {
	if len(a.Runs) == 0 && len(a.Moved) == 0 {
		class := model.ClassSubstituted
		if len(a.Base.Words)+len(a.Here.Words) == 0 {
			class = model.ClassIdentical
		}
		return []model.Difference{{Class: class, Base: a.Base.Span(), Here: a.Here.Span()}}
	}
	d := differ{Alignment: a}
	for i, g := range a.gaps() {
		if i > 0 {
			d.run(a.Runs[i-1])
		}
		d.gap(g)
	}
	for _, m := range a.Moved {
		d.add(model.ClassReordered, a.Base.Cover(m.B, m.B+m.N), a.Here.Cover(m.H, m.H+m.N))
	}
	if len(d.found) == 0 {
		return []model.Difference{{Class: model.ClassIdentical, Base: a.Base.Span(), Here: a.Here.Span()}}
	}
	slices.SortStableFunc(d.found, func(x, y model.Difference) int {
		return cmp.Or(cmp.Compare(x.Base.Start, y.Base.Start), cmp.Compare(x.Here.Start, y.Here.Start))
	})
	d.respell()
	return d.found
}

// differ walks through an alignment and collects the differences.
type differ struct {
	*Alignment

	found []model.Difference
	// restyled reports whether quotation marks or apostrophes of another form have been reported: an outlet uses
	// the same throughout, and once is enough.
	restyled bool
	// last is where the last difference ends, in word indexes, if it may grow: a whole line in capitals should be a
	// single difference.
	last struct {
		class model.Class
		b, h  int
	}
}

func (d *differ) add(c model.Class, base, here model.Span) {
	d.found = append(d.found, model.Difference{Class: c, Base: base, Here: here})
	d.last.class = model.ClassIdentical
}

// again reports whether a difference concerns only the form of quotation marks or apostrophes, and is not the
// first.
func (d *differ) again(c model.Class, base, here model.Span) bool {
	if c != model.ClassTypography || strings.Map(straightMark, base.Of(d.Base.Text)) != strings.Map(straightMark, here.Of(d.Here.Text)) {
		return false
	}
	was := d.restyled
	d.restyled = true
	return was
}

// grow adds a difference of words, or extends the last one if it is adjacent and of the same class.
func (d *differ) grow(c model.Class, g gap) {
	base, here := d.Base.Cover(g.b0, g.b1), d.Here.Cover(g.h0, g.h1)
	if d.again(c, base, here) {
		return
	}
	if d.last.class == c && d.last.b == g.b0 && d.last.h == g.h0 {
		n := len(d.found) - 1
		d.found[n].Base.End, d.found[n].Here.End = base.End, here.End
	} else {
		d.add(c, base, here)
	}
	d.last.class, d.last.b, d.last.h = c, g.b1, g.h1
}

// run compares how shared words are written, and what is between them.
func (d *differ) run(r Run) {
	for k := range r.N {
		b, h := r.B+k, r.H+k
		if k > 0 {
			d.joint(b, h)
		}
		if c := d.written(b, h); c != model.ClassIdentical {
			d.grow(c, gap{b, b + 1, h, h + 1})
		}
	}
}

// gap classifies what lies between two runs. Moved words are classified elsewhere; the rest is taken stretch by
// stretch.
func (d *differ) gap(g gap) {
	base := d.remain(g.b0, g.b1, func(m Run) (int, int) { return m.B, m.B + m.N })
	here := d.remain(g.h0, g.h1, func(m Run) (int, int) { return m.H, m.H + m.N })
	switch {
	case g.b0 == g.b1 && g.h0 == g.h1:
		if g.b0 > 0 && g.b0 < len(d.Base.Words) {
			d.joint(g.b0, g.h0)
		}
	case g.b0 == 0 && g.h0 == 0 || g.b1 == len(d.Base.Words) && g.h1 == len(d.Here.Words):
		d.end(g, base, here)
	case len(base) == 1 && len(here) == 1 && d.twoSentences(g):
		d.add(model.ClassCutEnd, d.Base.Cover(g.b0, g.b1), d.Here.Cover(g.h0, g.h0))
		d.add(model.ClassCutEnd, d.Base.Cover(g.b0, g.b0), d.Here.Cover(g.h0, g.h1))
	case len(base) == 1 && len(here) == 1:
		d.replaced(gap{base[0][0], base[0][1], here[0][0], here[0][1]})
	default:
		for _, s := range base {
			d.gone(s[0], s[1], g.h0+min(s[0]-g.b0, g.h1-g.h0))
		}
		for _, s := range here {
			d.more(s[0], s[1], g.b0+min(s[0]-g.h0, g.b1-g.b0))
		}
	}
}

// twoSentences reports whether a gap is between words of two sentences that share only their surroundings: it is
// long on both sides, and a sentence ends in it. Of substitutions with six or more words on both sides, 6 of 10
// proved wrong when read; with one or two words, one in six.
func (d *differ) twoSentences(g gap) bool {
	const long = 5 // words
	return min(g.b1-g.b0, g.h1-g.h0) >= long && (d.sentenceEnds(d.Base, g.b0, g.b1) != d.sentenceEnds(d.Here, g.h0, g.h1))
}

// sentenceEnds reports whether a sentence ends before or among the words [from, to).
func (d *differ) sentenceEnds(w *Wording, from, to int) bool {
	return gapHas(w, from, to, sentence|quote)
}

// remain returns the stretches of [from, to) that have not moved.
func (d *differ) remain(from, to int, side func(Run) (int, int)) [][2]int {
	if from == to {
		return nil
	}
	var taken [][2]int
	for _, m := range d.Moved {
		if s, e := side(m); s >= from && e <= to {
			taken = append(taken, [2]int{s, e})
		}
	}
	slices.SortFunc(taken, func(x, y [2]int) int { return x[0] - y[0] })
	var out [][2]int
	for _, t := range taken {
		if t[0] > from {
			out = append(out, [2]int{from, t[0]})
		}
		from = t[1]
	}
	if from < to {
		out = append(out, [2]int{from, to})
	}
	return out
}

// end classifies what one wording has before the other begins, or after it ends. Words of the shared sentence are
// compared with each other; whole sentences show where the quotes were cut.
func (d *differ) end(g gap, base, here [][2]int) {
	tail := g.b1 == len(d.Base.Words) && g.h1 == len(d.Here.Words) && len(d.Runs) > 0 && g.b0 > 0
	if len(base) == 1 && len(here) == 1 {
		b, h := base[0], here[0]
		nb, nh := nearest(d.Base, b, tail), nearest(d.Here, h, tail)
		// The outlet's lead-in to its quote replaces no more words than it has.
		if n := nh[1] - nh[0]; !tail && nh[0] == 0 && within(d.Here) {
			nb[0] = max(nb[0], nb[1]-n)
		} else if n := nb[1] - nb[0]; !tail && nb[0] == 0 && within(d.Base) {
			nh[0] = max(nh[0], nh[1]-n)
		}
		if tail {
			nb, nh = level(nb, nh), level(nh, nb)
		}
		if nb[0] < nb[1] && nh[0] < nh[1] {
			if tail {
				d.replaced(gap{nb[0], nb[1], nh[0], nh[1]})
				d.ends(nb[1], b[1], nh[1], h[1])
			} else {
				d.ends(b[0], nb[0], h[0], nh[0])
				d.replaced(gap{nb[0], nb[1], nh[0], nh[1]})
			}
			return
		}
	}
	for _, s := range base {
		d.cutEnd(s[0], s[1], pick(tail, g.h0, g.h1))
	}
	for _, s := range here {
		d.goesOn(s[0], s[1], pick(tail, g.b0, g.b1))
	}
}

// ends reports the whole sentences that each side has in addition at an end.
func (d *differ) ends(b0, b1, h0, h1 int) {
	if b0 < b1 {
		d.add(model.ClassCutEnd, d.Base.Cover(b0, b1), d.Here.Cover(h0, h0))
	}
	if h0 < h1 {
		d.add(model.ClassCutEnd, d.Base.Cover(b1, b1), d.Here.Cover(h0, h1))
	}
}

// nearest returns the part of [s[0], s[1]) that is in the same sentence and quote as the shared words, which follow it
// or, if tail is set, precede it.
func nearest(w *Wording, s [2]int, tail bool) [2]int {
	if tail {
		e := s[0]
		for e < s[1] && !w.Joints[e].Is(sentence|quote) {
			e++
		}
		return [2]int{s[0], e}
	}
	b := s[1]
	for b > s[0] && !w.Joints[b].Is(sentence|quote) {
		b--
	}
	return [2]int{b, s[1]}
}

// level shortens a stretch of words to the length of another that is much shorter: at the end of a quote each word
// replaces one, and the rest lies beyond the place where the other ends.
func level(s, o [2]int) [2]int {
	const much = 3 // times as long, and words more
	n := o[1] - o[0]
	if n == 0 || s[1]-s[0] < much*n+much {
		return s
	}
	return [2]int{s[0], s[0] + n}
}

// within reports whether w begins within a sentence of the outlet's own.
func within(w *Wording) bool { return !OpensHigh(w.Span().Of(w.Text)) }

func pick(tail bool, a, b int) int {
	if tail {
		return a
	}
	return b
}
