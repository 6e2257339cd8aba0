package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lineup/model/search/column"
	"lineup/model/search/keys"
	"lineup/model/search/postings"
	"lineup/model/text"
)

// wordsSource is a source of texts with words separated by spaces; the first two words count as the headline.
func wordsSource(docs []string) postings.Source {
	return postings.Source{
		Docs: len(docs),
		Size: func(doc int) int { return len(docs[doc]) },
		Read: func(doc int, into *postings.Intake) {
			for i, w := range strings.Fields(docs[doc]) {
				into.Word(w, i, i < 2)
			}
		},
	}
}

// TestPostings compares the index with the texts it was made from, for batches of every size.
func TestPostings(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	docs := make([]string, 300)
	for i := range docs {
		words := make([]string, random.IntN(30))
		for j := range words {
			words[j] = []string{"tide", "Tide", "toll", "é", "éclair", "rope"}[random.IntN(6)]
		}
		docs[i] = strings.Join(words, " ")
	}
	for _, batch := range []int{1, 100, 3000, 1 << 20} {
		in := postings.Build(wordsSource(docs), batch)
		for _, key := range []string{"tide", "toll", "e", "eclair", "rope"} {
			for _, cased := range []bool{false, true} {
				want := naive(docs, func(w string, isCased bool) bool { return w == key && (isCased || !cased) })
				got := occurrences(in, &word{key: key, cased: cased})
				if d := firstDifference(want, got); d != "" {
					t.Fatalf("batches of %d, %s, cased %v: %s", batch, key, cased, d)
				}
			}
		}
		for _, p := range []string{"ti", "ec", "zz"} {
			want := naive(docs, func(w string, _ bool) bool { return strings.HasPrefix(w, p) })
			if d := firstDifference(want, occurrences(in, &word{key: p, prefix: true})); d != "" {
				t.Fatalf("batches of %d, words in %s…: %s", batch, p, d)
			}
		}
	}
}

// TestInitials checks that a single letter that is being typed finds the documents with words that begin with it,
// and how they match.
func TestInitials(t *testing.T) {
	docs := []string{"tide x", "x Tide", "x x Toll", "", "x", "éclair", "x x tide"}
	in := postings.Build(wordsSource(docs), 1)
	for _, test := range []struct {
		letter string
		cased  bool
		want   string
	}{
		{"t", false, "0:10 1:10 2:2 6:2"},
		{"t", true, "1:10 2:2"},
		{"e", false, "5:10"},
		{"z", false, ""},
	} {
		m := (&buffers{}).matcher(in, &word{key: test.letter, prefix: true, cased: test.cased})
		alive := column.NewSet(postings.Window)
		alive.Fill(len(docs))
		m.read(0, uint32(len(docs)), alive)
		var got []string
		for doc := range m.has.All {
			got = append(got, fmt.Sprintf("%d:%d", doc, m.how[doc]))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s, cased %v: %s, want %s", test.letter, test.cased, s, test.want)
		}
	}
}

// naive finds the words of the documents one by one: "doc:place".
func naive(docs []string, is func(key string, cased bool) bool) []string {
	var out []string
	for d, doc := range docs {
		for i, w := range strings.Fields(doc) {
			if key, cased := keys.Of(w); is(key, cased) {
				out = append(out, fmt.Sprintf("%d:%d", d, i))
			}
		}
	}
	return out
}

// occurrences finds a word in the index, window by window.
func occurrences(in *postings.Index, w *word) []string {
	m := (&buffers{}).matcher(in, w)
	m.keep = true
	all := column.NewSet(postings.Window)
	all.Fill(postings.Window)
	var out []string
	for lo := 0; lo < in.Docs; lo += 64 {
		hi := min(lo+64, in.Docs)
		m.read(uint32(lo), uint32(hi), all)
		m.collect(m.has)
		for doc := range m.has.All {
			for _, p := range slices.Compact(m.places(nil, doc)) {
				out = append(out, fmt.Sprintf("%d:%d", lo+doc, p))
			}
		}
	}
	return out
}

func firstDifference(want, got []string) string {
	for i := range max(len(want), len(got)) {
		switch {
		case i >= len(want):
			return "too much: " + got[i]
		case i >= len(got):
			return "missing: " + want[i]
		case want[i] != got[i]:
			return "want " + want[i] + ", got " + got[i]
		}
	}
	return ""
}

// TestEveryPhrase checks that every quote is found by any three consecutive words of it, as the first hit.
func TestEveryPhrase(t *testing.T) {
	ix := coast(t, 60)
	for at := range ix.corpus.Quotes {
		words := ix.corpus.QuoteText(at)
		var spans []string
		for w := range text.Words(words, 0) {
			spans = append(spans, w.Of(words))
		}
		for i := 0; i+3 <= len(spans); i++ {
			phrase := `"` + strings.Join(spans[i:i+3], " ") + `"`
			found := slices.ContainsFunc(find(t, ix, phrase, 1000).Hits, func(h Hit) bool { return h.Kind == QuoteHit && h.At == at })
			if !found {
				t.Fatalf("%s does not find %q", phrase, words)
			}
		}
	}
}
