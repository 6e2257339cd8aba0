package listing

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Links is where a page leads, and what it declares itself to be.
type Links struct {
	// Feeds are the addresses of feeds, declared ones first; without feeds of comments.
	Feeds []string
	// Article reports whether the page declares itself an article.
	Article bool
	// Site reports whether it declares itself a site, or a part of one.
	Site bool
}

// maxFeeds is the maximum number of feeds taken from one page.
const maxFeeds = 10

// ReadPage reads the links of a page; base is its address.
func ReadPage(data []byte, charset string, base *url.URL) Links {
	var l Links
	var linked []string // links that only look like feeds
	z := html.NewTokenizer(bytes.NewReader([]byte(utf8Of(data, charset))))
	script := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			for _, at := range linked {
				l.Feeds = appendFeed(l.Feeds, at)
			}
			return l
		case html.TextToken:
			if script && bytes.Contains(z.Text(), []byte(`Article"`)) {
				l.Article = true
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			script = t.DataAtom == atom.Script && strings.Contains(strings.ToLower(value(t, "type")), "ld+json")
			switch t.DataAtom {
			case atom.Base:
				if at, ok := Resolve(base, value(t, "href")); ok {
					base, _ = url.Parse(at)
				}
			case atom.Link:
				if at, ok := Resolve(base, value(t, "href")); ok && declaresFeed(t) {
					l.Feeds = appendFeed(l.Feeds, at)
				}
			case atom.A:
				if at, ok := Resolve(base, value(t, "href")); ok && looksLikeFeed(at) {
					linked = append(linked, at)
				}
			case atom.Meta:
				l.Article, l.Site = l.Article || saysArticle(t), l.Site || saysSite(t)
			}
		case html.EndTagToken:
			script = false
		case html.CommentToken, html.DoctypeToken:
		}
	}
}

func appendFeed(all []string, at string) []string {
	if len(all) < maxFeeds && !slices.Contains(all, at) {
		return append(all, at)
	}
	return all
}

func value(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// declaresFeed reports whether a link of a page's head is one of its feeds.
func declaresFeed(t html.Token) bool {
	if !slices.Contains(strings.Fields(strings.ToLower(value(t, "rel"))), "alternate") {
		return false
	}
	switch strings.ToLower(value(t, "type")) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
	default:
		return false
	}
	for _, s := range []string{value(t, "title"), value(t, "href")} {
		if s = strings.ToLower(s); strings.Contains(s, "comment") || strings.Contains(s, "kommentar") {
			return false
		}
	}
	return true
}

// looksLikeFeed reports whether the last part of an address looks like a feed's.
func looksLikeFeed(at string) bool {
	u, err := url.Parse(at)
	if err != nil {
		return false
	}
	p := strings.TrimSuffix(strings.ToLower(u.Path), "/")
	name := p[strings.LastIndexByte(p, '/')+1:]
	switch name {
	case "feed", "rss", "atom", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "index.rss":
		return true
	}
	return strings.HasSuffix(name, ".rss") || strings.HasSuffix(name, ".rdf") || strings.HasSuffix(name, ".atom")
}

// saysArticle reports whether a meta element is one that only articles have.
func saysArticle(t html.Token) bool {
	name := strings.ToLower(value(t, "property") + value(t, "name"))
	return name == "og:type" && strings.Contains(strings.ToLower(value(t, "content")), "article") || name == "article:published_time"
}

// saysSite reports whether a meta element declares the page a site's.
func saysSite(t html.Token) bool {
	return strings.EqualFold(value(t, "property"), "og:type") && strings.EqualFold(strings.TrimSpace(value(t, "content")), "website")
}
