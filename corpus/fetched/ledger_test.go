package fetched

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

var noon = time.Date(2025, 8, 17, 12, 0, 0, 0, time.UTC)

func write(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func add(t *testing.T, dir string, entries ...Entry) {
	t.Helper()
	w, err := Open(dir)
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
}

func entry(what What, file string, after time.Duration) Entry {
	return Entry{Time: noon.Add(after), What: what, Page: "https://courier.example/pier", Asked: "https://courier.example/pier?from=feed", Status: 200, File: file}
}

// TestLedger holds what is written against what is read.
func TestLedger(t *testing.T) {
	dir := t.TempDir()
	if l, err := Read(dir); l != nil || err != nil {
		t.Fatalf("%v, %v of an empty folder", l, err)
	}
	first, second, gone := entry(New, "courier.example/pier.html", 0), entry(Changed, "courier.example/pier.r2.html", time.Hour), entry(Gone, "", 2*time.Hour)
	first.Header = map[string]string{"content-type": "text/html; charset=windows-1251"}
	gone.Status = 410
	add(t, dir, first, second)
	add(t, dir, gone)
	l, err := Read(dir)
	if err != nil || len(l.Entries) != 3 {
		t.Fatalf("%d entries, %v", len(l.Entries), err)
	}
	e, ok := l.File("courier.example/pier.html")
	if !ok || e.Charset() != "windows-1251" || e.At() != first.Asked || !e.Time.Equal(noon) {
		t.Errorf("%+v", e)
	}
	if rs := l.Revisions(e.Page); len(rs) != 2 || rs[0].File != first.File || rs[1].File != second.File {
		t.Errorf("revisions: %v", rs)
	}
	if since, status, ok := l.Gone(e.Page); !ok || status != 410 || !since.Equal(noon.Add(2*time.Hour)) {
		t.Errorf("gone: %v, %d, %v", since, status, ok)
	}
	host := Near(filepath.Join(dir, "courier.example"))
	if e, ok := host.File("pier.r2.html"); !ok || e.What != Changed {
		t.Errorf("from the host's folder: %+v", e)
	}
	if _, ok := Near(t.TempDir()).File("pier.html"); ok {
		t.Error("a folder without a ledger has a file")
	}
}

// TestTorn holds that a line that somebody was ended in counts for nothing, goes with the next
// entry, and that lines that cannot be read, or name files elsewhere, cost no other.
func TestTorn(t *testing.T) {
	dir := t.TempDir()
	add(t, dir, entry(New, "a/pier.html", 0))
	name := filepath.Join(dir, Name)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write(t, name, string(whole)+"no JSON\n"+
		`{"what":"new","asked":"https://b.example/","file":"../outside.html"}`+"\n"+
		`{"what":"new","asked":"https://b.example/","file":"/etc/passwd"}`+"\n"+
		`{"what":"new","asked":"https://b.example/","file":"a\\b.html"}`+"\n"+`{"what":"new","asked":"https`)
	l, err := Read(dir)
	if err != nil || len(l.Entries) != 1 {
		t.Fatalf("%d entries, %v", len(l.Entries), err)
	}
	add(t, dir, entry(Changed, "a/pier.r2.html", time.Hour))
	if l, err = Read(dir); err != nil || len(l.Entries) != 2 || l.torn >= 0 {
		t.Errorf("%+v, %v", l, err)
	}
}

// TestOthers holds that a file of articles that is called fetch.jsonl is no ledger, and is not
// written to.
func TestOthers(t *testing.T) {
	dir := t.TempDir()
	const article = `{"title":"Pier shut","text":"The pier is shut."}` + "\n"
	write(t, filepath.Join(dir, Name), article)
	if l, err := Read(dir); l != nil || err != nil {
		t.Errorf("%v, %v", l, err)
	}
	if _, err := Open(dir); err == nil {
		t.Error("it was opened to write")
	}
	if data, _ := os.ReadFile(filepath.Join(dir, Name)); string(data) != article {
		t.Errorf("it holds %q", data)
	}
}

// TestCheck holds that what was altered, is missing or gone is reported, and nothing else.
func TestCheck(t *testing.T) {
	dir := t.TempDir()
	const text = "The pier is shut."
	kept := entry(New, "a.example/kept.html", 0)
	write(t, filepath.Join(dir, kept.File), text)
	sum, err := sumOf(filepath.Join(dir, kept.File))
	if err != nil {
		t.Fatal(err)
	}
	kept.SHA256 = sum
	add(t, dir, kept)
	if ps := Check(dir); len(ps) != 0 {
		t.Errorf("of a whole folder: %v", ps)
	}
	altered, missing, gone := entry(Changed, "a.example/altered.html", time.Hour), entry(New, "b.example/missing.html", 0), entry(Gone, "", 3*time.Hour)
	altered.SHA256, missing.SHA256, missing.Page, gone.Status = sum, sum, "https://b.example/", 404
	write(t, filepath.Join(dir, altered.File), text+" Or not.")
	add(t, dir, altered, missing, gone)
	want := []string{
		"altered since it was fetched on 2025-08-17 13:00 UTC; it no longer has the bytes that https://courier.example/pier?from=feed sent",
		"gone from its site: https://courier.example/pier?from=feed answered 404 on 2025-08-17 15:00 UTC",
		"missing: it was fetched on 2025-08-17 12:00 UTC",
	}
	ps := Check(dir)
	if len(ps) != len(want) {
		t.Fatalf("%v", ps)
	}
	for i, p := range ps {
		if p.What != want[i] {
			t.Errorf("%q, want %q", p.What, want[i])
		}
	}
	if ps := Check(filepath.Join(dir, "b.example")); len(ps) != 1 || ps[0].File != filepath.Join(dir, "b.example", "missing.html") {
		t.Errorf("of one host's folder: %v", ps)
	}
}

// FuzzLedger holds that whatever a ledger says, it names no file outside its folder.
func FuzzLedger(f *testing.F) {
	f.Add([]byte(head + "\n" + `{"what":"new","page":"p","asked":"a","file":"a/b.html"}` + "\n{"))
	f.Add([]byte(`{"what":"new","asked":"a","file":"../b"}` + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l := parseLedger(data)
		for i := range l.Entries {
			e := &l.Entries[i]
			if e.File != "" && !filepath.IsLocal(e.File) {
				t.Errorf("%q", e.File)
			}
			l.Gone(e.Page)
			l.Revisions(e.Page)
			e.Charset()
		}
	})
}
