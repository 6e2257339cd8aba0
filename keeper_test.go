package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/model/analyse"
)

// keeperIn is a keeper of a folder with a cache of its own, as a program has it that
// is started anew.
func keeperIn(t *testing.T, cache, dir string) *keeper {
	t.Helper()
	s := &session{stderr: io.Discard}
	k, err := s.keeper([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	k.cache.Dir = cache
	k.note = func(err error) { t.Error(err) }
	return k
}

func updated(t *testing.T, k *keeper) bool {
	t.Helper()
	changed, err := k.update(t.Context(), func(analyse.Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// TestKeeper holds that a corpus which comes out of the cache, whole or but for what has
// changed, is the one that is made anew.
func TestKeeper(t *testing.T) {
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
		k := keeperIn(t, cache, dir)
		if known := k.open(); known == (step.name == "new") {
			t.Fatalf("%s: known %v", step.name, known)
		}
		if changed := updated(t, k); changed != step.changed {
			t.Fatalf("%s: changed %v", step.name, changed)
		}
		anew := keeperIn(t, t.TempDir(), dir)
		updated(t, anew)
		if d := cmp.Diff(anew.corpus, k.corpus); d != "" {
			t.Errorf("%s: %s", step.name, d)
		}
		if len(k.corpus.Quotes) < 5 {
			t.Errorf("%s: only %d quotes", step.name, len(k.corpus.Quotes))
		}
		k.indexOf(k.corpus)
		k.spent = time.Hour
		k.save()
		if !k.stored {
			t.Errorf("%s: not kept", step.name)
		}
	}
}

// TestKeeperWithout holds that nothing is kept of what took no time, of standard input,
// nor where the user wants nothing kept.
func TestKeeperWithout(t *testing.T) {
	cache, dir := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("The quay of Sorrel is mended."), 0o600); err != nil {
		t.Fatal(err)
	}
	quick := keeperIn(t, cache, dir)
	updated(t, quick)
	quick.save()
	for _, s := range []*session{{noCache: true}, {}} {
		paths := []string{dir}
		if !s.noCache {
			paths = append(paths, "-")
		}
		k, err := s.keeper(paths)
		if err != nil {
			t.Fatal(err)
		}
		k.cache.Dir = cache
		updated(t, k)
		k.spent = time.Hour
		k.save()
	}
	if entries, err := quick.cache.Entries(); err != nil || len(entries) > 0 {
		t.Errorf("kept: %v %v", entries, err)
	}
}
