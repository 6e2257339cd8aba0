// Package annotated reads articles in which people have marked the quotes and who speaks them, and
// holds what the program reads beside them.
//
// A line of a file is an article as any record that the program reads, with "quotes": objects
// of "start" and "end" (in characters of "text"), "qspans" (the stretches between marks), "speaker_start"
// and "speaker_end" (the words that name the speaker) and "speaker_ref" (the name).
package annotated

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"

	"lineup/corpus"
	"lineup/model"
)

// Article is an article and its annotation.
type Article struct {
	*model.Article

	gold    map[model.Span]gold // by the stretch, trimmed
	all     []gold              // of every quote, also of those without marks
	discard []model.Span        // not annotated
}

// gold is who the annotation says speaks.
type gold struct {
	whole   model.Span // of the quote
	mention model.Span
	name    string
}

// Load reads annotated articles.
func Load(ctx context.Context, path string) ([]Article, error) {
	articles, _, err := corpus.Load(ctx, corpus.Options{Paths: []string{path}})
	if err != nil {
		return nil, err
	}
	byID := map[string]*model.Article{}
	for _, a := range articles {
		byID[string(a.ID)] = a
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Article
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
		From   int      `json:"start"`
		To     int      `json:"end"`
		Pieces [][2]int `json:"qspans"`
		Start  *int     `json:"speaker_start"`
		End    *int     `json:"speaker_end"`
		Name   string   `json:"speaker_ref"`
	} `json:"quotes"`
}

// annotate lays the annotation, in characters, on the article's bytes.
func (r *record) annotate(a *model.Article) Article {
	at := make([]int, 0, len(a.Text)+1)
	for i := range a.Text {
		at = append(at, i)
	}
	at = append(at, len(a.Text))
	span := func(p [2]int) model.Span {
		return model.Span{Start: at[min(p[0], len(at)-1)], End: at[min(p[1], len(at)-1)]}
	}
	out := Article{Article: a, gold: map[model.Span]gold{}}
	for _, p := range r.Discard {
		out.discard = append(out.discard, span(p))
	}
	for _, q := range r.Quotes {
		g := gold{name: q.Name}
		if q.Start != nil && q.End != nil {
			g.mention = span([2]int{*q.Start, *q.End})
		}
		g.whole = span([2]int{q.From, q.To})
		out.all = append(out.all, g)
		for _, p := range q.Pieces {
			for _, line := range Trimmed(a.Text, span(p)) {
				if _, ok := out.gold[line]; !ok {
					out.gold[line] = g
				}
			}
		}
	}
	return out
}

// Verdict is what the annotation says of a stretch.
type Verdict uint8

// The verdicts.
const (
	Unknown Verdict = iota // not annotated
	Right                  // a quote, with the right speaker
	Wrong                  // a quote of somebody else
	NoQuote
)

// Judge returns what the annotation says of a trimmed stretch of a quote.
func (a *Article) Judge(r *model.Reading, q *model.Quote, line model.Span) Verdict {
	g, ok := a.gold[line]
	switch {
	case ok && right(r, q, g):
		return Right
	case ok:
		return Wrong
	case a.discards(line):
		return Unknown
	}
	return NoQuote
}

// JudgeClause returns what the annotation says of a quote without marks: Unknown where it has none
// of which a third and more is the same.
func (a *Article) JudgeClause(r *model.Reading, q *model.Quote) Verdict {
	const share = .3
	best, most := Unknown, share
	here := q.Span()
	for i := range a.all {
		g := &a.all[i]
		common := min(here.End, g.whole.End) - max(here.Start, g.whole.Start)
		if f := float64(common) / float64(max(g.whole.Len(), 1)); f > most {
			best, most = Wrong, f
			if right(r, q, *g) {
				best = Right
			}
		}
	}
	return best
}

// Stretches is how many stretches between marks the annotation has.
func (a *Article) Stretches() int { return len(a.gold) }

func (a *Article) discards(s model.Span) bool {
	return slices.ContainsFunc(a.discard, func(d model.Span) bool { return d.Overlaps(s) })
}
