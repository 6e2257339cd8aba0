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
	a, b int
	odds float64
}

const (
	// enough are the log odds that put two sentences on one row: more likely than
	// not.
	enough = .15
	// beside are the odds at which a sentence that would stand alone joins the one
	// beside it, whose row it may belong to. It costs nobody a row of their own.
	beside = -2
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
}

// join puts sentences on rows, the surest links first.
func join(list []likeness.Sentence, links []link) *table {
	t := &table{list: list, of: make([]int, len(list)), rows: make([][]int, len(list))}
	for i := range list {
		t.of[i], t.rows[i] = i, []int{i}
	}
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return l.odds <= beside })
	slices.SortFunc(links, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
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
	column := t.list[a].Column
	here := func(i int) bool { return t.list[i].Column == column }
	if len(t.rows[t.of[a]]) == 1 && len(t.rows[t.of[b]]) > 1 && slices.ContainsFunc(t.rows[t.of[b]], here) {
		t.unite(t.of[b], t.of[a])
	}
}

// unite makes two rows one, where each article's sentences would be one run.
func (t *table) unite(r, s int) {
	if r == s {
		return
	}
	all := slices.Concat(t.rows[r], t.rows[s])
	slices.Sort(all)
	for i := 1; i < len(all); i++ {
		if t.list[all[i]].Column == t.list[all[i-1]].Column && !t.adjoin(all[i-1], all[i]) {
			return
		}
	}
	for from, i := 0, 1; i <= len(all); i++ {
		if i == len(all) || t.list[all[i]].Column != t.list[all[from]].Column {
			if i-from > 1 && t.list[all[i-1]].Span.End-t.list[all[from]].Span.Start > longest {
				return
			}
			from = i
		}
	}
	for _, i := range t.rows[s] {
		t.of[i] = r
	}
	t.rows[r], t.rows[s] = all, nil
}

// adjoin says that nothing but white space stands between two sentences of an
// article.
func (t *table) adjoin(a, b int) bool {
	x, y := &t.list[a], &t.list[b]
	return b == a+1 && strings.TrimSpace(x.Text[x.Span.End:y.Span.Start]) == ""
}

// gather joins sentences that stand alone, one after the other in one paragraph.
func (t *table) gather() {
	for i := 1; i < len(t.list); i++ {
		x, y := &t.list[i-1], &t.list[i]
		alone := len(t.rows[t.of[i]]) == 1 && t.list[t.rows[t.of[i-1]][0]].Column == y.Column && t.single(t.of[i-1])
		if alone && x.Column == y.Column && x.Paragraph == y.Paragraph {
			t.unite(t.of[i-1], t.of[i])
		}
	}
}

// single says that a row holds sentences of one article alone.
func (t *table) single(row int) bool {
	r := t.rows[row]
	return t.list[r[0]].Column == t.list[r[len(r)-1]].Column
}
