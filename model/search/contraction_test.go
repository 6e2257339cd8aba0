package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestContractions checks that a contraction and its two words find each other, the form that was typed first.
func TestContractions(t *testing.T) {
	n := newNewspaper(t)
	n.article("The Quill", "2031-01-02", "Bridge", "“We’re still a mile short, and I won’t pretend,” (Ada Toller) she said.")
	n.article("Morning Ledger", "2031-01-01", "Bridge", "“We are still a mile short, and I will not pretend,” (Ada Toller) she said.")
	ix := n.index()
	for _, test := range []struct {
		query string
		want  []string
	}{
		{"we are still", []string{
			"quote [We,are,still] phrase in a quote",
			"quote [We’re,still] words near each other in a quote",
		}},
		{"we're still", []string{
			"quote [We’re,still] phrase in a quote",
			"quote [We are,still] phrase in a quote",
		}},
		{`"we're still"`, []string{"quote [We’re still] phrase in a quote"}},
		{"won't pretend", []string{
			"quote [won’t,pretend] phrase in a quote",
			"quote [will not,pretend] phrase in a quote",
		}},
	} {
		var quotes []string
		r := find(t, ix, test.query, 20)
		for i, h := range hits(r) {
			if r.Hits[i].Kind == QuoteHit {
				quotes = append(quotes, h)
			}
		}
		if d := cmp.Diff(test.want, quotes); d != "" {
			t.Errorf("%s: %s", test.query, d)
		}
	}
}
