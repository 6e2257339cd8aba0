package database

import (
	"strings"
	"testing"
)

// Ovid records in its exports for several reference managers.
func TestOvid(t *testing.T) {
	const export = "<1. >\r\nVN  - Ovid Technologies\r\nDB  - Port Abstracts\r\nAN  - PORT1\r\nAU  - Ek, Ann [Author, Reprint Author; E-mail: ek@port.example]\r\nAU  - Renn, Bo\r\n" +
		"IN  - Selby Harbour, 5 Quay,\r\n      Selby\r\nTI  - Pier shut to cars. [Article]\r\nSO  - Harbour Gazette. 12(3):27-34, November 15, 2024.\r\nPT  - Newspaper Article\r\nLG  - English\r\n" +
		"DE  - Piers: Closing.\r\n\r\n      Boats: Late.\r\nAB  - The pier shut.\r\nNobody fell.\r\nYR  - 2024\r\nXL  - https://ovid.example/PORT1\r\n\r\n" +
		"<241. >\nVN  - Ovid Technologies\nUI  - 7\nTI  - Boat late\nSO  - The Ferry. 2025 15 June; 3.\nYR  - 2025\nAB  - It was late.\n\n<242. >\nVN  - Ovid Technologies\nTI  - No summary\n\n"
	recs, _ := Records(export)
	if len(recs) != 2 {
		t.Fatalf("%+v", recs)
	}
	var got []string
	for _, r := range recs {
		if !r.Excerpt || r.Format != "reference file (Ovid)" {
			t.Errorf("%+v", r)
		}
		got = append(got, strings.Join([]string{r.ID, r.Title, r.Byline, r.Outlet, r.Published, r.Language, r.URL, r.Text}, "|"))
	}
	const want = "PORT1|Pier shut to cars|Ek, Ann; Renn, Bo|Harbour Gazette|November 15, 2024|English|https://ovid.example/PORT1|The pier shut. Nobody fell.\n" +
		"7|Boat late||The Ferry|15 June 2025|||It was late."
	if s := strings.Join(got, "\n"); s != want {
		t.Error(s)
	}
	if !IsOvid([]byte(export)) || IsOvid([]byte("<1. >\nThe pier - Ovid's.\n")) {
		t.Error("what starts as a file of Ovid")
	}
	for source, day := range map[string]string{
		"Gazette. 1288(3), Nov. 16, 2024.": "Nov. 16, 2024", "Ferry. 2007 15 June; 433-441.": "2007 15 June", "Quay. Vol.3(2), 2001.": "", "Quay. 14 Sep 2021.": "14 Sep 2021",
	} {
		if got := ovidDay().FindString(source); got != day {
			t.Errorf("%s: %q", source, got)
		}
	}
}

// What databases put between the fields of a reference belongs to none of them.
func TestRISBetween(t *testing.T) {
	recs, _ := Records("Provider: Ovid\nContent: text/plain; charset=\"UTF-8\"\n\nTY  - NEWS\nTI  - Pier shut\nAB  - The pier shut.\nLink to the Ovid Full Text or citation:\nhttps://ovid.example/1\nY1  - 2025//\nER  - \n")
	if len(recs) != 1 || !strings.HasPrefix(recs[0].Text, "The pier shut.") || strings.Contains(recs[0].Text, "Link to") || recs[0].Published != "2025" {
		t.Errorf("%+v", recs)
	}
}
