package search

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSearch tells what each query finds, best first: kind, marked words, and
// why.
func TestSearch(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct {
		query string
		want  []string
	}{
		{"long ways", []string{
			"quote [long ways] phrase in a quote",
			"quote [ways long] words near each other in a quote",
		}},
		{"varga progress", []string{
			"quote [progress] word in a quote by Ilse Varga",
			"article [Varga progress] words near each other in an article",
		}},
		{"wargha deal", []string{"quote [deal] word in a quote by Ilse Varga"}},
		{"varga", []string{
			"speaker [Varga] speaker, 2 quotes",
			"quote [] said by Ilse Varga",
			"quote [] said by Ilse Varga",
			"article [Varga] word in an article",
		}},
	} {
		t.Run(test.query, func(t *testing.T) {
			r, err := ix.Search(context.Background(), test.query, 20)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(test.want, hits(r)); d != "" {
				t.Errorf("%s\n%s", r.Relaxed, d)
			}
		})
	}
}

func hits(r Result) []string {
	var out []string
	for _, h := range r.Hits {
		var marked []string
		for _, m := range h.Matches {
			marked = append(marked, m.Of(h.Text))
		}
		out = append(out, fmt.Sprintf("%s [%s] %s", h.Kind, strings.Join(marked, " "), h.Why))
	}
	return out
}
