package database

import (
	"strings"
	"testing"

	"lineup/corpus/format/formattest"
)

const bib = "% exported\n@article{ek2025,\n  title = {{Pier} shut \\& closed},\n  author = {Ek, Ann and Renn, Bo},\n  journaltitle = {The Gazette},\n  date = {2025-08-18},\n" +
	"  url = {https://gazette.example/~ek/pier--shut?a=1\\&b=2},\n  abstract = {The pier shut.\n  Nobody fell.},\n  file = {C:\\:files\\1.pdf},\n}\n\n" +
	"@misc{x, title = \"No summary\", year = 2025}\n@article{broken, title = {Open"

func TestBib(t *testing.T) {
	recs, faults := formattest.Cut(Bib{})([]byte(bib))
	if len(recs) != 1 || len(faults) != 2 {
		t.Fatal(recs, faults)
	}
	r := recs[0]
	got := strings.Join([]string{r.ID, r.Title, r.Outlet, r.Byline, r.Published, r.URL, r.Text}, "|")
	if want := "ek2025|Pier shut & closed|The Gazette|Ann Ek, Bo Renn|2025-08-18|https://gazette.example/~ek/pier--shut?a=1&b=2|The pier shut. Nobody fell."; got != want || !r.Excerpt || r.Line != 2 {
		t.Errorf("%s, line %d", got, r.Line)
	}
	if faults[0].Line != 13 || !strings.Contains(faults[0].What, "No summary") {
		t.Errorf("%+v", faults[0])
	}
}

// TeX's commands are read as the letters and signs they print.
func TestPlainTeX(t *testing.T) {
	for in, want := range map[string]string{
		`{{Pier}} shut: M{\"u}ller, {\'E}mile, \v{S}ek, Fran\c{c}ois, \c c, {\ss}, \o re, \'{\i}`:      "Pier shut: Müller, Émile, Šek, François, ç, ß, øre, í",
		"``We won't,'' she said -- twice --- in 1990--95 at 5~p.m.":                                    "“We won't,” she said – twice — in 1990–95 at 5 p.m.",
		`A \textemdash{} B, \textquotedblleft C\textquotedblright, 5\% \& \$3, \emph{no}, \unknown{x}`: "A — B, “C”, 5% & $3, no, \\unknownx",
		`\`: `\`, `\é`: "é", `C:\\files`: `C:\files`, "a-b": "a-b",
	} {
		if got := plainTeX(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
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
