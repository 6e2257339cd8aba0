package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lineup/model"
)

// body returns the text of an article without its furniture.
func body(a *model.Article) string {
	var out []string
	for _, p := range a.Body() {
		out = append(out, a.Text[p.Start:p.End])
	}
	return strings.TrimPrefix(strings.Join(out, "\n\n"), a.Title+"\n\n") // some formats repeat the headline in the text
}

// One article, saved by a dozen kinds of programs, is one article: the same words, and the outlet, day and headline
// wherever the format can express them.
func TestSameArticle(t *testing.T) {
	articles, problems := mustLoad(t, filepath.Join("testdata", "same"))
	if len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
	// Documents and wire messages have only the text.
	mute := map[string]bool{".rtf": true, ".docx": true, ".odt": true, ".txt": true, ".iptc": true}
	want := ""
	for _, a := range articles {
		if a.ID == "table.csv" {
			want = body(a)
		}
	}
	said := 0
	for _, a := range articles {
		if got := body(a); got != want {
			t.Errorf("%s: the text is %q", a.ID, got)
		}
		if a.Title != "Harbour of Port Aldrin closed after ferry strikes pier" {
			t.Errorf("%s: the headline is %q", a.File, a.Title)
		}
		if a.Outlet.Name == "The Harbour Courier" && a.Published.Time.Format("2006-01-02") == "2025-08-18" {
			said++
		} else if base := filepath.Base(a.File); !strings.HasPrefix(base, "courier") && !mute[filepath.Ext(base)] {
			t.Errorf("%s: outlet %q, date %v", a.File, a.Outlet.Name, a.Published)
		}
	}
	if said < 50 {
		t.Errorf("only %d articles have outlet and date", said)
	}
}

// A browser's saved page is read, and the folder of its parts beside it is not.
func TestPageParts(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("testdata", "same", "page-jsonld.html"))
	if err != nil {
		t.Fatal(err)
	}
	articles, problems := mustLoad(t, folder(t, map[string]string{"Closed.html": string(page), "Closed_files/ad.html": "<p>x", "Closed_files/x.js": "x", "other_files/a.txt": prose}))
	if len(articles) != 2 || len(problems) > 0 {
		t.Errorf("%v, %v", ids(articles), problems)
	}
}
