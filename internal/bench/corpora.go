package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"lineup/model"
)

// The shape of a generated corpus. From news articles of 6 KB, 100,000 generated ones are some 430 MB.
const (
	// roundDays is the distance in days between the dates of successive rounds: whole weeks, and few, so that
	// rounds overlap and the number of articles per day grows with the corpus, as in an archive.
	roundDays = 13 * 7
	// ownShare and lentShare are how many paragraphs of a hundred an article keeps of its own, and takes from the
	// next article.
	ownShare, lentShare = 53, 12
)

// record is one line of a generated corpus.
type record struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
	Date   string `json:"date,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text"`
}

// writeCorpus writes n articles as JSON Lines. They are generated in rounds of as many as are given; within a round
// the names, the numbers and the shift of the dates are the same for all, so that two articles that reported one
// event still do. The same articles and n always give the same bytes, and a smaller corpus is the beginning of a
// larger one.
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

// article returns the variant of an article for a round; next lends paragraphs.
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

// chosen returns about share of a hundred paragraphs of an article, different ones in each round; of its own
// paragraphs always the first, which summarises the article.
func chosen(a *model.Article, round, share int) []string {
	var out []string
	for i, p := range a.Paragraphs {
		if i == 0 && share == ownShare || mix(string(a.ID), round, i)%100 < uint64(share) {
			out = append(out, p.Of(a.Text))
		}
	}
	return out
}
