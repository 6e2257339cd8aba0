package kit

import "strings"

// Flow breaks runs into lines of at most w cells, at blanks, and within words only where a word
// is longer than a line. The lines after the first are indented by hang cells.
func Flow(runs []Run, w, hang int) [][]Run {
	w = max(w, 1)
	if hang >= w/2 {
		hang = 0
	}
	var out [][]Run
	var line []Run
	used, glued := 0, false // glued: what comes next belongs to the word before
	next := func() {
		if n := len(line); n > 0 { // a blank at the end would take a cell
			line[n-1].Text = strings.TrimRight(line[n-1].Text, " ")
		}
		out, line, used = append(out, line), nil, 0
		if hang > 0 {
			line, used = []Run{Spaces(hang)}, hang
		}
	}
	for _, r := range runs {
		for i, word := range strings.SplitAfter(Show(r.Text), " ") {
			c := Cells(strings.TrimRight(word, " "))
			if used+c > w && used > hang && (!glued || i > 0) {
				next()
			}
			for used+c > w { // longer than a line
				n, cells := fitting(word, w-used)
				if n >= len(word) || cells == 0 {
					break
				}
				line = append(line, Run{word[:n], r.Style})
				word, c = word[n:], c-cells
				next()
			}
			if word != "" {
				line, used = append(line, Run{word, r.Style}), used+Cells(word)
			}
			glued = word != "" && !strings.HasSuffix(word, " ")
		}
	}
	if Width(line) > hang || len(out) == 0 {
		out = append(out, line)
	}
	return out
}
