package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"lineup/corpus/fetched"
	"lineup/model"
)

// entered returns a folder of files with a ledger listing them.
func entered(t *testing.T, files map[string]string, entries ...fetched.Entry) string {
	t.Helper()
	dir := folder(t, files)
	w, err := fetched.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := w.Add(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestFetched checks what the loader takes from the ledger of lineup fetch (address, character set and outlet, from
// whichever folder is opened) and that the ledger itself is neither an article nor a problem.
func TestFetched(t *testing.T) {
	const russian = "<html><h1>\xcf\xf0\xe8\xf7\xe0\xeb</h1><p>\xcf\xf0\xe8\xf7\xe0\xeb \xe7\xe0\xea\xf0\xfb\xf2. " + prose
	dir := entered(
		t, map[string]string{"desk.example/a.html": russian, "desk.example/b.html": "<html><h1>Pier shut</h1><p>" + prose},
		fetched.Entry{
			What: fetched.New, Asked: "https://desk.example/a?x", Reached: "https://desk.example/a", File: "desk.example/a.html",
			Header: map[string]string{"content-type": "text/html; charset=windows-1251"},
		},
		fetched.Entry{What: fetched.New, Asked: "https://desk.example/b", File: "desk.example/b.html", Outlet: "The Selby Desk", Published: "2025-08-17T09:00:00+02:00"},
	)
	for name, path := range map[string]string{"the folder": dir, "the host's": filepath.Join(dir, "desk.example"), "the one above": filepath.Dir(dir)} {
		articles, problems := mustLoad(t, path)
		if len(articles) != 2 || len(problems) != 0 {
			t.Fatalf("%s: %d articles, %v", name, len(articles), problems)
		}
		a, b := articles[0], articles[1]
		if a.Title != "Причал" || a.URL != "https://desk.example/a" || a.Outlet.Name != "desk.example" {
			t.Errorf("%s: %q, %q, %q", name, a.Title, a.URL, a.Outlet.Name)
		}
		if a.Published.Known() || b.Published.String() != "2025-08-17T09:00:00+02:00" || b.PublishedFrom != model.FromRecord {
			t.Errorf("%s: published %s and %s", name, a.Published, b.Published)
		}
		if b.URL != "https://desk.example/b" || b.Outlet.Name != "The Selby Desk" || b.OutletFrom != "lineup.toml" {
			t.Errorf("%s: %q, %q by %q", name, b.URL, b.Outlet.Name, b.OutletFrom)
		}
	}
	if _, problems := mustLoad(t, filepath.Join(dir, fetched.Name)); len(problems) != 1 {
		t.Errorf("the ledger by itself: %v", problems)
	}
}

// TestFetchedPacked checks that the ledger is not a problem in a packed folder either.
func TestFetchedPacked(t *testing.T) {
	dir := entered(t, map[string]string{"a.html": "<html><h1>Pier shut</h1><p>" + prose}, fetched.Entry{What: fetched.New, Asked: "https://desk.example/a", File: "a.html"})
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if err := z.AddFS(os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if articles, problems := mustLoad(t, folder(t, map[string]string{"desk.zip": b.String()})); len(articles) != 1 || len(problems) != 0 {
		t.Errorf("%d articles, %v", len(articles), problems)
	}
}

// TestFetchedLater checks that later entries of a ledger are picked up, and that a new entry for other files causes
// no rereading.
func TestFetchedLater(t *testing.T) {
	page := "<html><h1>Pier shut</h1><p>" + prose
	dir := entered(t, map[string]string{"desk.example/a.html": page})
	o := Options{Paths: []string{dir}}
	before, err := Update(t.Context(), o, nil)
	if err != nil || len(before.Articles) != 1 || before.Articles[0].URL != "" {
		t.Fatalf("%+v, %v", before, err)
	}
	add := func(e fetched.Entry) {
		w, err := fetched.Open(dir)
		if err == nil {
			err = w.Add(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add(fetched.Entry{What: fetched.New, Asked: "https://desk.example/a", File: "desk.example/a.html"})
	after, err := Update(t.Context(), o, before)
	if err != nil || after.Articles[0].URL != "https://desk.example/a" {
		t.Fatalf("%+v, %v", after, err)
	}
	add(fetched.Entry{What: fetched.Gone, Asked: "https://desk.example/b", Status: 404})
	if again, err := Update(t.Context(), o, after); err != nil || again != after {
		t.Errorf("it is read again, %v", err)
	}
}

// TestOwnFetchFile checks that articles in a user's own file called fetch.jsonl are read.
func TestOwnFetchFile(t *testing.T) {
	line, err := json.Marshal(map[string]string{"title": "Pier shut", "text": prose})
	if err != nil {
		t.Fatal(err)
	}
	dir := folder(t, map[string]string{fetched.Name: string(line)})
	if articles, problems := mustLoad(t, dir); len(articles) != 1 || len(problems) != 0 {
		t.Errorf("%d articles, %v", len(articles), problems)
	}
}
