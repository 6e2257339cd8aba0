package polite

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/markup"
)

const (
	// maxRefresh is the maximum delay, in seconds, of a refresh that counts as a redirect. A page
	// that waits longer is meant to be read; most of those reload themselves.
	maxRefresh = 5
	// maxHead is how many bytes of a page are searched.
	maxHead = 64 << 10
)

// refresh returns where a page redirects its readers by a meta element, at once or after a moment.
// What is meant only for browsers without scripts does not count: many sites use it to ask for
// scripts.
func (r *Response) refresh(from *url.URL) (to *url.URL, sent bool) {
	if kind := r.Kind(); r.Status != http.StatusOK || kind != "" && !strings.Contains(kind, "html") {
		return nil, false
	}
	z := html.NewTokenizer(bytes.NewReader(r.Body[:min(len(r.Body), maxHead)]))
	without := false // inside noscript
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return nil, false
		}
		t := z.Token()
		switch {
		case t.DataAtom == atom.Noscript:
			without = kind == html.StartTagToken
		case t.DataAtom == atom.Body:
			return nil, false
		case t.DataAtom == atom.Meta && !without && kind != html.EndTagToken && strings.EqualFold(attribute(t, "http-equiv"), "refresh"):
			return target(attribute(t, "content"), from)
		}
	}
}

// target parses the content of a refresh, "0; url='/news/pier'".
func target(content string, from *url.URL) (to *url.URL, sent bool) {
	after, at, ok := markup.Refresh(content)
	if !ok || after > maxRefresh {
		return nil, false
	}
	to, err := from.Parse(at)
	if err != nil {
		return nil, false
	}
	to.Fragment, to.RawFragment, to.User = "", "", nil
	return to, true
}

// attribute returns the value of an attribute, "" if there is none.
func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
