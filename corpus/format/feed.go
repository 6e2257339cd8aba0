package format

import "strings"

// feed is what a site offers to feed readers, as a file: RSS of any version, or
// Atom. It is cut at its items, so that one that is broken costs no other.
type feed struct{}

// Kind names it.
func (feed) Kind() string { return "feed" }

// Claims takes XML whose root is a feed's.
func (feed) Claims(_ string, head []byte) bool {
	switch strings.ToLower(rootName(head)) {
	case "rss", "rdf:rdf", "feed", "atom:feed":
		return true
	}
	return false
}

// Cut emits some partSize bytes of items at a time.
func (feed) Cut(in *Input, emit func(Part)) error {
	return in.xml(emit, func(s, set string) {
		tag := "item"
		if root := strings.ToLower(rootName([]byte(s[:min(len(s), HeadSize)]))); strings.HasSuffix(root, "feed") {
			tag = strings.TrimSuffix(root, "feed") + "entry"
		}
		first := tagAt(s, 0, tag)
		if first < 0 {
			complain(emit, "the feed holds no items")
			return
		}
		// What Atom and RSS 2.0 say of the feed stands before the items.
		head, _ := parseXML(s[:first])
		f := feedHead(head)
		f.charset = set
		items(s, first, tag, emit, f.item)
	})
}

// items cuts s from at on at the elements of a tag, emits some partSize bytes of
// them at a time and has each read by itself.
func items(s string, at int, tag string, emit func(Part), read func(item string, line int) ([]Record, []Fault)) {
	line := 1 + strings.Count(s[:at], "\n")
	for at < len(s) {
		to := tagAt(s, min(at+partSize, len(s)), tag)
		if to < 0 {
			to = len(s)
		}
		part, first := s[at:to], line
		emit(func() ([]Record, []Fault) { return readItems(part, first, tag, read) })
		line += strings.Count(part, "\n")
		at = to
	}
}

// readItems reads the elements of a tag that stand end to end in s, which begins at
// a line.
func readItems(s string, line int, tag string, read func(item string, line int) ([]Record, []Fault)) (recs []Record, faults []Fault) {
	for s != "" {
		end := tagAt(s, 1, tag)
		if end < 0 {
			end = len(s)
		}
		rs, fs := read(s[:end], line)
		recs, faults = append(recs, rs...), tell(faults, fs...)
		line += strings.Count(s[:end], "\n")
		s = s[end:]
	}
	return recs, faults
}

// tagAt is the place of the next start tag of a name in s from at on, -1 for none.
func tagAt(s string, at int, tag string) int {
	for at < len(s) {
		i := strings.Index(s[at:], "<"+tag)
		if i < 0 {
			return -1
		}
		at += i
		if end := at + 1 + len(tag); end < len(s) && strings.IndexByte(" \t\r\n>/", s[end]) >= 0 {
			return at
		}
		at++
	}
	return -1
}

// feedFacts are what a feed says of itself, and its character set.
type feedFacts struct{ title, language, charset string }

func feedHead(root *element) feedFacts {
	channel := root.find("channel", "feed")
	return feedFacts{
		title:    either(channel.kid("title").words(), channel.kid("atom:title").words()),
		language: either(channel.kid("language").words(), channel.kid("dc:language").words(), channel.attr("lang")),
	}
}

// item reads one item of a feed.
func (f feedFacts) item(s string, line int) ([]Record, []Fault) {
	root, err := parseXML(s)
	var faults []string
	if err != nil {
		faults = append(faults, "broken XML: "+err.Error())
	}
	if len(root.kids) == 0 {
		return nil, []Fault{{Line: line, What: strings.Join(append([]string{"an item that cannot be read"}, faults...), "; ")}}
	}
	it := unprefixed(root.kids[0])
	rec := Record{
		ID: either(it.kid("guid").words(), it.kid("id").words(), it.attr("about")), Title: markupWords(it.kid("title")),
		Outlet: f.title, Byline: it.byline(), Published: it.first("pubDate", "published", "dc:date", "issued", "updated"),
		Updated: it.first("updated", "dcterms:modified", "modified"), URL: it.link(), Language: either(it.attr("lang"), f.language),
		Line: line, Charset: f.charset, SHA256: sum([]byte(s)), Faults: faults,
	}
	rec.setSource(it)
	rec.fromField()
	rec.Text = it.prose("content:encoded", "content", "xhtml:body", "body", "fulltext")
	if about := it.prose("description", "summary", "media:description"); len(rec.Text) < len(about) {
		// Some feeds carry the whole text as a description, which nothing tells.
		rec.Text, rec.Excerpt = about, true
	}
	if blank(rec.Text) {
		return nil, []Fault{{Line: line, What: "an item without text"}}
	}
	return []Record{rec}, nil
}

// unprefixed takes the prefix off the names of an Atom entry whose prefix is
// atom's.
func unprefixed(e *element) *element {
	if strings.HasPrefix(e.name, "atom:") {
		e.walk(func(k *element) bool { k.name = strings.TrimPrefix(k.name, "atom:"); return true })
	}
	return e
}

// first is the words of the first of the kids that is not empty.
func (e *element) first(names ...string) string {
	for _, name := range names {
		if s := e.kid(name).words(); s != "" {
			return s
		}
	}
	return ""
}

// setSource tells what the item's source is: of a list of many outlets' articles
// it is the outlet, and stands behind the headline too; of one outlet's it is the
// agency.
func (r *Record) setSource(it *element) {
	source := either(it.kid("source").kid("title").words(), it.kid("source").words())
	if title, ok := strings.CutSuffix(r.Title, " - "+source); ok && source != "" {
		r.Title, r.Outlet = title, source
		return
	}
	r.Credit = either(source, it.first("media:credit", "dc:source"))
}

func (e *element) byline() string {
	var names []string
	for _, k := range e.kids {
		switch k.name {
		case "author", "dc:creator":
			if s := either(k.kid("name").words(), k.words()); s != "" {
				names = append(names, mailName(s))
			}
		}
	}
	return strings.Join(names, ", ")
}

// mailName takes the name out of "desk@courier.example (Ann Ek)".
func mailName(s string) string {
	if before, name, ok := strings.Cut(s, " ("); ok && strings.Contains(before, "@") {
		return strings.TrimSuffix(name, ")")
	}
	return s
}

// link is the address of an item's page.
func (e *element) link() string {
	for _, k := range e.kids {
		if k.name == "link" {
			switch rel := k.attr("rel"); {
			case k.words() != "":
				return k.words()
			case rel == "" || rel == "alternate":
				return k.attr("href")
			}
		}
	}
	if guid := e.kid("guid").words(); isURL(guid) {
		return guid
	}
	return ""
}

// prose is the text of the first of the kids that is not empty, without its
// markup: escaped HTML, HTML elements, or plain.
func (e *element) prose(names ...string) string {
	for _, name := range names {
		k := e.kid(name)
		if k == nil {
			continue
		}
		if s := markupText(k); !blank(s) {
			return s
		}
	}
	return ""
}

// markupText is the text of an element that holds HTML, escaped or not.
func markupText(e *element) string {
	var b strings.Builder
	e.html(&b)
	s := b.String()
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	return twice(plainText(s))
}

// markupWords is the words of a title, which may be HTML too.
func markupWords(e *element) string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(markupText(e)), " ")
}

// html writes what is in an element as HTML. Characters of an element that stands
// alone are HTML already: that is how feeds carry it.
func (e *element) html(b *strings.Builder) {
	for _, k := range e.kids {
		if k.name == "" {
			b.WriteString(k.text)
			continue
		}
		name := local(k.name)
		b.WriteString("<" + name + ">")
		k.html(b)
		b.WriteString("</" + name + ">")
	}
}

// listOfFeeds is an OPML file: which feeds somebody reads.
func listOfFeeds(head []byte) bool {
	return strings.EqualFold(rootName(head), "opml")
}
