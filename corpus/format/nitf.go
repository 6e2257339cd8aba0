package format

import "strings"

// nitfRecord reads a NITF document.
func nitfRecord(e *element) Record {
	head, body := e.kid("head"), e.kid("body")
	data, pub := head.kid("docdata"), head.kid("pubdata")
	rec := Record{
		ID: data.kid("doc-id").attr("id-string"), Title: either(body.find("hl1").words(), head.kid("title").words()),
		Byline:    orNone(body.find("byline")).without("byttl").words(),
		Dateline:  body.find("dateline").dateline(),
		Published: either(data.kid("date.issue").attr("norm"), pub.attr("date.publication"), data.kid("date.release").attr("norm")),
		Outlet:    either(pub.attr("name"), data.kid("doc.copyright").attr("holder"), body.find("rights.owner").words()), URL: pub.attr("ex-ref"),
		Credit: body.find("distributor", "credit").words(), Language: either(e.attr("lang"), e.attr("baselang")),
	}
	content := body.kid("body.content")
	// The New York Times' archive has the first paragraphs twice: as a block of their own,
	// and in that of the whole text.
	if whole := content.block("full_text"); whole != nil {
		content = whole
	}
	rec.Text = markupText(orNone(content).without("media", "hl2"))
	if blank(rec.Text) {
		rec.Text = markupText(orNone(body.find("abstract")))
		rec.Excerpt = rec.Text != ""
	}
	return rec
}

// block is the block of a class in the content of a story.
func (e *element) block(class string) *element {
	for _, b := range e.all("block") {
		if b.attr("class") == class {
			return b
		}
	}
	return nil
}

// dateline is the place in a dateline, without the date beside it.
func (e *element) dateline() string {
	if e == nil {
		return ""
	}
	return place(either(strings.TrimSpace(e.kid("location").words()), e.without("story.date").words()))
}
