package fetch

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetched"
)

// clock moves only when somebody sleeps.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept time.Duration
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(max(d, 0))
	c.slept += max(d, 0)
	return ctx.Err()
}

// jump advances the clock by d.
func (c *clock) jump(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// world is a server, a folder, and the fetcher that fills it.
type world struct {
	t     *testing.T
	clock *clock
	dir   string
	srv   *httptest.Server
	o     Options
	f     *Fetcher

	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	asked []string // path and, in brackets, what made the request conditional
	heads []http.Header
}

// here reports whether an address is private: all are but one of this machine.
func here(ip netip.Addr) bool { return ip != netip.MustParseAddr("127.0.0.1") }

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, clock: &clock{now: time.Date(2025, 8, 17, 12, 0, 0, 0, time.UTC)}, dir: filepath.Join(t.TempDir(), "desk"), pages: map[string]http.HandlerFunc{}}
	w.srv = httptest.NewServer(http.HandlerFunc(w.serve))
	t.Cleanup(w.srv.Close)
	limits := polite.DefaultLimits()
	limits.Bytes = 1 << 20
	w.o = Options{Folder: w.dir, Delay: -1, Version: "test", limits: limits, private: here, clock: w.clock}
	return w
}

func (w *world) serve(out http.ResponseWriter, q *http.Request) {
	at := q.URL.RequestURI()
	w.mu.Lock()
	h := w.pages[at]
	if at != "/robots.txt" {
		if q.Header.Get("If-None-Match")+q.Header.Get("If-Modified-Since") != "" {
			at += " [" + strings.TrimSpace(q.Header.Get("If-None-Match")+" "+q.Header.Get("If-Modified-Since")) + "]"
		}
		w.asked = append(w.asked, at)
		w.heads = append(w.heads, q.Header.Clone())
	}
	w.mu.Unlock()
	if h == nil {
		http.NotFound(out, q)
		return
	}
	h(out, q)
}

// at sets the handler for a path.
func (w *world) at(path string, h http.HandlerFunc) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pages[path] = h
}

// hurry shortens the client's patience, for answers that never come.
func (w *world) hurry() {
	w.o.limits.Head, w.o.limits.Whole = 500*time.Millisecond, 800*time.Millisecond
}

// requests returns the requests so far.
func (w *world) requests() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.asked)
}

// round fetches some paths, or other addresses, and returns a summary of the result.
func (w *world) round(sources ...Source) string {
	w.t.Helper()
	if w.f == nil {
		w.f = New(w.o)
		w.t.Cleanup(w.f.Close)
	}
	r, err := w.f.Round(w.t.Context(), sources)
	if err != nil {
		w.t.Fatal(err)
	}
	return w.told(r)
}

// source returns the source at an address as the user gives it; a path is on the server.
func (w *world) source(at string) Source {
	if strings.HasPrefix(at, "/") {
		at = w.srv.URL + at
	}
	return Source{URL: at, Full: true, private: true}
}

// told returns a summary of a round, a line for each entry, with HOST for the server.
func (w *world) told(r *Round) string {
	var all []string
	for i := range r.Came {
		c := &r.Came[i]
		switch c.What {
		case fetched.New, fetched.Changed:
			all = append(all, fmt.Sprintf("%s %s", c.What, filepath.Base(c.File)))
		default:
			all = append(all, fmt.Sprintf("%s %s", c.What, strings.TrimPrefix(c.Asked, w.srv.URL)))
		}
	}
	for _, n := range []struct {
		n    int
		what string
	}{{r.Unchanged, "unchanged"}, {r.Resting, "resting"}, {r.Without, "without"}, {r.Left, "left"}} {
		if n.n > 0 {
			all = append(all, fmt.Sprintf("%d %s", n.n, n.what))
		}
	}
	for _, f := range r.Failed {
		all = append(all, "failed "+f.URL+": "+f.Why)
	}
	for _, n := range r.Notes {
		all = append(all, "note "+n)
	}
	return strings.ReplaceAll(strings.ReplaceAll(strings.Join(all, "\n"), w.srv.URL, "HOST"), w.srv.Listener.Addr().String(), "HOST")
}

// files returns the names of the visible files, relative to the folder.
func (w *world) files() (all []string) {
	w.t.Helper()
	err := filepath.WalkDir(w.dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
			below, _ := filepath.Rel(w.dir, name)
			all = append(all, filepath.ToSlash(below))
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		w.t.Fatal(err)
	}
	return all
}

// ledger returns the folder's ledger.
func (w *world) ledger() *fetched.Ledger {
	w.t.Helper()
	l, err := fetched.Read(w.dir)
	if err != nil {
		w.t.Fatal(err)
	}
	return l
}

// holds compares a result with what is wanted; a line that ends in * is a prefix.
func holds(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(strings.TrimSpace(want), "\n")
	same := slices.EqualFunc(g, w, func(g, w string) bool {
		w = strings.TrimSpace(w)
		if start, ok := strings.CutSuffix(w, "*"); ok {
			return strings.HasPrefix(g, start)
		}
		return g == w
	})
	if !same {
		t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(want))
	}
}

// article returns the HTML of most pages here, with the given headline.
func article(headline string, more ...string) string {
	var s strings.Builder
	s.WriteString(`<!DOCTYPE html><html><head><title>` + headline + `</title><meta property="og:type" content="article"></head><body><article><h1>` + headline + `</h1>` +
		`<p>SELBY — The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog, the coast guard said, and will stay so until Thursday.</p>` +
		`<p>“Nobody is to walk on the pier before Monday,” said Ada Quill, the harbour master, who has kept the port for eleven years.</p>`)
	for _, p := range more {
		s.WriteString("<p>" + p + "</p>")
	}
	return s.String() + "</article></body></html>"
}

func html(s string) http.HandlerFunc { return typed("text/html; charset=utf-8", s) }

func typed(kind, s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = io.WriteString(w, s)
	}
}

// status answers with a status code, and with header fields in pairs.
func status(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

// to redirects.
func to(code int, at string) http.HandlerFunc { return status(code, "Location", at) }

// tagged answers with a page and its ETag, or with 304 if the client has that.
func tagged(tag, s string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("ETag", tag)
		if q.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		html(s)(w, q)
	}
}

// rss returns a feed of links with headlines, in pairs.
func rss(links ...string) string {
	var s strings.Builder
	s.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>The Selby Courier</title>`)
	for i := 0; i+1 < len(links); i += 2 {
		s.WriteString(`<item><title>` + links[i+1] + `</title><link>` + links[i] + `</link></item>`)
	}
	return s.String() + `</channel></rss>`
}

func feed(links ...string) http.HandlerFunc { return typed("application/rss+xml", rss(links...)) }

// turn answers with each handler in turn, and with the last one from then on.
func turn(all ...http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	n := 0
	return func(w http.ResponseWriter, q *http.Request) {
		mu.Lock()
		h := all[min(n, len(all)-1)]
		n++
		mu.Unlock()
		h(w, q)
	}
}
