package fetch

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/corpus"
	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetch/store"
	"lineup/corpus/fetched"
	"lineup/model"
)

// TestGuest checks what a server sees: an honest name, one request a second, requests again only
// for what may have changed, no cookies, and nothing about where the reader comes from.
func TestGuest(t *testing.T) {
	w := newWorld(t)
	w.o.Contact = "desk@courier.example\r\nX-Evil: 1"
	w.at("/feed", func(out http.ResponseWriter, q *http.Request) {
		http.SetCookie(out, &http.Cookie{Name: "id", Value: "1"})
		out.Header().Set("Last-Modified", "Sun, 17 Aug 2025 09:00:00 GMT")
		if q.Header.Get("If-Modified-Since") != "" {
			out.WriteHeader(http.StatusNotModified)
			return
		}
		feed("/a-1", "A", "/b-2", "B", "/c-3", "C")(out, q)
	})
	for _, p := range []string{"/a-1", "/b-2", "/c-3"} {
		w.at(p, tagged(`"`+p+`"`, article("Pier "+p)))
	}
	holds(t, w.round(w.source("/feed")), "new a-1.html\nnew b-2.html\nnew c-3.html")
	if w.clock.slept < 4*time.Second || w.clock.slept > 5*time.Second {
		t.Errorf("five requests took %v", w.clock.slept)
	}
	before := len(w.requests())
	size := ledgerSize(t, w)
	holds(t, w.round(w.source("/feed")), "3 unchanged")
	want := []string{"/feed [Sun, 17 Aug 2025 09:00:00 GMT]", `/a-1 ["/a-1"]`, `/b-2 ["/b-2"]`, `/c-3 ["/c-3"]`}
	if got := w.requests()[before:]; !slices.Equal(got, want) {
		t.Errorf("asked %q", got)
	}
	if again := ledgerSize(t, w); again != size {
		t.Errorf("the ledger grew from %d to %d bytes", size, again)
	}
	for _, h := range w.heads {
		if h.Get("User-Agent") != "lineup/test (reads articles to compare them; desk@courier.exampleX-Evil: 1)" || h.Get("Cookie") != "" || h.Get("Referer") != "" || h.Get("X-Evil") != "" {
			t.Fatalf("%v", h)
		}
	}
}

// TestSameArticle checks that a page with an unchanged article is requested with its latest ETag,
// and that this is recorded once.
func TestSameArticle(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", feed("/pier", "Pier shut"))
	w.at("/pier", tagged(`"1"`, article("Pier shut")))
	holds(t, w.round(w.source("/feed")), "new pier.html")
	w.at("/pier", tagged(`"2"`, article("Pier shut")+"<aside>Buy boats</aside>"))
	holds(t, w.round(w.source("/feed")), "1 unchanged")
	size, before := ledgerSize(t, w), len(w.requests())
	holds(t, w.round(w.source("/feed")), "1 unchanged")
	if got := w.requests()[before:]; !slices.Equal(got, []string{"/feed", `/pier ["2"]`}) {
		t.Errorf("asked %q", got)
	}
	if again := ledgerSize(t, w); again != size || len(w.files()) != 2 {
		t.Errorf("the ledger grew from %d to %d bytes; files %v", size, again, w.files())
	}
	w.at("/pier", tagged(`"3"`, article("Pier shut for good")))
	holds(t, w.round(w.source("/feed")), "changed pier.r2.html")
}

func ledgerSize(t *testing.T, w *world) int64 {
	t.Helper()
	info, err := os.Stat(filepath.Join(w.dir, fetched.Name))
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// TestPace checks who decides how fast a host is asked: the user, else the host, else one request a
// second.
func TestPace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		delay  time.Duration
		robots string
		want   time.Duration // for robots.txt, the feed and two pages
	}{
		{"not declared", -1, "", 3 * time.Second},
		{"the host, slower", -1, "User-agent: *\nCrawl-delay: 20", 60 * time.Second},
		{"the host, faster", -1, "User-agent: lineup\nCrawl-delay: 0.5", 1500 * time.Millisecond},
		{"the user", 3 * time.Second, "User-agent: *\nCrawl-delay: 20", 9 * time.Second},
		{"the user, at once", 0, "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.o.Delay = c.delay
			w.at("/robots.txt", typed("text/plain", c.robots))
			w.at("/feed", feed("/a-1", "A", "/b-2", "B"))
			w.at("/a-1", html(article("A")))
			w.at("/b-2", html(article("B")))
			holds(t, w.round(w.source("/feed")), "new a-1.html\nnew b-2.html")
			if got := w.clock.slept; got > c.want || got < c.want*9/10 && got < c.want-time.Second {
				t.Errorf("slept %v, want %v", got, c.want)
			}
		})
	}
}

// TestTwoThousand checks that a feed of two thousand items is read to the end, and its pages kept.
func TestTwoThousand(t *testing.T) {
	w := newWorld(t)
	w.o.Delay = 0
	var links []string
	for i := range 2000 {
		at := fmt.Sprintf("/p/pier-%d", i)
		links = append(links, at, fmt.Sprintf("Pier %d", i))
		if i < 20 {
			w.at(at, html(article(fmt.Sprintf("Pier %d", i))))
		}
	}
	w.at("/feed", feed(links...))
	got := strings.Split(w.round(w.source("/feed")), "\n")
	if len(got) != 2000 || got[0] != "new pier-0.html" || !strings.HasPrefix(got[1999], "failed HOST/p/pier-999: answers 404") {
		t.Errorf("%d lines, %q ... %q", len(got), got[0], got[len(got)-1])
	}
}

// TestHostile checks that a host that never answers costs only its own articles, and is not waited
// for again and again.
func TestHostile(t *testing.T) {
	w := newWorld(t)
	w.hurry()
	bad := httptest.NewServer(hangs(""))
	defer bad.Close()
	var links []string
	for i := range 40 {
		links = append(links, fmt.Sprintf("%s/%d", bad.URL, i), "x")
	}
	w.at("/feed", feed(append(links, "/pier", "Pier shut")...))
	w.at("/pier", html(article("Pier shut")))
	got := w.round(w.source("/feed"))
	if !strings.HasPrefix(got, "new pier.html\n") || strings.Count(got, "did not begin within") != 40 || strings.Count(got, "is left for now") != 37 {
		t.Error(got)
	}
}

// TestClock checks that a clock that jumps, back or ahead, loses nothing and causes no request
// twice in a round.
func TestClock(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", feed("/pier", "Pier shut"))
	w.at("/pier", html(article("Pier shut")))
	holds(t, w.round(w.source("/feed")), "new pier.html")
	w.clock.jump(-400 * 24 * time.Hour)
	w.at("/pier", html(article("Pier open")))
	holds(t, w.round(w.source("/feed")), "changed pier.r2.html")
	w.clock.jump(401 * 24 * time.Hour)
	holds(t, w.round(w.source("/feed")), "1 unchanged")
	if rs := w.ledger().Revisions(w.ledger().Entries[0].Page); len(rs) != 2 || rs[0].What != fetched.New {
		t.Errorf("revisions: %v", rs)
	}
}

// TestWatched checks how long and how often a page is requested after it has dropped out of its
// feed.
func TestWatched(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", turn(feed("/pier", "Pier shut"), feed()))
	w.at("/pier", html(article("Pier shut")))
	note := "note HOST/feed: the feed has no items at the moment"
	holds(t, w.round(w.source("/feed")), "new pier.html")
	for _, step := range []struct {
		after time.Duration
		want  string
	}{
		{time.Minute, "1 unchanged\n" + note},
		{5 * time.Hour, "1 unchanged\n" + note},
		{19 * time.Hour, "1 unchanged\n" + note},
		{time.Hour, "1 resting\n" + note},
		{4 * time.Hour, "1 unchanged\n" + note},
		{7 * 24 * time.Hour, "1 resting\n" + note},
	} {
		w.clock.jump(step.after)
		holds(t, w.round(w.source("/feed")), step.want)
	}
}

// TestKnown checks that a folder can be filled again without naming anything, and that a private
// server's feed may be requested again once the user has named it.
func TestKnown(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", feed("/pier", "Pier shut"))
	w.at("/pier", html(article("Pier shut")))
	w.at("/alone", html(article("Alone")))
	w.o.private = nil // every address of this machine is private
	holds(t, w.round(w.source("/feed"), w.source("/alone")), "new alone.html\nnew pier.html")
	again := New(w.o)
	again.o.Again = true
	known, err := Known(w.dir)
	if err != nil || len(known) != 1 || known[0].URL != w.srv.URL+"/feed" {
		t.Fatalf("%v, %v", known, err)
	}
	r, err := again.Round(t.Context(), known)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, w.told(r), "2 unchanged")
}

// TestInterrupted checks that an interrupted round keeps what it has received, and that the next
// one fetches the rest, though the feed has not changed.
func TestInterrupted(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", tagged(`"f"`, rss("/a-1", "A", "/b-2", "B", "/c-3", "C")))
	w.at("/a-1", html(article("A")))
	w.at("/b-2", turn(status(503), status(503), status(503), html(article("B"))))
	w.at("/c-3", html(article("C")))
	holds(t, w.round(w.source("/feed")), "new a-1.html\nnew c-3.html\nfailed HOST/b-2: answers 503 Service Unavailable")
	holds(t, w.round(w.source("/feed")), "new b-2.html\n2 unchanged")
	before := len(w.requests())
	holds(t, w.round(w.source("/feed")), "3 unchanged")
	if w.requests()[before] != `/feed ["f"]` {
		t.Errorf("asked %q", w.requests()[before:])
	}
}

// TestGoneAndBack checks the ledger's entries for a page that disappears and returns.
func TestGoneAndBack(t *testing.T) {
	w := newWorld(t)
	w.at("/pier", turn(tagged(`"1"`, article("Pier shut")), status(404), status(404), tagged(`"1"`, article("Pier shut"))))
	s := w.source("/pier")
	for _, want := range []string{"new pier.html", "gone /pier", "1 unchanged", "back /pier", "1 unchanged"} {
		holds(t, w.round(s), want)
	}
	var whats []string
	for _, e := range w.ledger().Entries {
		whats = append(whats, string(e.What))
	}
	if got := strings.Join(whats, " "); got != "new gone back" {
		t.Errorf("entered are %q", got)
	}
}

// TestFeedOfItems checks that items are kept on their own if the user asks for it, each with the
// feed's own description, and again when their text changes.
func TestFeedOfItems(t *testing.T) {
	long := strings.Repeat("The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog. ", 4)
	atom := func(text string) http.HandlerFunc {
		return typed("application/atom+xml; charset=utf-8", `<?xml version="1.0" encoding="utf-8"?>`+"\n"+`<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>The Selby Courier</atom:title>`+
			`<atom:entry><atom:id>urn:1</atom:id><atom:title>Pier shut</atom:title><atom:link href="/pier"/><atom:published>2025-08-16T10:00:00Z</atom:published><atom:content type="html">&lt;p&gt;`+text+`&lt;/p&gt;</atom:content></atom:entry>`+
			`<atom:entry><atom:id>urn:2</atom:id><atom:title>Quay open</atom:title><atom:link href="/quay"/><atom:content>`+long+`</atom:content></atom:entry></atom:feed>`)
	}
	w := newWorld(t)
	s := w.source("/feed")
	s.Full, s.Feed, s.Outlet = false, true, "The Selby Desk"
	w.at("/feed", atom(long))
	holds(t, w.round(s), "new 2025-08-16-pier.xml\nnew quay.xml")
	w.at("/feed", atom(long+"Four people were hurt."))
	holds(t, w.round(s), "changed 2025-08-16-pier.r2.xml\n1 unchanged")
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{w.dir}})
	if err != nil || len(problems) > 0 || len(articles) == 0 {
		t.Fatalf("%v, %v", problems, err)
	}
	if a := articles[len(articles)-1]; a.Title != "Quay open" || a.URL != w.srv.URL+"/quay" && a.URL != "/quay" {
		t.Errorf("%+v", a)
	}
	if got := strings.Join(w.requests(), " "); got != "/feed /feed" {
		t.Errorf("asked %s", got)
	}
	jsonFeed := newWorld(t)
	s = jsonFeed.source("/feed")
	s.Full = false
	jsonFeed.at("/feed", typed("application/json", `{"version":"https://jsonfeed.org/version/1","title":"Courier","items":[{"id":"1","url":"/pier","title":"Pier shut","content_text":"`+long+`"}]}`))
	holds(t, jsonFeed.round(s), "new pier.json")
}

// TestWords checks which items a feed's words select.
func TestWords(t *testing.T) {
	w := newWorld(t)
	w.at("/feed", typed("text/xml", `<rss><channel><item><title>Ferry hits pier</title><link>/a-1</link></item>`+
		`<item><title>Budget</title><description>&lt;b&gt;Zélensky&lt;/b&gt; and the Pier Authority</description><link>/b-2</link></item>`+
		`<item><title>Ferrying</title><link>/c-3</link></item></channel></rss>`))
	for _, p := range []string{"/a-1", "/b-2", "/c-3"} {
		w.at(p, html(article("Pier "+p)))
	}
	s := w.source("/feed")
	s.Words = []string{"ferry", "zelensky pier"}
	holds(t, w.round(s), "new a-1.html\nnew b-2.html\n1 left")
}

// TestSince checks that what was published before a day is left out, and that what has no date is
// not.
func TestSince(t *testing.T) {
	w := newWorld(t)
	w.o.Since = model.Date{Time: time.Date(2025, 8, 10, 0, 0, 0, 0, time.UTC), Precision: model.ToDay}
	w.at("/feed", typed("text/xml", `<rss><channel><item><title>Old</title><link>/a-1</link><pubDate>Sat, 09 Aug 2025 10:00:00 GMT</pubDate></item>`+
		`<item><title>New</title><link>/b-2</link><pubDate>Sun, 10 Aug 2025 10:00:00 GMT</pubDate></item><item><title>When</title><link>/c-3</link></item></channel></rss>`))
	for _, p := range []string{"/a-1", "/b-2", "/c-3"} {
		w.at(p, html(article("Pier "+p)))
	}
	holds(t, w.round(w.source("/feed")), "new 2025-08-10-b-2.html\nnew c-3.html\n1 left")
}

// TestDry checks that a dry run reads feeds, and neither requests pages nor writes anything.
func TestDry(t *testing.T) {
	w := newWorld(t)
	w.o.Dry = true
	w.at("/feed", feed("/a-1", "A", "/b-2", "B"))
	holds(t, w.round(w.source("/feed")), "new .\nnew .")
	if got := strings.Join(w.requests(), " "); got != "/feed" {
		t.Errorf("asked %s", got)
	}
	if _, err := os.Stat(w.dir); !os.IsNotExist(err) {
		t.Errorf("there is a folder: %v", err)
	}
}

// TestWARC checks that the loader reads pages kept as WARC like any others, and that a page is
// compared with its earlier state in a WARC file.
func TestWARC(t *testing.T) {
	w := newWorld(t)
	w.o.WARC = true
	w.at("/pier", func(out http.ResponseWriter, q *http.Request) {
		out.Header().Set("Content-Encoding", "gzip")
		html(packed(article("Pier shut")))(out, q)
	})
	holds(t, w.round(w.source("/pier")), "new pier.warc.gz")
	holds(t, w.round(w.source("/pier")), "1 unchanged")
	w.at("/pier", html(strings.Replace(article("Pier shut"), "</body>", "<!-- 17 --></body>", 1)))
	holds(t, w.round(w.source("/pier")), "1 unchanged")
	w.at("/pier", html(article("Pier open")))
	holds(t, w.round(w.source("/pier")), "changed pier.r2.warc.gz")
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{w.dir}})
	if err != nil || len(articles) != 2 || len(problems) > 0 {
		t.Fatalf("%d articles, %v, %v", len(articles), problems, err)
	}
	for _, a := range articles {
		if open := strings.Contains(a.File, ".r2."); a.Title != map[bool]string{false: "Pier shut", true: "Pier open"}[open] || a.URL != w.srv.URL+"/pier" {
			t.Errorf("%s: %q, %q", a.File, a.Title, a.URL)
		}
	}
	if ps := fetched.Check(w.dir); len(ps) != 0 {
		t.Errorf("%v", ps)
	}
}

// TestFolder checks a folder after a round: the bytes as received, a ledger that names them, and a
// loader that accepts both.
func TestFolder(t *testing.T) {
	w := newWorld(t)
	page := russian("<html><title>Причал закрыт</title><h1>Причал закрыт</h1><p>" + cyrillic)
	w.at("/pier", typed("text/html; charset=windows-1251", page))
	holds(t, w.round(w.source("/pier")), "new pier.html")
	files := w.files()
	if len(files) != 2 || files[1] != fetched.Name {
		t.Fatalf("%q", files)
	}
	if data, err := os.ReadFile(filepath.Join(w.dir, files[0])); err != nil || string(data) != page {
		t.Errorf("%q, %v", data, err)
	}
	e, ok := w.ledger().File(files[0])
	if !ok || e.Status != 200 || e.Header["content-type"] != "text/html; charset=windows-1251" || e.Title != "Причал закрыт" || e.Bytes != int64(len(page)) {
		t.Errorf("%+v", e)
	}
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{w.dir}})
	if err != nil || len(articles) != 1 || len(problems) > 0 || articles[0].Title != "Причал закрыт" || articles[0].Published.Known() {
		t.Errorf("%v, %v, %v", articles, problems, err)
	}
	if err := os.WriteFile(filepath.Join(w.dir, files[0]), []byte(page+" "), 0o600); err != nil {
		t.Fatal(err)
	}
	if ps := fetched.Check(w.dir); len(ps) != 1 || !strings.Contains(ps[0].What, "altered") {
		t.Errorf("%v", ps)
	}
}

// TestPages checks which responses are states of one page.
func TestPages(t *testing.T) {
	own := func(at, headline string) http.HandlerFunc {
		return html(strings.Replace(article(headline), "<head>", `<head><link rel="canonical" href="`+at+`">`, 1))
	}
	w := newWorld(t)
	host := w.srv.URL
	w.at("/amp/pier-shut", own(host+"/news/pier-shut", "Pier shut"))
	w.at("/news/pier-shut", own(host+"/news/pier-shut", "Pier shut"))
	w.at("/a/quay-open", own(host+"/all", "Quay open"))             // a site that gives all its pages this address
	w.at("/a/lamp-lit", own(host+"/all", "Lamp lit"))               //
	w.at("/b/tide-high", own("http://other.example/", "Tide high")) // a reprint
	holds(t, w.round(w.source("/amp/pier-shut")), "new pier-shut.html")
	holds(t, w.round(w.source("/news/pier-shut"), w.source("/a/quay-open"), w.source("/a/lamp-lit"), w.source("/b/tide-high")),
		"new lamp-lit.html\nnew quay-open.html\nnew tide-high.html\n1 unchanged")
	w.at("/news/pier-shut", own(host+"/news/pier-shut", "Pier shut until Friday"))
	holds(t, w.round(w.source("/news/pier-shut")), "changed pier-shut.r2.html")
	// A page that redirects to a known page is that page, and no revision of what it was.
	w.at("/a/quay-open", to(302, "/a/lamp-lit"))
	holds(t, w.round(w.source("/a/quay-open")), "1 unchanged")
}

// TestLeftovers checks that a file written but not yet entered when the program was killed is
// replaced by the same article, and that one with another article stays.
func TestLeftovers(t *testing.T) {
	w := newWorld(t)
	w.at("/pier", html(article("Pier shut")))
	w.at("/quay", html(article("Quay open")))
	dir := filepath.Join(w.dir, strings.ReplaceAll(w.srv.Listener.Addr().String(), ":", "-"))
	put := func(name, data string) {
		if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(filepath.Join(dir, "pier.html"), strings.Replace(article("Pier shut"), "</body>", "<!-- 16 --></body>", 1))
	put(filepath.Join(dir, "quay.html"), article("Another quay"))
	put(filepath.Join(dir, ".quay.html.diwlvk1ag58l~"), "half")
	put(filepath.Join(w.dir, ".fetch.jsonl.diwlvk1ag58l~"), "half")
	own := filepath.Join(dir, ".notes.txt~") // an editor's copy
	put(own, "mine")
	got := w.round(w.source("/pier"), w.source("/quay"))
	lines := strings.Split(got, "\n")
	if len(lines) != 2 || lines[0] != "new pier.html" || !strings.HasPrefix(lines[1], "new quay-") {
		t.Error(got)
	}
	for _, name := range []string{filepath.Join(dir, ".quay.html.diwlvk1ag58l~"), filepath.Join(w.dir, ".fetch.jsonl.diwlvk1ag58l~")} {
		if _, err := os.Stat(name); !os.IsNotExist(err) {
			t.Errorf("%s is there", name)
		}
	}
	if _, err := os.Stat(own); err != nil {
		t.Error(err)
	}
	if ps := fetched.Check(w.dir); len(ps) != 0 {
		t.Errorf("%v", ps)
	}
}

// TestWaits checks that two programs filling one folder wait for each other.
func TestWaits(t *testing.T) {
	w := newWorld(t)
	w.at("/pier", html(article("Pier shut")))
	first, err := store.Open(t.Context(), w.dir, store.Options{}, func() { t.Error("it waits for nobody") })
	if err != nil {
		t.Fatal(err)
	}
	waits := make(chan struct{})
	w.o.Waiting = func() { close(waits) }
	done := make(chan string)
	w.f = New(w.o)
	go func() {
		r, err := w.f.Round(t.Context(), []Source{w.source("/pier")})
		if err != nil {
			done <- err.Error()
			return
		}
		done <- w.told(r)
	}()
	<-waits
	if len(w.requests()) > 0 {
		t.Errorf("asked %q", w.requests())
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	holds(t, <-done, "new pier.html")
}

// TestTLS checks that an untrusted certificate is reported as such, and that a good one is
// accepted.
func TestTLS(t *testing.T) {
	srv := httptest.NewUnstartedServer(html(article("Pier shut")))
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.StartTLS()
	defer srv.Close()
	w := newWorld(t)
	got := w.round(Source{URL: srv.URL + "/pier", private: true})
	if !strings.Contains(got, "certificate") || strings.Contains(got, "new") {
		t.Error(got)
	}
	roots := x509.NewCertPool()
	roots.AddCert(srv.Certificate())
	trusting := newWorld(t)
	trusting.o.tls = &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	holds(t, trusting.round(Source{URL: srv.URL + "/pier", private: true}), "new pier.html")
}

// TestIPv6 checks that an IPv6 address is fetched, and that its folder's name is valid on every
// system.
func TestIPv6(t *testing.T) {
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "[::1]:0")
	if err != nil {
		t.Skip("no IPv6 here")
	}
	srv := &httptest.Server{Listener: l, Config: &http.Server{Handler: html(article("Pier shut")), ReadHeaderTimeout: time.Second}}
	srv.Start()
	defer srv.Close()
	w := newWorld(t)
	holds(t, w.round(Source{URL: srv.URL + "/pier", private: true}), "new pier.html")
	if name := w.files()[0]; strings.ContainsAny(name, ":[]") {
		t.Errorf("the file is %s", name)
	}
	w.at("/pier", to(302, srv.URL+"/pier"))
	if got := w.round(w.source("/pier")); !strings.Contains(got, "private") {
		t.Error(got)
	}
}

// TestRefused checks the message for a host that does not listen.
func TestRefused(t *testing.T) {
	srv := httptest.NewServer(nil)
	at := srv.URL
	srv.Close()
	w := newWorld(t)
	if got := w.round(Source{URL: at + "/pier", private: true}); !strings.Contains(got, "refuses the connection") {
		t.Error(got)
	}
}

// TestBusyHost checks that a host that asked for an hour is left alone for an hour.
func TestBusyHost(t *testing.T) {
	w := newWorld(t)
	w.at("/pier", turn(status(429, "Retry-After", "3600"), html(article("Pier shut"))))
	w.at("/quay", html(article("Quay open")))
	busy := func(at string) string { return "failed HOST" + at + ": HOST asks to wait until 2025-08-17 13:00 UTC" }
	holds(t, w.round(w.source("/pier")), busy("/pier"))
	holds(t, w.round(w.source("/pier"), w.source("/quay")), busy("/pier")+"\n"+busy("/quay"))
	if len(w.requests()) != 1 {
		t.Errorf("asked %q", w.requests())
	}
	w.clock.jump(time.Hour)
	holds(t, w.round(w.source("/pier"), w.source("/quay")), "new pier.html\nnew quay.html")
}

// TestSources checks what an argument may be.
func TestSources(t *testing.T) {
	dir := t.TempDir()
	put := func(name, data string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	opml := put("feeds.opml", `<?xml version="1.0"?><opml version="2.0"><body><outline text="A"><outline xmlURL="HTTPS://A.example:443/feed#x" text="A"/></outline><outline xmlUrl="ftp://b.example"/></body></opml>`)
	list := put("list.txt", "# my list\nhttps://a.example/1\n\nb.example/feed\n")
	for _, c := range []struct {
		args  []string
		stdin string
		want  string
	}{
		{[]string{"https://a.example/x y#z", "http://user:word@b.example:80"}, "", "https://a.example/x%20y http://b.example"},
		{[]string{"courier.example", "courier.example/rss"}, "", "https://courier.example https://courier.example/rss"},
		{[]string{opml, list}, "", "https://a.example/feed https://a.example/1 https://b.example/feed"},
		{[]string{"-"}, "https://c.example/\n", "https://c.example/"},
		{[]string{"nonsuch"}, "", `"nonsuch" is neither an address nor a file`},
		{[]string{"ftp://a.example/"}, "", `"ftp://a.example/" is neither an address nor a file`},
		{[]string{put("bad.txt", "https://a.example\nhello\n")}, "", "line 2 is not a web address"},
		{[]string{put("empty.opml", "<opml></opml>")}, "", "names none"},
		{[]string{put("feed.xml", rss("https://a.example", "A"))}, "", "is not a list of feeds"},
	} {
		all, err := Sources(c.args, strings.NewReader(c.stdin))
		var urls []string
		for _, s := range all {
			urls = append(urls, s.URL)
		}
		if got := strings.Join(urls, " "); err == nil && got != c.want || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %q, %v", c.args, got, err)
		}
	}
}

// TestProxied checks that names that are private by themselves are not followed behind a proxy,
// which alone sees what a name resolves to.
func TestProxied(t *testing.T) {
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		switch q.URL.String() {
		case "http://courier.example/pier":
			html(article("Pier shut"))(w, q)
		case "http://courier.example/away":
			to(302, "http://router.lan/")(w, q)
		default:
			http.NotFound(w, q)
		}
	}))
	defer proxy.Close()
	t.Setenv("HTTP_PROXY", proxy.URL)
	t.Setenv("http_proxy", "")
	t.Setenv("NO_PROXY", "")
	t.Setenv("no_proxy", "")
	w := newWorld(t)
	holds(t, w.round(Source{URL: "http://courier.example/pier", private: true}), "new pier.html")
	got := w.round(Source{URL: "http://courier.example/away", private: true})
	if !strings.Contains(got, "private one (router.lan)") {
		t.Error(got)
	}
}

// TestErrors checks that errors can be told apart.
func TestErrors(t *testing.T) {
	if !final(&polite.RobotsError{Host: "a"}) || final(&polite.RobotsError{Host: "a", Why: "its robots.txt answers 500"}) || final(errors.New("broke off")) || !final(&StatusError{Status: 404}) || final(&StatusError{Status: 503}) {
		t.Error("what is final is not told from what is not")
	}
}
