package passage

// order returns the rows that are not empty in the order of the base's sentences. A row without one comes after
// the row with the text before it in its article; where its articles disagree, in the first of them. Text
// before everything an article has in common with the previous ones comes before the first of that, or last if
// there is nothing: the base's opening stays on top.
func (t *table) order(columns, base int) []int {
	// The rows are a linked list: element i+1 is row i, element 0 the start.
	next := make([]int, len(t.rows)+1)
	placed := make([]bool, len(t.rows))
	first := make([]int, columns+1) // sentence of a column
	for i := range t.list {
		first[t.list[i].Column+1] = i + 1
	}
	for c := range columns {
		first[c+1] = max(first[c+1], first[c])
	}
	walk := func(column int) {
		at := t.before(next, placed, first[column], first[column+1])
		for i := first[column]; i < first[column+1]; i++ {
			if r := t.of[i]; !placed[r] {
				placed[r] = true
				next[r+1], next[at] = next[at], r+1
			}
			if i == first[column] || t.of[i] != t.of[i-1] { // else after the further rows of the one before
				at = t.of[i] + 1
			}
			for _, r := range t.also[i] {
				if !placed[r] {
					placed[r] = true
					next[r+1], next[at] = next[at], r+1
					at = r + 1
				}
			}
		}
	}
	walk(base)
	for c := range columns {
		walk(c)
	}
	var out []int
	for at := next[0]; at != 0; at = next[at] {
		out = append(out, at-1)
	}
	return out
}

// before returns the element of the list after which the sentences [from, to) of an article begin: the one
// before the first row of them that is placed, else the last.
func (t *table) before(next []int, placed []bool, from, to int) int {
	stop := 0 // after the last element
	for i := from; i < to && stop == 0; i++ {
		if r := t.of[i]; placed[r] {
			stop = r + 1
		}
	}
	at := 0
	for next[at] != stop {
		at = next[at]
	}
	return at
}
