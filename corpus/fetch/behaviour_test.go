package fetch

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
)

type pages map[string]http.HandlerFunc

// packed returns s compressed with gzip.
func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = io.WriteString(z, s)
	_ = z.Close()
	return b.String()
}

// sends returns the meta element that redirects a page's readers.
func sends(content string) string {
	return `<meta http-equiv="Refresh" content="` + content + `">`
}

// raw writes the answer directly to the connection.
func raw(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, out, err := w.(http.Hijacker).Hijack()
		if err == nil {
			_, _ = out.WriteString(s)
			_ = out.Flush()
			_ = conn.Close()
		}
	}
}

// hangs sends something and then nothing until the client gives up.
func hangs(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if s != "" {
			_, _ = io.WriteString(w, s)
			w.(http.Flusher).Flush()
		}
		<-q.Context().Done()
	}
}

// endless sends the same thing until the client gives up.
func endless(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for {
			if _, err := io.WriteString(w, s); err != nil {
				return
			}
		}
	}
}

func russian(s string) string {
	out, _ := charmap.Windows1251.NewEncoder().String(s)
	return out
}

const cyrillic = "Причал закрыт до четверга, сообщила береговая охрана порта, после того как паром врезался в него в тумане. Никто не пострадал, но на борту было двести двенадцать человек."

// TestBehaviours fetches once or twice from servers that behave in all sorts of ways, good and bad.
func TestBehaviours(t *testing.T) {
	t.Parallel()
	pier := article("Pier shut")
	long := article("Pier shut", strings.Repeat("Four people were hurt, the coast guard said. ", 10)) // too long for a page that only redirects
	for _, c := range []struct {
		name  string
		serve pages
		ask   []string // the paths that the user names; /pier if empty
		want  string   // the first round
		then  pages    // what is different the second time
		again string   // the second round; skipped if empty
		hurry bool     // an answer never comes
	}{
		// Pages.
		{name: "a page", serve: pages{"/pier": html(pier)}, want: "new pier.html"},
		{
			name: "a page that is as it was is kept once", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			again: "1 unchanged",
		},
		{
			name: "304 to who has it", serve: pages{"/pier": tagged(`"a"`, pier)}, want: "new pier.html",
			again: "1 unchanged",
		},
		{
			name: "advertisements change, and the article does not", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": html(strings.Replace(pier, "</body>", `<aside class="ad">Buy boats</aside><script>var n=17</script></body>`, 1))}, again: "1 unchanged",
		},
		{
			name: "a revision", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": html(article("Pier shut", "Four people were hurt, the coast guard said."))}, again: "changed pier.r2.html",
		},
		{
			name: "an offer to subscribe is no revision", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": html("<h1>Friends of the harbour</h1><p>Whoever has a ticket may come in.</p>")}, again: "1 without\nfailed HOST/pier: nothing kept: it shows “Friends of the harbour” in place of the article, which stays as it was",
		},
		{
			name: "a usual offer to subscribe is no article", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": html("<h1>Subscribe to continue reading</h1><p>You have read all of your free articles.</p>")}, again: "1 without\nfailed HOST/pier: nothing kept: the page has an offer to subscribe and not the article; save it from where you have subscribed",
		},
		{
			name: "another headline is a revision", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": html(article("Pier shut for good"))}, again: "changed pier.r2.html",
		},
		{
			name: "a deletion", serve: pages{"/pier": html(pier)}, want: "new pier.html",
			then: pages{"/pier": status(http.StatusGone)}, again: "gone /pier",
		},
		{
			name: "what was never there is no deletion", serve: pages{}, want: "failed HOST/pier: answers 404 Not Found",
		},
		{
			name: "a day in the address", serve: pages{"/2025/08/16/pier-shut.html": html(pier)}, ask: []string{"/2025/08/16/pier-shut.html"},
			want: "new 2025-08-16-pier-shut.html",
		},
		{
			name: "a number for a name", serve: pages{"/a/4711": html(pier)}, ask: []string{"/a/4711"}, want: "new pier-shut.html",
		},
		{
			name: "a picture is no page", serve: pages{"/pier": typed("image/png", "\x89PNG")},
			want: "1 without\nfailed HOST/pier: nothing kept: it is not a page but \"image/png\"",
		},
		{
			name: "a page without an article", serve: pages{"/pier": html("<html><body><nav><a href=x>Home</a></nav></body></html>")},
			want: "1 without\nfailed HOST/pier: nothing kept: *",
		},
		{
			name: "no type at all", serve: pages{"/pier": raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + pier)}, want: "new pier.html",
		},
		{
			name: "a page that cannot be had without paying", serve: pages{"/pier": status(http.StatusPaymentRequired)},
			want: "failed HOST/pier: answers 402 Payment Required; the site lets in subscribers only, or no programs",
		},

		// Redirects.
		{
			name: "a chain of redirects", serve: pages{"/pier": to(301, "/b"), "/b": to(302, "/c?x=1"), "/c?x=1": to(308, "/quay"), "/quay": html(pier)},
			want: "new quay.html", again: "1 unchanged",
		},
		{
			name: "a page that sends its readers on", serve: pages{"/pier": html(sends("3; URL='/quay#top'")), "/quay": html(pier)},
			want: "new quay.html", again: "1 unchanged",
		},
		{name: "a page that redirects in a circle", serve: pages{"/pier": html(sends("0;url=/b")), "/b": to(302, "/pier")}, want: "failed HOST/pier: redirects in a circle: HOST/pier leads back to itself"},
		{name: "a page that reloads itself", serve: pages{"/pier": html(sends("0; url=/pier") + long)}, want: "new pier.html"},
		{name: "a page that may be read before it redirects", serve: pages{"/pier": html(sends("30; url=/quay") + long), "/quay": html(pier)}, want: "new pier.html"},
		{name: "a redirect for browsers without scripts", serve: pages{"/pier": html("<noscript>" + sends("0; url=/none") + "</noscript>" + long)}, want: "new pier.html"},
		{
			name: "pages that send on without end", serve: func() pages {
				p := pages{"/pier": html(sends("0; url=/0"))}
				for i := range 20 {
					p[fmt.Sprintf("/%d", i)] = html(sends(fmt.Sprintf("0; url=/%d", i+1)))
				}
				return p
			}(),
			want: "failed HOST/pier: redirects more than 10 times",
		},
		{
			name: "a page that sends on to a private address", serve: pages{"/pier": html(sends("0; url=http://127.0.0.2:9/admin"))},
			want: "failed HOST/pier: leads from a public address to a private one (127.0.0.2:9), and is not followed",
		},
		{
			name: "a page that sends on to a file", serve: pages{"/pier": html(sends("0; url=file:///etc/passwd"))},
			want: "failed HOST/pier: leads to file:///etc/passwd, which is not a web address",
		},
		{name: "a loop", serve: pages{"/pier": to(301, "/b"), "/b": to(301, "/pier")}, want: "failed HOST/pier: redirects in a circle: HOST/pier leads back to itself"},
		{
			name: "redirects without end", serve: func() pages {
				p := pages{"/pier": to(302, "/0")}
				for i := range 20 {
					p[fmt.Sprintf("/%d", i)] = to(302, fmt.Sprintf("/%d", i+1))
				}
				return p
			}(), want: "failed HOST/pier: redirects more than 10 times",
		},
		{name: "a redirect to nowhere", serve: pages{"/pier": status(302)}, want: "failed HOST/pier: answers 302, and does not say where it leads"},
		{
			name: "a redirect to a file", serve: pages{"/pier": to(302, "file:///etc/passwd")},
			want: "failed HOST/pier: leads to file:///etc/passwd, which is not a web address",
		},
		{
			name: "a redirect to a private address", serve: pages{"/pier": to(302, "http://127.0.0.2:9/admin")},
			want: "failed HOST/pier: leads from a public address to a private one (127.0.0.2:9), and is not followed",
		},
		{
			name: "an article that leads to the front page", serve: pages{"/feed": feed("/pier", "Pier shut"), "/pier": to(302, "/"), "/": html(pier)}, ask: []string{"/feed"},
			want: "failed HOST/pier: leads to the site's front page; the article may be gone",
		},

		// Servers in trouble.
		{
			name: "429 with a time to wait", serve: pages{"/pier": turn(status(429, "Retry-After", "30"), html(pier))}, want: "new pier.html",
		},
		{
			name: "503 and back again", serve: pages{"/pier": turn(status(503), status(503), html(pier))}, want: "new pier.html",
		},
		{name: "503 for good", serve: pages{"/pier": status(503)}, want: "failed HOST/pier: answers 503 Service Unavailable"},
		{
			name: "asked to come back tomorrow", serve: pages{"/pier": status(429, "Retry-After", "86400")},
			want: "failed HOST/pier: HOST asks to wait until 2025-08-18 12:00 UTC",
		},
		{
			name: "a time of day to wait for, by the server's own clock", serve: pages{"/pier": turn(
				status(503, "Date", "Sat, 01 Jan 2000 10:00:00 GMT", "Retry-After", "Sat, 01 Jan 2000 10:00:20 GMT"), html(pier))},
			want: "new pier.html",
		},
		{name: "a response that does not begin", serve: pages{"/pier": hangs("")}, want: "failed HOST/pier: the answer did not begin within 500ms", hurry: true},
		{name: "a response that does not end", serve: pages{"/pier": hangs("<html><p>The harbour")}, want: "failed HOST/pier: the answer did not end within 800ms", hurry: true},
		{name: "an endless response", serve: pages{"/pier": endless(strings.Repeat("x", 8<<10)), "/feed": feed("/pier", "x")}, ask: []string{"/feed"}, want: "failed HOST/pier: more than 1 MiB; not taken"},
		{
			name: "shorter than it says", serve: pages{"/pier": raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + pier)},
			want: "failed HOST/pier: the answer broke off: unexpected EOF",
		},
		{
			name: "shorter than it says, once", serve: pages{"/pier": turn(raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"+pier), html(pier))},
			want: "new pier.html",
		},
		{name: "not HTTP", serve: pages{"/pier": raw("220 mail.example ESMTP\r\n")}, want: "failed HOST/pier: *"},

		// Packing and character sets.
		{
			name: "packed", serve: pages{"/pier": func(w http.ResponseWriter, q *http.Request) {
				w.Header().Set("Content-Encoding", "gzip")
				html(packed(pier))(w, q)
			}}, want: "new pier.html", again: "1 unchanged",
		},
		{
			name: "a bomb", serve: pages{"/feed": feed("/pier", "x"), "/pier": func(w http.ResponseWriter, q *http.Request) {
				w.Header().Set("Content-Encoding", "gzip")
				html(packed(strings.Repeat("<p>The harbour is shut.", 200_000)))(w, q)
			}}, ask: []string{"/feed"}, want: "failed HOST/pier: more than 1 MiB; not taken",
		},
		{
			name: "said to be packed", serve: pages{"/pier": func(w http.ResponseWriter, q *http.Request) {
				w.Header().Set("Content-Encoding", "gzip")
				html(pier)(w, q)
			}}, want: "failed HOST/pier: the answer claims to be packed by gzip, and is not: *",
		},
		{
			name: "packed in a way nobody asked for", serve: pages{"/pier": func(w http.ResponseWriter, q *http.Request) {
				w.Header().Set("Content-Encoding", "br")
				html("x")(w, q)
			}}, want: "failed HOST/pier: the answer is packed by \"br\", which was not asked for",
		},
		{
			name: "a character set in the header", serve: pages{"/feed": feed("/p/1", "x"), "/p/1": typed("text/html; charset=windows-1251", russian("<html><h1>Причал закрыт</h1><p>"+cyrillic))},
			ask: []string{"/feed"}, want: "new причал-закрыт.html", again: "1 unchanged",
		},
		{
			name: "a character set in the page", serve: pages{"/feed": feed("/p/1", "x"), "/p/1": typed("text/html", russian("<html><meta charset=windows-1251><h1>Причал закрыт</h1><p>"+cyrillic))},
			ask: []string{"/feed"}, want: "new причал-закрыт.html",
		},
		{
			name: "a character set that nobody names", serve: pages{"/feed": feed("/p/1", "x"), "/p/1": typed("text/html", russian("<html><h1>Причал закрыт</h1><p>"+cyrillic))},
			ask: []string{"/feed"}, want: "new причал-закрыт.html",
		},

		// Feeds.
		{
			name: "a feed", serve: pages{"/feed": feed("/pier", "Pier shut", "/quay", "Quay open"), "/pier": html(pier), "/quay": html(article("Quay open"))}, ask: []string{"/feed"},
			want: "new pier.html\nnew quay.html", then: pages{"/feed": feed("/quay", "Quay open")}, again: "2 unchanged",
		},
		{
			name: "relative and broken links", serve: pages{
				"/news/feed": feed("../pier", "Pier shut", "javascript:alert(1)", "A", "http://[", "B", "mailto:a@b.example", "C", "", "D"),
				"/pier":      html(pier),
			}, ask: []string{"/news/feed"}, want: "new pier.html\nnote HOST/news/feed: items without an address: 4",
		},
		{
			name: "a page twice in a feed, with where the reader is from", serve: pages{"/feed": feed("/pier", "A", "/pier?utm_source=rss", "B"), "/pier": html(pier)}, ask: []string{"/feed"},
			want: "new pier.html",
		},
		{
			name: "links to a private address", serve: pages{"/feed": feed("http://127.0.0.3/router", "A", "/pier", "B"), "/pier": html(pier)}, ask: []string{"/feed"},
			want: "new pier.html\nfailed http://127.0.0.3/router: leads from a public address to a private one (127.0.0.3:80), and is not followed",
		},
		{
			name: "a feed that breaks off", serve: pages{"/feed": typed("text/xml", strings.TrimSuffix(rss("/pier", "A"), "</channel></rss>")+"<item><title>B</ti"), "/pier": html(pier)}, ask: []string{"/feed"},
			want: "new pier.html\nnote HOST/feed: broken XML: *",
		},
		{
			name: "a page whose feed is elsewhere", serve: pages{
				"/":          html(`<html><head><link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/atom+xml" href="news.atom"></head>`),
				"/news.atom": typed("application/atom+xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Pier shut</title><link rel="self" href="/x"/><link href="/pier"/></entry></feed>`),
				"/pier":      html(pier),
			}, ask: []string{"/"}, want: "new pier.html\nnote HOST/ is a page; its feed is HOST/news.atom",
		},
		{
			name: "a site with a news map", serve: pages{
				"/": html("<html><p>Welcome"), "/robots.txt": typed("text/plain", "Sitemap: /sitemap.xml\nSitemap: /news-map.xml"),
				"/news-map.xml": typed("text/xml", `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/pier</loc><news:news><news:publication_date>2025-08-17T09:00:00Z</news:publication_date><news:title>Pier shut</news:title></news:news></url>`+
					`<url><loc>/old</loc><lastmod>2025-08-01</lastmod></url></urlset>`),
				"/pier": html(pier),
			}, ask: []string{"/"}, want: "new 2025-08-17-pier.html\n1 left\nnote HOST/ names no feed; its site map is HOST/news-map.xml",
		},
		{
			name: "a site that names nothing", serve: pages{"/": html("<html><p>Welcome")}, ask: []string{"/"},
			want: "failed HOST/: no feed or site map was found there; give the address of a feed or an article",
		},
		{
			name: "an article whose page names the site's feed", serve: pages{"/pier": html(strings.Replace(pier, "<head>", `<head><link rel="alternate" type="application/rss+xml" href="/feed">`, 1))},
			want: "new pier.html",
		},
		{
			name: "a list of feeds", serve: pages{
				"/list.opml": typed("text/x-opml", `<opml><body><outline text="News"><outline text="Courier" xmlUrl="`+"http://%HOST%/feed"+`"/></outline></body></opml>`),
				"/feed":      feed("/pier", "Pier shut"), "/pier": html(pier),
			}, ask: []string{"/list.opml"}, want: "new pier.html",
		},
		{
			name: "a feed that moved for good", serve: pages{"/old": to(301, "/feed"), "/feed": feed("/pier", "Pier shut"), "/pier": html(pier)}, ask: []string{"/old"},
			want: "new pier.html\nnote HOST/old has moved for good to HOST/feed; use that address",
		},
		{
			name: "a site map that is packed", serve: pages{"/map.xml.gz": typed("application/gzip", packed(`<urlset><url><loc>/pier</loc><lastmod>2025-08-17</lastmod></url></urlset>`)), "/pier": html(pier)}, ask: []string{"/map.xml.gz"},
			want: "new pier.html",
		},
		{
			name: "JSON Feed", serve: pages{
				"/feed.json": typed("application/feed+json", `{"version":"https://jsonfeed.org/version/1.1","title":"Courier","items":[{"id":"1","url":"/pier","title":"Pier shut"},{"id":2},7]}`),
				"/pier":      html(pier),
			}, ask: []string{"/feed.json"}, want: "new pier.html\nnote HOST/feed.json: items without an address: 2",
		},
		{
			name: "an empty feed", serve: pages{"/feed": feed()}, ask: []string{"/feed"}, want: "note HOST/feed: the feed has no items at the moment",
		},

		// robots.txt.
		{
			name: "robots.txt says no", serve: pages{"/robots.txt": typed("text/plain", "User-agent: *\nDisallow: /p"), "/pier": html(pier)},
			want: "failed HOST/pier: not asked: the robots.txt of HOST does not allow it",
		},
		{
			name: "robots.txt says no to others", serve: pages{"/robots.txt": typed("text/plain", "Disallow: /\nUser-agent: other\nDisallow: /\n\nUser-agent: lineup\nCrawl-delay: soon\nAllow: /"), "/pier": html(pier)},
			want: "new pier.html",
		},
		{
			name: "robots.txt is broken", serve: pages{"/robots.txt": status(500), "/pier": html(pier)},
			want: "failed HOST/pier: not asked: its robots.txt answers 500",
		},
		{
			name: "robots.txt is a page", serve: pages{"/robots.txt": html("<html>Not here: Disallow: /"), "/pier": html(pier)}, want: "new pier.html",
		},
		{
			name: "robots.txt of where a redirect leads", serve: pages{"/robots.txt": typed("text/plain", "User-agent: *\nDisallow: /quay"), "/pier": to(302, "/quay"), "/quay": html(pier)},
			want: "failed HOST/pier: not asked: the robots.txt of HOST does not allow it",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			if c.hurry {
				w.hurry()
			}
			host := strings.TrimPrefix(w.srv.URL, "http://")
			for path, h := range c.serve {
				if strings.HasSuffix(path, ".opml") {
					h = hosted(h, host)
				}
				w.at(path, h)
			}
			if len(c.ask) == 0 {
				c.ask = []string{"/pier"}
			}
			var sources []Source
			for _, at := range c.ask {
				sources = append(sources, w.source(at))
			}
			holds(t, w.round(sources...), c.want)
			if c.again == "" {
				return
			}
			for path, h := range c.then {
				w.at(path, h)
			}
			w.clock.jump(time.Hour)
			holds(t, w.round(sources...), c.again)
		})
	}
}

// hosted inserts the server's name into a handler's response.
func hosted(h http.HandlerFunc, host string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		h(&replacing{w, host}, q)
	}
}

type replacing struct {
	http.ResponseWriter

	host string
}

func (r *replacing) Write(b []byte) (int, error) {
	_, err := r.ResponseWriter.Write(bytes.ReplaceAll(b, []byte("%HOST%"), []byte(r.host)))
	return len(b), err
}
