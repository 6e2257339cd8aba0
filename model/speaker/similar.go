package speaker

import "slices"

// oneEdit reports whether inserting, deleting or replacing one letter, or swapping two neighbours, turns b into
// a (Damerau's edits).
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// swapped reports whether the words have the same letters in another order, and start
// alike: Brosnan and Bronsan, Priebus and Preibus.
func swapped(a, b string) bool {
	if len(a) != len(b) || len(a) < 5 || a == b || a[0] != b[0] {
		return false
	}
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// jaroWinkler returns the similarity of two words, 0 to 1 (Winkler 1990: Jaro's share of common letters near
// each other, raised by a common beginning). Words are cut at 64 bytes.
func jaroWinkler(a, b string) float64 {
	a, b = a[:min(len(a), 64)], b[:min(len(b), 64)]
	if a == b {
		return 1
	}
	reach := max(len(a), len(b))/2 - 1
	var inA, inB uint64
	common := 0
	for i := range len(a) {
		for j := max(0, i-reach); j < min(len(b), i+reach+1); j++ {
			if a[i] == b[j] && inB&(1<<j) == 0 {
				inA |= 1 << i
				inB |= 1 << j
				common++
				break
			}
		}
	}
	if common == 0 {
		return 0
	}
	moved, j := 0, 0
	for i := range len(a) {
		if inA&(1<<i) == 0 {
			continue
		}
		for inB&(1<<j) == 0 {
			j++
		}
		if a[i] != b[j] {
			moved++
		}
		j++
	}
	m := float64(common)
	jaro := (m/float64(len(a)) + m/float64(len(b)) + (m-float64(moved)/2)/m) / 3
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return jaro + float64(prefix)*.1*(1-jaro)
}
