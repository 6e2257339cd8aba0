package listing

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func base(tb testing.TB) *url.URL {
	tb.Helper()
	u, err := url.Parse("https://courier.example/news/feed")
	if err != nil {
		tb.Fatal(err)
	}
	return u
}

func urls(l *List) (all []string) {
	for _, it := range l.Items {
		all = append(all, it.URL)
	}
	return all
}

func read(t *testing.T, s, charset string) *List {
	t.Helper()
	l, err := Read([]byte(s), charset, base(t))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestRead checks what is read from lists of every kind.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, doc string
		kind      Kind
		title     string
		urls      string
		broken    int
		fault     bool
	}{
		{"RSS", `<rss version="2.0"><channel><title>Courier</title><image><title>Logo</title></image><item><title>A</title><link> /a </link></item><item><guid>https://courier.example/b</guid></item></channel></rss>`, Feed, "Courier", "https://courier.example/a https://courier.example/b", 0, false},
		{"RSS through a counting service", `<rss xmlns:feedburner="f"><channel><item><title>A</title><link>https://count.example/1</link><guid isPermaLink="false">x</guid><feedburner:origLink>https://courier.example/a</feedburner:origLink></item></channel></rss>`, Feed, "", "https://courier.example/a", 0, false},
		{"RSS with media", `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:group><media:title>Photo</media:title></media:group><media:link>https://x.example</media:link><title>A</title><link>/a</link></item></channel></rss>`, Feed, "", "https://courier.example/a", 0, false},
		{"RDF", `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Courier</title></channel><item><title>A</title><link>/a</link></item></rdf:RDF>`, Feed, "Courier", "https://courier.example/a", 0, false},
		{"Atom", `<feed xml:base="https://other.example/x/"><title>Courier</title><entry><link rel="edit" href="e"/><link rel="alternate" href="a"/><title>A</title><source><title>S</title><link href="s"/></source></entry></feed>`, Feed, "Courier", "https://other.example/x/a", 0, false},
		{"entities and marks", "\uFEFF<!-- made by hand --><!DOCTYPE rss><rss><channel><title>A &eacute; B &amp; C & D</title><item><title>A\x01B</title><link>/a?x=1&amp;y=2</link></item></channel></rss>", Feed, "A é B & C & D", "https://courier.example/a?x=1&y=2", 0, false},
		{"broken in the middle", `<rss><channel><item><link>/a</link><title>A</title></item><item><link>/b</li`, Feed, "", "https://courier.example/a", 0, true},
		{"broken addresses", `<rss><channel><item><title>A</title><link>javascript:x</link></item><item><title>B</title></item><item><link>http://a b.example/</link></item></channel></rss>`, Feed, "", "", 3, false},
		{"comments", `<!-- a--b --><rss><channel><!-- --><title><![CDATA[A <!-- -- B]]></title><!-- <item><link>/x</link></item> - ---><item><link>/a</link></item></channel></rss>`, Feed, "A", "https://courier.example/a", 0, false},
		{"OPML", `<opml><head><title>Mine</title></head><body><outline text="News"><outline text="A" xmlUrl="https://a.example/feed"/><outline xmlurl="feed://b.example"/></outline></body></opml>`, Outline, "Mine", "https://a.example/feed", 1, false},
		{"a site map", `<urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>/a</loc><image:image><image:loc>/p.jpg</image:loc><image:title>P</image:title></image:image></url></urlset>`, SiteMap, "", "https://courier.example/a", 0, false},
		{"an index", `<sitemapindex><sitemap><loc>/1.xml</loc></sitemap></sitemapindex>`, SiteIndex, "", "https://courier.example/1.xml", 0, false},
		{"JSON Feed", `{"title":"Courier","items":[{"url":"/a"},{"id":"https://courier.example/b"},{"external_url":"c"}]}`, Feed, "Courier", "https://courier.example/a https://courier.example/b https://courier.example/news/c", 0, false},
		{"other JSON", `{"a":1}`, Page, "", "", 0, false},
		{"a page", `<!DOCTYPE html><html><item><link>/a</link></item></html>`, Page, "", "", 0, false},
		{"nothing", ``, Page, "", "", 0, false},
	} {
		l := read(t, c.doc, "")
		if l.Kind != c.kind || l.Title != c.title || strings.Join(urls(l), " ") != c.urls || l.Broken != c.broken || (l.Fault != "") != c.fault {
			t.Errorf("%s: %v %q %q, %d broken, %q", c.name, l.Kind, l.Title, urls(l), l.Broken, l.Fault)
		}
	}
}

// TestFields checks what is read from an item.
func TestFields(t *testing.T) {
	l := read(t, `<rss xmlns:content="c"><channel><item><title>&lt;b&gt;Pier&lt;/b&gt; &amp;amp; quay</title><link>/a</link><description><![CDATA[<p>It is <i>shut</i>.</p>]]></description>`+
		`<content:encoded>More</content:encoded><pubDate>Sun, 17 Aug 2025 10:00:00 +0200</pubDate></item></channel></rss>`, "")
	it := l.Items[0]
	if it.Title != "Pier & quay" || it.Summary != "It is shut . More" || it.Published.String() != "2025-08-17T10:00:00+02:00" {
		t.Errorf("%q, %q, %s", it.Title, it.Summary, it.Published)
	}
	m := read(t, `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/a</loc><lastmod>2025-08-18</lastmod><n:news><n:publication_date>2025-08-17</n:publication_date><n:title>Pier</n:title></n:news></url></urlset>`, "")
	if it := m.Items[0]; it.Title != "Pier" || it.Published.Day() != "2025-08-17" {
		t.Errorf("%+v", it)
	}
}

// TestCharsets checks how a list's character set is recognised.
func TestCharsets(t *testing.T) {
	doc := func(head, title string) string {
		return head + `<rss><channel><title>` + title + `</title></channel></rss>`
	}
	russian, err := charmap.Windows1251.NewEncoder().String("Причал")
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(doc("", "Причал"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, doc, told, want string }{
		{"told", doc("", russian), "windows-1251", "Причал"},
		{"declared", doc(`<?xml version="1.0" encoding='windows-1251'?>`, russian), "", "Причал"},
		{"a mark takes precedence", "\uFEFF" + doc("", "Причал"), "windows-1251", "Причал"},
		{"UTF-16", wide, "", "Причал"},
		{"not declared", doc("", "Caf\xe9"), "", "Café"},
		{"an unknown set", doc("", "Café"), "x-nonsuch", "Café"},
	} {
		if l := read(t, c.doc, c.told); l.Title != c.want {
			t.Errorf("%s: %q", c.name, l.Title)
		}
	}
}

// TestSingle checks that an item on its own is a feed with everything that the whole one says.
func TestSingle(t *testing.T) {
	for _, doc := range []string{
		`<?xml version="1.0" encoding="windows-1252"?><rss xmlns:dc="d"><channel><title>Courier</title><item><title>A</title><link>/a</link></item> <item><title>B &amp; C</title><link>/b</link><dc:creator>X</dc:creator></item></channel></rss>`,
		`<rdf:RDF xmlns:rdf="r"><channel><title>Courier</title></channel><item><title>A</title><link>/a</link></item><item><title>B &amp; C</title><link>/b</link></item></rdf:RDF>`,
		`<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:title>Courier</x:title><x:entry><x:title>A</x:title><x:link href="/a"/></x:entry><x:entry><x:title>B &amp; C</x:title><x:link href="/b"/></x:entry></x:feed>`,
		`{"version":"v","title":"Courier","items":[{"url":"/a"},{"url":"/b","title":"B & C"}]}`,
		`{"items":[{"url":"/a"},{"url":"/b","title":"B & C"}],"title":"Courier"}`,
	} {
		l := read(t, doc, "")
		data, ext := l.Single(l.Items[1])
		one := read(t, string(data), "")
		if one.Kind != Feed || one.Title != "Courier" || len(one.Items) != 1 || one.Items[0].Title != "B & C" || one.Fault != "" || (ext == ".json") != (doc[0] == '{') {
			t.Errorf("%s yields %s: %+v", doc, data, one)
		}
	}
	l := read(t, `<rss><channel><title>`+strings.Repeat("x", 300<<10)+`</title><item><link>/a</link></item></channel></rss>`, "")
	if data, _ := l.Single(l.Items[0]); data != nil {
		t.Error("a feed that says too much of itself is written out for each item")
	}
}

// TestPacked checks that a compressed list is read, and that a bomb is not.
func TestPacked(t *testing.T) {
	pack := func(s string) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write([]byte(s))
		_ = z.Close()
		return b.Bytes()
	}
	if l := read(t, string(pack(`<urlset><url><loc>/a</loc></url></urlset>`)), ""); len(l.Items) != 1 {
		t.Errorf("%+v", l)
	}
	if _, err := Read(pack(strings.Repeat(" ", maxBytes+1)), "", nil); err == nil {
		t.Error("a bomb is read")
	}
	if _, err := Read([]byte("\x1f\x8bnonsense"), "", nil); err == nil {
		t.Error("what is not packed is unpacked")
	}
}

// TestAddresses checks which addresses are usable, and which name the same page.
func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"a": "https://courier.example/news/a", "//x.example/b": "https://x.example/b", "HTTP://X.example:80/#f": "http://x.example/", "https://u:p@x.example": "https://x.example",
		"": "", "mailto:a@b.example": "", "https://": "", "http:opaque": "", "https://[::1": "", "a\x00b": "", strings.Repeat("a", maxAddress+1): "",
	} {
		if got, ok := Resolve(base(t), in); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", in, got, ok)
		}
	}
	for a, b := range map[string]string{
		"http://x.example": "https://x.example/", "https://x.example/a?utm_source=rss&id=3": "https://x.example/a?id=3", "https://x.example/a?at_medium=RSS": "https://x.example/a",
	} {
		if Key(a) != Key(b) {
			t.Errorf("%s and %s are two pages", a, b)
		}
	}
	if Key("https://x.example/a?id=1") == Key("https://x.example/a?id=2") {
		t.Error("two pages are one")
	}
}

// TestReadPage checks which links of a page are feeds, and what the page declares itself to be.
func TestReadPage(t *testing.T) {
	l := ReadPage([]byte(`<html><head><base href="https://courier.example/x/"><link rel="ALTERNATE" type="application/rss+xml" title="Comments" href="c"><link rel=alternate type="application/atom+xml" href="main">`+
		`<link rel="alternate" hreflang="fr" href="/fr"><link rel=alternate type="application/rss+xml" href="data:x"></head><a href="/rss.xml">RSS</a><a href="/about">About</a><a href="main">again</a>`), "", base(t))
	if want := []string{"https://courier.example/x/main", "https://courier.example/rss.xml"}; !slices.Equal(l.Feeds, want) || l.Article || l.Site {
		t.Errorf("%+v", l)
	}
	for doc, want := range map[string][2]bool{
		`<meta property="og:type" content="article">`: {true, false}, `<meta property="og:type" content="website">`: {false, true},
		`<meta property="article:published_time" content="2025">`:                   {true, false},
		`<script type="application/ld+json">{"@type":"NewsArticle"}</script>`:       {true, false},
		`<script type="application/ld+json">{"@type":"WebSite"}</script>`:           {false, false},
		`<script>var x = {"@type":"NewsArticle"}</script><p>"NewsArticle" here.`:    {false, false},
		`<meta name="description" content="og:type article"><title>Article</title>`: {false, false},
	} {
		if l := ReadPage([]byte(doc), "", base(t)); l.Article != want[0] || l.Site != want[1] {
			t.Errorf("%s: %+v", doc, l)
		}
	}
}

// seeds returns documents for the fuzzer to start from.
func seeds() []string {
	return []string{
		`<rss xmlns:a="b"><channel><title>C</title><item><title>A</title><link>/a</link><pubDate>Sun, 17 Aug 2025 10:00:00 GMT</pubDate></item></channel></rss>`,
		`<feed xml:base="x"><entry><link href="a"/><updated>2025-08-17</updated></entry></feed>`, `<rdf:RDF><item><title>A</title></item></rdf:RDF>`,
		`<opml><body><outline xmlUrl="https://a.example" text="A"/></body></opml>`, `<urlset><url><loc>/a</loc></url></urlset>`, `<sitemapindex><sitemap><loc>/a`,
		`{"title":"C","items":[{"url":"/a"},{"id":1},[]]}`, "\xff\xfe<\x00r\x00s\x00s\x00", `<?xml encoding="koi8-r"?><rss><item><link>/a</link></item>`, `<rss><item><item><link>a</link></item></item></rss>`,
	}
}

// FuzzRead checks that every address read is absolute, and that every item is a feed on its own.
func FuzzRead(f *testing.F) {
	for _, s := range seeds() {
		f.Add([]byte(s), "")
	}
	f.Add([]byte("<rss>\xe9"), "utf-16")
	at := base(f)
	f.Fuzz(func(t *testing.T, data []byte, charset string) {
		l, err := Read(data, charset, at)
		if err != nil {
			return
		}
		for i, it := range l.Items {
			if u, err := url.Parse(it.URL); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
				t.Fatalf("%q", it.URL)
			}
			if Key(Key(it.URL)) != Key(it.URL) {
				t.Errorf("the key of %q is not its own", it.URL)
			}
			if l.Kind == Feed && i < 3 {
				if one, ext := l.Single(it); one != nil && ext == "" {
					t.Error("a file without an ending")
				}
			}
		}
	})
}

// FuzzReadPage checks that the feeds of a page have absolute addresses.
func FuzzReadPage(f *testing.F) {
	f.Add([]byte(`<base href="//x"><link rel=alternate type=application/rss+xml href=a><a href="/feed">`), "")
	at := base(f)
	f.Fuzz(func(t *testing.T, data []byte, charset string) {
		for _, s := range ReadPage(data, charset, at).Feeds {
			if u, err := url.Parse(s); err != nil || u.Host == "" {
				t.Fatalf("%q", s)
			}
		}
	})
}
