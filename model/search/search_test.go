package search

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func find(tb testing.TB, ix *Index, query string, limit int) Result {
	tb.Helper()
	r, err := ix.Search(context.Background(), query, limit)
	if err != nil {
		tb.Fatalf("%s: %v", query, err)
	}
	return r
}

// hits formats hits as kind, marked words and reason.
func hits(r Result) []string {
	if len(r.Hits) == 0 {
		return nil
	}
	out := make([]string, 0, len(r.Hits))
	for _, h := range r.Hits {
		var marked []string
		for _, m := range h.Matches {
			marked = append(marked, m.Of(h.Text))
		}
		out = append(out, fmt.Sprintf("%s [%s] %s", h.Kind, strings.Join(marked, ","), h.Why))
	}
	return out
}

// TestSearch checks what each query finds in the small corpus, best first.
func TestSearch(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct {
		query string
		want  []string
	}{
		// The closer together, the better; a quote shows what its article would.
		{"long ways", []string{
			"quote [long,ways] phrase in a quote",
			"quote [ways,long] words near each other in a quote",
		}},
		{"deal season", []string{
			"article [deal,season] words near each other in an article",
			"article [deal] words in one article",
		}},
		{"harbour deal", []string{
			"article [Harbour,deal] words in the headline",
			"article [harbour] words in one article",
		}},
		// A word may name the speaker.
		{"varga progress", []string{
			"quote [progress] word in a quote by Ilse Varga",
			"article [Varga,progress] words near each other in an article",
			"speaker [Varga] speaker, 2 quotes",
		}},
		{"wargha deal", []string{
			"quote [deal] word in a quote by Ilse Varga",
			"speaker [] speaker, 2 quotes, also “Wargha”",
		}},
		{"varga", []string{
			"speaker [Varga] speaker, 2 quotes",
			"quote [] said by Ilse Varga",
			"quote [] said by Ilse Varga",
			"article [Varga] word in an article",
		}},
		{"Wargha", []string{
			"speaker [] speaker, 2 quotes, also “Wargha”",
			"quote [] said by Ilse Varga",
			"quote [] said by Ilse Varga",
		}},
		{"brindle tomas", []string{
			"speaker [Tomas,Brindle] speaker, 1 quote",
			"quote [] said by Tomas Brindle",
		}},
		// From the first letter on; a space ends a word.
		{"v", []string{
			"speaker [Varga] speaker, 2 quotes",
			"quote [] said by Ilse Varga",
			"quote [] said by Ilse Varga",
			"article [Varga] word in an article",
		}},
		{"prog ", []string{
			"quote [progress] word in a quote",
			"article [progress] word in an article",
		}},
		{"'prog", nil},
		// Phrases, alternatives, exclusion.
		{`"harbour board"`, []string{
			"topic [harbour board] topic, 1 article",
			"article [Harbour board] phrase in an article",
			"article [harbour board] phrase in an article",
		}},
		{`"board harbour"`, nil},
		{"board-knows", []string{"quote [board knows] phrase in a quote"}},
		{"strike !ferry", []string{"article [strike] word in an article"}},
		{`deal !"any deal"`, []string{"article [deal] word in the headline"}},
		{"bread | offer", []string{
			"quote [offer] word in a quote",
			"quote [bread] word in a quote",
			"article [offers] word in the headline",
		}},
		// Capitals require capitals; accents are ignored.
		{"Nato", []string{"quote [NATO] word in a quote"}},
		{"elan", []string{"article [Élan] word in an article"}},
		{"MAY", []string{"article [May] word in an article"}},
		// Fields.
		{"speaker:varga deal", []string{"quote [deal] word in a quote"}},
		{"speaker:ilse", []string{
			"speaker [] speaker, 2 quotes",
			"quote [] quote", "quote [] quote", "article [] article",
		}},
		{"!speaker:varga deal", []string{"article [deal] word in the headline"}},
		{"speaker:varga | speaker:oduya it", []string{
			"quote [it] word in a quote",
			"quote [It] word in a quote",
		}},
		{"outlet:ledger strike", []string{"article [strike] word in an article"}},
		{`outlet:"The Quill" progress`, []string{"quote [progress] word in a quote"}},
		{"topic:strike progress", []string{
			"quote [progress] word in a quote",
			"article [progress] word in an article",
		}},
		{"story:story-a1 deal", []string{"article [deal] word in the headline"}},
		{"story:enters deal", []string{"quote [deal] word in a quote"}},
		{"kind:article progress", []string{
			"article [progress] word in an article",
			"article [progress] word in an article",
		}},
		{"kind:topic", []string{"topic [] topic, 2 articles", "topic [] topic, 1 article"}},
		{"kind:indirect", nil},
		{"since:2031-03-03 progress", []string{"article [progress] word in an article"}},
		{"until:2031-03-02 progress", []string{"quote [progress] word in a quote"}},
		{"since:2031 until:2031-03 bread", nil}, // undated
		{"quill", []string{"outlet [Quill] outlet, 1 article"}},
	} {
		t.Run(test.query, func(t *testing.T) {
			r := find(t, ix, test.query, 20)
			if d := cmp.Diff(test.want, hits(r)); d != "" {
				t.Error(d)
			}
			if len(r.Hits) > 0 && r.Relaxed != "" && !strings.HasPrefix(test.query, "prog") && test.query != "MAY" {
				t.Errorf("relaxed: %s", r.Relaxed)
			}
		})
	}
}

// TestRelaxed checks what is tolerated if nothing matches exactly, and that it is reported.
func TestRelaxed(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct{ query, relaxed, first string }{
		{"Bread", "nothing with “Bread” in capitals; shown: bread", "quote [bread] word in a quote"},
		{"progers", "no “progers”; shown: progress", "quote [progress] word in a quote"},
		{"prmises not", "no “prmises”; shown: promises", "quote [not,promises] words near each other in a quote"},
		{"harbor", "no “harbor”; shown: harbour", "topic [harbour] topic, 1 article"},
		{"vagra", "no “vagra”; shown: Varga", "speaker [Varga] speaker, 2 quotes"},
		{"the board knows nothing of it", "without “the nothing of it”", "quote [board,knows] phrase in a quote"},
		{"crews want progress bread", "nothing with all the words; shown: hits without “bread”", "quote [crews,want,progress] phrase in a quote"},
		{`"the board it`, "no such phrase; shown: the words apart", "quote [the,board,it] words near each other in a quote"},
		{"fstrk", "nothing with “fstrk”; shown: names and headlines with these letters in order", "topic [f,str,k] topic, 2 articles"},
		{"strikeferry", "no “strikeferry”; shown: ferry, strike", "topic [ferry,strike] topic, 2 articles"},
		{"xyzzy", "", ""},
		{`"progers"`, "", ""}, // closed, so meant literally
		{"speaker:vrga deal", "", "quote [deal] word in a quote"},
	} {
		t.Run(test.query, func(t *testing.T) {
			r := find(t, ix, test.query, 20)
			if r.Relaxed != test.relaxed {
				t.Errorf("relaxed %q, want %q", r.Relaxed, test.relaxed)
			}
			first := ""
			if len(r.Hits) > 0 {
				first = hits(r)[0]
			}
			if first != test.first {
				t.Errorf("first hit: got %q, want %q", first, test.first)
			}
		})
	}
}

func TestSearched(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct{ query, want string }{
		{"", ""},
		{"long ways", "names, quotes and articles with “long ways”"},
		{`"long ways" !deal`, "names, quotes and articles with the phrase “long ways” and no “deal…”"},
		{"bread | offer deal ", "names, quotes and articles with (“bread” or “offer”) and “deal”"},
		{"speaker:varga x ", "names, quotes and articles with “x”, by Ilse Varga"},
		{"speaker:vrga x ", "names, quotes and articles with “x”, by Ilse Varga (no “vrga”)"},
		{"speaker:nobody", "names, quotes and articles, by no speaker called “nobody”"},
		{"kind:direct since:2031", "direct quotes, since 2031, not those without a date"},
		{"quiet — ", "names, quotes and articles with “quiet”; not searched: “—”"},
		{"speaker: x ", "names, quotes and articles with “x”; not searched: “speaker:”"},
	} {
		if got := find(t, ix, test.query, 20).Searched; got != test.want {
			t.Errorf("%s: searched %q, want %q", test.query, got, test.want)
		}
	}
}

// TestHitPlaces checks where hits point: a quote's hit at the quote, an article's at the sentence.
func TestHitPlaces(t *testing.T) {
	ix := harbour(t)
	for _, h := range find(t, ix, "season", 20).Hits {
		if body := ix.corpus.Articles[h.Article].Text; h.Span.Of(body) != h.Text {
			t.Errorf("got text %q, but %q is at the place", h.Text, h.Span.Of(body))
		}
	}
	h := find(t, ix, "long ways", 20).Hits[0]
	if q := ix.corpus.Quotes[h.At]; h.Span != q.Span() || h.Article != 0 {
		t.Errorf("hit at %v of article %d", h.Span, h.Article)
	}
	h = find(t, ix, "quill", 20).Hits[0]
	if h.At != model.None || h.Article != 0 {
		t.Errorf("outlet hit: at %d, opens article %d", h.At, h.Article)
	}
}

func TestLimit(t *testing.T) {
	n := newNewspaper(t)
	for i := range 40 {
		n.article("The Quill", "2031-01-01", "Tolls rise", fmt.Sprintf("“Tolls are a tax of %d on the poor,” (Ada Toller) she said.\n\nTolls pay for bridge %d.", i, i))
	}
	ix := n.index()
	r := find(t, ix, "toll", 12)
	kinds := map[Kind]int{}
	for _, h := range r.Hits {
		kinds[h.Kind]++
	}
	if kinds[SpeakerHit] != 1 || kinds[QuoteHit] < 6 || kinds[ArticleHit] < 3 || len(r.Hits) != 12 {
		t.Errorf("%v of 12 hits", kinds)
	}
	if r.More != 1+40+40-12 {
		t.Errorf("%d more", r.More)
	}
	for i := 1; i < len(r.Hits); i++ {
		if r.Hits[i].Score > r.Hits[i-1].Score {
			t.Errorf("hit %d is better than the one before", i)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, q := range []string{"long", "vagra", "speaker:varga", ""} {
		if _, err := harbour(t).Search(ctx, q, 10); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: %v", q, err)
		}
	}
}

// TestEmpty searches an empty corpus.
func TestEmpty(t *testing.T) {
	ix := New(&model.Corpus{})
	for _, q := range []string{"a", "speaker:a", "!a", `"a b" since:2031`, "abcdefgh"} {
		if r := find(t, ix, q, 10); len(r.Hits) > 0 {
			t.Errorf("%s finds %v", q, hits(r))
		}
	}
}

// TestLongTexts checks that of very long quotes, sentences and words only the surroundings of the hit are shown.
func TestLongTexts(t *testing.T) {
	const far = 200_000
	for _, test := range []struct{ name, body, query string }{
		{"word", strings.Repeat("é", far), "eee"},
		{"abbreviation", strings.Repeat("a.", far), "aaa"},
		{"sentence", strings.Repeat("tide ", far) + "rope", "rope"},
		{"marks", strings.Repeat("«\"'", far) + "rope", "rope"},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := newNewspaper(t)
			n.article("The Quill", "", "Long", "“"+test.body+"”")
			n.article("The Quill", "", "Long", test.body)
			r := find(t, n.index(), test.query, 10)
			if len(r.Hits) < 2 {
				t.Fatalf("found %v", hits(r))
			}
			for _, h := range r.Hits {
				if len(h.Text) > 2*maxShown || len(h.Text) == 0 {
					t.Errorf("%s shows %d bytes", h.Kind, len(h.Text))
				}
			}
		})
	}
}
