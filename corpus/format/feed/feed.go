package feed

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
)

// Format is a saved feed: RSS of any version, or Atom. It is cut at its items, so that a broken one
// does not affect the others.
type Format struct{}

// Kind implements intake.Format.
func (Format) Kind() string { return "feed" }

// Claims accepts XML whose root is a feed's.
func (Format) Claims(_ string, head []byte) bool {
	switch strings.ToLower(xmltree.RootName(head)) {
	case "rss", "rdf:rdf", "feed", "atom:feed":
		return true
	}
	return false
}

// Cut emits items in parts of about PartSize bytes.
func (Format) Cut(in *intake.Input, emit func(intake.Part)) error {
	return xmltree.Cut(in, emit, func(s, set string) {
		tag := "item"
		if root := strings.ToLower(xmltree.RootName([]byte(s[:min(len(s), intake.HeadSize)]))); strings.HasSuffix(root, "feed") {
			tag = strings.TrimSuffix(root, "feed") + "entry"
		}
		first := xmltree.TagAt(s, 0, tag)
		if first < 0 {
			intake.Complain(emit, "the feed holds no items")
			return
		}
		// In Atom and RSS 2.0 the feed's own fields come before the items.
		head, _ := xmltree.Parse(s[:first])
		f := feedHead(head)
		f.charset = set
		xmltree.Items(s, first, tag, emit, f.item)
	})
}

// feedFacts are a feed's own title and language, and its character set.
type feedFacts struct{ title, language, charset string }

func feedHead(root *xmltree.Element) feedFacts {
	channel := root.Find("channel", "feed")
	return feedFacts{
		title:    intake.Either(channel.Kid("title").Words(), channel.Kid("atom:title").Words()),
		language: intake.Either(channel.Kid("language").Words(), channel.Kid("dc:language").Words(), channel.Attr("lang")),
	}
}

// item reads one item of a feed.
func (f feedFacts) item(s string, line int) ([]intake.Record, []intake.Fault) {
	root, err := xmltree.Parse(s)
	var faults []string
	if err != nil {
		faults = append(faults, "broken XML: "+err.Error())
	}
	if len(root.Kids) == 0 {
		return nil, []intake.Fault{{Line: line, What: strings.Join(append([]string{"an item that cannot be read"}, faults...), "; ")}}
	}
	it := unprefixed(root.Kids[0])
	rec := intake.Record{
		ID: intake.Either(it.Kid("guid").Words(), it.Kid("id").Words(), it.Attr("about")), Title: xmltree.HTMLWords(it.Kid("title")),
		Outlet: f.title, Byline: byline(it), Published: it.First("pubDate", "published", "dc:date", "issued", "updated"),
		Updated: it.First("updated", "dcterms:modified", "modified"), URL: link(it), Language: intake.Either(it.Attr("lang"), f.language),
		Line: line, Charset: f.charset, SHA256: intake.Sum([]byte(s)), Faults: faults,
	}
	setSource(&rec, it)
	rec.FromField()
	rec.Text = proseOf(it, "content:encoded", "content", "xhtml:body", "body", "fulltext")
	if about := proseOf(it, "description", "summary", "media:description"); len(rec.Text) < len(about) {
		// Some feeds have the whole text as the description, without marking it as such.
		rec.Text, rec.Excerpt = about, true
	}
	if intake.Blank(rec.Text) {
		return nil, []intake.Fault{{Line: line, What: "an item without text"}}
	}
	return []intake.Record{rec}, nil
}

// unprefixed removes Atom's prefix from the names of an entry.
func unprefixed(e *xmltree.Element) *xmltree.Element {
	if strings.HasPrefix(e.Name, "atom:") {
		e.Walk(func(k *xmltree.Element) bool { k.Name = strings.TrimPrefix(k.Name, "atom:"); return true })
	}
	return e
}

// setSource interprets the item's source: in a list of articles from many outlets it is the outlet,
// and also follows the headline; in one outlet's feed it is the agency.
func setSource(r *intake.Record, it *xmltree.Element) {
	source := intake.Either(it.Kid("source").Kid("title").Words(), it.Kid("source").Words())
	if title, ok := strings.CutSuffix(r.Title, " - "+source); ok && source != "" {
		r.Title, r.Outlet = title, source
		return
	}
	r.Credit = intake.Either(source, it.First("media:credit", "dc:source"))
}

func byline(e *xmltree.Element) string {
	var names []string
	for _, k := range e.Kids {
		switch k.Name {
		case "author", "dc:creator":
			if s := intake.Either(k.Kid("name").Words(), k.Words()); s != "" {
				names = append(names, mailName(s))
			}
		}
	}
	return strings.Join(names, ", ")
}

// mailName returns the name in "desk@courier.example (Ann Ek)".
func mailName(s string) string {
	if before, name, ok := strings.Cut(s, " ("); ok && strings.Contains(before, "@") {
		return strings.TrimSuffix(name, ")")
	}
	return s
}

// link returns the address of an item's page.
func link(e *xmltree.Element) string {
	for _, k := range e.Kids {
		if k.Name == "link" {
			switch rel := k.Attr("rel"); {
			case k.Words() != "":
				return k.Words()
			case rel == "" || rel == "alternate":
				return k.Attr("href")
			}
		}
	}
	if guid := e.Kid("guid").Words(); intake.IsURL(guid) {
		return guid
	}
	return ""
}

// proseOf returns the text of the first of the kids that is not empty, without its markup: escaped
// HTML, HTML elements, or plain.
func proseOf(e *xmltree.Element, names ...string) string {
	for _, name := range names {
		k := e.Kid(name)
		if k == nil {
			continue
		}
		if s := xmltree.HTML(k); !intake.Blank(s) {
			return s
		}
	}
	return ""
}

// IsList reports whether a file is OPML: a list of feeds that somebody reads.
func IsList(head []byte) bool {
	return strings.EqualFold(xmltree.RootName(head), "opml")
}
