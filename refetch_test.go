package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"lineup/ui/command"
)

// whistle is an outlet's site on this machine, whose article about a ferry has two states.
func whistle(t *testing.T) (at string, rewrite func()) {
	t.Helper()
	const was = `<p>PORT ALDRIN — Four people were hurt when the ferry Marigold struck the northern pier of Port Aldrin in fog on Monday, the coast guard said.</p>` +
		`<p>“All ferries of that class may be taken out of service until the steering has been examined,” said Conrad Pell, the harbour master.</p>` +
		`<p>The pier was built in 1931 and has been closed to cars since the spring.</p>`
	is := strings.NewReplacer("Four", "Six", " of that class", "").Replace(was)
	var rewritten atomic.Bool
	page := func(w http.ResponseWriter, headline, body string) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<html><head><title>%s</title><meta property="og:site_name" content="The Harbour Whistle"><meta property="article:published_time" content="2025-03-03T17:30:00Z"></head>`+
			`<body><article><h1>%[1]s</h1>%s</article></body></html>`, headline, body)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "User-agent: *\nCrawl-delay: 0.01\n")
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		more := ""
		if rewritten.Load() {
			more = `<item><title>Fares rise</title><link>/news/fares</link></item><item><title>Gone</title><link>/news/none</link></item>`
		}
		_, _ = io.WriteString(w, `<rss><channel><title>The Harbour Whistle</title><item><title>Ferry strikes pier</title><link>/news/pier</link></item>`+more+`</channel></rss>`)
	})
	mux.HandleFunc("/news/pier", func(w http.ResponseWriter, _ *http.Request) {
		if rewritten.Load() {
			page(w, "Six hurt as ferry strikes pier", is)
			return
		}
		page(w, "Ferry strikes pier", was)
	})
	mux.HandleFunc("/news/fares", func(w http.ResponseWriter, _ *http.Request) {
		page(w, "Fares to rise in June", `<p>SELBY — Fares on all buses of the county are to rise by a tenth in June, the council decided on Monday after a long debate.</p><p>“Nobody on this council wanted it,” said Ada Quill, its leader.</p>`)
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL, func() { rewritten.Store(true) }
}

// TestRefetched follows a change by an outlet: fetched by the command, fetched again with R while its article is
// open, and lined up.
func TestRefetched(t *testing.T) {
	at, rewrite := whistle(t)
	desk := filepath.Join(t.TempDir(), "desk")
	if code, _, errs := ranLineup("", "fetch", at+"/feed", "--into", desk, "--delay", "0"); code != command.ExitDone {
		t.Fatal(errs)
	}
	x := start(t, 160, 45, desk)
	x.until("Ferry strikes pier", "Articles 1")
	x.keys("3", "Tab", "R")
	x.until("nothing new")
	x.keys("6", "Tab", "Enter")
	x.until("All ferries of that class", "The pier was built")
	rewrite()
	x.keys("R")
	x.until("1 new, 1 revised, 1 failed", "revision 1 of 2", "All ferries of that class")
	x.keys("P")
	x.until("Not fetched", "/news/none", "404")
	x.keys("q", "r")
	x.until("2 revisions of one article", "Revision 1", "Revision 2", "fetched", "−of that class", "−3", "~Four", "~Six", "Whistle changed its headline")
	x.keys("n")
	x.until("Whistle changed Four to Six")
	x.keys("q", "q")
	x.until("Articles 3", "Fares to rise")
	x.keys("q")
	x.until("ended with 0")
}
