//go:build score

package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/quote"
	"lineup/model/quote/attribute"
	"lineup/model/quote/report"
)

// column is what patterns of attribution are measured on.
type column struct {
	name  string
	count func(read reading) tally
}

// reading reads one article.
type reading func(*model.Article) model.Reading

// tally counts quotations: found with the right speaker, and taken for somebody else's or for speech where there is none; a
// blank is neither. Or cases, that hold and that do not.
type tally struct{ right, wrong int }

func (t tally) less(by tally) tally { return tally{t.right - by.right, t.wrong - by.wrong} }

// printPatterns writes what each pattern of attribution adds: everything is read with all of them, and then with each one left
// out. The columns are the project's own articles, the files of annotated articles, and the cases in a folder, "" for none.
func printPatterns(ctx context.Context, paths []string, cases string, out io.Writer) error {
	columns, err := columnsOf(ctx, paths, cases)
	if err != nil {
		return err
	}
	whole := counts(columns, "")
	type row struct {
		name  string
		added []tally
		worth int
	}
	var rows []row
	for _, name := range names() {
		x := row{name: name}
		for i, less := range counts(columns, name) {
			added := whole[i].less(less)
			x.added = append(x.added, added)
			x.worth += added.right - added.wrong
		}
		rows = append(rows, x)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.worth, a.worth) })
	for _, c := range columns {
		fmt.Fprintf(out, "%14s", c.name)
	}
	fmt.Fprintf(out, "\n%s  of all patterns\n", cells(whole, "%8d %5d"))
	fmt.Fprintf(out, "%s  added by\n", strings.Repeat("   right wrong", len(columns)))
	for _, x := range rows {
		fmt.Fprintf(out, "%s  %s\n", cells(x.added, "%+8d %+5d"), x.name)
	}
	return nil
}

func cells(tallies []tally, format string) string {
	var b strings.Builder
	for _, t := range tallies {
		fmt.Fprintf(&b, format, t.right, t.wrong)
	}
	return b.String()
}

// columnsOf returns the columns.
func columnsOf(ctx context.Context, paths []string, cases string) ([]column, error) {
	var out []column
	for _, path := range append([]string{""}, paths...) {
		name, files := "own", []string(nil)
		if path != "" {
			name, files = strings.SplitN(filepath.Base(path), ".", 2)[0], []string{path}
		}
		set, err := read(ctx, files)
		if err != nil {
			return nil, err
		}
		out = append(out, column{name, func(r reading) tally { return count(set, r) }})
	}
	if cases == "" {
		return out, nil
	}
	all, err := annotated.Cases(ctx, cases)
	return append(out, column{"cases", func(r reading) tally { return countCases(all, r) }}), err
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

// counts counts every column without a pattern.
func counts(columns []column, without string) []tally {
	m := quote.Reader{Without: without}
	var out []tally
	for _, c := range columns {
		out = append(out, c.count(func(a *model.Article) model.Reading { return m.Read(a, 0) }))
	}
	return out
}

func countCases(all []annotated.Case, read reading) tally {
	var t tally
	for i := range all {
		if all[i].Holds(read) {
			t.right++
		} else {
			t.wrong++
		}
	}
	return t
}

// count counts the quotations of articles, read one by one.
func count(set []annotated.Article, read reading) tally {
	var t tally
	for i := range set {
		a := &set[i]
		r := read(a.Article)
		for k := range r.Quotes {
			q := answer{quote: &r.Quotes[k]}
			if q.quote.Person >= 0 {
				q.name = r.People[q.quote.Person].Name
			}
			for _, s := range stretches(a, q.quote) {
				switch a.Judge(q.name, q.quote, s) {
				case annotated.Right:
					t.right++
				case annotated.Wrong:
					if q.name != "" {
						t.wrong++
					}
				case annotated.NoQuote:
					t.wrong++
				case annotated.Unknown:
				}
			}
		}
	}
	return t
}
