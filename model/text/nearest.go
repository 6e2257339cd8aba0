package text

// Nearest returns the word most likely meant by a mistyped one: the one of words with the smallest Distance, at
// most a third of the letters; "" if there is none.
func Nearest(typed string, words []string) string {
	best, least := "", len(typed)/3+1
	for _, w := range words {
		if d := Distance(Fold(typed), Fold(w)); d < least {
			best, least = w, d
		}
	}
	return best
}

// Distance returns how many bytes must be inserted, deleted or replaced to turn one word into the other.
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
