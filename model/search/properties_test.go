package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"lineup/model/search/column"
)

// docs returns the quotes and articles that match a query exactly, as a set in which articles are numbered after
// the quotes.
func docs(t *testing.T, ix *Index, query string) column.Set {
	t.Helper()
	q, err := parse(query + " ")
	if err == nil {
		err = ix.resolve(t.Context(), q)
	}
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	set := column.NewSet(len(ix.quoteAt) + len(ix.order))
	for i, s := range []space{ix.quoteSpace(), ix.articleSpace()} {
		found, err := s.scan(t.Context(), q, 1<<20)
		if err != nil || found.cut {
			t.Fatalf("%s: cut %v, %v", query, found.cut, err)
		}
		for _, f := range found.best {
			set.Add(f.doc + i*len(ix.quoteAt))
		}
	}
	return set
}

// TestProperties checks relations between queries, whatever the words: "and" finds what both find, in any order;
// "or" what either finds; with a word and without it together are everything; a phrase is only found where its
// words are.
func TestProperties(t *testing.T) {
	ix := coast(t, 120)
	random := rand.New(rand.NewPCG(11, 12))
	// Terms of every kind; those of the corpus's frequent words usually find something.
	term := func() string {
		w := word0(random.IntN(40))
		switch random.IntN(8) {
		case 0:
			return "'" + w
		case 1:
			return `"` + w + " " + word0(random.IntN(12)) + `"`
		case 2:
			return "speaker:" + word0(300+random.IntN(200))
		case 3:
			return "outlet:" + []string{"quill", "ledger", "herald"}[random.IntN(3)]
		case 4:
			return "since:2030-0" + string(rune('1'+random.IntN(9)))
		case 5:
			return strings.ToUpper(w[:1]) + w[1:]
		default:
			return w
		}
	}
	same := func(what, a, b string, x, y column.Set) {
		t.Helper()
		for i := range x {
			if x[i] != y[i] {
				t.Fatalf("%s: %s and %s find different things", what, a, b)
			}
		}
	}
	found := 0
	for range 400 {
		a, b, c := term(), term(), term()
		inA, inB := docs(t, ix, a), docs(t, ix, b)
		both, either := column.NewSet(len(ix.quoteAt)+len(ix.order)), column.NewSet(len(ix.quoteAt)+len(ix.order))
		both.Or(inA)
		both.And(inB)
		either.Or(inA)
		either.Or(inB)
		if !both.Empty() {
			found++
		}
		same("and is what both find", a, b, both, docs(t, ix, a+" "+b))
		same("or is what either finds", a, b, either, docs(t, ix, a+" | "+b))
		same("brackets", a, b, docs(t, ix, "("+a+" "+b+") | "+c), docs(t, ix, c+" | ("+b+" "+a+")"))
		same("the order", a, b, docs(t, ix, a+" "+b+" "+c), docs(t, ix, c+" "+b+" "+a))
		with, without := docs(t, ix, a+" "+b), docs(t, ix, a+" !"+b)
		for i := range with {
			if with[i]&without[i] != 0 || with[i]|without[i] != inA[i] {
				t.Fatalf("with %s and without it do not add up to %s", b, a)
			}
		}
		x, y := word0(random.IntN(12)), word0(random.IntN(12))
		phrase, words := docs(t, ix, `"`+x+" "+y+`"`), docs(t, ix, x+" "+y)
		for i := range phrase {
			if phrase[i]&^words[i] != 0 {
				t.Fatalf("the phrase %s %s is found where its words are not", x, y)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d of the queries find anything: too few for a meaningful test", found)
	}
}
