package search

import (
	"slices"
	"testing"
)

// TestStates checks that words in all states of an article are one hit, in the last, and that words in an earlier
// one alone are found there and labelled as such.
func TestStates(t *testing.T) {
	const said = "“All ferries of that class may be taken out of service,” (Conrad Pell) the harbour master said. "
	const fined = "The company has been fined twice for late repairs."
	n := newNewspaper(t)
	n.article("The Whistle", "2031-03-03", "Ferry strikes pier", "Four people were hurt in the fog.\n\n"+said+fined)
	n.article("The Whistle", "2031-03-03", "Six hurt as ferry strikes pier", "Six people were hurt in the fog.\n\n“All ferries may be taken out of service,” (Conrad Pell) the harbour master said.")
	n.article("The Quill", "2031-03-02", "Fog over the harbour", "Nobody was hurt in the fog.")
	for i, a := range n.c.Articles[:2] {
		a.Revision, a.Superseded = i+1, i == 0
	}
	n.c.Articles[1].RevisionOf = n.c.Articles[0].ID
	ix := n.index()
	for query, want := range map[string][]string{
		"hurt fog":      {"article [hurt,fog] words near each other in an article", "article [hurt,fog] words near each other in an article"},
		"fined repairs": {"article [fined,repairs] words near each other in an article, earlier version"},
		"that class":    {"quote [that,class] phrase in a quote, earlier version"},
		"ferries service": {
			"quote [ferries,service] words near each other in a quote", "quote [ferries,service] words near each other in a quote, earlier version",
		},
	} {
		if got := hits(find(t, ix, query, 20)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	if r := find(t, ix, "hurt fog", 20); r.Hits[0].Article == 0 || r.Hits[1].Article == 0 || r.Hits[0].Again+r.Hits[1].Again != 1 {
		t.Errorf("%+v", r.Hits)
	}
}
