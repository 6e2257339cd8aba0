package passage

import (
	"cmp"
	"slices"
)

// join puts the units on rows: the surest pairs first, and a pair joins two rows
// where no article would have two cells. It returns every unit's row, a number of
// no meaning, and the rows' units in order of column.
func join(units []unit, list []pair) [][]int32 {
	of := make([]int32, len(units))
	rows := make([][]int32, len(units))
	for i := range units {
		of[i] = int32(i)
		rows[i] = []int32{int32(i)}
	}
	sure := slices.DeleteFunc(slices.Clone(list), func(p pair) bool { return p.odds <= threshold })
	slices.SortFunc(sure, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.odds, p.odds), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	for _, p := range sure {
		a, b := of[p.a], of[p.b]
		if a == b || clash(units, rows[a], rows[b]) {
			continue
		}
		for _, u := range rows[b] {
			of[u] = a
		}
		rows[a] = append(rows[a], rows[b]...)
		rows[b] = nil
	}
	rows = slices.DeleteFunc(rows, func(r []int32) bool { return len(r) == 0 })
	for _, r := range rows {
		slices.Sort(r)
	}
	return rows
}

// clash says that some article has a unit in both rows.
func clash(units []unit, r, s []int32) bool {
	for _, u := range r {
		for _, w := range s {
			if units[u].column == units[w].column {
				return true
			}
		}
	}
	return false
}

// order returns the rows in the order of the base's units; a row without one
// stands after the row that holds what stands before it in its article.
func order(units []unit, rows [][]int32, columns, base int) [][]int32 {
	const head = 0 // the list's start; row i is element i+1
	next := make([]int, len(rows)+1)
	placed := make([]bool, len(rows))
	of := make([]int, len(units))
	for i, r := range rows {
		for _, u := range r {
			of[u] = i
		}
	}
	next[head] = head
	first := make([]int, columns+1)
	for i := range units {
		first[units[i].column+1] = i + 1
	}
	for c := 1; c <= columns; c++ {
		first[c] = max(first[c], first[c-1])
	}
	walk := func(column int) {
		at := head
		for u := first[column]; u < first[column+1]; u++ {
			if r := of[u]; !placed[r] {
				placed[r] = true
				next[r+1], next[at] = next[at], r+1
			}
			at = of[u] + 1
		}
	}
	walk(base)
	for c := range columns {
		walk(c)
	}
	out := make([][]int32, 0, len(rows))
	for at := next[head]; at != head; at = next[at] {
		out = append(out, rows[at-1])
	}
	return out
}
