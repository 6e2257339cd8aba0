package format

import (
	"regexp"
	"strings"
)

// newsItemRecord reads a NewsML-G2 item.
func newsItemRecord(e *element) Record {
	meta, content := e.kid("itemMeta"), e.kid("contentMeta")
	rec := Record{}
	if inline := e.find("nitf"); inline != nil {
		rec = nitfRecord(inline)
	}
	rec.ID = either(e.attr("guid"), rec.ID)
	rec.Title = either(content.mainHeadline(), rec.Title)
	rec.Byline = either(content.kid("by").words(), content.kid("creator").named(), rec.Byline)
	rec.Dateline = either(place(content.kid("dateline").words()), rec.Dateline)
	rec.Published = either(content.first("contentCreated"), meta.first("firstCreated"), meta.first("versionCreated"), rec.Published)
	rec.Updated = either(content.first("contentModified"), meta.first("versionCreated"))
	rec.Language = either(e.find("inlineXML").attr("lang"), content.kid("language").attr("tag"), e.attr("lang"))
	rec.Outlet = either(provider(meta.kid("provider")), rec.Outlet)
	rec.Credit = strings.TrimRight(either(content.kid("creditline").words(), provider(content.kid("infoSource")), rec.Credit), " –—-")
	if rec.Text == "" {
		rec.Text = inlineText(e)
	}
	if blank(rec.Text) {
		rec.Text = markupText(orNone(content.kid("description")))
		rec.Excerpt = rec.Text != ""
	}
	return rec
}

// mainHeadline is the first headline that is not a second one beneath another.
func (e *element) mainHeadline() string {
	if e == nil {
		return ""
	}
	for _, k := range e.kids {
		if k.name == "headline" && !strings.Contains(strings.ToLower(k.attr("role")), "sub") {
			return k.words()
		}
	}
	return e.kid("headline").words()
}

// inlineText is the text that an item of NewsML-G2 brings: as XHTML without what a page
// has above and beside the text, else as characters that may be HTML.
func inlineText(e *element) string {
	body := e.find("inlineXML")
	if b := body.find("body"); b != nil {
		body = b
	}
	if body != nil {
		return markupText(body.without("header", "footer", "aside", "nav", "figure", "h1"))
	}
	return charactersText(e.find("inlineData").raw())
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

// newsML1Record reads an item of NewsML 1, whose text is the longest of its parts that are
// text: others are captions.
func newsML1Record(e *element) Record {
	id, manage := e.kid("Identification/NewsIdentifier"), e.kid("NewsManagement")
	lines := orNone(e.find("NewsLines"))
	rec := Record{}
	if inline := e.find("nitf"); inline != nil {
		rec = nitfRecord(inline)
	}
	rec.ID = either(id.kid("PublicIdentifier").words(), id.kid("NewsItemId").words(), rec.ID)
	rec.Title = either(lines.kid("HeadLine").words(), rec.Title)
	rec.Byline = either(lines.kid("ByLine").words(), e.find("Creator").kid("Party").attr("FormalName"), rec.Byline)
	rec.Dateline = either(place(lines.kid("DateLine").words()), rec.Dateline)
	rec.Published = either(manage.kid("FirstCreated").words(), manage.kid("ThisRevisionCreated").words(), rec.Published, id.kid("DateId").words())
	rec.Updated = manage.kid("ThisRevisionCreated").words()
	rec.Language = either(e.find("Language").attr("FormalName"), rec.Language)
	rec.Outlet = either(e.find("Provider").kid("Party").attr("FormalName"), rec.Outlet, id.kid("ProviderId").words())
	rec.Credit = either(lines.kid("CreditLine").words(), e.find("Source").kid("Party").attr("FormalName"), rec.Credit)
	if rec.Text != "" && !rec.Excerpt {
		return rec
	}
	for _, item := range e.all("ContentItem") {
		if kind := item.kid("MediaType").attr("FormalName"); kind != "" && !strings.EqualFold(kind, "text") {
			continue
		}
		data := orNone(item.kid("DataContent"))
		if b := data.find("body.content", "body"); b != nil {
			data = b
		}
		text := charactersText(data.raw())
		if data.find("p") != nil {
			text = markupText(data.without("media", "hl2"))
		}
		if len(text) > len(rec.Text) || rec.Excerpt {
			rec.Text, rec.Excerpt = text, false
		}
	}
	return rec
}

// tag is a tag of HTML.
var tag = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)

// charactersText is the text of an element that holds it as characters: HTML, lines broken
// to the width of a teleprinter, or lines that are paragraphs.
func charactersText(s string) string {
	if strings.Count(s, "<p") <= 1 && teletyped(tag.ReplaceAllString(s, "")) {
		return wireText(Unescape(tag.ReplaceAllString(s, "")))
	}
	if hasTags(s) {
		return twice(plainText(s))
	}
	return strings.TrimSpace(s)
}

// maxWireLine is the most bytes of a line of a teleprinter.
const maxWireLine = 90

// teletyped says that a text has short lines of which some begin with blanks, as
// paragraphs do where lines are broken to a width.
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
