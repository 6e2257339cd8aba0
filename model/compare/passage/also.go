package passage

import (
	"cmp"
	"slices"
)

// place is a row and a sentence on it besides its own row.
type place struct{ row, sentence int }

// spread puts sentences on the rows of their further facts. Where a link joins sentences of two rows, one of
// them is also put on the other's row, if its article has nothing there and the row's other sentences agree;
// else the two get an additional row of their own. The link needs the odds least.
func (t *table) spread(links []link, least float64) {
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return l.holds() <= least || t.of[l.a] == t.of[l.b] })
	slices.SortStableFunc(links, func(x, y link) int { return cmp.Compare(y.odds, x.odds) })
	for _, l := range links {
		if t.of[l.a] == t.of[l.b] || t.meet(l.a, l.b) {
			continue
		}
		switch {
		case t.fits(l.b, t.of[l.a]):
			t.set(place{t.of[l.a], l.b}, l.holds())
		case t.fits(l.a, t.of[l.b]):
			t.set(place{t.of[l.b], l.a}, l.holds())
		default:
			t.rows = append(t.rows, nil)
			own := len(t.rows) - 1
			t.set(place{own, l.a}, l.holds())
			t.set(place{own, l.b}, l.holds())
		}
	}
}

// further returns 1 for a row of sentences that all have another row of their own, else 0.
func (t *table) further(row int) int {
	if slices.ContainsFunc(t.rows[row], func(i int) bool { return t.of[i] == row }) {
		return 0
	}
	return 1
}

// fits reports whether a sentence may be on a row besides its own.
func (t *table) fits(sentence, row int) bool {
	one := []int{sentence}
	return !t.share(one, t.rows[row]) && t.agree(one, t.rows[row])
}

// meet reports whether two sentences are on one row, their own or not.
func (t *table) meet(a, b int) bool {
	on := func(i, r int) bool { return t.of[i] == r || slices.Contains(t.also[i], r) }
	return on(a, t.of[b]) || on(b, t.of[a]) || slices.ContainsFunc(t.also[a], func(r int) bool { return on(b, r) })
}

// set puts a sentence on a further row.
func (t *table) set(p place, odds float64) {
	row := append(slices.Clone(t.rows[p.row]), p.sentence)
	slices.Sort(row)
	for _, i := range t.rows[p.row] {
		if t.of[i] == p.row && t.single(p.row) {
			t.held[i] = min(t.held[i], odds)
		}
	}
	t.rows[p.row] = row
	t.also[p.sentence] = append(t.also[p.sentence], p.row)
	t.heldAlso[p] = odds
}

// holding returns the log odds of the link that holds a sentence on a row.
func (t *table) holding(row, sentence int) float64 {
	if odds, ok := t.heldAlso[place{row, sentence}]; ok {
		return odds
	}
	return t.held[sentence]
}
