package annotated

import (
	"cmp"
	"context"
	"fmt"

	"lineup/model"
)

// Load reads a file of JSON Lines. Each line is an article in any form of record that the program reads, with
// "quotes": objects with "start" and "end" (in characters of "text"), "qspans" (the stretches between quotation
// marks), "speaker_start" and "speaker_end" (the words that name the speaker) and "speaker_ref" (the name).
// "discard" lists stretches that were not annotated.
func Load(ctx context.Context, path string) ([]Article, error) {
	articles, err := Articles(ctx, path)
	if err != nil {
		return nil, err
	}
	byID := map[string]*model.Article{}
	for _, a := range articles {
		byID[string(a.ID)] = a
	}
	var out []Article
	for r, err := range Records[record](path) {
		if err != nil {
			return nil, err
		}
		if a := byID[r.ID]; a != nil {
			annotated, err := r.annotate(a)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", path, r.ID, err)
			}
			out = append(out, annotated)
		}
	}
	return out, nil
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

// annotate maps the annotation, in characters, to the article's bytes.
func (r *record) annotate(a *model.Article) (Article, error) {
	c := charactersOf(a.Text)
	out := Article{Article: a}
	for _, p := range r.Discard {
		out.skipped = append(out.skipped, c.span(p))
	}
	for _, q := range r.Quotes {
		by := Speaker{Name: q.Name}
		if q.Start != nil && q.End != nil {
			by.Mentions = []model.Span{c.span([2]int{*q.Start, *q.End})}
		}
		out.whole = append(out.whole, said{c.span([2]int{q.From, q.To}), []Speaker{by}})
		for _, p := range q.Pieces {
			out.mark(c.span(p), []Speaker{by})
		}
	}
	return out, c.err
}

// characters maps the characters of a text to its bytes.
type characters struct {
	at  []int
	err error // about the first stretch outside the text
}

func charactersOf(text string) characters {
	c := characters{at: make([]int, 0, len(text)+1)}
	for i := range text {
		c.at = append(c.at, i)
	}
	c.at = append(c.at, len(text))
	return c
}

// span returns the bytes of a range of characters [from, to).
func (c *characters) span(p [2]int) model.Span {
	if p[0] < 0 || p[1] < p[0] || p[1] >= len(c.at) {
		c.err = cmp.Or(c.err, fmt.Errorf("characters %d to %d are not in a text of %d", p[0], p[1], len(c.at)-1))
		return model.Span{}
	}
	return model.Span{Start: c.at[p[0]], End: c.at[p[1]]}
}
