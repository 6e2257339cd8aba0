//go:build score

// Command score tells what each pattern of attribution adds: it reads annotated articles with
// all patterns and then with each left out, and prints how many quotations more, or fewer, have
// the right speaker, and how many a wrong one.
//
//	go run -tags score ./internal/score ANNOTATED.jsonl...
//
// A line of ANNOTATED is an article as any record that the program reads, with "quotes": objects
// of "qspans" (the stretches between marks, in characters of "text"), "speaker_start" and
// "speaker_end" (the words that name the speaker) and "speaker_ref" (the name).
package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"lineup/corpus"
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
	var set []annotated
	for _, path := range paths {
		more, err := load(ctx, path)
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

// annotated is an article and its annotation.
type annotated struct {
	article *model.Article
	gold    map[model.Span]gold // by the stretch, trimmed
	discard []model.Span        // not annotated
}

// gold is who the annotation says speaks.
type gold struct {
	mention model.Span
	name    string
}

// load reads annotated articles.
func load(ctx context.Context, path string) ([]annotated, error) {
	articles, _, err := corpus.Load(ctx, corpus.Options{Paths: []string{path}})
	if err != nil {
		return nil, err
	}
	byID := map[string]*model.Article{}
	for _, a := range articles {
		byID[string(a.ID)] = a
	}
	f, err := os.Open(path) //nolint:gosec // the developer names the file
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []annotated
	for d := json.NewDecoder(f); ; {
		var r record
		if err := d.Decode(&r); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		if a := byID[r.ID]; a != nil {
			out = append(out, r.annotate(a))
		}
	}
}

// record is a line of an annotated file.
type record struct {
	ID      string   `json:"id"`
	Discard [][2]int `json:"discard"`
	Quotes  []struct {
		Pieces [][2]int `json:"qspans"`
		Start  *int     `json:"speaker_start"`
		End    *int     `json:"speaker_end"`
		Name   string   `json:"speaker_ref"`
	} `json:"quotes"`
}

// annotate lays the annotation, in characters, on the article's bytes.
func (r *record) annotate(a *model.Article) annotated {
	at := make([]int, 0, len(a.Text)+1)
	for i := range a.Text {
		at = append(at, i)
	}
	at = append(at, len(a.Text))
	span := func(p [2]int) model.Span {
		return model.Span{Start: at[min(p[0], len(at)-1)], End: at[min(p[1], len(at)-1)]}
	}
	out := annotated{article: a, gold: map[model.Span]gold{}}
	for _, p := range r.Discard {
		out.discard = append(out.discard, span(p))
	}
	for _, q := range r.Quotes {
		g := gold{name: q.Name}
		if q.Start != nil && q.End != nil {
			g.mention = span([2]int{*q.Start, *q.End})
		}
		for _, p := range q.Pieces {
			for _, line := range trimmed(a.Text, span(p)) {
				if _, ok := out.gold[line]; !ok {
					out.gold[line] = g
				}
			}
		}
	}
	return out
}

// tally counts quotations: found with the right speaker; found with a wrong one, or none at all;
// not found.
type tally struct{ right, wrong, missed int }

// count reads the articles without a pattern and counts.
func count(set []annotated, without string) tally {
	var t tally
	m := quote.Reader{Without: without}
	for i := range set {
		a := &set[i]
		r := m.Read(a.article, 0)
		found := 0
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if q.Kind == model.Indirect || q.Doubled(a.article.Text) { // the sets do not annotate them
				continue
			}
			for _, p := range q.Pieces {
				for _, line := range trimmed(a.article.Text, p) {
					g, ok := a.gold[line]
					switch {
					case ok && right(&r, q, g):
						t.right++
					case ok || !a.discards(line):
						t.wrong++
					}
					if ok {
						found++
					}
				}
			}
		}
		t.missed += len(a.gold) - found
	}
	return t
}

func (a *annotated) discards(s model.Span) bool {
	return slices.ContainsFunc(a.discard, func(d model.Span) bool { return d.Overlaps(s) })
}
