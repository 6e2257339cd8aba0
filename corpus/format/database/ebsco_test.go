package database

import (
	"strings"
	"testing"
)

// EBSCO records with texts or summaries, with facts on one line or below their names.
func TestEBSCO(t *testing.T) {
	const export = "Record: 1\nTitle:\tPier shut.\nAuthors:\tEk, Ann\nSource:\tGazette, The (Selby). 3/11/2025, pA4.\nDocument Type:\tArticle\n" +
		"Accession Number:\t2W61\nDatabase:\tNewspaper Source\nSection:\tNews\n\nThe pier shut on Monday.\n\nTitle: a word in the text.\n\n" +
		"Copyright of The Gazette is the property of its owners.\nRecord: 2\nTitle:\nHall sold.\nSource:\nGazette, The (Selby). 3/12/2025, p5.\n" +
		"Abstract:\nThe hall was sold.\nAccession Number:\n2W62\nDatabase:\nNewspaper Source\n"
	recs, faults := Records(export)
	if len(recs) != 2 || len(faults) > 0 {
		t.Fatal(recs, faults)
	}
	var got []string
	for _, r := range recs {
		got = append(got, strings.Join([]string{r.ID, r.Title, r.Byline, r.Outlet, r.Published, r.Text}, "|"))
	}
	const want = "2W61|Pier shut|Ek, Ann|The Gazette|2025-03-11|The pier shut on Monday.\n\nTitle: a word in the text.\n" +
		"2W62|Hall sold||The Gazette|2025-03-12|The hall was sold."
	if s := strings.Join(got, "\n"); s != want || recs[0].Excerpt || !recs[1].Excerpt || recs[0].Format != "EBSCO export" {
		t.Errorf("%q", s)
	}
	if recs, _ := Records("Record: 1\nThe pier shut.\nAccession Number: 5\n"); len(recs) > 0 {
		t.Errorf("%+v", recs)
	}
}
