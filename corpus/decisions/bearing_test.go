package decisions

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/decide"
)

// newsroom returns a folder with a lineup.toml and articles of two outlets below it.
func newsroom(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"ap/quay.txt", "ap/mole.txt", "wire/quay.txt", "wire/pile.jsonl", "top.txt"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o750); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, "The quay was closed.")
	}
	write(t, dir, File, "# the desk's\n")
	return dir
}

// TestDecisionsFromAbove makes every kind of decision in a folder and reads it from the folder below, and the other
// way round, and from a single file.
func TestDecisionsFromAbove(t *testing.T) {
	above := func(id model.ArticleID) decide.Ref { return decide.Ref{Article: "ap/" + id, Words: "The quay"} }
	below := func(id model.ArticleID) decide.Ref { return decide.Ref{Article: id, Words: "The quay"} }
	for name, x := range map[string]struct {
		above, below decide.Decision // nil for nothing
	}{
		"correction":    {decide.Correction{Ref: above("quay.txt"), Speaker: "A"}, decide.Correction{Ref: below("quay.txt"), Speaker: "A"}},
		"a line":        {decide.Correction{Ref: above("quay.txt#3"), Speaker: "A"}, decide.Correction{Ref: below("quay.txt#3"), Speaker: "A"}},
		"bookmark":      {decide.Bookmark{Ref: above("quay.txt"), On: "quote"}, decide.Bookmark{Ref: below("quay.txt"), On: "quote"}},
		"alias":         {decide.Alias{Name: "A", Also: "B"}, decide.Alias{Name: "A", Also: "B"}},
		"no alias":      {decide.NotAlias{Name: "A", Not: "B"}, decide.NotAlias{Name: "A", Not: "B"}},
		"join":          {decide.Join{Ref: above("quay.txt"), Other: decide.Other(above("mole.txt"))}, decide.Join{Ref: below("quay.txt"), Other: decide.Other(below("mole.txt"))}},
		"part":          {decide.Part{Ref: above("quay.txt"), Other: decide.Other(above("mole.txt"))}, decide.Part{Ref: below("quay.txt"), Other: decide.Other(below("mole.txt"))}},
		"merge":         {decide.Merge{Articles: []model.ArticleID{"ap/quay.txt", "ap/mole.txt"}}, decide.Merge{Articles: []model.ArticleID{"quay.txt", "mole.txt"}}},
		"split":         {decide.Split{Articles: []model.ArticleID{"ap/quay.txt"}}, decide.Split{Articles: []model.ArticleID{"quay.txt"}}},
		"outlet":        {decide.Outlet{Name: "A", Files: []string{"./ap/quay.txt"}}, decide.Outlet{Name: "A", Files: []string{"./quay.txt"}}},
		"a record's id": {decide.Split{Articles: []model.ArticleID{"urn:7"}}, decide.Split{Articles: []model.ArticleID{"urn:7"}}},
		"elsewhere":     {decide.Correction{Ref: decide.Ref{Article: "wire/quay.txt", Words: "x"}}, nil},
		"beside it":     {decide.Split{Articles: []model.ArticleID{"top.txt"}}, nil},
		"half of it":    {decide.Merge{Articles: []model.ArticleID{"ap/quay.txt", "wire/quay.txt"}}, nil},
	} {
		made := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
		dir := newsroom(t)
		for _, opened := range []string{"ap", "ap/quay.txt"} {
			top, deep := testLedger(t, dir), testLedger(t, filepath.Join(dir, opened))
			one := decide.Decisions{{Decision: x.above, At: made}}
			if _, err := top.Change(nil, one); err != nil {
				t.Fatal(err)
			}
			got, problems := deep.Read()
			if len(problems) > 0 {
				t.Errorf("%s: %v", name, problems)
			}
			if x.below == nil {
				if len(got) > 0 {
					t.Errorf("%s: seen from %s: %v", name, opened, got)
				}
				if _, err := top.Change(one, nil); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if len(got) != 1 || !cmp.Equal(x.below, got[0].Decision) || !got[0].Above {
				t.Fatalf("%s: from %s: %+v", name, opened, got)
			}
			if left, err := deep.Change(got, nil); err != nil || len(left) > 0 {
				t.Errorf("%s: withdrawn from %s: %v %v", name, opened, left, err)
			}
			if _, err := deep.Change(nil, decide.Decisions{{Decision: x.below, At: made}}); err != nil {
				t.Fatal(err)
			}
			if got, _ = top.Read(); len(got) != 1 || !cmp.Equal(x.above, got[0].Decision) {
				t.Errorf("%s: decided in %s: %+v", name, opened, got)
			}
			if _, err := top.Change(got, nil); err != nil {
				t.Fatal(err)
			}
			if exists(filepath.Join(dir, "ap"), File) {
				t.Fatal("a second lineup.toml was created")
			}
		}
	}
}

// TestTwoFoldersAndOneFile opens two folders governed by one lineup.toml: each decision applies to the folder that
// has the article.
func TestTwoFoldersAndOneFile(t *testing.T) {
	dir := newsroom(t)
	l := Open([]string{filepath.Join(dir, "ap"), filepath.Join(dir, "wire")}, t.TempDir(), t.TempDir())
	for _, id := range []model.ArticleID{"mole.txt", "pile.jsonl#4"} {
		if _, err := l.Change(nil, decide.Decisions{{Decision: decide.Split{Articles: []model.ArticleID{id}}}}); err != nil {
			t.Fatal(err)
		}
	}
	got, _ := testLedger(t, dir).Read()
	if len(got) != 2 || got[0].String() != "a separate story: ap/mole.txt" || got[1].String() != "a separate story: wire/pile.jsonl#4" {
		t.Errorf("%v", got)
	}
	if got, _ = l.Read(); len(got) != 2 || got[0].String() != "a separate story: mole.txt" {
		t.Errorf("%v", got)
	}
}

// TestGoverning checks how far up the tree a lineup.toml is looked for.
func TestGoverning(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", filepath.Join(dir, "home"))
	for _, name := range []string{"home/news/ap", "repo/.git", "repo/news", "srv/news/ap"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o750); err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, File, "# the desk's\n")
	write(t, dir, "home/news/"+File, "")
	for _, x := range []struct{ opened, above, below string }{
		{"home/news/ap", "home/news", "ap/"},
		{"home/news", "home/news", ""},
		{"home", "home", ""},
		{"repo/news", "repo/news", ""},
		{"repo", "repo", ""},
		{"srv/news/ap", ".", "srv/news/ap/"},
	} {
		above, below := Governing(filepath.Join(dir, x.opened))
		if above != filepath.Join(dir, x.above) || below != x.below {
			t.Errorf("%s: %s, %q", x.opened, above, below)
		}
	}
	t.Chdir(filepath.Join(dir, "home/news/ap"))
	if above, below := Governing("."); above != ".." || below != "ap/" {
		t.Errorf("the working folder: %s, %q", above, below)
	}
}

// TestPatternBelow checks how a folder's patterns are rewritten for a folder below it.
func TestPatternBelow(t *testing.T) {
	for _, x := range []struct {
		pattern, below, want string // "" for nothing
	}{
		{"*.txt", "ap/", "*.txt"},
		{"ap/*", "ap/", "./*"},
		{"./ap/x.txt", "ap/", "./x.txt"},
		{"ap/**", "ap/", "*"},
		{"ap/", "ap/old/", "*"},
		{"ap/old/", "ap/", "old/"},
		{"ap/old/**", "ap/", "old/**"},
		{"*/x.txt", "ap/", "./x.txt"},
		{"wire/*", "ap/", ""},
		{"ap/x.txt", "ap/old/", ""},
	} {
		if got, ok := patternBelow(x.pattern, x.below); ok != (x.want != "") || ok && got != x.want {
			t.Errorf("%s below %s: %q %v", x.pattern, x.below, got, ok)
		}
	}
}

// TestStale checks that the ledger distinguishes its own writes from those of others.
func TestStale(t *testing.T) {
	dir := newsroom(t)
	l := testLedger(t, dir)
	l.Read()
	if l.Stale() {
		t.Error("stale although nobody has written")
	}
	one := decide.Decisions{{Decision: decide.Alias{Name: "A", Also: "B"}}}
	if _, err := l.Change(nil, one); err != nil || l.Stale() {
		t.Errorf("stale after its own write: %v", err)
	}
	if _, err := testLedger(t, dir).Change(one, nil); err != nil || !l.Stale() {
		t.Errorf("not stale after another's write: %v", err)
	}
}

func write(t *testing.T, dir, name, data string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}
