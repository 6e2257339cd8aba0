package wording

import (
	"strings"
	"unicode"

	uninorm "golang.org/x/text/unicode/norm"

	"lineup/model"
	"lineup/model/text"
)

// written returns how the same word is written differently in the two wordings: identical, typography, contraction,
// spelling, bleeped or bracketed.
func (d *differ) written(b, h int) model.Class {
	x, y := &d.Base.Words[b], &d.Here.Words[h]
	sx, sy := d.Base.of(b), d.Here.of(h)
	switch {
	case x.Is(bracketed) != y.Is(bracketed):
		return model.ClassBracketed
	case x.Is(contracted) != y.Is(contracted):
		return model.ClassContraction
	case sx == sy, shown(sx) == shown(sy):
		return model.ClassIdentical
	case plain(sx) == plain(sy):
		if d.Base.opens(b) != d.Here.opens(h) && sx[1:] == sy[1:] {
			// The capital depends on where the sentence starts, which is reported there.
			return model.ClassIdentical
		}
		return model.ClassTypography
	case x.Is(bleeped) != y.Is(bleeped):
		return model.ClassBleeped
	case x.Is(contracted): // "can't" and "cannot"
		return model.ClassContraction
	default:
		return model.ClassSpelling
	}
}

// shown returns a text as it looks: without invisible characters, its accents in one form.
func shown(s string) string { return uninorm.NFC.String(strings.Map(seen, s)) }

// opens reports whether word i is the first of a sentence or of the wording.
func (w *Wording) opens(i int) bool { return i == 0 || w.Joints[i].Is(sentence) }

// plain returns a word without what is only typography: case, the form of apostrophes and of composed letters.
func plain(s string) string {
	return strings.ToLower(strings.Map(straight, uninorm.NFC.String(s)))
}

// straightMark returns the plain form of an apostrophe or a quotation mark.
func straightMark(c rune) rune {
	switch c {
	case '’', '‘', 'ʼ', '´', '`', '′', '‚', '‹', '›':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	}
	return c
}

// straight returns the plain form of a mark, and -1 for an invisible character.
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

// joint classifies the difference between what precedes base word b and word h, where both words and those before
// them are the same.
func (d *differ) joint(b, h int) {
	jb, jh := d.Base.Joints[b], d.Here.Joints[h]
	switch {
	case jb.Is(Piece) && jh.Is(Piece):
		return
	case jh.Is(Piece):
		at := d.Base.place(b)
		d.add(model.ClassSplit, model.Span{Start: at, End: at}, jh.Away)
		return
	case jb.Is(Piece):
		at := d.Here.place(h)
		d.add(model.ClassJoined, jb.Away, model.Span{Start: at, End: at})
		return
	}
	sb, sh := d.Base.between(b), d.Here.between(h)
	c := marksClass(d.Base.marksAt(b, sb), d.Here.marksAt(h, sh), jb, jh)
	if c != model.ClassIdentical {
		if base, here := trimmed(d.Base.Text, sb), trimmed(d.Here.Text, sh); !d.again(c, base, here) {
			d.add(c, base, here)
		}
	}
}

// marksAt returns the marks s before word i, without the full stop of an abbreviation they follow.
func (w *Wording) marksAt(i int, s model.Span) string {
	marks := s.Of(w.Text)
	if i > 0 && abbreviations[text.Fold(w.of(i-1))] {
		return strings.TrimPrefix(marks, ".")
	}
	return marks
}

// marksClass compares what is between two words.
func marksClass(x, y string, jx, jy Joint) model.Class {
	switch {
	case x == y, shown(x) == shown(y):
		return model.ClassIdentical
	case jx.Is(ellipsis) != jy.Is(ellipsis):
		return model.ClassEllipsis
	case jx.Is(sentence) && !jy.Is(sentence):
		return model.ClassJoined
	}
	fx, fy := bare(x), bare(y)
	switch {
	case fx == fy && strings.Join(strings.Fields(x), " ") == strings.Join(strings.Fields(y), " "):
		return model.ClassIdentical // only line breaks differ
	case fx == fy:
		return model.ClassTypography
	case strings.ContainsAny(x+y, "[]"):
		return model.ClassIdentical // reported at the bracketed words
	default:
		return model.ClassPunctuation
	}
}

// bare returns marks without what is only typography: their form, and the space around them. A hyphen between two
// parts of a word is as good as a space.
func bare(s string) string {
	s = strings.Map(straight, s)
	if s == "-" {
		return ""
	}
	s = marksAlike.Replace(s)
	return strings.ReplaceAll(s, " ", "")
}

// marksAlike maps marks that are written in several ways to one form.
var marksAlike = strings.NewReplacer(". . .", "…", "...", "…", "--", "-", `"`, "'")

// trimmed returns a span without the white space at its ends; a span of only white space is returned as it is.
func trimmed(s string, p model.Span) model.Span {
	t := text.Trim(s, p)
	if t.Start >= t.End {
		return p
	}
	return t
}

// gone classifies base words [b0, b1) that the other lacks before its word h.
func (d *differ) gone(b0, b1, h int) {
	c := lacking(d.Base, d.Here, b0, b1, h)
	d.add(c, d.Base.Cover(b0, b1), spot(d.Here, h, c))
	d.parted(d.Base, b0, b1, d.Here.Joints[h], func(away model.Span) {
		at := d.Base.place(b0)
		d.add(model.ClassSplit, model.Span{Start: at, End: at}, away)
	})
}

// more classifies words [h0, h1) that the base lacks before its word b.
func (d *differ) more(h0, h1, b int) {
	c := lacking(d.Here, d.Base, h0, h1, b)
	at := spot(d.Base, b, c)
	if c == model.ClassSilentCut {
		c = model.ClassAdded
	}
	d.add(c, at, d.Here.Cover(h0, h1))
	d.parted(d.Here, h0, h1, d.Base.Joints[b], func(away model.Span) {
		at := d.Here.place(h0)
		d.add(model.ClassJoined, away, model.Span{Start: at, End: at})
	})
}

// parted reports the outlet's words that one wording has where words are missing and the other is not interrupted.
func (d *differ) parted(long *Wording, from, to int, short Joint, tell func(model.Span)) {
	if !short.Is(Piece) || short.Is(quote) {
		return
	}
	for i := from; i <= to; i++ {
		if long.Joints[i].Is(Piece) {
			return
		}
	}
	tell(short.Away)
}

// lacking returns the reason why words [from, to) of long are missing before word at of short; silent-cut if there
// is none.
func lacking(long, short *Wording, from, to, at int) model.Class {
	switch {
	case short.Joints[at].Is(ellipsis):
		return model.ClassEllipsis
	case allAre(long, from, to, bracketed):
		return model.ClassBracketed
	case noise(long, from, to), connects(long, from, to):
		return model.ClassCleaned
	case short.Joints[at].Is(quote):
		return model.ClassCutEnd
	default:
		return model.ClassSilentCut
	}
}

// spot returns the empty place before word i of w; for an ellipsis, its marks.
func spot(w *Wording, i int, c model.Class) model.Span {
	if c == model.ClassEllipsis {
		return trimmed(w.Text, w.between(i))
	}
	return w.Cover(i, i)
}

func allAre(w *Wording, from, to int, f wordFlags) bool {
	for i := from; i < to; i++ {
		if !w.Words[i].Is(f) {
			return false
		}
	}
	return from < to
}

// gapHas reports whether a joint of the words [from, to), or one next to them, has f.
func gapHas(w *Wording, from, to int, f jointFlags) bool {
	for i := from; i <= to; i++ {
		if w.Joints[i].Is(f) {
			return true
		}
	}
	return false
}

// cutEnd classifies base words [b0, b1) before the other's first word or after its last.
func (d *differ) cutEnd(b0, b1, h int) {
	c := atEnd(d.Base, d.Here, b0, b1, h)
	d.add(c, d.Base.Cover(b0, b1), spot(d.Here, h, c))
}

// goesOn classifies words [h0, h1) before the base's first word or after its last.
func (d *differ) goesOn(h0, h1, b int) {
	c := atEnd(d.Here, d.Base, h0, h1, b)
	d.add(c, spot(d.Base, b, c), d.Here.Cover(h0, h1))
}

// atEnd returns the reason why words [from, to) of long are beyond an end of short.
func atEnd(long, short *Wording, from, to, at int) model.Class {
	switch {
	case short.Joints[at].Is(ellipsis):
		return model.ClassEllipsis
	case allAre(long, from, to, bracketed):
		return model.ClassBracketed
	case noise(long, from, to):
		return model.ClassCleaned
	default:
		return model.ClassCutEnd
	}
}
