package database

import (
	"fmt"
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
	"lineup/corpus/format/intake"
)

// galeWordElements returns a text in Gale's form, one element per word.
func galeWordElements(text string) string {
	var b strings.Builder
	for par := range strings.SplitSeq(text, "\n") {
		b.WriteString("<p>")
		for i, w := range strings.Fields(par) {
			fmt.Fprintf(&b, "<wd pos=\"%d,1,2,3\">%s</wd>\n", i, w)
		}
		b.WriteString("</p>")
	}
	return b.String()
}

func galeArticleElement(id, facts, above, text string) string {
	return "<article type=\"Article\"><id>" + id + "</id><ocr relevant=\"yes\">87.5</ocr>" + facts + "<text><text.title>" + galeWordElements(above) +
		"</text.title><text.cr><pg pgref=\"1\" pos=\"1,2,3,4\"/>" + galeWordElements(text) + "</text.cr></text></article>"
}

var galeIssues = map[string]string{
	"older": "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE issue SYSTEM \"LTO_issue.dtd\">\n<issue><id>I-1912-NOV10</id><jn>The Selby Gazette</jn>" +
		"<da>November 10, 1912</da><pf>19121110</pf><ip>1</ip>\n" + galeArticleElement("A1", "<ti>Pier Shut</ti><au>Ann Ek</au>", "PIER SHUT.", "The pier was clo- sed.\nNobody fell.") +
		galeArticleElement("A2", "", "A NOTICE", "") + "</issue>",
	"newer": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE GALENP SYSTEM \"GALENP.dtd\">\n<GALENP><Newspaper><issue><metadatainfo><newspaperID>SG</newspaperID></metadatainfo>" +
		"<id>SG-1912</id><pf>19121110</pf><dw>Monday</dw><page>\n" + galeArticleElement("A1", "<ti>Pier Shut</ti><au><au_composed>Ann Ek</au_composed></au>", "Pier Shut", "The pier was clo- sed.\nNobody fell.") +
		"</page></issue></Newspaper></GALENP>",
	"collections": "<issue>\n<metadatainfo><PSMID>SG-1912</PSMID><da><composed>November 10, 1912</composed><searchableDateStart>19121110</searchableDateStart></da></metadatainfo><page>" +
		galeArticleElement("A1", "<detailed_au><first>Ann</first><composed>Ann Ek</composed></detailed_au>", "Pier Shut", "The pier was clo- sed.\nNobody fell.") + "</page></issue>",
}

// An issue from Gale's archives, in all three forms.
func TestGale(t *testing.T) {
	for name, issue := range galeIssues {
		if !(Gale{}).Claims(".xml", []byte(issue)) {
			t.Errorf("%s: not claimed", name)
		}
		recs, faults := formattest.Cut(Gale{})([]byte(issue))
		if len(recs) != 1 {
			t.Fatalf("%s: %+v, %v", name, recs, faults)
		}
		r := recs[0]
		outlet := ""
		if name == "older" {
			outlet = "The Selby Gazette"
			if len(faults) != 1 || !strings.Contains(faults[0].What, "A NOTICE") {
				t.Errorf("%v", faults)
			}
		}
		if r.ID != "A1" || r.Title != "Pier Shut" || r.Byline != "Ann Ek" || r.Published != "19121110" || r.Outlet != outlet || r.Text != "The pier was closed.\n\nNobody fell." {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if (Gale{}).Claims(".xml", []byte("<issue><title>Ours</title><article>x</article></issue>")) {
		t.Error("somebody's own XML was claimed")
	}
}

func FuzzGale(f *testing.F) {
	for _, issue := range galeIssues {
		f.Add(issue)
	}
	f.Add("<issue><article><text.cr><p><wd>a</article>")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4*formattest.MaxPatch {
			return
		}
		recs, faults := formattest.Cut(Gale{})([]byte(s))
		for _, r := range recs {
			if intake.Blank(r.Text) {
				t.Errorf("%q: %+v", s, r)
			}
		}
		for _, f := range faults {
			if f.What == "" {
				t.Errorf("%q: a fault without a reason", s)
			}
		}
	})
}
