package database

import (
	"fmt"
	"strings"
	"testing"
)

// document returns an article as Nexis exports it.
func document(number, title, body string) string {
	return "\n" + number + "\n\nThe Gazette\n\nAugust 18, 2025 Monday\n\n" + title + "\n\nLENGTH: 5 words\n\n" + body + "\n\nLOAD-DATE: August 19, 2025\n"
}

// Articles that an export counts and does not have are reported, and so is a document without text.
func TestLost(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		articles   int
		say        []string
	}{
		{"all there", document("1 of 2 DOCUMENTS", "One", "The pier shut.") + document("2 of 2 DOCUMENTS", "Two", "It opened."), 2, nil},
		{"the rest is missing", document("1 of 500 DOCUMENTS", "One", "The pier shut.") + document("2 of 500 DOCUMENTS", "Two", "It opened."), 2, []string{"documents 1 to 2 of the 500"}},
		{"one of many", document("Dokument 7 von 9", "Eins", "Der Pier ist zu."), 1, []string{"document 7 of the 9"}},
		{"a gap", document("1 of 3 DOCUMENTS", "One", "The pier shut.") + document("3 of 3 DOCUMENTS", "Three", "It opened."), 2, []string{"2 documents of the 3"}},
		{"no text", document("1 of 2 DOCUMENTS", "One", "The pier shut.") + document("2 of 2 DOCUMENTS", "Two", ""), 1, []string{"document 2 of 2 has no text"}},
		{
			"an error in its place", document("1 of 2 DOCUMENTS", "One", "The pier shut.") + "\n2 of 2 DOCUMENTS\n\nWe are sorry but this document cannot be shown.\n", 1,
			[]string{"document 2 of 2 has no text; export it again. Instead it says: We are sorry but this document cannot be shown."},
		},
		{"pages of a document", "Pier shut\nThe Gazette\nAugust 18, 2025\nPage 1 of 3\nBody\nThe pier shut.\nEnd of Document\n", 1, nil},
	} {
		recs, faults := Records(tt.text)
		if len(recs) != tt.articles || len(faults) != len(tt.say) {
			t.Errorf("%s: %d articles, %v", tt.name, len(recs), faults)
			continue
		}
		for i, f := range faults {
			if !strings.Contains(f.What, tt.say[i]) {
				t.Errorf("%s: %q, want %q", tt.name, f.What, tt.say[i])
			}
		}
	}
}

// What Nexis prints above and below the text is not part of it, whatever its label.
func TestNexisLabels(t *testing.T) {
	recs, _ := Records("\n1 of 1 DOCUMENT\n\nLe Courrier\n\nmardi 11 mars 2025\n\nLa jetée fermée\n\nLONGUEUR: 9 mots\n\nENCART: La jetée est fermée.\n\nLe conseil a voté.\n\n" +
		"MAIRE: Nous fermons la jetée.\n\nURL: http://courrier.example/1\n\nCORRECTION-DATE: 12 mars 2025\n\nDATE-CHARGEMENT: 12 mars 2025\n\nCODE-INCONNU: X (99%)\n")
	if len(recs) != 1 {
		t.Fatal(recs)
	}
	const want = "La jetée est fermée.\n\nLe conseil a voté.\n\nMAIRE: Nous fermons la jetée."
	if r := recs[0]; r.Text != want || r.URL != "http://courrier.example/1" {
		t.Errorf("%q, %q", r.Text, r.URL)
	}
	for _, above := range []string{"", "(Green)\n", "Late Edition - Final\n"} {
		recs, _ := Records("Pier shut\n\nThe Gazette\n\n" + above + "\nAugust 18, 2025 Monday\n\nSection: A\n\nBody\n\nThe pier shut.\n\nEnd of Document\n")
		if len(recs) != 1 || recs[0].Title != "Pier shut" || recs[0].Outlet != "The Gazette" {
			t.Errorf("below %q: %+v", above, recs)
		}
	}
}

// ProQuest articles are separated with lines between them and without, as text and as extracted
// from a page.
func TestProQuest(t *testing.T) {
	article := func(n int) string {
		return fmt.Sprintf("Pier %d shut\n\nAuthor: Ek, Ann\n\nPublication info: The Gazette ; Selby [Selby]11 Mar 2025: A.2.\n\nAbstract:\n\nIt shut.\n\nFull text:\n\nPier %d shut.\n\nNobody fell.\n\n"+
			"Subject: Piers\n\nTitle: Pier %d shut\n\nPublication title: The Gazette; Selby\n\nPublication date: Mar 11, 2025\n\nDatabase: Dailies\n", n, n, n)
	}
	for name, text := range map[string]string{
		"without lines": article(1) + article(2),
		"with lines":    strings.Repeat("_", 60) + "\n" + article(1) + strings.Repeat("_", 60) + "\n" + article(2),
	} {
		recs, _ := Records(text)
		if len(recs) != 2 {
			t.Errorf("%s: %+v", name, recs)
			continue
		}
		for i, r := range recs {
			if r.Title != fmt.Sprintf("Pier %d shut", i+1) || r.Outlet != "The Gazette" || r.Published != "Mar 11, 2025" || r.Text != fmt.Sprintf("Pier %d shut.\n\nNobody fell.", i+1) || r.Excerpt {
				t.Errorf("%s: %+v", name, r)
			}
		}
	}
	recs, _ := Records(strings.Replace(article(1), "Pier 1 shut.\n\nNobody fell.", "Full text is not available.", 1))
	if len(recs) != 1 || recs[0].Text != "It shut." || !recs[0].Excerpt {
		t.Errorf("an abstract alone: %+v", recs)
	}
}

// The owner's name above Factiva's ID is not part of the text, nor is the writer the headline.
func TestFactivaLines(t *testing.T) {
	for _, tt := range []struct{ above, title, byline string }{
		{"Foreign Desk\nPIER SHUT TO CARS\nBy ANN EK\nSpecial to The Gazette\n", "PIER SHUT TO CARS", "ANN EK"},
		{"Pier shut to cars\nAnn Ek ; Bo Renn\n", "Pier shut to cars", "Ann Ek, Bo Renn"},
		{"피어, 자동차 통행 금지\n김하늘 기자\n", "피어, 자동차 통행 금지", "김하늘 기자"},
		{"Pier shut to cars\n", "Pier shut to cars", ""},
	} {
		recs, _ := Records(tt.above + "12 words\n18 August 2025\n09:30\nThe Gazette\nGAZ\nEnglish\nCopyright 2025\nThe pier shut.\nNobody fell.\nGazette Newspapers Limited\nDocument GAZETT0020250818el8i\n")
		if len(recs) != 1 || recs[0].Title != tt.title || recs[0].Byline != tt.byline || recs[0].Text != "The pier shut.\n\nNobody fell." {
			t.Errorf("%q: %+v", tt.above, recs)
		}
	}
}

// Exports from two databases in one file are both read, or the file is reported to hold two.
func TestTwoExports(t *testing.T) {
	nexis := document("1 of 1 DOCUMENTS", "Pier shut", "The pier shut.")
	const factiva = "\nHD Boat late\nPD 18 August 2025\nSN The Ferry\nTD\nThe boat was late.\nDocument FERRY00020250818el8i\n"
	const plain = "\nBoat late\n12 words\n18 August 2025\nThe Ferry\nThe boat was late.\nDocument FERRY00020250818el8i\n"
	const ris = "TY  - NEWS\nTI  - Boat late\nT2  - The Ferry\nAB  - The boat was late.\nER  - \n"
	for _, tt := range []struct {
		name, text string
		titles     []string
		line       int // of the second export
		say        string
	}{
		{"Nexis, then Factiva", nexis + factiva, []string{"Pier shut", "Boat late"}, 16, ""},
		{"Factiva, then Nexis", factiva + nexis, []string{"Boat late", "Pier shut"}, 9, ""},
		{"Nexis, then references", nexis + ris, []string{"Pier shut", "Boat late"}, 15, ""},
		{"references, then Nexis", ris + nexis, []string{"Boat late", "Pier shut"}, 7, ""},
		{"three", nexis + factiva + ris, []string{"Pier shut", "Boat late", "Boat late"}, 16, ""},
		{"three the other way", ris + factiva + nexis, []string{"Boat late", "Boat late", "Pier shut"}, 7, ""},
		{"Nexis, then Factiva without codes", nexis + plain, []string{"Pier shut"}, 0, "the file is both a Nexis export and a Factiva export; split it"},
	} {
		recs, faults := Records(tt.text)
		var titles []string
		for _, r := range recs {
			titles = append(titles, r.Title)
		}
		if strings.Join(titles, "|") != strings.Join(tt.titles, "|") || tt.line > 0 && recs[1].Line != tt.line {
			t.Errorf("%s: %+v", tt.name, recs)
		}
		if tt.say == "" && len(faults) > 0 || tt.say != "" && (len(faults) != 1 || !strings.Contains(faults[0].What, tt.say)) {
			t.Errorf("%s: %v", tt.name, faults)
		}
	}
}
