package kit

import (
	"math"
	"strings"
)

// AllLines puts no limit on the lines that Flow returns.
const AllLines = math.MaxInt

// Flow breaks runs into lines of at most w cells, at spaces, or within a word if it is longer than a line. It returns
// no more lines than most and cuts what does not fit on the last. Lines after the first are indented by hang cells.
func Flow(runs []Run, w, hang, most int) [][]Run {
	f := flow{w: max(w, 1), most: max(most, 1)}
	if hang < f.w/2 {
		f.hang = hang
	}
	for words := piecesOf(runs); len(words) > 0; {
		n, c := 1, Cells(strings.TrimRight(words[0].Text, " "))
		for ; n < len(words) && !strings.HasSuffix(words[n-1].Text, " "); n++ { // the word continues in another run
			c += Cells(strings.TrimRight(words[n].Text, " "))
		}
		f.begin(c)
		for _, word := range words[:n] {
			if full := f.put(word); full {
				return f.lines
			}
		}
		words = words[n:]
	}
	if line := untailed(f.line); len(line) > 0 || len(f.lines) == 0 {
		f.lines = append(f.lines, line)
	}
	return f.lines
}

// A flow is the state of breaking runs into lines.
type flow struct {
	w, hang, most int
	lines         [][]Run
	line          []Run // not yet among lines
	used          int   // cells of line
}

// piecesOf returns the words of runs, each with the space after it; one of several styles is several pieces, of which
// the last alone may end in a space.
func piecesOf(runs []Run) []Run {
	var out []Run
	for _, r := range runs {
		for i, word := range strings.SplitAfter(Show(r.Text), " ") {
			if word != "" {
				out = append(out, Run{Text: word, Style: r.Style, Joined: r.Joined || i > 0})
			}
		}
	}
	return out
}

// begin begins a line if a word of c cells has no room on this one.
func (f *flow) begin(c int) {
	if f.used+c > f.w && f.used > f.hang && len(f.lines) < f.most-1 {
		f.next()
	}
}

// next begins a line.
func (f *flow) next() {
	f.lines, f.line, f.used = append(f.lines, untailed(f.line)), nil, 0
	if f.hang > 0 {
		f.line, f.used = []Run{Spaces(f.hang)}, f.hang
	}
}

// put adds a word with the space after it, or a part of one, and reports whether there is no more room.
func (f *flow) put(word Run) (full bool) {
	last := func() bool { return len(f.lines) == f.most-1 }
	c := Cells(strings.TrimRight(word.Text, " "))
	for f.used+c > f.w && !last() { // longer than a line
		n, width := fitting(word.Text, f.w-f.used)
		if width > f.w-f.used && f.used > f.hang { // not even its first character fits
			f.next()
			continue
		}
		if n >= len(word.Text) {
			break
		}
		part := word
		part.Text, word.Text, c = word.Text[:n], word.Text[n:], c-width
		f.line = append(f.line, part)
		f.next()
	}
	if f.line = append(f.line, word); f.used+c > f.w && last() {
		f.lines = append(f.lines, cut(f.line, f.w))
		return true
	}
	f.used += Cells(word.Text)
	return false
}

// untailed removes trailing spaces from a line, since they would take cells.
func untailed(line []Run) []Run {
	for n := len(line); n > 0; n-- {
		line[n-1].Text = strings.TrimRight(line[n-1].Text, " ")
		if line[n-1].Text != "" {
			return line[:n]
		}
	}
	return nil
}
