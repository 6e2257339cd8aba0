package database

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
)

// proquestRecord reads an article as ProQuest writes it: "Name: value", the text under "Full text".
func proquestRecord(lines []string) intake.Record {
	fields := map[string]string{}
	name := ""
	var text, abstract []string
	var title string
	for _, l := range lines {
		l = strings.TrimSpace(l)
		found, value, _ := labelledLine(l)
		switch {
		case strings.HasPrefix(l, "____") || proquestNumber().MatchString(l) || intake.IsURL(l):
		case proquestNames[found]:
			switch name = found; name {
			case "full text":
				text = append(text, value)
			case "abstract":
				abstract = append(abstract, value)
			default:
				fields[name] = value
			}
		case l == "":
		case name == "full text":
			text = append(text, l)
		case name == "abstract":
			abstract = append(abstract, l)
		case name == "":
			intake.Set(&title, l)
		}
	}
	rec := intake.Record{
		ID: fields["proquest document id"], Title: intake.Either(fields["title"], title), Outlet: fields["publication title"],
		Byline: intake.Either(fields["author"], fields["byline"]), Published: intake.Either(fields["publication date"], fields["date"]),
		Language: fields["language of publication"], URL: fields["document url"],
		Dateline: fields["dateline"], Credit: fields["credit"], Text: strings.Join(intake.NonEmpty(text), "\n\n"),
	}
	if about := strings.Join(intake.NonEmpty(abstract), "\n\n"); unavailable(rec.Text) {
		rec.Text, rec.Excerpt = about, about != ""
	}
	proquestInfo(&rec, fields["publication info"])
	// The place follows the name, with its country in brackets.
	rec.Outlet, _, _ = strings.Cut(rec.Outlet, ";")
	return rec
}

// unavailable reports whether a text is missing, or is the note that it is.
func unavailable(s string) bool {
	const longest = 120 // bytes
	return intake.Blank(s) || len(s) <= longest && strings.Contains(strings.ToLower(s), "not available")
}

// proquestPage returns the articles of a ProQuest page, each in an element of its own after an
// anchor with its number; none for any other page.
func proquestPage(doc *html.Node, page string) (recs []intake.Record) {
	if !strings.Contains(page, "DocID_") {
		return nil
	}
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.A || !strings.HasPrefix(markup.Attribute(n, "name"), "DocID_") || n.Parent == nil {
			return true
		}
		lines := strings.Split(paragraphText(n.Parent), "\n")
		if rec := proquestRecord(lines); !intake.Blank(rec.Text) && n.Parent.DataAtom != atom.Body {
			rec.Line, rec.Format, rec.SHA256 = 1, "ProQuest export", intake.Sum([]byte(strings.Join(lines, "\n")))
			rec.FromField()
			recs = append(recs, rec)
		}
		return true
	})
	return recs
}

// proquestNumber matches the line above each article.
var proquestNumber = pattern.Of(`^\p{L}+ \d+ \p{L}+ \d+$`)

// proquestDay matches the day in the line with the publication details.
var proquestDay = pattern.Of(`\b\d{1,2} \p{L}{3,9}\.? \d{4}\b`)

// proquestInfo reads the outlet and the day from the line with the publication details: "The
// Gazette; Selby [Selby]. 18 Aug 2025: A.4.".
func proquestInfo(r *intake.Record, info string) {
	intake.Set(&r.Published, proquestDay().FindString(info))
	if i := strings.IndexAny(info, ";[."); i > 0 {
		info = info[:i]
	}
	intake.Set(&r.Outlet, strings.TrimSpace(info))
}

// proquestNames are ProQuest's fields; a paragraph of the text may begin like one.
var proquestNames = setOf("title|author|byline|publication title|publication date|date|full text|abstract|subject|location|language of publication|" +
	"document url|links|copyright|document type|proquest document id|dateline|section|publisher|place of publication|country of publication|publication info|" +
	"publication subject|issn|source type|database|last updated|pages|publication year|first page|people|company|credit|business indexing term|" +
	"identifier / keyword|company / organization|volume|issue|number of pages|column|publication frequency|source attribution|copies")
