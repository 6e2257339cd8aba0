package format

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// page is a page of the web as a browser, or a program that fetches pages, has
// saved it.
type page struct{}

// Kind names it.
func (page) Kind() string { return "HTML page" }

// Claims takes what begins as HTML does, whatever its name, and what is named so
// and has tags.
func (page) Claims(ext string, head []byte) bool {
	switch ext {
	case ".html", ".htm", ".xhtml", ".xht":
		return bytes.IndexByte(head, '<') >= 0
	case ".md", ".markdown":
		return false
	}
	return isPage(head)
}

// isPage says that head is the beginning of an HTML document.
func isPage(head []byte) bool {
	start := strings.ToLower(string(bytes.TrimLeft(head[:min(len(head), 1024)], " \t\r\n\xEF\xBB\xBF")))
	for strings.HasPrefix(start, "<!--") {
		_, rest, found := strings.Cut(start, "-->")
		if !found {
			return false
		}
		start = strings.TrimLeft(rest, " \t\r\n")
	}
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") || strings.EqualFold(rootName(head), "html")
}

// Cut emits the page as one part.
func (page) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) ([]Record, []Fault) { return readPage(data, in.Charset, in.names()) })
}

// maxPage bounds the bytes of a page without the pictures that are written into
// it: a tree of it takes some ten times as much memory.
const maxPage = 16 << 20

// readPage reads a page whose character set may be known from elsewhere.
func readPage(data []byte, set string, names *Names) ([]Record, []Fault) {
	digest := sum(data)
	s, set, fault := pageText(dropData(data), set)
	if len(s) > maxPage {
		return nil, []Fault{{What: "a page of more than 16 MiB without its pictures; save the article's text"}}
	}
	if recs := databaseRecords(plainTextIf(s, exported)); len(recs) > 0 {
		return recs, nil
	}
	rec := Record{Line: 1, Charset: set, SHA256: digest}
	if fault != "" {
		rec.Faults = append(rec.Faults, fault)
	}
	doc, err := parseHTML(s)
	if err != nil {
		// Elements that nest beyond what any page does, or would be too many: the text is all that is left.
		rec.Text = plainText(s)
		rec.Faults = append(rec.Faults, "broken HTML; only its text is read: "+err.Error())
	} else {
		if recs := europresseRecords(doc, s); len(recs) > 0 {
			return recs, nil
		}
		fillFromPage(&rec, doc)
		if saved := savedFrom(s); rec.URL == "" {
			rec.URL = saved
		}
		names.places.overlay(&rec, doc)
	}
	if blank(rec.Text) {
		return nil, []Fault{{What: "no article was found in the page; save its text"}}
	}
	return []Record{rec}, nil
}

// fillFromPage takes the facts and the text of a page.
func fillFromPage(rec *Record, doc *html.Node) {
	f := gatherFacts(doc)
	rec.Title, rec.Outlet, rec.Byline, rec.Credit = f.title(), f.outlet(), f.byline(), f.linked.Credit
	rec.Published, rec.Updated = f.published(), f.updated()
	rec.URL, rec.Language, rec.Dateline = f.url(), f.language(), f.linked.Dateline
	rec.fromField()
	text, legible := articleText(doc, rec.Title)
	rec.Text = text
	// Where scripts write the article only what the page tells machines is left;
	// where the two are alike the page has the paragraphs.
	if told := f.linked.Text; len(rec.Text)*2 < len(told) {
		if hasTags(told) {
			told = plainText(told)
		}
		rec.Text = told
	}
	rec.Text = Unescape(rec.Text)
	if about := f.first("og:description", "description"); blank(rec.Text) && about != "" {
		rec.Text, rec.Excerpt = about, true
	}
	switch {
	case blank(rec.Text):
		if rec.Text = shortText(doc, rec.Title); rec.Text != "" {
			rec.Faults = append(rec.Faults, "the page has no paragraph, and its few words are taken for an article; compare it with the page")
		}
	case !rec.Excerpt && mayMiss(rec.Text, legible):
		rec.Faults = append(rec.Faults, fmt.Sprintf("of some %d characters to read in the page only %d are taken for its article; "+
			"compare it with the page, and save the text where more belongs to it", legible, utf8.RuneCountInString(rec.Text)))
	}
}

// mayMiss reports whether a text is so short beside what its page has to read that the
// article may have been missed. Of 561 pages for public tests the bounds tell of seven, five
// of which lost most of theirs.
func mayMiss(text string, legible int) bool {
	const (
		leastLegible = 1000 // characters; below, the rest of a page is the frame that every page has
		tooSmall     = 10   // one part in so many
	)
	return legible >= leastLegible && utf8.RuneCountInString(text)*tooSmall < legible
}

var imageData = []byte("data:")

// dropData takes out what is written into a page as "data:" addresses: pictures
// and fonts are most of a page that SingleFile has saved, and no text.
func dropData(b []byte) []byte {
	if !bytes.Contains(b, []byte(";base64,")) {
		return b
	}
	out := make([]byte, 0, len(b)/4)
	for {
		i := bytes.Index(b, imageData)
		if i < 0 {
			return append(out, b...)
		}
		i += len(imageData)
		out = append(out, b[:i]...)
		b = b[i:]
		head := b[:min(len(b), 200)]
		at := bytes.Index(head, []byte(";base64,"))
		if at < 0 || bytes.ContainsAny(head[:at], "\"' <>)") {
			continue
		}
		end := at + len(";base64,")
		for end < len(b) && isBase64(b[end]) {
			end++
		}
		b = b[end:]
	}
}

func isBase64(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%' || c == '-' || c == '_'
}

// pageText makes UTF-8 of a page: by what its carrier says, else by its mark or
// its validity, else by what the page declares, else by what it looks like.
func pageText(data []byte, told string) (s, set, fault string) {
	if enc, name := charset.Lookup(told); enc != nil && name != "utf-8" {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	if utf8.Valid(data) || utf16Order(data) != nil {
		return identify(data)
	}
	head := data[:min(len(data), 1024)]
	if enc, name, _ := charset.DetermineEncoding(head, ""); name != "utf-8" && bytes.Contains(bytes.ToLower(head), []byte("charset=")) {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(out), name, ""
		}
	}
	return identify(data)
}

// plainTextIf is the plain text of a page that holds a mark, else "".
func plainTextIf(s string, holds func(string) bool) string {
	if !holds(s) {
		return ""
	}
	return plainText(s)
}

// savedURL is the address in the comment that browsers and SingleFile leave at
// the head of a page they save.
var savedURL = regexp.MustCompile(`(?s)<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)`)

func savedFrom(s string) string {
	if m := savedURL.FindStringSubmatch(s[:min(len(s), 4<<10)]); m != nil {
		return m[1]
	}
	return ""
}

// attribute is the value of an attribute, "" for none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// each visits the elements of a tree; where visit says no what is in the element
// is left out.
func each(n *html.Node, visit func(*html.Node) bool) {
	if n.Type == html.ElementNode && !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, visit)
	}
}

// maxFact is how many bytes of an element's words are read where they tell a fact and are
// not the article.
const maxFact = 4 << 10

// textOf is the words in an element, white space folded, no more than a fact has.
func textOf(n *html.Node) string {
	w := writer{most: maxFact, visits: 10 * maxFact}
	w.node(n, nil)
	return strings.Join(strings.Fields(w.b.String()), " ")
}

// node writes the text of a tree, without what is never seen and what skip
// leaves out.
func (w *writer) node(n *html.Node, skip func(*html.Node) bool) {
	if w.most > 0 {
		if w.visits--; w.visits < 0 || w.b.Len() > w.most {
			return
		}
	}
	switch n.Type {
	default: // comments and document types
		return
	case html.TextNode:
		w.text(n.Data)
		return
	case html.DocumentNode:
	case html.ElementNode:
		if unseen(n.DataAtom) || skip != nil && skip(n) {
			return
		}
		if n.DataAtom == atom.Br {
			w.br()
		}
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.gap = true
	}
	if block(n.DataAtom) {
		w.want = 2
	}
	open, closing := "", ""
	if n.DataAtom == atom.Q {
		open, closing = marksOf(n) // as browsers set them
	}
	w.text(open)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, skip)
	}
	w.text(closing)
	if block(n.DataAtom) {
		w.want = 2
	}
}

// marksOf returns the quotation marks of a <q>: single ones within another.
func marksOf(n *html.Node) (open, closing string) {
	const most = 4 // elements between; a hostile page has thousands
	p := n.Parent
	for range most {
		if p == nil {
			break
		}
		if p.DataAtom == atom.Q {
			return "‘", "’"
		}
		p = p.Parent
	}
	return "“", "”"
}
