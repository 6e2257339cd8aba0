package database

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
)

const bib = "% exported\n@article{ek2025,\n  title = {{Pier} shut \\& closed},\n  author = {Ek, Ann and Renn, Bo},\n  journaltitle = {The Gazette},\n  date = {2025-08-18},\n" +
	"  url = {https://gazette.example/pier},\n  abstract = {The pier shut.\n  Nobody fell.},\n  file = {C:\\:files\\1.pdf},\n}\n\n" +
	"@misc{x, title = \"No summary\", year = 2025}\n@article{broken, title = {Open"

func TestBib(t *testing.T) {
	recs, faults := formattest.Cut(Bib{})([]byte(bib))
	if len(recs) != 1 || len(faults) != 2 {
		t.Fatal(recs, faults)
	}
	r := recs[0]
	got := strings.Join([]string{r.ID, r.Title, r.Outlet, r.Byline, r.Published, r.URL, r.Text}, "|")
	if want := "ek2025|Pier shut & closed|The Gazette|Ann Ek, Bo Renn|2025-08-18|https://gazette.example/pier|The pier shut. Nobody fell."; got != want || !r.Excerpt || r.Line != 2 {
		t.Errorf("%s, line %d", got, r.Line)
	}
	if faults[0].Line != 13 || !strings.Contains(faults[0].What, "No summary") {
		t.Errorf("%+v", faults[0])
	}
}

func FuzzBib(f *testing.F) {
	f.Add(bib)
	f.Add("@{,=@a{b,c={d\\}}e=\"f\"")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > formattest.MaxPatch {
			return
		}
		recs, faults := formattest.Cut(Bib{})([]byte(s))
		for _, r := range recs {
			if strings.TrimSpace(r.Text) == "" {
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
