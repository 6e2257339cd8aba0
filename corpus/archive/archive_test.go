package archive

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/decisions"
	"lineup/corpus/snapshot"
	"lineup/model"
)

// archiveIn returns the archive of a folder with the given cache, as in a restarted program.
func archiveIn(t *testing.T, cache, dir string) *Archive {
	t.Helper()
	return New(Options{
		Paths: []string{dir}, Cache: &snapshot.Cache{Dir: cache, Limit: 1 << 30, Program: snapshot.Running()},
		Note: func(err error) { t.Error(err) },
	})
}

func quietly(model.Progress) {}

func updated(t *testing.T, a *Archive) bool {
	t.Helper()
	s, err := a.update(t.Context(), quietly, a.now, nil)
	if err != nil {
		t.Fatal(err)
	}
	changed := s != a.now
	a.now = s
	return changed
}

// TestKept checks that a corpus from the cache, changed or unchanged, equals one analysed from scratch.
func TestKept(t *testing.T) {
	cache, dir := t.TempDir(), t.TempDir()
	write := func(name string, n int) {
		said := fmt.Sprintf("The quay will carry %d more ships this year than it did in the last.", n)
		body := fmt.Sprintf("Pier %d is mended\n\n“%s We are glad of it, all of us in the harbour,” Mayor Ilse Tarn said on Friday.\n\nThe harbour of Sorrel was shut for days.\n", n, said)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 6 {
		write(fmt.Sprintf("a%d.txt", n), n/2)
	}
	for _, step := range []struct {
		name    string
		change  func()
		changed bool
	}{
		{"new", func() {}, true},
		{"as it was", func() {}, false},
		{"one changed", func() { write("a3.txt", 7) }, true},
		{"one more", func() { write("a9.txt", 7) }, true},
		{"one gone", func() { _ = os.Remove(filepath.Join(dir, "a0.txt")) }, true},
	} {
		step.change()
		a := archiveIn(t, cache, dir)
		if a.now = a.recall(); (a.now == nil) != (step.name == "new") {
			t.Fatalf("%s: known %v", step.name, a.now != nil)
		}
		if changed := updated(t, a); changed != step.changed {
			t.Fatalf("%s: changed %v", step.name, changed)
		}
		anew := archiveIn(t, t.TempDir(), dir)
		updated(t, anew)
		if d := cmp.Diff(anew.now.corpus, a.now.corpus); d != "" {
			t.Errorf("%s: %s", step.name, d)
		}
		if len(a.now.corpus.Quotes) < 5 {
			t.Errorf("%s: only %d quotes", step.name, len(a.now.corpus.Quotes))
		}
		a.now.spent = time.Hour
		a.Save()
		if !a.now.stored {
			t.Errorf("%s: not kept", step.name)
		}
	}
}

// TestKeptBroken checks that whichever byte of a snapshot is changed, the articles equal those analysed from scratch,
// even if the fault is found late, in a part that is read on demand.
func TestKeptBroken(t *testing.T) {
	cache := t.TempDir()
	dir, _ := harbour(t, 6)
	a := archiveIn(t, cache, dir)
	updated(t, a)
	want := a.now.corpus
	a.now.spent = time.Hour
	a.Save()
	file := filepath.Join(cache, string(a.key)+".snapshot")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	faults, late := 0, 0
	for at := 0; at < len(whole); at += 97 {
		broken := bytes.Clone(whole)
		broken[at] ^= 4
		if err := os.Remove(file); err != nil { // an existing mapping stays as it is
			t.Fatal(err)
		}
		if err := os.WriteFile(file, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		b := archiveIn(t, cache, dir)
		b.o.Note = func(error) { faults++ }
		if b.now = b.recall(); b.now != nil && b.now.loaded() == nil {
			late++
		}
		updated(t, b)
		if d := cmp.Diff(want, b.now.corpus); d != "" {
			t.Fatalf("byte %d: %s", at, d)
		}
	}
	if faults < len(whole)/97/3 || late == 0 {
		t.Errorf("%d faults reported for %d bytes, %d of them late", faults, len(whole), late)
	}
}

// TestNotKept checks that nothing is cached if it took no time, came from standard input, or the user wants no cache.
func TestNotKept(t *testing.T) {
	cache, dir := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("The quay of Sorrel is mended."), 0o600); err != nil {
		t.Fatal(err)
	}
	quick := archiveIn(t, cache, dir)
	updated(t, quick)
	quick.Save()
	for _, o := range []Options{
		{Paths: []string{dir}},
		{Paths: []string{dir, "-"}, Cache: quick.o.Cache},
	} {
		a := New(o)
		updated(t, a)
		a.now.spent = time.Hour
		a.Save()
	}
	if entries, err := quick.o.Cache.Entries(); err != nil || len(entries) > 0 {
		t.Errorf("kept: %v %v", entries, err)
	}
}

// TestArticlesFirst checks that an archive without a cache hands its articles over before they are analysed: those
// that the filter keeps, each at its place in the edition and with the outlet that the user assigned; and that one
// that is cached, or analysed at once, does not.
func TestArticlesFirst(t *testing.T) {
	cache, dir := t.TempDir(), t.TempDir()
	write := func(name, data string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 4 {
		write(fmt.Sprintf("a%d.txt", n), fmt.Sprintf("Pier %d is mended\n\nThe harbour of Sorrel was shut for days.\n", n))
	}
	write("lineup.toml", "[[outlet]]\nname = \"The Sorrel Mail\"\nfiles = [\"a2.txt\"]\n\n[[alias]]\nname = \"Ilse Tarn\"\nalso = \"Nobody Here\"\n")
	open := func(large int) (early *model.Corpus, e *Edition) {
		a := archiveIn(t, cache, dir)
		a.large, a.o.Ledger = large, decisions.Open([]string{dir}, t.TempDir(), t.TempDir())
		a.o.Keep = func(article *model.Article) bool { return filepath.Base(article.File) != "a1.txt" }
		e, err := a.Open(t.Context(), quietly, func(c *model.Corpus) { early = c })
		if err != nil {
			t.Fatal(err)
		}
		a.now.spent = worthwhile
		a.Save()
		return early, e
	}
	early, e := open(1)
	if early == nil || len(early.Stories)+len(early.Quotes) > 0 {
		t.Fatalf("got %v, want just the articles", early)
	}
	if len(early.Articles) != 3 || len(e.Corpus.Articles) != 3 {
		t.Fatalf("%d and %d articles", len(early.Articles), len(e.Corpus.Articles))
	}
	for i, article := range e.Corpus.Articles {
		was := early.Articles[i]
		if was.ID != article.ID || was.Outlet != article.Outlet || unsafe.StringData(was.Text) != unsafe.StringData(article.Text) {
			t.Errorf("%s of %s first, then %s of %s", was.ID, was.Outlet.Name, article.ID, article.Outlet.Name)
		}
	}
	if at := early.FindArticle("a2.txt"); at == model.None || early.Articles[at].Outlet.Name != "The Sorrel Mail" {
		t.Error("the outlet is not the one that the user assigned")
	}
	if len(early.Problems) > 0 {
		t.Errorf("problems before anything is analysed: %v", early.Problems)
	}
	if early, _ := open(1); early != nil {
		t.Error("cached articles were handed over early")
	}
	cache = t.TempDir()
	if early, _ := open(100); early != nil {
		t.Error("articles analysed at once were handed over early")
	}
}
