package kit

// Wrapped returns a string of the program's own on several lines.
func Wrapped(s string, w int, st Style) [][]Run {
	lines := WrapWords(s, w)
	out := make([][]Run, len(lines))
	for i, l := range lines {
		out[i] = []Run{Text(l, st)}
	}
	return out
}

// LeastFramed is the minimum number of rows of a list for which a frame, which takes two, is worthwhile.
const LeastFramed = 6
