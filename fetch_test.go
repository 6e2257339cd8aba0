package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"lineup/corpus/fetch"
	"lineup/ui/command"
)

// paper is an outlet's site on this machine: a feed of two articles, one of which says how often it was rewritten.
func paper(t *testing.T) (at string, rewrite func()) {
	t.Helper()
	var edition atomic.Int32
	edition.Store(1)
	page := func(w io.Writer, headline, more string) {
		fmt.Fprintf(w, `<html><head><title>%s</title><meta property="og:site_name" content="The Selby Courier"><meta property="article:published_time" content="2025-08-17T09:00:00Z"></head>`+
			`<body><h1>%[1]s</h1><p>SELBY — The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog, the coast guard said.</p>`+
			`<p>“Nobody is to walk on the pier before Monday,” said Ada Quill, the harbour master.</p><p>%s</p></body></html>`, headline, more)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `<rss><channel><title>The Selby Courier</title><item><title>Pier shut</title><link>/news/pier-shut</link></item><item><title>Quay open</title><link>/news/quay-open</link></item></channel></rss>`)
	})
	mux.HandleFunc("/news/pier-shut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		page(w, "Pier shut", fmt.Sprintf("It was struck for the %d. time this year.", edition.Load()))
	})
	mux.HandleFunc("/news/quay-open", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		page(w, "Quay open", "\u202eIt is the oldest of the county.")
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL, func() { edition.Add(1) }
}

// ranLineup runs the program and returns its exit code and its output.
func ranLineup(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = command.Run("dev", args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// TestFetchCommand fills a folder, reads it, and fills it again: what was fetched is printed, the rest is on stderr,
// and the exit codes are those of every command.
func TestFetchCommand(t *testing.T) {
	at, rewrite := paper(t)
	desk := filepath.Join(t.TempDir(), "desk")
	fetched := func(args ...string) (int, string, string) {
		return ranLineup("", append([]string{"fetch", "--into", desk, "--delay", "0"}, args...)...)
	}

	code, out, errs := fetched(at+"/feed", "--dry-run")
	if _, err := os.Stat(desk); code != command.ExitDone || !os.IsNotExist(err) || strings.Count(out, "  new\n") != 2 || !strings.Contains(errs, "2 to fetch") {
		t.Errorf("dry: %d, %q, %q, %v", code, out, errs, err)
	}
	code, out, errs = fetched(at+"/feed", "--format", "jsonl")
	if code != command.ExitDone || strings.Count(out, "\n") != 2 || !strings.HasPrefix(errs, "2 new; 1 kB in") {
		t.Fatalf("first: %d, %q, %q", code, out, errs)
	}
	var first struct {
		What      string `json:"what"`
		File      string `json:"file"`
		Title     string `json:"title"`
		Published string `json:"published"`
		Outlet    string `json:"outlet"`
		SHA256    string `json:"sha256"`
	}
	if err := json.Unmarshal([]byte(strings.Split(out, "\n")[0]), &first); err != nil || first.What != "new" || first.Title != "Pier shut" ||
		first.Outlet != "The Selby Courier" || first.Published != "2025-08-17T09:00:00Z" || len(first.SHA256) != 64 {
		t.Errorf("%+v, %v", first, err)
	}
	if _, err := os.Stat(first.File); err != nil || filepath.Base(first.File) != "2025-08-17-pier-shut.html" {
		t.Errorf("%s: %v", first.File, err)
	}
	if code, out, _ := ranLineup("", "articles", "--no-cache", desk); code != command.ExitDone || !strings.Contains(out, "Quay open") || strings.Contains(out, "jsonl") {
		t.Errorf("articles: %d, %s", code, out)
	}
	if code, out, errs := fetched(); code != command.ExitDone || out != "" || !strings.HasPrefix(errs, "0 new, 2 unchanged") {
		t.Errorf("again: %d, %q, %q", code, out, errs)
	}
	rewrite()
	if code, out, errs := fetched("--format", "csv"); code != command.ExitDone || !strings.Contains(out, "changed,") || !strings.Contains(out, "pier-shut.r2.html") || !strings.HasPrefix(errs, "0 new, 1 revised, 1 unchanged") {
		t.Errorf("rewritten: %d, %q, %q", code, out, errs)
	}
	if err := os.WriteFile(first.File, []byte("<p>Something else."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{desk, filepath.Dir(first.File), first.File, filepath.Dir(desk)} {
		if _, out, _ := ranLineup("", "check", "--no-cache", path); strings.Count(out, "altered since it was fetched") != 1 {
			t.Errorf("check %s: %s", path, out)
		}
	}
}

// TestFetchConfigured fetches the feeds of a folder's lineup.toml.
func TestFetchConfigured(t *testing.T) {
	at, _ := paper(t)
	desk := t.TempDir()
	toml := "# mine\n[[feed]]\nurl = \"" + at + "/feed\"\noutlet = \"The Selby Desk\"\nwords = [\"pier\"]\n\n[[feed]]\nwords = 3\n"
	if err := os.WriteFile(filepath.Join(desk, "lineup.toml"), []byte(toml), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := ranLineup("", "fetch", "--into", desk, "--delay", "0")
	if code != command.ExitDone || !strings.Contains(out, "The Selby Desk") || !strings.Contains(errs, "1 new, 1 left out") || !strings.Contains(errs, "lineup.toml:7: this [[feed]] is ignored") {
		t.Errorf("%d, %q, %q", code, out, errs)
	}
}

// TestFetchUsage checks the messages and exit codes for what cannot be done.
func TestFetchUsage(t *testing.T) {
	at, _ := paper(t)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{}, command.ExitUsage, "fetch what? Give addresses, or a [[feed]] in"},
		{[]string{"nonsuch"}, command.ExitUsage, `"nonsuch" is neither an address nor a file`},
		{[]string{at + "/feed", "--every", "5s"}, command.ExitUsage, "--every 5s is too often; use 1m0s or more"},
		{[]string{at + "/feed", "--delay", "-1s"}, command.ExitUsage, "--delay cannot be -1s"},
		{[]string{at + "/feed", "--since", "yesterday"}, command.ExitUsage, "is not a date"},
		{[]string{at + "/feed", "--into", "postgres://host/db"}, command.ExitUsage, "is not a folder"},
		{[]string{at + "/nothing"}, command.ExitUsage, "answers 404 Not Found"},
		{[]string{at + "/nothing"}, command.ExitUsage, "nothing could be fetched"},
		{[]string{at + "/feed", at + "/nothing"}, command.ExitDone, "2 new, 1 failed"},
		{[]string{at + "/feed", at + "/nothing", "--strict"}, command.ExitUsage, "1 failed, and --strict is set"},
	} {
		args := append([]string{"fetch", "--delay", "0", "--into", t.TempDir()}, c.args...)
		for i, a := range c.args { // the last one given counts
			if a == "--into" {
				args = append(args, a, c.args[i+1])
			}
		}
		if code, _, errs := ranLineup("", args...); code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("%q: %d, %q", c.args, code, errs)
		}
	}
	if code, _, errs := ranLineup("# none\n", "fetch", "-", "--into", t.TempDir()); code != command.ExitNothing || !strings.Contains(errs, "nothing matched") {
		t.Errorf("empty list: %d, %q", code, errs)
	}
}

// TestStarter checks that the list to begin with can be read by the command and describes itself.
func TestStarter(t *testing.T) {
	code, out, _ := ranLineup("", "fetch", "--starter")
	if code != command.ExitDone || !strings.Contains(out, "They were not tried") {
		t.Fatalf("%d, %q", code, out)
	}
	sources, err := fetch.Sources([]string{"-"}, strings.NewReader(out))
	if err != nil || len(sources) < 30 {
		t.Fatalf("%d feeds, %v", len(sources), err)
	}
	seen := map[string]bool{}
	for _, s := range sources {
		if seen[s.URL] || !strings.HasPrefix(s.URL, "https://") || !s.Feed {
			t.Errorf("%+v", s)
		}
		seen[s.URL] = true
	}
}
