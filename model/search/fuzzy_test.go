package search

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sahilm/fuzzy"

	"lineup/model"
)

func fuzzyOf(names ...string) *fuzzyNames {
	var w fuzzyWriter
	for i, n := range names {
		w.add(n, i, 0)
	}
	f := w.names()
	return &f
}

// fuzzyFind returns the names found, best first.
func fuzzyFind(t *testing.T, names []string, query string) []string {
	t.Helper()
	found, err := fuzzyOf(names...).find(context.Background(), strings.Fields(query), 10)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, 0, len(found))
	for _, f := range found {
		out = append(out, names[f.of])
	}
	return out
}

// TestFuzzyOverflow checks that a long name that matches completely comes first. On its own the library puts it
// last; once it no longer does, maxFuzzy can go.
func TestFuzzyOverflow(t *testing.T) {
	long := strings.Repeat("abcdefghij", 5)
	names := []string{strings.Join(strings.Split(long, ""), "x"), long}
	if m := fuzzy.Find(long, names); len(m) != 2 || m[0].Index == 1 {
		t.Error("the library's score no longer overflows")
	}
	if got := fuzzyFind(t, names, long); len(got) == 0 || got[0] != long {
		t.Errorf("found %q", got)
	}
}

func TestFuzzyFind(t *testing.T) {
	names := []string{"Ilse Várga", "Tomas Brindle", "Łucja Ørsted", "Bram Tindale"}
	for _, test := range []struct {
		query string
		want  []string
	}{
		{"ivarga", []string{"Ilse Várga"}},
		{"varga ilse", []string{"Ilse Várga"}}, // in any order
		{"lucja", []string{"Łucja Ørsted"}},    // accents folded
		{"orstd", []string{"Łucja Ørsted"}},
		{"brindl", []string{"Tomas Brindle", "Bram Tindale"}}, // the unbroken match first
		{"tb", []string{}},                                    // scattered too wide
		{"q", []string{}},
	} {
		if d := cmp.Diff(test.want, fuzzyFind(t, names, test.query)); d != "" {
			t.Errorf("%s: %s", test.query, d)
		}
	}
}

// TestFuzzySpans checks that bytes of a folded key map back to the characters of the name.
func TestFuzzySpans(t *testing.T) {
	for _, test := range []struct{ name, query, want string }{
		{"Łucja Ørsted", "lucjaorsted", "Łucja,Ørsted"},
		{"Ægir Weiß", "aegirweiss", "Ægir,Weiß"},
		{"Киев", "киев", "Киев"},
	} {
		found, err := fuzzyOf(test.name).find(context.Background(), []string{test.query}, 1)
		if err != nil || len(found) != 1 {
			t.Errorf("%s: %v %v", test.query, found, err)
			continue
		}
		var got []string
		for _, s := range spansOf(test.name, found[0].at) {
			got = append(got, s.Of(test.name))
		}
		if s := strings.Join(got, ","); s != test.want {
			t.Errorf("%s marks %s, want %s", test.query, s, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	ix := harbour(t)
	for _, test := range []struct {
		typed string
		open  bool
		want  []string
	}{
		{"prmises", false, []string{"promises"}},
		{"rpomises", false, []string{"promises"}},
		{"prominess", false, []string{"promises"}},
		{"promised", false, []string{"promises"}},
		{"frry", false, []string{"ferry"}},
		{"unrealitsi", true, []string{"unrealistic"}},
		{"unreelitsi", false, nil}, // three mistakes
		{"qromises", false, nil},   // a different first letter
		{"may", false, []string{"many"}},
		{"ma", false, nil},
	} {
		got := ix.nearest(&word{key: test.typed, prefix: test.open})
		if len(got) == 0 {
			got = nil
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%s: %s", test.typed, d)
		}
	}
}

// FuzzSearch searches an article of any text with any query: nothing panics, and what is shown lies within the text
// it comes from.
func FuzzSearch(f *testing.F) {
	f.Add("A “ferry” is a boat.\n\nÉlan’s U.S. boats", "ferry boat")
	f.Add("“““\"'’”” ½ ﬁ Ⅷ", `"½ ﬁ`)
	f.Add(strings.Repeat("tide ", 100), "tide TIDE !toll | 'tide since:2030")
	f.Add("a\u202eb \x00 \ufffd", "speaker:a outlet:b topic:c story:d kind:quote")
	f.Fuzz(func(t *testing.T, body, query string) {
		body = strings.ToValidUTF8(body, "\ufffd")
		if body == "" || len(query) > 200 {
			return
		}
		n := newNewspaper(t)
		n.speaker(body[:min(len(body), strings.IndexByte(body+" ", ' '))])
		n.c.Quotes = []*model.Quote{{Pieces: []model.Span{{Start: 0, End: len(body)}}}}
		n.c.QuotesOf = [][2]int{{0, 1}}
		n.c.Articles = []*model.Article{{Text: body, Title: query, Paragraphs: []model.Span{{Start: 0, End: len(body)}}}}
		ix := n.index()
		r, err := ix.Search(context.Background(), query, 10)
		if err != nil {
			return
		}
		for _, h := range r.Hits {
			at := 0
			for _, m := range h.Matches {
				if m.Start < at || m.End <= m.Start || m.End > len(h.Text) {
					t.Fatalf("matches %v of %q", h.Matches, h.Text)
				}
				at = m.End
			}
			if h.Span.Start < 0 || h.Span.End > len(body) || h.Span.Start > h.Span.End {
				t.Fatalf("span %v of %d bytes", h.Span, len(body))
			}
		}
	})
}

// TestLikely checks that likely does not exclude any key that matches.
func TestLikely(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	w := &writer{}
	names := make([]string, 0, 3_000)
	for i := range 3_000 {
		name := w.name(random.IntN(60_000))
		if i%7 == 0 {
			name = "Łé" + name + " Ørsted ж"
		}
		names = append(names, name)
	}
	f := fuzzyOf(names...)
	matched := 0
	for range 300 {
		letters := []rune(fuzzyKey(names[random.IntN(len(names))]))
		var word []rune
		for at := random.IntN(4); at < len(letters) && len(word) < 6; at += 1 + random.IntN(3) {
			word = append(word, letters[at])
		}
		words := []string{string(word)}
		all := make([]int, f.keys.Size())
		for i := range all {
			all[i] = i
		}
		likely := f.likely(words)
		for _, m := range f.match(words, all) {
			matched++
			if !slices.Contains(likely, m.key) {
				t.Fatalf("%q matches %q, which likely excludes", words[0], f.keys.Line(m.key))
			}
		}
	}
	if matched < 1_000 {
		t.Errorf("only %d match: too few for a meaningful test", matched)
	}
}
