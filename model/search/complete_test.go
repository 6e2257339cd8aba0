package search

import (
	"fmt"
	"strings"
	"testing"
)

func TestCompletions(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct{ query, want string }{
		{"speaker:", `speaker:"Ilse Varga" 2 | speaker:"Tomas Brindle" 1 | speaker:"Nell Oduya" 1`},
		{"speaker:var", `speaker:"Ilse Varga" 2`},
		{"speaker:WARG", `speaker:"Ilse Varga" 2`}, // by another spelling
		{`deal !speaker:"ilse v`, `deal !speaker:"Ilse Varga" 2`},
		{`(deal | speaker:bri`, `(deal | speaker:"Tomas Brindle" 1`},
		{`deal speaker:"varga il`, `deal speaker:"Ilse Varga" 2`},
		{"outlet:led", `outlet:"Morning Ledger" 1`},
		{"topic:fe", `topic:"ferry strike" 2`},
		{"story:isl", `story:"Islanders wait" 1`},
		{"kind:in", "kind:indirect 0"},
		{"kind:", "kind:direct 0 | kind:partial 0 | kind:indirect 0 | kind:quote 0 | kind:article 0 | kind:speaker 0 | kind:topic 0 | kind:outlet 0"},
		{"speaker:xyz", ""},
		{"speaker:var ", ""},
		{`speaker:"var"`, ""},
		{"since:20", ""},
		{"varga", ""},
		{"", ""},
	} {
		found := find(t, ix, test.query, 10).Completions
		said := make([]string, 0, len(found))
		for _, c := range found {
			said = append(said, fmt.Sprintf("%s%d", c.Query, c.Count))
		}
		if got := strings.Join(said, " | "); got != test.want {
			t.Errorf("%s: %s, want %s", test.query, got, test.want)
		}
	}
}

// TestCompletionsAreRead checks that the query of a completion finds only what it names.
func TestCompletionsAreRead(t *testing.T) {
	ix := coast(t, 40)
	for _, query := range []string{"speaker:", "topic:", "outlet:", "story:re"} {
		for _, c := range find(t, ix, query, 1).Completions {
			r := find(t, ix, c.Query, 1)
			if !strings.HasSuffix(r.Searched, " "+c.Name) {
				t.Errorf("%s searched %s", c.Query, r.Searched)
			}
		}
	}
}

// TestCounts checks that the counts include hits that are not shown.
func TestCounts(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct{ query, want string }{
		{"varga", "[{speaker 1 false} {quote 2 false} {article 2 false}]"},
		{"ferry kind:article", "[{article 2 false}]"},
		{"xyzzy", "[]"},
	} {
		if got := fmt.Sprint(find(t, ix, test.query, 1).Counts); got != test.want {
			t.Errorf("%s: %s, want %s", test.query, got, test.want)
		}
	}
}
