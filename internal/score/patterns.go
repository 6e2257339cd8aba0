//go:build score

package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"lineup/internal/annotated"
	"lineup/model/quote"
	"lineup/model/quote/attribute"
	"lineup/model/quote/report"
)

// printPatterns writes what each pattern of attribution adds: the articles are read with all of them, and then with
// each one left out.
func printPatterns(set []annotated.Article, out io.Writer) {
	whole := count(set, "")
	fmt.Fprintf(out, "%6d quotations are right, %d wrong, %d missed\n\nadds: right  wrong  pattern\n", whole.right, whole.wrong, whole.missed)
	type row struct {
		name  string
		added tally
	}
	var rows []row
	for _, name := range names() {
		less := count(set, name)
		rows = append(rows, row{name, tally{right: whole.right - less.right, wrong: whole.wrong - less.wrong}})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.added.right-b.added.wrong, a.added.right-a.added.wrong) })
	for _, r := range rows {
		fmt.Fprintf(out, "%+11d %+6d  %s\n", r.added.right, r.added.wrong, r.name)
	}
}

// names returns the names of all patterns.
func names() []string {
	var out []string
	for _, p := range report.Patterns() {
		out = append(out, p.Name)
	}
	for _, p := range attribute.Patterns() {
		out = append(out, p.Name)
	}
	return out
}

// tally counts quotations: found with the right speaker; found with a wrong one, or none at all; not found.
type tally struct{ right, wrong, missed int }

// count reads the articles one by one, without a pattern, and counts.
func count(set []annotated.Article, without string) tally {
	var t tally
	m := quote.Reader{Without: without}
	for i := range set {
		a := &set[i]
		r := m.Read(a.Article, 0)
		found := 0
		for k := range r.Quotes {
			q := answer{quote: &r.Quotes[k]}
			if q.quote.Person >= 0 {
				q.name = r.People[q.quote.Person].Name
			}
			for _, s := range stretches(a, q.quote) {
				switch a.Judge(q.name, q.quote, s) {
				case annotated.Right:
					t.right++
					found++
				case annotated.Wrong:
					t.wrong++
					found++
				case annotated.NoQuote:
					t.wrong++
				case annotated.Unknown:
				}
			}
		}
		t.missed += len(a.Stretches()) - found
	}
	return t
}
