package print

import (
	"fmt"
	"slices"
	"strings"

	"lineup/ui/view"
)

// chart shows which outlet has which quote, and in which form: one row per quote, one column per outlet.
type chart struct {
	head []string
	rows []chartRow
}

type chartRow struct {
	speaker string
	words   string
	cells   []view.How
	// first says who had it first, if the dates show it; otherwise "".
	first string
}

func (chart) isBlock() {}

// tally counts the outlets that have the quote: "in 4 of 5 outlets".
func (r *chartRow) tally() string {
	n := 0
	for _, h := range r.cells {
		if h.Carries() {
			n++
		}
	}
	return fmt.Sprintf("in %d of %s", n, view.Count(len(r.cells), "outlet"))
}

// legend explains the signs in a chart.
func (c chart) legend() string {
	var out []string
	for _, h := range view.Hows() {
		if slices.ContainsFunc(c.rows, func(r chartRow) bool { return slices.Contains(r.cells, h) }) {
			out = append(out, h.Sign()+" "+h.Label())
		}
	}
	return joinedBy(", ", out...)
}

// newChart returns a chart of which outlets of the articles have which utterances.
func newChart(v *view.Corpus, articles, utterances []int) chart {
	columns := v.Columns(articles)
	var out chart
	for i := range columns {
		out.head = append(out.head, columns[i].Name.Label())
	}
	for _, r := range v.Rows(utterances, columns) {
		u := v.Utterances[r.Utterance]
		out.rows = append(out.rows, chartRow{v.UtteredBy(u), r.Opening, r.Cells, v.First(u, articles)})
	}
	return out
}

// joinedBy joins the parts that are not empty.
func joinedBy(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}
