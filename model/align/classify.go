package align

import (
	"strings"
	"unicode"

	uninorm "golang.org/x/text/unicode/norm"

	"lineup/model"
	"lineup/model/text"
)

// written is how the same word is written differently in the two wordings:
// identical, typography, contraction, spelling, bracketed.
func (d *differ) written(b, h int) model.Class {
	x, y := &d.base.words[b], &d.here.words[h]
	sx, sy := d.base.of(b), d.here.of(h)
	switch {
	case x.is(bracketed) != y.is(bracketed):
		return model.ClassBracketed
	case x.is(contracted) != y.is(contracted):
		return model.ClassContraction
	case sx == sy:
		return model.ClassIdentical
	case plain(sx) == plain(sy):
		if d.base.opens(b) != d.here.opens(h) && sx[1:] == sy[1:] {
			// The capital goes with where the sentence starts, which is told of there.
			return model.ClassIdentical
		}
		return model.ClassTypography
	case x.is(bleeped) != y.is(bleeped):
		return model.ClassBleeped
	case x.is(contracted): // "can't" and "cannot"
		return model.ClassContraction
	default:
		return model.ClassSpelling
	}
}

// opens says that word i is the first of a sentence or of all.
func (w *Wording) opens(i int) bool { return i == 0 || w.joints[i].is(sentence) }

// plain is a word without what is only typography: case, the form of apostrophes
// and of composed letters.
func plain(s string) string {
	return strings.ToLower(strings.Map(straight, uninorm.NFC.String(s)))
}

// straightMark gives the plain form of an apostrophe or a quotation mark.
func straightMark(c rune) rune {
	switch c {
	case '’', '‘', 'ʼ', '´', '`', '′', '‚', '‹', '›':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	}
	return c
}

// straight gives the plain form of a mark, and -1 for what is not seen.
func straight(c rune) rune {
	c = straightMark(c)
	switch c {
	case '–', '—', '―', '‐', '‑', '−':
		return '-'
	case '\u00AD':
		return -1
	}
	if unicode.IsSpace(c) {
		return ' '
	}
	return c
}

// joint names how what stands before base word b and word h differs, both words
// and those before them being the same.
func (d *differ) joint(b, h int) {
	jb, jh := d.base.joints[b], d.here.joints[h]
	switch {
	case jb.is(piece) && jh.is(piece):
		return
	case jh.is(piece):
		at := d.base.place(b)
		d.add(model.ClassSplit, model.Span{Start: at, End: at}, jh.away)
		return
	case jb.is(piece):
		at := d.here.place(h)
		d.add(model.ClassJoined, jb.away, model.Span{Start: at, End: at})
		return
	}
	sb, sh := d.base.between(b), d.here.between(h)
	c := marksClass(d.base.marksAt(b, sb), d.here.marksAt(h, sh), jb, jh)
	if c != model.ClassIdentical {
		if base, here := trimmed(d.base.text, sb), trimmed(d.here.text, sh); !d.again(c, base, here) {
			d.add(c, base, here)
		}
	}
}

// marksAt are the marks s before word i, without the full stop of an abbreviation
// behind which they stand.
func (w *Wording) marksAt(i int, s model.Span) string {
	marks := s.Of(w.text)
	if i > 0 && abbreviations[text.Fold(w.of(i-1))] {
		return strings.TrimPrefix(marks, ".")
	}
	return marks
}

// marksClass compares what stands between two words.
func marksClass(x, y string, jx, jy joint) model.Class {
	switch {
	case x == y:
		return model.ClassIdentical
	case jx.is(ellipsis) != jy.is(ellipsis):
		return model.ClassEllipsis
	case jx.is(sentence) && !jy.is(sentence):
		return model.ClassJoined
	}
	fx, fy := bare(x), bare(y)
	switch {
	case fx == fy && strings.Join(strings.Fields(x), " ") == strings.Join(strings.Fields(y), " "):
		return model.ClassIdentical // only lines broken elsewhere
	case fx == fy:
		return model.ClassTypography
	case strings.ContainsAny(x+y, "[]"):
		return model.ClassIdentical // told of at the bracketed words
	default:
		return model.ClassPunctuation
	}
}

// bare is marks without what is only typography: their form, and the space round
// them. A hyphen between two parts of a word is as good as a space.
func bare(s string) string {
	s = strings.Map(straight, s)
	if s == "-" {
		return ""
	}
	s = marksAlike.Replace(s)
	return strings.ReplaceAll(s, " ", "")
}

// marksAlike gives one form to marks that are written in several.
var marksAlike = strings.NewReplacer(". . .", "…", "...", "…", "--", "-", `"`, "'")

// trimmed is a span without the white space at its ends; where nothing else is in
// it, the span itself.
func trimmed(s string, p model.Span) model.Span {
	t := text.Trim(s, p)
	if t.Start >= t.End {
		return p
	}
	return t
}

// gone names base words [b0, b1) that the other lacks before its word h.
func (d *differ) gone(b0, b1, h int) {
	c := lacking(d.base, d.here, b0, b1, h)
	d.add(c, d.base.cover(b0, b1), spot(d.here, h, c))
	d.parted(d.base, b0, b1, d.here.joints[h], func(away model.Span) {
		at := d.base.place(b0)
		d.add(model.ClassSplit, model.Span{Start: at, End: at}, away)
	})
}

// more names words [h0, h1) that the base lacks before its word b.
func (d *differ) more(h0, h1, b int) {
	c := lacking(d.here, d.base, h0, h1, b)
	at := spot(d.base, b, c)
	if c == model.ClassSilentCut {
		c = model.ClassAdded
	}
	d.add(c, at, d.here.cover(h0, h1))
	d.parted(d.here, h0, h1, d.base.joints[b], func(away model.Span) {
		at := d.here.place(h0)
		d.add(model.ClassJoined, away, model.Span{Start: at, End: at})
	})
}

// parted tells of the outlet's words that one wording has where words are gone,
// when the other runs through.
func (d *differ) parted(long *Wording, from, to int, short joint, tell func(model.Span)) {
	if !short.is(piece) || short.is(quote) {
		return
	}
	for i := from; i <= to; i++ {
		if long.joints[i].is(piece) {
			return
		}
	}
	tell(short.away)
}

// lacking names why words [from, to) of long do not stand before word at of short,
// with silent-cut for no reason at all.
func lacking(long, short *Wording, from, to, at int) model.Class {
	switch {
	case short.joints[at].is(ellipsis):
		return model.ClassEllipsis
	case allAre(long, from, to, bracketed):
		return model.ClassBracketed
	case noise(long, from, to), connects(long, from, to):
		return model.ClassCleaned
	case short.joints[at].is(quote):
		return model.ClassCutEnd
	default:
		return model.ClassSilentCut
	}
}

// spot is the empty place before word i of w; for an ellipsis, the marks.
func spot(w *Wording, i int, c model.Class) model.Span {
	if c == model.ClassEllipsis {
		return trimmed(w.text, w.between(i))
	}
	return w.cover(i, i)
}

func allAre(w *Wording, from, to int, f wordFlags) bool {
	for i := from; i < to; i++ {
		if !w.words[i].is(f) {
			return false
		}
	}
	return from < to
}

// gapHas says that a joint of the words [from, to), or one next to them, has f.
func gapHas(w *Wording, from, to int, f jointFlags) bool {
	for i := from; i <= to; i++ {
		if w.joints[i].is(f) {
			return true
		}
	}
	return false
}

// cutEnd names base words [b0, b1) before the other's first word or after its last.
func (d *differ) cutEnd(b0, b1, h int) {
	c := atEnd(d.base, d.here, b0, b1, h)
	d.add(c, d.base.cover(b0, b1), spot(d.here, h, c))
}

// goesOn names words [h0, h1) before the base's first word or after its last.
func (d *differ) goesOn(h0, h1, b int) {
	c := atEnd(d.here, d.base, h0, h1, b)
	d.add(c, spot(d.base, b, c), d.here.cover(h0, h1))
}

// atEnd names why words [from, to) of long stand beyond an end of short.
func atEnd(long, short *Wording, from, to, at int) model.Class {
	switch {
	case short.joints[at].is(ellipsis):
		return model.ClassEllipsis
	case allAre(long, from, to, bracketed):
		return model.ClassBracketed
	case noise(long, from, to):
		return model.ClassCleaned
	default:
		return model.ClassCutEnd
	}
}
