package agency

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/format/xmltree"
	"lineup/corpus/pattern"
)

// newsItemRecord reads a NewsML-G2 item.
func newsItemRecord(e *xmltree.Element) intake.Record {
	meta, content := e.Kid("itemMeta"), e.Kid("contentMeta")
	rec := intake.Record{}
	if inline := e.Find("nitf"); inline != nil {
		rec = nitfRecord(inline)
	}
	rec.ID = intake.Either(e.Attr("guid"), rec.ID)
	rec.Title = intake.Either(mainHeadline(content), rec.Title)
	rec.Byline = intake.Either(content.Kid("by").Words(), person(content.Kid("creator")), rec.Byline)
	rec.Dateline = intake.Either(place(content.Kid("dateline").Words()), rec.Dateline)
	rec.Published = intake.Either(content.First("contentCreated"), meta.First("firstCreated"), meta.First("versionCreated"), rec.Published)
	rec.Updated = intake.Either(content.First("contentModified"), meta.First("versionCreated"))
	rec.Language = intake.Either(e.Find("inlineXML").Attr("lang"), content.Kid("language").Attr("tag"), e.Attr("lang"))
	rec.Outlet = intake.Either(provider(meta.Kid("provider")), rec.Outlet)
	rec.Credit = strings.TrimRight(intake.Either(content.Kid("creditline").Words(), provider(content.Kid("infoSource")), rec.Credit), " –—-")
	if rec.Text == "" {
		rec.Text = inlineText(e)
	}
	if intake.Blank(rec.Text) {
		rec.Text = xmltree.HTML(orNone(content.Kid("description")))
		rec.Excerpt = rec.Text != ""
	}
	return rec
}

// mainHeadline returns the first headline that is not a subheading.
func mainHeadline(e *xmltree.Element) string {
	if e == nil {
		return ""
	}
	for _, k := range e.Kids {
		if k.Name == "headline" && !strings.Contains(strings.ToLower(k.Attr("role")), "sub") {
			return k.Words()
		}
	}
	return e.Kid("headline").Words()
}

// inlineText returns the text of a NewsML-G2 item: its XHTML without what a page has above and
// beside the text, else its characters, which may be HTML.
func inlineText(e *xmltree.Element) string {
	body := e.Find("inlineXML")
	if b := body.Find("body"); b != nil {
		body = b
	}
	if body != nil {
		return xmltree.HTML(without(body, "header", "footer", "aside", "nav", "figure", "h1"))
	}
	return charactersText(e.Find("inlineData").Raw())
}

// person returns the name of an item's creator: its name element, or its own direct text. A firm's
// contact details or code are not a name.
func person(e *xmltree.Element) string {
	if e == nil {
		return ""
	}
	if name := e.Kid("name").Words(); name != "" || e.Kid("organisationDetails") != nil {
		return name
	}
	var own []string
	for _, k := range e.Kids {
		if k.Name == "" {
			own = append(own, strings.Fields(k.Words())...)
		}
	}
	if literal := e.Attr("literal"); len(own) == 0 && strings.Contains(literal, " ") {
		return literal
	}
	return strings.Join(own, " ")
}

// named returns the name of a person or organisation: its words, else its literal.
func named(e *xmltree.Element) string {
	return intake.Either(e.Kid("name").Words(), e.Words(), e.Attr("literal"))
}

// provider returns the name of a provider: its words, its literal, or the code of its qualified
// code ("nprov:AP").
func provider(e *xmltree.Element) string {
	code := e.Attr("qcode")
	return intake.Either(named(e), code[strings.IndexByte(code, ':')+1:])
}

// newsML1Record reads a NewsML 1 item. Its text is its longest text part: the others are captions.
func newsML1Record(e *xmltree.Element) intake.Record {
	id, manage := e.Kid("Identification/NewsIdentifier"), e.Kid("NewsManagement")
	lines := orNone(e.Find("NewsLines"))
	rec := intake.Record{}
	if inline := e.Find("nitf"); inline != nil {
		rec = nitfRecord(inline)
	}
	rec.ID = intake.Either(id.Kid("PublicIdentifier").Words(), id.Kid("NewsItemId").Words(), rec.ID)
	rec.Title = intake.Either(lines.Kid("HeadLine").Words(), rec.Title)
	rec.Byline = intake.Either(lines.Kid("ByLine").Words(), e.Find("Creator").Kid("Party").Attr("FormalName"), rec.Byline)
	rec.Dateline = intake.Either(place(lines.Kid("DateLine").Words()), rec.Dateline)
	rec.Published = intake.Either(manage.Kid("FirstCreated").Words(), manage.Kid("ThisRevisionCreated").Words(), rec.Published, id.Kid("DateId").Words())
	rec.Updated = manage.Kid("ThisRevisionCreated").Words()
	rec.Language = intake.Either(e.Find("Language").Attr("FormalName"), rec.Language)
	rec.Outlet = intake.Either(e.Find("Provider").Kid("Party").Attr("FormalName"), rec.Outlet, id.Kid("ProviderId").Words())
	rec.Credit = intake.Either(lines.Kid("CreditLine").Words(), e.Find("Source").Kid("Party").Attr("FormalName"), rec.Credit)
	if rec.Text != "" && !rec.Excerpt {
		return rec
	}
	for _, item := range e.All("ContentItem") {
		if kind := item.Kid("MediaType").Attr("FormalName"); kind != "" && !strings.EqualFold(kind, "text") {
			continue
		}
		data := orNone(item.Kid("DataContent"))
		if b := data.Find("body.content", "body"); b != nil {
			data = b
		}
		text := charactersText(data.Raw())
		if data.Find("p") != nil {
			text = xmltree.HTML(without(data, "media", "hl2"))
		}
		if len(text) > len(rec.Text) || rec.Excerpt {
			rec.Text, rec.Excerpt = text, false
		}
	}
	return rec
}

// tag matches an HTML tag.
var tag = pattern.Of(`</?[A-Za-z][^<>]*>`)

// charactersText returns the text of an element that holds it as characters: HTML, lines broken to
// the width of a teleprinter, or one paragraph per line.
func charactersText(s string) string {
	if strings.Count(s, "<p") <= 1 && teletyped(tag().ReplaceAllString(s, "")) {
		return wireText(markup.Unescape(tag().ReplaceAllString(s, "")))
	}
	if markup.HasTags(s) {
		return markup.Twice(markup.PlainText(s))
	}
	return strings.TrimSpace(s)
}

// maxWireLine is the maximum length of a teleprinter line, in bytes.
const maxWireLine = 90

// teletyped reports whether a text has short lines of which some begin with blanks, as paragraphs
// do in text broken to a width.
func teletyped(s string) bool {
	indented, lines := 0, 0
	for line := range strings.SplitSeq(strings.Trim(s, "\n"), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if len(strings.TrimSpace(line)) > maxWireLine {
			return false
		}
		if lines++; strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") {
			indented++
		}
	}
	return indented > 0 && lines > indented
}
