package kit

// Wrapped is a string of the program's own on several lines.
func Wrapped(s string, w int, st Style) [][]Run {
	lines := WrapWords(s, w)
	out := make([][]Run, len(lines))
	for i, l := range lines {
		out[i] = []Run{Text(l, st)}
	}
	return out
}

// LeastFramed is how many rows a list has to have for a frame to be worth two of them.
const LeastFramed = 6
