package format

import "strings"

// newsXML is what agencies send as XML: NewsML-G2 and NITF, also the one in the
// other.
type newsXML struct{}

// Kind names it.
func (newsXML) Kind() string { return "news XML" }

// Claims takes XML whose root is that of a news item.
func (newsXML) Claims(_ string, head []byte) bool {
	switch local(rootName(head)) {
	case "newsMessage", "newsItem", "packageItem", "nitf", "NewsML":
		return true
	}
	return false
}

// Cut emits the file as one part.
func (newsXML) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) ([]Record, []Fault) {
		s, set, fault := xmlText(data)
		root, err := parseXML(s)
		var faults []Fault
		if err != nil {
			faults = append(faults, Fault{What: "broken XML: " + err.Error()})
		}
		var recs []Record
		digest := sum(data)
		found := root.all("newsItem")
		if len(found) == 0 {
			found = root.all("nitf")
		}
		for _, item := range found {
			rec := nitfRecord(item)
			if item.name != "nitf" {
				rec = newsItemRecord(item)
			}
			if blank(rec.Text) {
				faults = append(faults, Fault{What: "a news item without text: " + either(rec.Title, rec.ID, "no headline")})
				continue
			}
			rec.Line, rec.Charset, rec.SHA256 = 1, set, digest
			if fault != "" {
				rec.Faults = append(rec.Faults, fault)
			}
			recs = append(recs, rec)
		}
		if len(found) == 0 {
			faults = append(faults, Fault{What: "no newsItem and no nitf element; NewsML 1 and packages without their items are not read"})
		}
		return recs, faults
	})
}

// newsItemRecord reads a NewsML-G2 item.
func newsItemRecord(e *element) Record {
	meta, content := e.kid("itemMeta"), e.kid("contentMeta")
	rec := Record{}
	if inline := e.find("nitf"); inline != nil {
		rec = nitfRecord(inline)
	}
	rec.ID = either(e.attr("guid"), rec.ID)
	rec.Title = either(content.kid("headline").words(), rec.Title)
	rec.Byline = either(content.kid("by").words(), content.kid("creator").named(), rec.Byline)
	rec.Dateline = either(content.kid("dateline").words(), rec.Dateline)
	rec.Published = either(content.first("contentCreated"), meta.first("firstCreated"), meta.first("versionCreated"), rec.Published)
	rec.Updated = either(content.first("contentModified"), meta.first("versionCreated"))
	rec.Language = either(e.find("inlineXML").attr("lang"), content.kid("language").attr("tag"), e.attr("lang"))
	rec.Outlet = provider(meta.kid("provider"))
	rec.Credit = either(content.kid("creditline").words(), provider(content.kid("infoSource")))
	rec.fromField()
	if rec.Text == "" {
		body := e.find("inlineXML")
		if b := body.find("body"); b != nil {
			body = b
		}
		if body != nil {
			rec.Text = markupText(body)
		} else {
			rec.Text = strings.TrimSpace(e.find("inlineData").raw())
		}
	}
	return rec
}

// named is the name of a person or body: its words, else its literal.
func (e *element) named() string {
	return either(e.kid("name").words(), e.words(), e.attr("literal"))
}

// provider is the name of a provider: its words, its literal, or the code of its
// qualified code ("nprov:AP").
func provider(e *element) string {
	code := e.attr("qcode")
	return either(e.named(), code[strings.IndexByte(code, ':')+1:])
}

// nitfRecord reads a NITF document.
func nitfRecord(e *element) Record {
	head, body := e.kid("head"), e.kid("body")
	data := head.kid("docdata")
	pub := head.kid("pubdata")
	rec := Record{
		ID: data.kid("doc-id").attr("id-string"), Title: either(body.find("hl1").words(), head.kid("title").words()),
		Byline: body.find("byline").words(), Dateline: body.find("dateline").dateline(),
		Published: either(data.kid("date.issue").attr("norm"), pub.attr("date.publication"), data.kid("date.release").attr("norm")),
		Outlet:    either(pub.attr("name"), data.kid("doc.copyright").attr("holder")), URL: pub.attr("ex-ref"),
		Credit: body.find("distributor", "credit").words(), Language: e.attr("lang"),
	}
	if lede := body.kid("body.content"); lede != nil {
		rec.Text = markupText(lede.without("media", "hl2"))
	}
	rec.fromField()
	return rec
}

// dateline is the place in a dateline, without the date beside it.
func (e *element) dateline() string {
	return either(e.kid("location").words(), e.words())
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
