package polite

import (
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestPrivate checks which addresses are not public.
func TestPrivate(t *testing.T) {
	for ip, want := range map[string]bool{
		"127.0.0.1": true, "127.9.9.9": true, "10.1.2.3": true, "172.16.0.1": true, "172.32.0.1": false, "192.168.1.1": true, "169.254.169.254": true,
		"100.64.0.1": true, "0.0.0.0": true, "0.1.2.3": true, "224.0.0.1": true, "255.255.255.255": true, "240.0.0.1": true, "198.18.0.1": true,
		"93.184.216.34": false, "8.8.8.8": false,
		"::1": true, "::": true, "fe80::1": true, "fe80::1%eth0": true, "fd00::1": true, "fec0::1": true, "ff02::1": true, "2001:db8::1": true, "2606:4700::1111": false,
		"::ffff:127.0.0.1": true, "::ffff:8.8.8.8": false, "64:ff9b::7f00:1": true, "64:ff9b::808:808": false, "2002:7f00:1::": true, "2002:808:808::": false,
	} {
		if got := Private(netip.MustParseAddr(ip)); got != want {
			t.Errorf("%s: %v", ip, got)
		}
	}
}

// TestPrivateNames checks which names are private by themselves.
func TestPrivateNames(t *testing.T) {
	c := New(Options{})
	defer c.Close()
	for name, want := range map[string]bool{
		"localhost": true, "LOCALHOST.": true, "a.localhost": true, "printer": true, "router.lan": true, "db.internal": true, "nas.local": true, "10.0.0.1": true, "::1": true,
		"courier.example": false, "local.example": false, "8.8.8.8": false,
	} {
		if got := c.privateName(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestTarget checks where a page redirects, and that one that waits for long does not.
func TestTarget(t *testing.T) {
	from, err := url.Parse("https://courier.example/a/pier?x=1")
	if err != nil {
		t.Fatal(err)
	}
	for content, want := range map[string]string{
		"0;url=/quay": "https://courier.example/quay", "0; URL = 'quay'": "https://courier.example/a/quay", `5, url="//whistle.example/b#c"`: "https://whistle.example/b",
		"0;url=https://a:b@whistle.example/": "https://whistle.example/", "0": "", "6;url=/quay": "", "0;url=%zz": "",
	} {
		to, ok := target(content, from)
		got := ""
		if ok {
			got = to.String()
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", content, got, want)
		}
	}
}

// FuzzRefresh checks that a page never redirects to an unusable address.
func FuzzRefresh(f *testing.F) {
	f.Add(`<meta http-equiv=refresh content="0;url=/quay"><body>`)
	f.Add(`<noscript><meta http-equiv="refresh" content="0;url=x"></noscript><meta http-equiv=refresh content=0,'>`)
	from := &url.URL{Scheme: "https", Host: "courier.example", Path: "/pier"}
	f.Fuzz(func(t *testing.T, page string) {
		r := &Response{Status: http.StatusOK, Body: []byte(page)}
		if to, ok := r.refresh(from); ok && (to == nil || to.Fragment != "" || to.User != nil) {
			t.Errorf("%v", to)
		}
	})
}

// TestRobots checks that rules are read as people write them.
func TestRobots(t *testing.T) {
	for _, c := range []struct {
		name, txt string
		allowed   map[string]bool
		delay     time.Duration
	}{
		{"nothing", "", map[string]bool{"/": true}, 0},
		{"all", "User-agent: *\nDisallow: /", map[string]bool{"/": false, "/a": false}, 0},
		{"its own group takes precedence", "user-agent: *\ndisallow: /\n\nUSER-AGENT: Lineup\nallow: /\ndisallow: /private", map[string]bool{"/a": true, "/private/b": false}, 0},
		{"wildcards", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /search?", map[string]bool{"/a.pdf": false, "/a.pdfx": true, "/search?q=1": false, "/search": true}, 0},
		{"broken lines", "\uFEFFDisallow: /\rnonsense\nUser-agent: *\nCrawl-delay: -3\nCrawl-delay: NaN\nNoindex: /\nDisallow: /a # no\nUser-agent", map[string]bool{"/": true, "/a": false}, 0},
		{"a delay", "User-agent: *\nCrawl-delay: 2.5\nDisallow:", map[string]bool{"/": true}, 2500 * time.Millisecond},
		{"a delay of a day", "User-agent: *\nCrawl-delay: 86400", map[string]bool{"/": true}, maxCrawlDelay},
	} {
		r := rules{data: parseRobots([]byte(c.txt))}
		for path, want := range c.allowed {
			u, err := url.Parse("https://a.example" + path)
			if err != nil {
				t.Fatal(err)
			}
			if got := r.allows(u); got != want {
				t.Errorf("%s: %s is %v", c.name, path, got)
			}
		}
		if got, _ := r.delay(); got != c.delay {
			t.Errorf("%s: delay %v", c.name, got)
		}
	}
}

// TestRetryAfter checks how long a server is left alone on request, and that at least a second
// passes whatever it asks for.
func TestRetryAfter(t *testing.T) {
	at := time.Date(2025, 8, 17, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		after, date string
		least, most time.Duration
	}{
		{"120", "", 2 * time.Minute, 2 * time.Minute},
		{"0", "", 2 * time.Second, 3 * time.Second},
		{"-5", "", 2 * time.Second, 3 * time.Second},
		{"", "", 2 * time.Second, 3 * time.Second},
		{"soon", "", 2 * time.Second, 3 * time.Second},
		{"99999999999999", "", 2 * time.Second, 3 * time.Second},
		{"Sun, 17 Aug 2025 12:10:00 GMT", "", 10 * time.Minute, 10 * time.Minute},
		{"Sun, 17 Aug 2025 12:10:00 GMT", "Sun, 17 Aug 2025 12:09:00 GMT", time.Minute, time.Minute},
		{"Sun, 17 Aug 2025 11:00:00 GMT", "", 2 * time.Second, 3 * time.Second},
	} {
		r := Response{Began: at, Header: http.Header{"Retry-After": {c.after}, "Date": {c.date}}}
		if got := r.retryAfter(1); got < c.least || got > c.most {
			t.Errorf("%q at %q: %v", c.after, c.date, got)
		}
	}
}

// TestAgent checks that the program identifies itself, and that nothing else gets into the header.
func TestAgent(t *testing.T) {
	for _, c := range [][3]string{
		{"1.2", "", "lineup/1.2 (reads articles to compare them)"},
		{"", "desk@courier.example", "lineup (reads articles to compare them; desk@courier.example)"},
		{"1.2 dirty", "a)\r\nX: y (é", "lineup/1.2-dirty (reads articles to compare them; aX: y )"},
	} {
		if got := agent(c[0], c[1]); got != c[2] {
			t.Errorf("%q, want %q", got, c[2])
		}
	}
}

// FuzzRobots checks that any robots.txt yields rules, and that no delay exceeds the limit.
func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a$\nCrawl-delay: 1e3\nSitemap: x"), "/a")
	f.Add([]byte("Allow: /\nUser-agent: lineup\nuser-agent:\nAllow: *("), "")
	f.Fuzz(func(t *testing.T, data []byte, path string) {
		r := rules{data: parseRobots(data)}
		r.allows(&url.URL{Scheme: "https", Host: "a.example", Path: "/" + strings.TrimLeft(path, "/")})
		if d, _ := r.delay(); d < 0 || d > maxCrawlDelay {
			t.Errorf("delay %v", d)
		}
	})
}
