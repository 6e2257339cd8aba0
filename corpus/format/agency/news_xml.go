package agency

import (
	"strings"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
	"lineup/model"
)

// XML is what agencies send, and archives provide, as XML: NewsML 1 and G2, NITF, also inside
// NewsML, and Reuters' own. A file of many items is cut at each item, so that a broken one does not
// affect the others.
type XML struct{}

// Kind implements intake.Format.
func (XML) Kind() string { return "news XML" }

// newsItems maps the document's root to the elements that are articles.
var newsItems = map[string]string{
	"newsMessage": "newsItem", "newsItem": "newsItem", "packageItem": "newsItem", "NewsML": "NewsItem", "nitf": "nitf", "newsitem": "newsitem",
}

// Claims accepts XML with a root used for news.
func (XML) Claims(_ string, head []byte) bool {
	return newsItems[xmltree.Local(xmltree.RootName(head))] != ""
}

// Cut emits items in parts of about PartSize bytes.
func (XML) Cut(in *intake.Input, emit func(intake.Part)) error {
	return xmltree.Cut(in, emit, func(s, set string) {
		root := xmltree.RootName([]byte(s[:min(len(s), intake.HeadSize)]))
		tag := strings.TrimSuffix(root, xmltree.Local(root)) + newsItems[xmltree.Local(root)]
		first := xmltree.TagAt(s, 0, tag)
		if first < 0 {
			intake.Complain(emit, "the file holds no "+tag+": it lists items that it does not contain")
			return
		}
		xmltree.Items(s, first, tag, emit, func(item string, line int) ([]intake.Record, []intake.Fault) { return newsXMLItem(item, line, set) })
	})
}

// newsXMLItem reads one item.
func newsXMLItem(s string, line int, set string) ([]intake.Record, []intake.Fault) {
	root, err := xmltree.Parse(s)
	// Whether a name has a prefix is up to the writer.
	root.Walk(func(k *xmltree.Element) bool { k.Name = xmltree.Local(k.Name); return true })
	if len(root.Kids) == 0 {
		what := "an item that cannot be read"
		if err != nil {
			what += ": " + err.Error()
		}
		return nil, []intake.Fault{{Line: line, What: what}}
	}
	var rec intake.Record
	switch e := root.Kids[0]; e.Name {
	case "nitf":
		rec = nitfRecord(e)
	case "NewsItem":
		rec = newsML1Record(e)
	case "newsitem":
		rec = reutersRecord(e)
	default:
		rec = newsItemRecord(e)
	}
	rec.FromField()
	if err != nil {
		rec.Faults = append(rec.Faults, "broken XML: "+err.Error())
	}
	if intake.Blank(rec.Text) {
		what := "a news item without text: " + intake.Either(rec.Title, rec.ID, "no headline")
		return nil, []intake.Fault{{Line: line, What: strings.Join(append([]string{what}, rec.Faults...), "; ")}}
	}
	rec.Line, rec.Charset, rec.SHA256 = line, set, intake.Sum([]byte(s))
	return []intake.Record{rec}, nil
}

// reutersRecord reads a story from the collections that Reuters gives to researchers.
func reutersRecord(e *xmltree.Element) intake.Record {
	return intake.Record{
		ID: e.Attr("itemid"), Title: intake.Either(e.Kid("headline").Words(), e.Kid("title").Words()), Byline: e.Kid("byline").Words(),
		Dateline: place(e.Kid("dateline").Words()), Published: e.Attr("date"), Language: e.Attr("lang"), Outlet: "Reuters",
		Text: xmltree.HTML(orNone(e.Kid("text"))),
	}
}

// orNone returns e, or an empty element if e is nil.
func orNone(e *xmltree.Element) *xmltree.Element {
	if e == nil {
		return &xmltree.Element{}
	}
	return e
}

// place returns the place in a dateline, without the day and the agency beside it: "Selby, 18 Aug
// 2025 (DPW) -".
func place(s string) string {
	s, _, _ = strings.Cut(s, " (")
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		s = strings.TrimRight(s[:i], " ,")
		// What precedes the day may be the month.
		at := max(strings.LastIndex(s, ", "), 0)
		if d, _ := dates.Parse("1 " + strings.TrimPrefix(s[at:], ", ") + " 2000"); d.Precision >= model.ToDay {
			s = s[:at]
		}
	}
	return strings.TrimRight(s, " ,-–—.")
}

// without returns an element without its descendants of some names.
func without(e *xmltree.Element, names ...string) *xmltree.Element {
	out := *e
	out.Kids = nil
	for _, k := range e.Kids {
		keep := true
		for _, name := range names {
			keep = keep && k.Name != name
		}
		if keep {
			out.Kids = append(out.Kids, without(k, names...))
		}
	}
	return &out
}
