package database

import (
	"testing"

	"lineup/corpus/format/markup"
)

// A NewsBank page: the facts from its reference, the longest of its bodies.
func TestNewsBankPage(t *testing.T) {
	const page = "<html><body><h1>Access</h1><div id=\"nbplatform-noodletools-export-risdatabyformpost\" style=\"display:none\">TY  - NEWS\nTI  - Pier shut\nAU  - Ek, Ann\n" +
		"T2  - Gazette, The (Selby, MD)\nDA  - August 18, 2025\nER  - \n</div><div class=\"actions-bar__urltext\">https://newsbank.example/1</div>" +
		"<div class=\"document-view__body\"><p>SQN: 1</p></div><div class=\"document-view__body read document-view__body--ascii \"><p>The pier shut.<br><br>Nobody fell.</p></div>" +
		"<div class=\"document-view__body\">Caption: A pier</div></body></html>"
	doc, err := markup.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	recs, _ := InPage(page, doc)
	if len(recs) != 1 {
		t.Fatalf("%+v", recs)
	}
	r := recs[0]
	if r.Title != "Pier shut" || r.Byline != "Ek, Ann" || r.Outlet != "The Gazette" || r.Published != "August 18, 2025" || r.URL != "https://newsbank.example/1" ||
		r.Text != "The pier shut.\n\nNobody fell." || r.Excerpt || r.Format != "NewsBank export" {
		t.Errorf("%+v", r)
	}
}
