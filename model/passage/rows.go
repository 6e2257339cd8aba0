package passage

import (
	"cmp"
	"slices"
	"strings"

	"lineup/model/passage/internal/likeness"
)

// link is two sentences of different articles and the log odds that they report
// the same thing.
type link struct {
	a, b int // a < b
	odds float64
}

// The thresholds were measured on the passages of six events, each by weights
// learned from the other five.
const (
	// enough are the log odds that put two sentences on one row: as likely as not.
	enough = 0.
	// possible are the odds at which two sentences may stand on one row for the sake
	// of others that are surer.
	possible = -1.5
	// longest is how many bytes a cell of several sentences may have.
	longest = 600
)

// table is the sentences on their rows.
type table struct {
	list []likeness.Sentence
	// of is every sentence's row.
	of []int
	// rows are the sentences of each row, in order. A row has one run of sentences
	// of an article at most; one that was joined to another is empty.
	rows [][]int
	// possible are, for each sentence, the later ones that may report the same thing,
	// in order.
	possible [][]int
}

// join puts sentences on rows, the surest links first.
func join(list []likeness.Sentence, links []link) *table {
	t := &table{list: list, of: make([]int, len(list)), rows: make([][]int, len(list)), possible: make([][]int, len(list))}
	for i := range list {
		t.of[i], t.rows[i] = i, []int{i}
	}
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return l.odds <= possible })
	slices.SortFunc(links, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, l := range links {
		t.possible[l.a] = append(t.possible[l.a], l.b)
	}
	for _, later := range t.possible {
		slices.Sort(later)
	}
	for _, l := range links {
		if l.odds > enough {
			t.unite(t.of[l.a], t.of[l.b])
		}
	}
	for _, l := range links {
		t.lean(l.a, l.b)
		t.lean(l.b, l.a)
	}
	return t
}

// lean joins the sentence a, if it stands alone, to the row of b, if that has a
// sentence beside a.
func (t *table) lean(a, b int) {
	r := t.rows[t.of[b]]
	if len(t.rows[t.of[a]]) == 1 && len(r) > 1 && t.share([]int{a}, r) {
		t.unite(t.of[b], t.of[a])
	}
}

// gather joins sentences that stand alone, one after the other in one paragraph.
func (t *table) gather() {
	for i := 1; i < len(t.list); i++ {
		x, y := &t.list[i-1], &t.list[i]
		if x.Column == y.Column && x.Paragraph == y.Paragraph && t.single(t.of[i-1]) && t.single(t.of[i]) {
			t.unite(t.of[i-1], t.of[i])
		}
	}
}

// unite makes two rows one, where the result is a row: of each article one run of
// sentences, and no mere chain of likenesses.
func (t *table) unite(r, s int) {
	if r == s || !t.agree(t.rows[r], t.rows[s]) {
		return
	}
	all := slices.Concat(t.rows[r], t.rows[s])
	slices.Sort(all)
	if !t.runs(all) {
		return
	}
	for _, i := range t.rows[s] {
		t.of[i] = r
	}
	t.rows[r], t.rows[s] = all, nil
}

// single says that a row holds sentences of one article alone.
func (t *table) single(row int) bool {
	r := t.rows[row]
	return t.list[r[0]].Column == t.list[r[len(r)-1]].Column
}

// share says that an article has sentences in both lists.
func (t *table) share(r, s []int) bool {
	return slices.ContainsFunc(r, func(i int) bool {
		return slices.ContainsFunc(s, func(j int) bool { return t.list[i].Column == t.list[j].Column })
	})
}

// agree says that of the pairs of sentences of different articles, one from each
// list, at least half may report the same thing.
func (t *table) agree(r, s []int) bool {
	pairs, agree := 0, 0
	for _, i := range r {
		for _, j := range s {
			if t.list[i].Column == t.list[j].Column {
				continue
			}
			pairs++
			if _, ok := slices.BinarySearch(t.possible[min(i, j)], max(i, j)); ok {
				agree++
			}
		}
	}
	return 2*agree >= pairs
}

// runs says that the sentences of each article are one run, not too long. They are
// in order.
func (t *table) runs(all []int) bool {
	from := 0
	for i := 1; i < len(all); i++ {
		if t.list[all[i]].Column != t.list[all[i-1]].Column {
			from = i
			continue
		}
		if !t.adjoin(all[i-1], all[i]) || t.list[all[i]].Span.End-t.list[all[from]].Span.Start > longest {
			return false
		}
	}
	return true
}

// adjoin says that nothing but white space stands between two sentences of an
// article.
func (t *table) adjoin(a, b int) bool {
	x, y := &t.list[a], &t.list[b]
	return b == a+1 && strings.TrimSpace(x.Text[x.Span.End:y.Span.Start]) == ""
}
