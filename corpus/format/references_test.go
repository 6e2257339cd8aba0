package format

import (
	"strings"
	"testing"
)

// Lists that reference managers keep as JSON hold an article's facts in objects of their own; lists
// of pages have no text, and a message says so.
func TestReferenceLists(t *testing.T) {
	for _, tt := range []struct{ name, file, given, want string }{
		{
			"CSL", "a.json", `[{"id":"k1","type":"article-newspaper","title":"Pier shut","container-title":"The Gazette","author":[{"family":"Ek","given":"Ann"},{"family":"Renn","given":"Bo"}],` +
				`"issued":{"date-parts":[["2025","8","3"]]},"accessed":{"date-parts":[["2026",1,1]]},"URL":"https://gazette.example/pier","abstract":"The pier shut."}]`,
			"Pier shut|The Gazette|Ann Ek, Bo Renn|2025-08-03|https://gazette.example/pier|The pier shut.",
		},
		{
			"Better BibTeX's JSON", "a.json", `{"config":{"id":"x"},"items":[{"itemType":"newspaperArticle","title":"Pier shut","publicationTitle":"The Gazette","date":"2025-08-03","url":"https://gazette.example/pier",` +
				`"creators":[{"firstName":"Ann","lastName":"Ek","creatorType":"author"}],"abstractNote":"The pier shut.","attachments":[{"path":"files/1/pier.html"}]}]}`,
			"Pier shut|The Gazette|Ann Ek|2025-08-03|https://gazette.example/pier|The pier shut.",
		},
		{
			"RIS with a file", "a.ris", "TY  - NEWS\nTI  - Pier shut\nT2  - The Gazette\nAU  - Ek, Ann\nDA  - 2025/08/03/\nL1  - files/1/pier.html\nUR  - https://gazette.example/pier\nAB  - The pier shut.\nER  - \n",
			"Pier shut|The Gazette|Ek, Ann|2025/08/03|https://gazette.example/pier|The pier shut.",
		},
	} {
		recs, faults, err := read(t, tt.file, strings.NewReader(tt.given))
		if err != nil || len(recs) != 1 || !recs[0].Excerpt {
			t.Errorf("%s: %+v, %v, %v", tt.name, recs, faults, err)
			continue
		}
		r := recs[0]
		if got := strings.Join([]string{r.Title, r.Outlet, r.Byline, r.Published, r.URL, r.Text}, "|"); got != tt.want {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
	for _, heads := range []string{"id,indexed_date,language,media_name,media_url,publish_date,title,url", "\ufeffURL,MobileURL,Date,Title"} {
		_, faults, err := read(t, "list.csv", strings.NewReader(heads+"\n"+strings.Repeat("x,", strings.Count(heads, ","))+"x\n"))
		if err != nil || len(faults) != 1 || !strings.Contains(faults[0].What, "list of pages") {
			t.Errorf("%s: %v, %v", heads, faults, err)
		}
	}
}
