// Command count makes the table of how common words are in news (model/frequency) from articles. It is run by hand:
//
//	go run ./internal/count ARTICLES ... > model/frequency/stems.bin
//
// The table in use was made from 18,932 English articles of 490 outlets, 2013 to 2020. It keeps stems that are in
// three articles or more, as hashes and counts, and nothing else of the articles.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode"
	"unicode/utf8"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/frequency"
	"lineup/model/text"
)

// least is the minimum number of articles with a stem that is kept: rarer ones are as good as unknown.
const least = 3

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "count:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

func run(paths []string, out io.Writer) error {
	if len(paths) == 0 {
		return errors.New("usage: count ARTICLES ... > model/frequency/stems.bin")
	}
	articles, _, err := corpus.Load(context.Background(), corpus.Options{Paths: paths})
	if err != nil {
		return err
	}
	if len(articles) == 0 {
		return errors.New("no articles there")
	}
	c := counter{of: map[string]*tally{}, stemmer: frequency.NewStemmer()}
	for _, a := range articles {
		c.read(a)
	}
	table, err := frequency.Encode(len(articles), c.usage())
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	if _, err := w.Write(table); err != nil {
		return err
	}
	return w.Flush()
}

// tally counts a stem: its articles, its occurrences in their bodies, and those with a capital.
type tally struct{ articles, last, places, capitals int }

// counter counts the stems of articles.
type counter struct {
	of      map[string]*tally
	done    int
	stemmer frequency.Stemmer
}

func (c *counter) read(a *model.Article) {
	c.done++
	for w := range text.Words(a.Title, 0) {
		c.word(w.Of(a.Title), false)
	}
	for _, p := range a.Body() {
		s := p.Of(a.Text)
		for w := range text.Words(s, 0) {
			c.word(w.Of(s), true)
		}
	}
}

func (c *counter) word(word string, body bool) {
	stem := c.stemmer.Stem(frequency.Bare(text.Fold(word)))
	if stem == "" || len(word) > 64 {
		return
	}
	t := c.of[stem]
	if t == nil {
		t = &tally{}
		c.of[stem] = t
	}
	if t.last != c.done {
		t.last = c.done
		t.articles++
	}
	if body {
		t.places++
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			t.capitals++
		}
	}
}

func (c *counter) usage() map[string]frequency.Usage {
	kept := map[string]frequency.Usage{}
	for stem, t := range c.of {
		if t.articles >= least {
			kept[stem] = frequency.Usage{Articles: float64(t.articles), Capital: float64(t.capitals) / float64(max(1, t.places))}
		}
	}
	return kept
}
