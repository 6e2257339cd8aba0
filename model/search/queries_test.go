package search

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"lineup/model/search/querytest"
)

// halves returns the harbour corpus indexed at once, and indexed in two parts, with an article added later.
func halves(tb testing.TB) []*Index {
	tb.Helper()
	whole := harbour(tb)
	c := *whole.corpus
	last := len(c.Articles) - 1
	c.Quotes = c.Quotes[:c.QuotesOf[last][0]]
	c.Articles, c.QuotesOf, c.StoryOf, c.Stories = c.Articles[:last], c.QuotesOf[:last], c.StoryOf[:last], c.Stories[:last]
	return []*Index{whole, New(&c).For(whole.corpus)}
}

// searched searches, and fails if what is shown lies outside the text it comes from or an error does not point into
// the query.
func searched(tb testing.TB, ix *Index, query string) {
	tb.Helper()
	r, err := ix.Search(context.Background(), query, 10)
	if err != nil {
		var qe *QueryError
		if !errors.As(err, &qe) || qe.Span.Start < 0 || qe.Span.Start > qe.Span.End || qe.Span.End > len(query) {
			tb.Fatalf("%q: error %v points nowhere", query, err)
		}
		return
	}
	for _, h := range r.Hits {
		at := 0
		for _, m := range h.Matches {
			if m.Start < at || m.End <= m.Start || m.End > len(h.Text) {
				tb.Fatalf("%q: matches %v of %q", query, h.Matches, h.Text)
			}
			at = m.End
		}
		if body := ix.corpus.Articles[h.Article].Text; h.Span.Start < 0 || h.Span.End > len(body) || h.Span.Start > h.Span.End {
			tb.Fatalf("%q: span %v of %d bytes", query, h.Span, len(body))
		}
	}
}

// TestEveryPrefix types queries of every kind, byte by byte, among them an open phrase after an alternative: none
// panics.
func TestEveryPrefix(t *testing.T) {
	both := halves(t)
	for _, q := range []string{`ferry | "i w`, `a|"d e|f) (g|h)`, `!"d e | "f g`, `deal "i w" | "i w`, `speaker:x | "i`} {
		for typed := range querytest.Prefixes(q) {
			for _, ix := range both {
				searched(t, ix, typed)
			}
		}
	}
	var words []string
	for _, a := range both[0].corpus.Articles {
		words = append(words, strings.Fields(a.Title+" "+a.Text)...)
	}
	m := &querytest.Maker{Rand: rand.New(rand.NewPCG(16, 2)), Words: words}
	for range 1_000 {
		for typed := range querytest.Prefixes(m.Query(4, 2)) {
			searched(t, both[0], typed)
		}
		searched(t, both[1], m.Query(6, 3))
	}
}

// FuzzQuery searches a small corpus, indexed once, with any query.
func FuzzQuery(f *testing.F) {
	m := &querytest.Maker{Rand: rand.New(rand.NewPCG(16, 3)), Words: []string{"ferry", "deal", "the", "varga", "long"}}
	for range 200 {
		f.Add(m.Query(4, 2))
	}
	f.Add(`ferry | "i w`)
	both := halves(f)
	f.Fuzz(func(t *testing.T, query string) {
		if len(query) > 500 {
			return
		}
		searched(t, both[len(query)%2], query)
	})
}
