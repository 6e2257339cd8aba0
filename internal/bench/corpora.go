package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"lineup/model"
)

// The shape of a made corpus. Given news articles of 6 KB, 100,000 made ones are
// some 430 MB.
const (
	// roundDays is how far the dates of one round lie from those of the round before:
	// whole weeks, and few, so that rounds lie over each other and the articles of one
	// day grow in number with the corpus, as they do in an archive.
	roundDays = 13 * 7
	// ownShare and lentShare are how many paragraphs of a hundred an article keeps of its
	// own, and takes from the article after it.
	ownShare, lentShare = 53, 12
)

// record is one line of a made corpus.
type record struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
	Date   string `json:"date,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text"`
}

// writeCorpus writes n articles as JSON Lines. They are made in rounds of as many
// as are given; within a round the names, the numbers and the shift of the dates are
// the same for all, so that two articles that reported one event still do. The same
// articles and n always give the same bytes, and a smaller corpus is the beginning
// of a larger one.
func writeCorpus(w io.Writer, given []*model.Article, n int) error {
	out := bufio.NewWriterSize(w, 1<<20)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	words := newVariety(given)
	for i := range n {
		at, round := i%len(given), i/len(given)
		if err := enc.Encode(words.article(given[at], given[(at+1)%len(given)], round)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// article makes the telling of an article for a round; next lends paragraphs.
func (v *variety) article(a, next *model.Article, round int) record {
	r := record{
		ID: fmt.Sprintf("%s~%d", a.ID, round), Outlet: a.OutletLabel(), URL: a.URL,
		Title: v.vary(a.Title, round),
	}
	if a.Published.Known() {
		date := a.Published
		date.Time = date.Time.AddDate(0, 0, roundDays*round)
		r.Date = date.String()
	}
	paras := chosen(a, round, ownShare)
	lent := chosen(next, round, lentShare)
	r.Text = v.vary(strings.Join(append(paras, lent...), "\n\n"), round)
	return r
}

// chosen returns so many of a hundred paragraphs of an article, other ones each round;
// of its own always the first, which says what the article is about.
func chosen(a *model.Article, round, share int) []string {
	var out []string
	for i, p := range a.Paragraphs {
		if i == 0 && share == ownShare || mix(string(a.ID), round, i)%100 < uint64(share) {
			out = append(out, p.Of(a.Text))
		}
	}
	return out
}
