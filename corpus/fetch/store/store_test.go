package store

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base32"
	"io"
	"net/http"
	"net/textproto"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lineup/corpus/fetch/polite"
	"lineup/model"
)

func parse(t *testing.T, at string) *url.URL {
	t.Helper()
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// TestNames checks the names of a page's folder and file.
func TestNames(t *testing.T) {
	for _, c := range []struct{ at, day, title, want string }{
		{"https://www.Courier.example/news/Pier-Shut.html?x=1", "2025-08-17", "", "www.courier.example/2025-08-17-pier-shut"},
		{"https://courier.example/2025/08/17/pier-shut/", "2025-08-17", "", "courier.example/2025-08-17-pier-shut"},
		{"https://courier.example/2025-08-17-pier-shut", "2025-08-17", "", "courier.example/2025-08-17-pier-shut"},
		{"https://courier.example/pier-shut/amp/index.html", "", "", "courier.example/pier-shut"},
		{"https://courier.example/article?id=4711", "", "Pier’s “end”: 5 hurt", "courier.example/piers-end-5-hurt"},
		{"https://courier.example/4711", "", "Причал закрыт", "courier.example/причал-закрыт"},
		{"https://courier.example/", "", "", "courier.example/page"},
		{"https://courier.example/../../etc/passwd", "", "", "courier.example/passwd"},
		{"https://courier.example/%2e%2e%2f%00%1b[2J", "", "", "courier.example/2j"},
		{"http://[2001:db8::1]:8080/a-b", "", "", "2001-db8--1-8080/a-b"},
		{"http://con/a-b", "", "", "host-con/a-b"},
		{"http://.../a-b", "", "", "host-/a-b"},
		{"https://courier.example/" + strings.Repeat("long-", 40), "", "", "courier.example/" + strings.TrimSuffix(strings.Repeat("long-", 14), "-")},
		{"https://courier.example/" + url.PathEscape(strings.Repeat("é", 100)), "", "", "courier.example/" + strings.Repeat("e", 70)},
	} {
		u := parse(t, c.at)
		got := hostFolder(u) + "/" + baseName(u, c.day, c.title)
		if got != c.want || !filepath.IsLocal(filepath.FromSlash(got)) {
			t.Errorf("%s: %s, want %s", c.at, got, c.want)
		}
	}
}

// TestPageOf checks when to believe a page that calls another address its own.
func TestPageOf(t *testing.T) {
	for _, c := range []struct {
		reached, own string
		want         bool
	}{
		{"https://courier.example/amp/pier-shut", "https://www.courier.example/news/pier-shut", true},
		{"https://courier.example/pier-shut?page=2", "https://courier.example/pier-shut", true},
		{"https://courier.example/pier-shut/amp/", "https://courier.example/pier-shut", true},
		{"https://courier.example/a/4711", "https://courier.example/a/4711-pier-shut", true},
		{"https://m.courier.example/pier-shut.html", "https://courier.example/pier-shut", true},
		{"https://courier.example/view?id=1", "https://courier.example/view?id=1&utm_source=x", true},
		{"https://courier.example/view?id=1", "https://courier.example/view?id=2", false},
		{"https://courier.example/pier-shut", "https://courier.example/", false},
		{"https://courier.example/pier-shut", "https://courier.example/news", false},
		{"https://courier.example/pier-shut", "https://whistle.example/pier-shut", false},
		{"https://courier.example/pier-shut", "/pier-shut", false},
		{"https://courier.example/pier-shut", "", false},
	} {
		if got := credible(parse(t, c.reached), parse(t, c.own)); got != c.want {
			t.Errorf("%s calls itself %s: %v", c.reached, c.own, got)
		}
	}
}

// TestSame checks what makes another state of a page, and what does not.
func TestSame(t *testing.T) {
	state := func(change func(*model.Article)) []*model.Article {
		const text = "The pier is shut.\nRead more\nFour are hurt."
		a := &model.Article{
			Title: "Pier shut", Byline: "Ann Ek", Text: text, Paragraphs: []model.Span{{Start: 0, End: 17}, {Start: 18, End: 27}, {Start: 28, End: len(text)}},
			Furniture: []model.Span{{Start: 18, End: 27}},
		}
		change(a)
		return []*model.Article{a}
	}
	as := state(func(*model.Article) {})
	for _, c := range []struct {
		name   string
		change func(*model.Article)
		want   bool
	}{
		{"nothing", func(*model.Article) {}, true},
		{"furniture", func(a *model.Article) { a.Text = strings.Replace(a.Text, "Read more", "Read this", 1) }, true},
		{"white space", func(a *model.Article) { a.Text = strings.Replace(a.Text, "is shut", "is\tshut", 1) }, true},
		{"the time of an update", func(a *model.Article) { a.Updated = model.Date{Precision: model.ToYear} }, true},
		{"a word", func(a *model.Article) { a.Text = strings.Replace(a.Text, "Four", "Five", 1) }, false},
		{"the headline", func(a *model.Article) { a.Title = "Pier open" }, false},
		{"the byline", func(a *model.Article) { a.Byline = "" }, false},
	} {
		if got := Same(as, state(c.change)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if Same(nil, nil) || Same(as, append(state(func(*model.Article) {}), as...)) {
		t.Error("nothing is the same as nothing, or one as two")
	}
}

func TestDisplaced(t *testing.T) {
	state := func(title, text string) []*model.Article {
		return []*model.Article{{Title: title, Text: text, Paragraphs: []model.Span{{End: len(text)}}}}
	}
	const report = "The pier of Selby is shut after a ferry ran into it in fog, and it will stay so until the steel has been tested, the harbour master said."
	as := state("Pier shut after ferry crash", report)
	for _, c := range []struct {
		name        string
		title, text string
		want        bool
	}{
		{"a form to log in", "Log in", "Please log in to read this article.", true},
		{"an offer to subscribe", "Subscribe to continue reading", "You have read all of your five free articles.", true},
		{"as much text of another article", "Tram line opens", strings.Repeat("The tram line to the mill opens in May. ", 5), false},
		{"a correction that keeps the headline's subject", "Ferry report withdrawn", "We have taken this report down.", false},
		{"a short notice in the report's own words", "Withdrawn", "That the steel has been tested was wrong.", false},
		{"only short words in common", "No", "It is so, and it is in it, so it is.", true},
	} {
		if got := displaced(as, state(c.title, c.text)); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
	if displaced(nil, as) || displaced(as, nil) || displaced(append(as, as...), state("Log in", "Log in.")) {
		t.Error("only one article can be displaced, and only by one")
	}
}

// TestWARC reads a WARC file as any program does: records compressed one by one, with correct
// lengths and digests, and the body as received.
func TestWARC(t *testing.T) {
	body := []byte("\x1f\x8bpacked \x00 bytes\r\n\r\n")
	data, err := warcOf(&polite.Response{
		URL: "https://courier.example/pier?x=1", Status: 200, Proto: "HTTP/1.1", Raw: body, Body: []byte("unpacked"), Began: time.Date(2025, 8, 17, 12, 0, 0, 123456789, time.UTC),
		Header: http.Header{"Content-Type": {"text/html"}, "Content-Encoding": {"gzip"}, "Transfer-Encoding": {"chunked"}, "X-Evil": {"a\r\nb: c"}},
		Sent:   http.Header{"User-Agent": {"lineup"}}, Server: "93.184.216.34",
	}, "lineup/test")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	in := bufio.NewReader(bytes.NewReader(data))
	for {
		z, err := gzip.NewReader(in)
		if err == io.EOF { //nolint:errorlint // as the reader returns it
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		z.Multistream(false)
		rec, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		r := textproto.NewReader(bufio.NewReader(bytes.NewReader(rec)))
		version, _ := r.ReadLine()
		h, err := r.ReadMIMEHeader()
		if err != nil || version != "WARC/1.1" {
			t.Fatalf("%q, %v", version, err)
		}
		rest, _ := io.ReadAll(r.R)
		block, ends := bytes.CutSuffix(rest, []byte("\r\n\r\n"))
		if n, err := strconv.Atoi(h.Get("Content-Length")); err != nil || n != len(block) || !ends {
			t.Errorf("%s: %d bytes, %q", h.Get("WARC-Type"), len(block), h.Get("Content-Length"))
		}
		sum := func(b []byte) string {
			s := sha256.Sum256(b)
			return "sha256:" + base32.StdEncoding.EncodeToString(s[:])
		}
		if h.Get("WARC-Block-Digest") != sum(block) {
			t.Errorf("%s: another digest", h.Get("WARC-Type"))
		}
		kinds = append(kinds, h.Get("WARC-Type"))
		if h.Get("WARC-Type") != "response" {
			continue
		}
		if h.Get("WARC-Target-URI") != "https://courier.example/pier?x=1" || h.Get("WARC-Date") != "2025-08-17T12:00:00.123456Z" || h.Get("WARC-Ip-Address") != "93.184.216.34" {
			t.Errorf("%v", h)
		}
		resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
		if err != nil {
			t.Fatal(err)
		}
		got, _ := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if !bytes.Equal(got, body) || h.Get("WARC-Payload-Digest") != sum(body) || resp.Header.Get("B") != "" || resp.Header.Get("Content-Encoding") != "gzip" {
			t.Errorf("%q, %v", got, resp.Header)
		}
	}
	if got := strings.Join(kinds, " "); got != "warcinfo response request" {
		t.Errorf("the records are %s", got)
	}
}

// FuzzNames checks that no address or headline creates a file outside its host's folder.
func FuzzNames(f *testing.F) {
	f.Add("https://a.example/../b", "2025-08-17", "x/../y")
	f.Add("http://[::1]:99999/%2f..%5c", "", "CON")
	f.Fuzz(func(t *testing.T, at, day, title string) {
		u, err := url.Parse(at)
		if err != nil || len(day) > 10 || strings.Trim(day, "0123456789-") != "" {
			return
		}
		dir, base := hostFolder(u), baseName(u, day, title)
		if !filepath.IsLocal(dir) || strings.ContainsAny(dir+base, "/\\\x00:") || base == "" || len(base) > maxSlug+20 || strings.HasPrefix(dir, ".") || strings.HasPrefix(base, ".") {
			t.Errorf("%q, %q", dir, base)
		}
	})
}
