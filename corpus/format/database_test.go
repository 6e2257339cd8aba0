package format

import (
	"slices"
	"strings"
	"testing"
)

// Lists of references have a summary at best, and are marked as such.
func TestReferences(t *testing.T) {
	const ris = "TY  - NEWS\r\nTI  - Pier shut\r\nAU  - Ek, Ann\r\nAU  - Renn, Tobias\r\nT2  - The Gazette\r\nDA  - 2025/08/18/\r\nUR  - https://gazette.example/pier\r\nAB  - The pier shut.\r\nNobody fell.\r\nER  - \r\n\r\n" +
		"TY  - NEWS\r\nTI  - Boat late\r\nJF  - The Gazette\r\nY1  - 2025///\r\nN2  - The boat was late.\r\nER  - \r\n"
	recs, _, err := read(t, "list.ris", strings.NewReader(ris))
	if err != nil || len(recs) != 2 {
		t.Fatal(recs, err)
	}
	a, b := recs[0], recs[1]
	if a.Title != "Pier shut" || a.Outlet != "The Gazette" || a.Byline != "Ek, Ann; Renn, Tobias" || a.Published != "2025/08/18" || a.URL != "https://gazette.example/pier" ||
		a.Text != "The pier shut.\n\nNobody fell." || !a.Excerpt || a.Line != 1 {
		t.Errorf("%+v", a)
	}
	if b.Outlet != "The Gazette" || b.Published != "2025" || b.Line != 12 {
		t.Errorf("%+v", b)
	}
}

// The details of an export, with a usual line missing or another added.
func TestExports(t *testing.T) {
	for _, tt := range []struct{ name, text, title, outlet, published, body string }{
		{
			"Nexis without a length", "\n  1 of 2 DOCUMENT\n\nThe Gazette\n\nAugust 18, 2025\n\nPier shut\n\nBYLINE: Ann Ek\n\nThe pier shut.\n\nNobody fell.\n\nLANGUAGE: ENGLISH\n",
			"Pier shut", "The Gazette", "August 18, 2025", "The pier shut.\n\nNobody fell.",
		},
		{
			"Nexis, a colon in the text", "  1 of 1 DOCUMENTS\n\nThe Gazette\n\nAugust 18, 2025\n\nPier shut\n\nLENGTH: 5 words\n\nThe pier shut.\n\nNOTE: nobody fell.\n\nLOAD-DATE: August 19, 2025\n",
			"Pier shut", "The Gazette", "August 18, 2025", "The pier shut.\n\nNOTE: nobody fell.",
		},
		{
			"Factiva, a paragraph in capitals", "HD  Pier shut\nPD  18 August 2025\nSN  The Gazette\nTD  The pier shut.\n\nIN SELBY nobody fell.\n\nIN i74 : Water Transport\n\nDocument GAZETT0020250818el8i\n",
			"Pier shut", "The Gazette", "18 August 2025", "The pier shut.\n\nIN SELBY nobody fell.",
		},
		{
			"Factiva without codes and copyright", "Pier shut\n12 words\n18 August 2025\nThe Gazette\nThe pier shut.\nNobody fell.\nDocument GAZETT0020250818el8i\n",
			"Pier shut", "The Gazette", "18 August 2025", "The pier shut.\n\nNobody fell.",
		},
		{
			"NewsBank as a page shows it", "Pier shut\n\nAugust 18, 2025 | Gazette, The (Selby, MD)\n\nAuthor/Byline: Ann Ek | Section: Local\n\n12\nWords\n\nRead News Document\n\nThe pier shut.\n\nNobody fell.\n\nCopyright (c) 2025 Gazette\n",
			"Pier shut", "The Gazette", "August 18, 2025", "The pier shut.\n\nNobody fell.",
		},
		{
			"NewsBank as text", "Pier shut\nGazette, The (MD) - August 18, 2025\nAuthor: Ann Ek\nEdition: Final\nSection: Local\nPage: A1\n\nThe pier shut.\n\nNobody fell.\n\nRecord: 16579C8CD2790100\nCopyright: Copyright (c) 2025 Gazette\n",
			"Pier shut", "The Gazette", "August 18, 2025", "The pier shut.\n\nNobody fell.",
		},
		{
			"a text that speaks of documents", "Document 12 of the inquiry says that the pier shut.\n\nDokument 1\n", "", "", "",
			"Document 12 of the inquiry says that the pier shut.\n\nDokument 1\n",
		},
	} {
		recs, _, err := read(t, "a.txt", strings.NewReader(tt.text))
		if err != nil || len(recs) != 1 {
			t.Errorf("%s: %+v, %v", tt.name, recs, err)
			continue
		}
		if r := recs[0]; r.Title != tt.title || r.Outlet != tt.outlet || r.Published != tt.published || r.Text != tt.body && tt.body != "" {
			t.Errorf("%s: %+v", tt.name, r)
		}
	}
}

// All of Zotero's formats are read completely, without the dates of its own records.
func TestZotero(t *testing.T) {
	const about = "The pier shut. Nobody fell."
	for name, data := range map[string]string{
		"zotero.csv": "\uFEFF\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication Title\",\"Url\",\"Abstract Note\",\"Date\",\"Date Added\",\"Date Modified\"\n" +
			"\"K\",\"newspaperArticle\",\"2025\",\"Ann Ek, Gazette staff\",\"Pier shut\",\"The Gazette\",\"https://gazette.example/pier\",\"" + about + "\",\"2025-08-18\",\"2025-09-01\",\"2025-09-02\"\n",
		"csl.json": `[{"id":"ek","type":"article-newspaper","abstract":"` + about + `","container-title":"The Gazette","title":"Pier shut","URL":"https://gazette.example/pier",` +
			`"author":[{"family":"Ek","given":"Ann"},{"literal":"Gazette staff"}],"accessed":{"date-parts":[["2025",9,1]]},"issued":{"date-parts":[["2025",8,18]]}}]`,
		"better.json": `{"config":{"label":"BetterBibTeX JSON"},"items":[{"itemType":"newspaperArticle","title":"Pier shut","date":"2025-08-18","creators":[{"creatorType":"author","firstName":"Ann","lastName":"Ek"},` +
			`{"creatorType":"author","name":"Gazette staff"}],"abstractNote":"` + about + `","publicationTitle":"The Gazette","url":"https://gazette.example/pier","dateAdded":"2025-09-01T10:00:00Z","dateModified":"2025-09-02T10:00:00Z",` +
			`"attachments":[{"itemType":"attachment","path":"1.html","title":"Snapshot","url":"https://gazette.example/other"}]}]}`,
		"better.bib": "@article{ek,\n  title = {{{Pier}} shut},\n  author = {Ek, Ann and {{Gazette staff}}},\n  date = {2025-08-18},\n  entrysubtype = {newspaper},\n  journaltitle = {The Gazette},\n" +
			"  url = {https://gazette.example/pier},\n  urldate = {2025-09-01},\n  abstract = {" + about + "},\n  file = {/z/1.html},\n}\n",
	} {
		recs, faults, err := read(t, name, strings.NewReader(data))
		if err != nil || len(recs) != 1 || len(faults) > 0 {
			t.Errorf("%s: %+v, %v, %v", name, recs, faults, err)
			continue
		}
		got := []string{recs[0].Title, recs[0].Outlet, recs[0].Byline, recs[0].Published, recs[0].Updated, recs[0].URL, recs[0].Text}
		if want := []string{"Pier shut", "The Gazette", "Ann Ek, Gazette staff", "2025-08-18", "", "https://gazette.example/pier", about}; !slices.Equal(got, want) || !recs[0].Excerpt {
			t.Errorf("%s: %q", name, got)
		}
	}
}
