package listing

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/url"
	"strings"

	"lineup/model"
)

// Kind is the kind of a document.
type Kind int

// The kinds. Whatever is not a list counts as a page.
const (
	Page Kind = iota
	Feed
	Outline   // a list of feeds (OPML)
	SiteMap   // a site's pages
	SiteIndex // a site's site maps
)

// List is what a document names.
type List struct {
	Kind  Kind
	Title string
	// Items are the articles of a feed or a site map, the feeds of an outline, or the site maps of
	// an index, in document order; without those whose address is broken.
	Items  []Item
	Broken int // items without a usable address
	// Fault is why reading ended early, "" if it did not; the items before remain.
	Fault string

	text  string   // an XML feed, in UTF-8
	head  int      // offset of its first item in text
	open  []string // names of the elements open at head
	outer string   // a JSON Feed without its items
}

// Item is a page, or a list, that a document names.
type Item struct {
	URL       string // absolute
	Title     string // as given, without tags
	Summary   string // likewise
	Published model.Date
	Updated   model.Date
	from, to  int    // in List.text
	raw       string // of a JSON Feed
}

// When returns the date of publication, or else of the last change.
func (it *Item) When() model.Date {
	if it.Published.Known() {
		return it.Published
	}
	return it.Updated
}

// Limits on what is read from one document.
const (
	maxItems = 20_000
	maxText  = 64 << 10 // in one field
	maxBytes = 64 << 20 // in a compressed document, unpacked
)

// errPacked is the error for a compressed document that unpacks to too much.
var errPacked = errors.New("unpacks to more than 64 MiB")

// Read reads a document. charset is the character set that the server named, "" for none; base is
// the document's address. A truncated document yields what can be read, and a Fault.
func Read(data []byte, charset string, base *url.URL) (*List, error) {
	data, err := unpacked(data)
	if err != nil {
		return nil, err
	}
	if isJSON(data) {
		return readJSON(data, base), nil
	}
	s := utf8Of(data, charset)
	kind := kindOf(rootOf(s))
	if kind == Page {
		return &List{Kind: Page}, nil
	}
	r := reader{list: &List{Kind: kind, text: s, head: -1}, base: base}
	r.read()
	return r.list, nil
}

// unpacked decompresses gzip, which site maps often are.
func unpacked(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		return data, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(z, maxBytes+1))
	if len(out) > maxBytes {
		return nil, errPacked
	}
	return out, err
}

// kindOf returns the kind of a document from the name of its root element.
func kindOf(root string) Kind {
	if i := strings.IndexByte(root, ':'); i >= 0 && root != "rdf:rdf" {
		root = root[i+1:]
	}
	switch root {
	case "rss", "rdf:rdf", "feed":
		return Feed
	case "opml":
		return Outline
	case "urlset":
		return SiteMap
	case "sitemapindex":
		return SiteIndex
	}
	return Page
}

// rootOf returns the name of the first element, in lower case.
func rootOf(s string) string {
	s = s[:min(len(s), 16<<10)]
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 >= len(s) {
			return ""
		}
		s = s[i+1:]
		switch {
		case strings.HasPrefix(s, "!--"):
			_, s, _ = strings.Cut(s, "-->")
		case s[0] == '?' || s[0] == '!':
		default:
			return strings.ToLower(s[:len(s)-len(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-"))])
		}
	}
}

// add adds an item, making its address absolute.
func (l *List) add(it Item, base *url.URL) {
	if len(l.Items) >= maxItems {
		l.Fault = "more than 20,000 items; the rest is left out"
		return
	}
	at, ok := Resolve(base, it.URL)
	if !ok {
		l.Broken++
		return
	}
	it.URL = at
	l.Items = append(l.Items, it)
}
