package format

import (
	"strings"

	"lineup/corpus/dates"
	"lineup/model"
)

// newsXML is what agencies send, and archives hand out, as XML: NewsML of both
// generations, NITF, also the one in the other, and Reuters' own. What has many items is
// cut at them, so that one that is broken costs no other.
type newsXML struct{}

// Kind names it.
func (newsXML) Kind() string { return "news XML" }

// newsItems are the elements that are an article, by the name of the document's root.
var newsItems = map[string]string{
	"newsMessage": "newsItem", "newsItem": "newsItem", "packageItem": "newsItem", "NewsML": "NewsItem", "nitf": "nitf", "newsitem": "newsitem",
}

// Claims takes XML whose root is that of news.
func (newsXML) Claims(_ string, head []byte) bool { return newsItems[local(rootName(head))] != "" }

// Cut emits some partSize bytes of items at a time.
func (newsXML) Cut(in *Input, emit func(Part)) error {
	return in.xml(emit, func(s, set string) {
		root := rootName([]byte(s[:min(len(s), HeadSize)]))
		tag := strings.TrimSuffix(root, local(root)) + newsItems[local(root)]
		first := tagAt(s, 0, tag)
		if first < 0 {
			complain(emit, "the file holds no "+tag+": it lists items that it does not contain")
			return
		}
		items(s, first, tag, emit, func(item string, line int) ([]Record, []Fault) { return newsXMLItem(item, line, set) })
	})
}

// newsXMLItem reads one item.
func newsXMLItem(s string, line int, set string) ([]Record, []Fault) {
	root, err := parseXML(s)
	// Whether a name has a prefix is the writer's choice.
	root.walk(func(k *element) bool { k.name = local(k.name); return true })
	if len(root.kids) == 0 {
		what := "an item that cannot be read"
		if err != nil {
			what += ": " + err.Error()
		}
		return nil, []Fault{{Line: line, What: what}}
	}
	var rec Record
	switch e := root.kids[0]; e.name {
	case "nitf":
		rec = nitfRecord(e)
	case "NewsItem":
		rec = newsML1Record(e)
	case "newsitem":
		rec = reutersRecord(e)
	default:
		rec = newsItemRecord(e)
	}
	rec.fromField()
	if err != nil {
		rec.Faults = append(rec.Faults, "broken XML: "+err.Error())
	}
	if blank(rec.Text) {
		what := "a news item without text: " + either(rec.Title, rec.ID, "no headline")
		return nil, []Fault{{Line: line, What: strings.Join(append([]string{what}, rec.Faults...), "; ")}}
	}
	rec.Line, rec.Charset, rec.SHA256 = line, set, sum([]byte(s))
	return []Record{rec}, nil
}

// reutersRecord reads a story of the collections that Reuters gives to researchers.
func reutersRecord(e *element) Record {
	return Record{
		ID: e.attr("itemid"), Title: either(e.kid("headline").words(), e.kid("title").words()), Byline: e.kid("byline").words(),
		Dateline: place(e.kid("dateline").words()), Published: e.attr("date"), Language: e.attr("lang"), Outlet: "Reuters",
		Text: markupText(orNone(e.kid("text"))),
	}
}

// orNone is e, or an empty element where there is none.
func orNone(e *element) *element {
	if e == nil {
		return &element{}
	}
	return e
}

// place is the place in a dateline, without the day and the agency beside it: "Selby, 18
// Aug 2025 (DPW) -".
func place(s string) string {
	s, _, _ = strings.Cut(s, " (")
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		s = strings.TrimRight(s[:i], " ,")
		// What stands before the day may be the month.
		at := max(strings.LastIndex(s, ", "), 0)
		if d, _ := dates.Parse("1 " + strings.TrimPrefix(s[at:], ", ") + " 2000"); d.Precision >= model.ToDay {
			s = s[:at]
		}
	}
	return strings.TrimRight(s, " ,-–—.")
}

// without is an element whose kids of some names, at any depth, are left out.
func (e *element) without(names ...string) *element {
	out := *e
	out.kids = nil
	for _, k := range e.kids {
		keep := true
		for _, name := range names {
			keep = keep && k.name != name
		}
		if keep {
			out.kids = append(out.kids, k.without(names...))
		}
	}
	return &out
}
