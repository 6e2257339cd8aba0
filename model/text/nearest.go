package text

// Nearest returns the word that a mistyped one is most likely meant for: of words, the
// one that the fewest letters differ from, at most a third of them; "" where there is
// none.
func Nearest(typed string, words []string) string {
	best, least := "", len(typed)/3+1
	for _, w := range words {
		if d := Distance(Fold(typed), Fold(w)); d < least {
			best, least = w, d
		}
	}
	return best
}

// Distance is how many bytes have to be put in, taken out or replaced to make one word
// of the other.
func Distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost = min(before, row[j], row[j+1]) + 1
			}
			before, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
