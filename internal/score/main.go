//go:build score

// Command score says what each pattern of attribution adds: it reads annotated articles with
// all patterns and then with each left out, and prints how many quotations more, or fewer, have
// the right speaker, and how many a wrong one.
//
//	go run -tags score ./internal/score ANNOTATED.jsonl...
//
// What a line of ANNOTATED is, internal/annotated says.
package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/quote"
	"lineup/model/quote/attribute"
	"lineup/model/quote/report"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	err := run(context.Background(), os.Args[1:], out)
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

// run writes the table of the articles at the paths.
func run(ctx context.Context, paths []string, out io.Writer) error {
	var set []annotated.Article
	for _, path := range paths {
		more, err := annotated.Load(ctx, path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		set = append(set, more...)
	}
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
	return nil
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

// tally counts quotations: found with the right speaker; found with a wrong one, or none at all;
// not found.
type tally struct{ right, wrong, missed int }

// count reads the articles without a pattern and counts.
func count(set []annotated.Article, without string) tally {
	var t tally
	m := quote.Reader{Without: without}
	for i := range set {
		a := &set[i]
		r := m.Read(a.Article, 0)
		found := 0
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if q.Kind == model.Indirect || q.Doubled(a.Text) { // the sets do not annotate them
				continue
			}
			for _, p := range q.Pieces {
				for _, line := range annotated.Trimmed(a.Text, p) {
					switch a.Judge(&r, q, line) {
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
		}
		t.missed += a.Stretches() - found
	}
	return t
}
