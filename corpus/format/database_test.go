package format

import (
	"strings"
	"testing"
)

// Lists of references have a summary at best, which is told to be one.
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

// What an export says of an article, where one of the usual lines is missing or another
// is there.
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
