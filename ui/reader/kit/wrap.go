package kit

import (
	"strings"
	"unicode/utf8"

	"lineup/model"
)

// An Insert is a sign shown in a text that does not contain it, before the byte At.
type Insert struct {
	At    int
	Sign  string
	Style Style
}

// Wrap breaks the span p of a text into lines of at most w cells, at white space, or within a word if it is longer
// than a line. It returns the lines' spans, without the white space between them; together they contain every other
// character of p. inserts must be in order; they take up cells too.
//
// The cost is linear in the length of p.
func Wrap(s string, p model.Span, w int, inserts []Insert) []model.Span {
	w = max(w, 1)
	var lines []model.Span
	cur, used := model.Span{Start: p.Start, End: p.Start}, 0
	end := func() {
		if cur.End > cur.Start {
			lines = append(lines, cur)
		}
		used = 0
	}
	for at := p.Start; at < p.End; {
		word := nextWord(s, at, p.End)
		if word.Len() == 0 {
			break
		}
		at = word.End
		signs := 0
		for len(inserts) > 0 && inserts[0].At <= word.End {
			signs += Cells(inserts[0].Sign)
			inserts = inserts[1:]
		}
		c := Cells(Show(word.Of(s))) + signs
		gap := 0
		if used > 0 {
			gap = Cells(Show(s[cur.End:word.Start]))
		}
		if used > 0 && used+gap+c <= w {
			cur.End, used = word.End, used+gap+c
			continue
		}
		end()
		for word.Len() > 0 && (c > w || word.Len() > Longest(w)) {
			n, width := fitting(word.Of(s), w-min(signs, w-1))
			if n == word.Len() {
				break
			}
			lines = append(lines, model.Span{Start: word.Start, End: word.Start + n})
			word.Start, c, signs = word.Start+n, c-width-signs, 0
		}
		cur, used = word, c
	}
	end()
	return lines
}

// nextWord returns the next run of s[at:end] without white space, empty if there is none. Only spaces, tabs and
// newlines separate words, not no-break spaces.
func nextWord(s string, at, end int) model.Span {
	for at < end && isSpace(s[at]) {
		at++
	}
	start := at
	for at < end && !isSpace(s[at]) {
		at++
	}
	return model.Span{Start: start, End: at}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// A Paint is a style for a span of a text. If paints overlap, the later one is on top.
type Paint struct {
	Span  model.Span
	Style Style
}

// PaintLine returns the line l of a text as runs. Inserts in l, or in the white space since the end of the line
// before it, are shown in their places.
func PaintLine(s string, l model.Span, before int, base Style, paints []Paint, inserts []Insert) []Run {
	var runs []Run
	cuts := cutsOf(l, before, paints, inserts)
	for i, at := range cuts {
		for _, in := range inserts {
			if in.At > before && (in.At == at || at == l.Start && in.At < at) {
				runs = append(runs, Run{Text: in.Sign, Style: in.Style, Joined: len(runs) > 0})
			}
		}
		if i+1 == len(cuts) {
			break
		}
		piece := model.Span{Start: at, End: cuts[i+1]}
		st := base
		for _, p := range paints {
			if p.Span.Start <= piece.Start && piece.End <= p.Span.End {
				st = st.Over(p.Style)
			}
		}
		if piece.Len() > 0 {
			runs = append(runs, Run{Text: Show(piece.Of(s)), Style: st, Joined: len(runs) > 0})
		}
	}
	return runs
}

// cutsOf returns the offsets in l at which the style may change, in order and without duplicates, including both ends
// of l.
func cutsOf(l model.Span, before int, paints []Paint, inserts []Insert) []int {
	cuts := []int{l.Start, l.End}
	put := func(at int) {
		if at <= l.Start || at >= l.End {
			return
		}
		i := len(cuts) - 1
		for i > 0 && cuts[i-1] >= at {
			i--
		}
		if cuts[i] == at {
			return
		}
		cuts = append(cuts, 0)
		copy(cuts[i+1:], cuts[i:])
		cuts[i] = at
	}
	for _, p := range paints {
		if p.Span.End > l.Start && p.Span.Start < l.End {
			put(p.Span.Start)
			put(p.Span.End)
		}
	}
	for _, in := range inserts {
		if in.At > before {
			put(in.At)
		}
	}
	return cuts
}

// WrapWords breaks a string that is not part of an article's text, such as a heading, into lines of at most w cells,
// fit for the screen.
func WrapWords(s string, w int) []string {
	lines := Wrap(s, model.Span{End: len(s)}, w, nil)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = Show(l.Of(s))
	}
	return out
}

// InRange limits any span to a text, on character boundaries.
func InRange(s string, p model.Span) model.Span {
	p.Start = min(max(p.Start, 0), len(s))
	p.End = min(max(p.End, p.Start), len(s))
	for p.Start < len(s) && !utf8.RuneStart(s[p.Start]) {
		p.Start--
	}
	for p.End < len(s) && !utf8.RuneStart(s[p.End]) {
		p.End++
	}
	return p
}

// repeat returns s n times; nothing if n is negative.
func repeat(s string, n int) string { return strings.Repeat(s, max(n, 0)) }
