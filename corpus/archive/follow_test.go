package archive

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/atomicfile"
	"lineup/corpus/decisions"
	"lineup/model"
	"lineup/model/decide"
	"lineup/model/search"
)

// harbour fills a folder with n articles about a harbour, on a few events.
func harbour(t *testing.T, n int) (dir string, write func(name, said string)) {
	t.Helper()
	dir = t.TempDir()
	write = func(name, said string) {
		body := fmt.Sprintf("The harbour of Sorrel, by %s\n\n“%s We are glad of it, all of us,” Mayor Ilse Tarn said on Friday.\n", name, said)
		if err := atomicfile.Write(filepath.Join(dir, name), []byte(body), atomicfile.Shared); err != nil { // never seen half-written
			t.Fatal(err)
		}
	}
	for i := range n {
		write(fmt.Sprintf("a%d.txt", i), fmt.Sprintf("Pier %d is mended, and %d ships will come.", i/2, 100*i))
	}
	return dir, write
}

// followed follows an archive and returns the resulting editions, with what is reported.
func followed(t *testing.T, a *Archive) <-chan News {
	t.Helper()
	if _, err := a.Open(t.Context(), quietly, nil); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	news, done := make(chan News), make(chan struct{})
	go func() {
		defer close(done)
		a.Follow(ctx, nil, func(n News) {
			if n.Edition == nil {
				return
			}
			select {
			case news <- n:
			case <-ctx.Done():
			}
		})
	}()
	t.Cleanup(func() { stop(); <-done })
	return news
}

// words returns the quotes of an article in an edition.
func words(e *Edition, id model.ArticleID) string {
	i := e.Corpus.FindArticle(id)
	if i == model.None {
		return ""
	}
	var out []string
	for q := e.Corpus.QuotesOf[i][0]; q < e.Corpus.QuotesOf[i][1]; q++ {
		out = append(out, e.Corpus.SpeakerName(e.Corpus.Quotes[q].Speaker)+": "+e.Corpus.QuoteText(q))
	}
	return strings.Join(out, "\n")
}

// TestFollowInTwoStages checks that in a large archive a changed article and a new one are shown and found before
// everything is joined, and that the final result is as if all had been read again.
func TestFollowInTwoStages(t *testing.T) {
	dir, write := harbour(t, 8)
	a := archiveIn(t, t.TempDir(), dir)
	a.large = 1
	news := followed(t, a)
	for _, name := range []string{"a3.txt", "a99.txt"} {
		write(name, "The lamp at the mole burns again.")
		n := <-news
		if n.Doing == "" {
			t.Fatalf("%s: joined at once", name)
		}
		if got := words(n.Edition, model.ArticleID(name)); !strings.HasPrefix(got, "Ilse Tarn: The lamp at the mole") {
			t.Errorf("%s: %q", name, got)
		}
		r, err := n.Edition.Index().Search(t.Context(), `"lamp at the mole" speaker:tarn`, 10)
		if err != nil || !slices.ContainsFunc(r.Hits, func(h search.Hit) bool { return string(n.Edition.Corpus.Articles[h.Article].ID) == name }) {
			t.Errorf("%s is not found: %v %v", name, r.Hits, err)
		}
		if n = <-news; n.Doing != "" {
			t.Fatalf("%s: shown again before all is joined: %s", name, n.Doing)
		}
		anew := archiveIn(t, t.TempDir(), dir)
		updated(t, anew)
		if d := cmp.Diff(anew.now.corpus, n.Edition.Corpus); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestFollowFew checks that a small archive is joined before anything is shown.
func TestFollowFew(t *testing.T) {
	dir, write := harbour(t, 3)
	news := followed(t, archiveIn(t, t.TempDir(), dir))
	write("a99.txt", "The lamp at the mole burns again.")
	if n := <-news; n.Doing != "" || words(n.Edition, "a99.txt") == "" {
		t.Errorf("%q: %s", n.Doing, words(n.Edition, "a99.txt"))
	}
}

// TestFollowAll checks that none of several files that change in quick succession is lost once everything is joined.
func TestFollowAll(t *testing.T) {
	dir, write := harbour(t, 8)
	a := archiveIn(t, t.TempDir(), dir)
	a.large = 1
	news := followed(t, a)
	write("b0.txt", "The lamp at the mole burns again.")
	for i := 1; ; i++ {
		n := <-news
		if i < 5 {
			write(fmt.Sprintf("b%d.txt", i), "The lamp at the mole burns again.")
		}
		if n.Doing == "" && n.Edition.Corpus.FindArticle("b4.txt") != model.None {
			return
		}
	}
}

// TestFollowDecisions checks that decisions made elsewhere are shown, and that those made here, which the reader
// shows by itself, are not.
func TestFollowDecisions(t *testing.T) {
	dir, _ := harbour(t, 3)
	open := func() *decisions.Ledger { return decisions.Open([]string{dir}, t.TempDir(), t.TempDir()) }
	a := archiveIn(t, t.TempDir(), dir)
	a.o.Ledger = open()
	news := followed(t, a)
	for i, l := range []*decisions.Ledger{a.o.Ledger, open()} {
		d := decide.Alias{Name: fmt.Sprintf("Ilse Tarn %d", i), Also: "Ilse Tarn"}
		if _, err := l.Change(nil, decide.Decisions{{Decision: d}}); err != nil {
			t.Fatal(err)
		}
	}
	n := <-news
	if got := words(n.Edition, "a0.txt"); len(n.Edition.Decisions) != 2 || !strings.HasPrefix(got, "Ilse Tarn 1: ") {
		t.Errorf("decisions %v: %s", n.Edition.Decisions, got)
	}
}

// TestFollowWithoutRoom checks that a cache that cannot be written is tried only once.
func TestFollowWithoutRoom(t *testing.T) {
	dir, _ := harbour(t, 2)
	var notes atomic.Int64
	a := archiveIn(t, t.TempDir(), dir)
	a.o.Cache.Limit = 1
	a.o.Note = func(error) { notes.Add(1) }
	if _, err := a.Open(t.Context(), quietly, nil); err != nil {
		t.Fatal(err)
	}
	a.now.spent = time.Hour
	ctx, stop := context.WithCancel(t.Context())
	again, looked, done := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		a.Follow(ctx, again, func(n News) {
			if n == (News{}) {
				looked <- struct{}{}
			}
		})
	}()
	<-looked
	for range 5 {
		again <- struct{}{}
		<-looked
	}
	stop()
	<-done
	if n := notes.Load(); n != 1 {
		t.Errorf("tried %d times", n)
	}
}

// TestOnce checks that the work is reported when it changes, not for every step.
func TestOnce(t *testing.T) {
	var got []string
	told := once(func(n News) { got = append(got, n.Doing) })
	for _, doing := range []string{"reading", "reading", "stories", "reading", "reading", ""} {
		told(doing)
	}
	if want := []string{"reading", "stories", "reading", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
