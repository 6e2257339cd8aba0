package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/decisions"
	"lineup/model"
)

// TestPeek checks that a file read by itself yields the same articles, with the same IDs, as when read with all the
// others, whichever way the paths are given.
func TestPeek(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "ap/b.txt", "ap/old/c.txt"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o750); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, prose+"\n\n"+name)
	}
	write(t, dir, "ap/pile.jsonl", "{\"title\": \"One\", \"text\": \"The quay.\"}\n{\"id\": \"own\", \"title\": \"Two\", \"text\": \"The mole.\"}\n")
	t.Chdir(dir)
	for _, path := range []string{dir, ".", "./ap/", "ap/old/c.txt", filepath.Join(dir, "ap")} {
		o := Options{Paths: []string{path}}
		all, _, err := Load(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		var peeked []*model.Article
		for _, a := range all {
			if slices.ContainsFunc(peeked, func(p *model.Article) bool { return p.File == a.File }) {
				continue
			}
			got, err := Peek(t.Context(), o, []string{a.File})
			if err != nil {
				t.Fatal(err)
			}
			peeked = append(peeked, got...)
		}
		if d := cmp.Diff(all, peeked); d != "" {
			t.Errorf("%s: %s", path, d)
		}
	}
}

// TestPeekElsewhere checks that nothing outside the paths is read.
func TestPeekElsewhere(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"in/.hidden.txt", "in/.git/x.txt", "in/" + decisions.File, "beside.txt", "in/a.txt"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o750); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, "")
	}
	write(t, dir, "beside.txt", prose)
	write(t, dir, "in/.git/x.txt", prose)
	write(t, dir, "in/.hidden.txt", prose)
	var names []string
	for _, name := range []string{"in", "in/.hidden.txt", "in/.git/x.txt", "in/" + decisions.File, "beside.txt", "in/gone.txt", "in/../beside.txt"} {
		names = append(names, filepath.Join(dir, name))
	}
	got, err := Peek(t.Context(), Options{Paths: []string{filepath.Join(dir, "in")}}, names)
	if err != nil || len(got) > 0 {
		t.Errorf("%d articles, %v", len(got), err)
	}
}
