package passage

import (
	"cmp"
	"math"
	"slices"

	"lineup/model"
	"lineup/model/compare/likeness"
)

// link is two sentences of different articles and the log odds that they report
// the same thing.
type link struct {
	a, b int // a < b
	odds float64
	// names means that they share only names: enough for a row, whatever the odds, but not for a firm one.
	names bool
}

// holds returns the log odds that a link gives to a row.
func (l *link) holds() float64 {
	if l.names {
		return min(l.odds, weak)
	}
	return l.odds
}

// The thresholds were measured on the passages of six events, each by weights learned from the other five.
// These are log odds.
const (
	// enough puts two sentences on one row: as likely as not.
	enough = 0.
	// further puts a sentence that has its row on one more. At .2, .3 and .4 P is .88, .89 and .89, R .618, .618
	// and .598; without further rows .91 and .588.
	further = .3
	// weak is the most that names alone give: enough for a row, not for a further one. At .7, enough for both, P
	// is .01 lower.
	weak = .25
)

// agreeing is how likely, on average, the sentences of a row must be to report the same thing: each of one
// article with each of another. At .35, .375, .39 and .4 P is .87, .89, .89 and .89, R .618, .618, .618 and
// .598; where half of the pairs must be possible at all (.18), .85 and .618.
const agreeing = .39

// firm is the log odds of a cell shown as an equal.
var firm = math.Log((1 - model.MostDoubt) / model.MostDoubt)

// table is the sentences on their rows.
type table struct {
	list []likeness.Sentence
	// of is every sentence's row.
	of []int
	// rows are the sentences of each row, in order. A row has at most one run of sentences per article; one that
	// was joined to another is empty.
	rows [][]int
	// held are the log odds of the link that holds each sentence on its row; certain for one without another
	// article.
	held []float64
	// also are the further rows of each sentence, and heldAlso the log odds that hold it there.
	also     [][]int
	heldAlso map[place]float64
	// likely are, for each sentence, the later ones linked with it, in order.
	likely [][]likely
}

// likely is a sentence and how likely it is to report the same as another, 0..1.
type likely struct {
	with   int
	chance float64
}

// join puts sentences on rows, the surest links first; a link needs the odds least.
func join(list []likeness.Sentence, links []link, least float64) *table {
	t := &table{
		list: list, of: make([]int, len(list)), rows: make([][]int, len(list)),
		held: make([]float64, len(list)), likely: chances(links, len(list)),
		also: make([][]int, len(list)), heldAlso: map[place]float64{},
	}
	for i := range list {
		t.of[i], t.rows[i], t.held[i] = i, []int{i}, certain
	}
	// One that is less likely than a row must be on average adds nothing to any.
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return likeness.Chance(l.odds) < agreeing })
	slices.SortFunc(links, surest)
	for _, l := range links {
		if odds := l.holds(); odds > least {
			t.unite(t.of[l.a], t.of[l.b], odds)
		}
	}
	for _, l := range links {
		t.lean(l.a, l.b, l.holds())
		t.lean(l.b, l.a, l.holds())
	}
	return t
}

// surest orders links by their odds, highest first.
func surest(x, y link) int {
	return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
}

// chances returns, for each of n sentences, the later ones linked with it.
func chances(links []link, n int) [][]likely {
	out := make([][]likely, n)
	for _, l := range links {
		out[l.a] = append(out[l.a], likely{l.b, likeness.Chance(l.odds)})
	}
	for _, list := range out {
		slices.SortFunc(list, func(x, y likely) int { return cmp.Or(x.with-y.with, cmp.Compare(y.chance, x.chance)) })
	}
	return out
}

// chance returns how likely two sentences are to report the same thing; 0 without a link.
func (t *table) chance(a, b int) float64 {
	list := t.likely[min(a, b)]
	at, ok := slices.BinarySearchFunc(list, max(a, b), func(x likely, b int) int { return x.with - b })
	if !ok {
		return 0
	}
	return list[at].chance
}

// lean joins the sentence a, if it is alone, to the row of b, if that has a sentence beside a.
func (t *table) lean(a, b int, odds float64) {
	r := t.rows[t.of[b]]
	if len(t.rows[t.of[a]]) == 1 && len(r) > 1 && t.share([]int{a}, r) {
		t.unite(t.of[b], t.of[a], odds)
	}
}

// gather joins consecutive single sentences of one paragraph.
func (t *table) gather() {
	for i := 1; i < len(t.list); i++ {
		x, y := &t.list[i-1], &t.list[i]
		if x.Column == y.Column && x.Paragraph == y.Paragraph && t.single(t.of[i-1]) && t.single(t.of[i]) {
			t.unite(t.of[i-1], t.of[i], certain)
		}
	}
}

// unite merges two rows because of a link between them, where the result is a row: one run of sentences per
// article, and no mere chain of similarities.
func (t *table) unite(r, s int, odds float64) {
	if r == s || t.abreast(t.rows[r], t.rows[s]) || !t.agree(t.rows[r], t.rows[s]) {
		return
	}
	all := slices.Concat(t.rows[r], t.rows[s])
	slices.Sort(all)
	if !t.runs(all) {
		return
	}
	t.hold(r, s, odds)
	for _, i := range t.rows[s] {
		t.of[i] = r
	}
	t.rows[r], t.rows[s] = all, nil
}

// hold records the odds of the sentences that a link brings together: those of an article that were alone, and
// those of the shorter of two rows.
func (t *table) hold(r, s int, odds float64) {
	shorter := s
	if len(t.rows[r]) < len(t.rows[s]) {
		shorter = r
	}
	for _, row := range [...]int{r, s} {
		if row == shorter || t.single(row) {
			for _, i := range t.rows[row] {
				t.held[i] = min(t.held[i], odds)
			}
		}
	}
}
