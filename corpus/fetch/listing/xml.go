package listing

import (
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"lineup/corpus/dates"
)

// reader walks through a list in XML token by token: such documents can be large, and broken
// anywhere.
type reader struct {
	list *List
	base *url.URL
	path []string // local names of the open elements, in lower case
	raw  []string // their names as written
	item *Item
	at   int    // how many elements are open around the item
	from string // the field that gave the item's address
	text strings.Builder
}

func (r *reader) read() {
	d := xml.NewDecoder(strings.NewReader(r.list.text))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // already UTF-8
	for r.list.Fault == "" {
		from := int(d.InputOffset())
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			r.list.Fault = "broken XML: " + strings.TrimPrefix(err.Error(), "XML syntax error ")
			return
		}
		switch t := tok.(type) {
		case xml.StartElement:
			r.start(t, from)
		case xml.EndElement:
			r.end(int(d.InputOffset()))
		case xml.CharData:
			if r.item != nil || len(r.path) <= 3 {
				if room := maxText - r.text.Len(); room > 0 {
					r.text.Write(t[:min(len(t), room)])
				}
			}
		}
	}
}

// holder reports whether elements with a name are the items of the list.
func (r *reader) holder(name string) bool {
	switch r.list.Kind {
	case Feed:
		return name == "item" || name == "entry"
	case SiteMap:
		return name == "url"
	case SiteIndex:
		return name == "sitemap"
	case Outline, Page:
	}
	return false
}

func (r *reader) start(t xml.StartElement, from int) {
	name := strings.ToLower(t.Name.Local)
	switch {
	case r.list.Kind == Outline && name == "outline":
		r.outline(t)
	case r.item == nil && r.holder(name):
		if r.list.head < 0 {
			r.list.head, r.list.open = from, append([]string(nil), r.raw...)
		}
		r.item, r.at, r.from = &Item{from: from}, len(r.path), ""
	case r.item != nil && (len(r.path) == r.at+1 || r.list.Kind == SiteMap):
		r.text.Reset()
		if name == "link" && !mediaSpace(t.Name.Space) {
			r.href(t)
		}
	case r.item == nil && len(r.path) <= 2:
		r.text.Reset()
	}
	if len(r.path) == 0 {
		if at, ok := Resolve(r.base, attr(t, "base")); ok {
			r.base, _ = url.Parse(at)
		}
	}
	r.path = append(r.path, prefixed(t.Name.Space)+name)
	r.raw = append(r.raw, rawName(r.list.text[from:]))
}

// mediaSpace reports whether a namespace is for pictures, sound or podcasts: its elements share
// names such as title and link with those of articles.
func mediaSpace(space string) bool {
	for _, of := range []string{"mrss", "itunes", "googleplay", "sitemap-image", "sitemap-video"} {
		if strings.Contains(space, of) {
			return true
		}
	}
	return space == "media" || space == "image" || space == "video"
}

// prefixed marks the names of mediaSpace.
func prefixed(space string) string {
	if mediaSpace(space) {
		return "media:"
	}
	return ""
}

// rawName returns the name in the start tag that s begins with.
func rawName(s string) string {
	s = strings.TrimPrefix(s[:min(len(s), 256)], "<")
	if i := strings.IndexAny(s, " \t\r\n/>"); i >= 0 {
		s = s[:i]
	}
	return s
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}

// outline adds a feed of an OPML file.
func (r *reader) outline(t xml.StartElement) {
	at := attr(t, "xmlUrl")
	if at == "" {
		return // a heading
	}
	title := attr(t, "text")
	if title == "" {
		title = attr(t, "title")
	}
	r.list.add(Item{URL: at, Title: words(title)}, nil)
}

// href sets the address of an Atom entry.
func (r *reader) href(t xml.StartElement) {
	if rel := attr(t, "rel"); rel == "" || rel == "alternate" {
		r.address("link", attr(t, "href"))
	}
}

// address sets the item's address, preferring the article's own to that of a service that counts
// readers, and either to an ID.
func (r *reader) address(from, at string) {
	rank := map[string]int{"guid": 1, "id": 1, "link": 2, "loc": 2, "origlink": 3}
	if at = strings.TrimSpace(at); at != "" && rank[from] > rank[r.from] {
		r.item.URL, r.from = at, from
	}
}

func (r *reader) end(to int) {
	if len(r.path) == 0 {
		return
	}
	name := r.path[len(r.path)-1]
	r.path, r.raw = r.path[:len(r.path)-1], r.raw[:len(r.raw)-1]
	switch {
	case r.item != nil && len(r.path) == r.at:
		r.item.to = to
		if r.item.Title != "" || r.item.URL != "" {
			r.list.add(*r.item, r.base)
		}
		r.item = nil
	case r.item != nil:
		if len(r.path) == r.at+1 || r.list.Kind == SiteMap {
			r.field(name, r.text.String())
			r.text.Reset()
		}
	case name == "title" && r.list.Title == "" && len(r.path) <= 2:
		r.list.Title = words(r.text.String())
	}
}

// field sets a field of the item.
func (r *reader) field(name, value string) {
	it := r.item
	switch name {
	case "title":
		it.Title = words(value)
	case "description", "summary", "content", "encoded":
		it.Summary = strings.TrimSpace(it.Summary + " " + words(value))
	case "link", "loc", "origlink":
		r.address(name, value)
	case "guid", "id":
		if strings.HasPrefix(strings.TrimSpace(value), "http") {
			r.address(name, value)
		}
	case "pubdate", "published", "date", "issued", "publication_date":
		if d, _ := dates.Parse(strings.TrimSpace(value)); d.Known() {
			it.Published = d
		}
	case "updated", "lastmod", "modified":
		if d, _ := dates.Parse(strings.TrimSpace(value)); d.Known() {
			it.Updated = d
		}
	}
}

// words returns the words of a field that may be HTML.
func words(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.Join(strings.Fields(s), " ")
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			b.WriteByte(' ')
		case html.CommentToken, html.DoctypeToken:
		}
	}
}
