package agency

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/xmltree"
	"lineup/corpus/pattern"
)

// nitfRecord reads a NITF document.
func nitfRecord(e *xmltree.Element) intake.Record {
	head, body := e.Kid("head"), e.Kid("body")
	data, pub := head.Kid("docdata"), head.Kid("pubdata")
	rec := intake.Record{
		ID: data.Kid("doc-id").Attr("id-string"), Title: intake.Either(body.Find("hl1").Words(), head.Kid("title").Words()),
		Byline:    without(orNone(body.Find("byline")), "byttl").Words(),
		Dateline:  dateline(body.Find("dateline")),
		Published: intake.Either(data.Kid("date.issue").Attr("norm"), pub.Attr("date.publication"), data.Kid("date.release").Attr("norm")),
		Outlet:    intake.Either(pub.Attr("name"), holder(data.Kid("doc.copyright").Attr("holder")), holder(body.Find("rights.owner").Words())),
		URL:       pub.Attr("ex-ref"),
		Credit:    body.Find("distributor", "credit").Words(), Language: intake.Either(e.Attr("lang"), e.Attr("baselang")),
	}
	content := body.Kid("body.content")
	// The New York Times' archive repeats the first paragraphs: in a block of their own, and in the
	// whole text's.
	if whole := classed(content, "full_text"); whole != nil {
		content = whole
	}
	rec.Text = xmltree.HTML(without(orNone(content), "media", "hl2"))
	if intake.Blank(rec.Text) {
		rec.Text = xmltree.HTML(orNone(body.Find("abstract")))
		rec.Excerpt = rec.Text != ""
	}
	return rec
}

var (
	// rightsBefore and rightsBehind match what surrounds the name of the rights holder.
	rightsBefore = pattern.Of(`(?i)^(?:(?:copyright|\(c\)|©|\d{4}(?:-\d{2,4})?|by|the rights holder is)[ ,:]*)+(?:\b|$)`)
	rightsBehind = pattern.Of(`(?i)[ .,;:–—-]*(?:\(c\)|©|\d{4}|all rights? reserved|` +
		`tous droits r[ée]serv[ée]s|alle rechte vorbehalten|todos los derechos reservados|` +
		`tutti i diritti riservati|alle rechten voorbehouden|todos os direitos reservados|this material may not be|no part of).*$`)
)

// holder returns the name of the rights holder, without the words around it.
func holder(s string) string {
	return strings.TrimSpace(rightsBehind().ReplaceAllString(rightsBefore().ReplaceAllString(s, ""), ""))
}

// classed returns the block with a class in a story's content.
func classed(e *xmltree.Element, class string) *xmltree.Element {
	for _, b := range e.All("block") {
		if b.Attr("class") == class {
			return b
		}
	}
	return nil
}

// dateline returns the place in a dateline, without the date beside it.
func dateline(e *xmltree.Element) string {
	if e == nil {
		return ""
	}
	return place(intake.Either(strings.TrimSpace(e.Kid("location").Words()), without(e, "story.date").Words()))
}
