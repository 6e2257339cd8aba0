package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const item = `<item><guid>g%</guid><title>Pier %</title><pubDate>Mon, 18 Aug 2025 10:00:00 GMT</pubDate>@<description>` + prose + `</description></item>`

func rssOf(title string, items ...string) string {
	return "<rss><channel><title>" + title + "</title>" + strings.Join(items, "") + "</channel></rss>"
}

func rssItem(n, updated, more string) string {
	s := strings.ReplaceAll(item, "%", n)
	if updated != "" {
		updated = "<updated>" + updated + "</updated>"
	}
	return strings.Replace(strings.Replace(s, "@", updated, 1), "</description>", more+"</description>", 1)
}

// The same record in two files is one article; another version of it is a state of that article; and a different
// record that happens to have its ID is another article.
func TestDuplicates(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.rss":   rssOf("Courier", rssItem("1", "", ""), rssItem("2", "2025-08-18T11:00:00Z", " It was fog."), rssItem("3", "", " One reading.")),
		"b.rss":   rssOf("Courier", rssItem("1", "", ""), rssItem("2", "2025-08-18T12:00:00Z", " It was not fog."), rssItem("3", "", " Another.")),
		"c.rss":   rssOf("Quay Post", rssItem("1", "", "")),
		"d.jsonl": `{"id":"7","outlet":"Courier","title":"Pier","text":"One thing."}`,
		"e.jsonl": `{"id":"7","outlet":"Courier","title":"Fog","text":"Another thing."}`,
	})
	articles, problems := mustLoad(t, dir)
	if d := cmp.Diff([]string{"g1", "g2", "g3", "g2#2", "g3#2", "g1#2", "7", "7#2"}, ids(articles)); d != "" {
		t.Error(d)
	}
	if was, is := articles[1], articles[3]; is.RevisionOf != "g2" || is.Revision != 2 || !was.Superseded || is.Superseded {
		t.Errorf("%+v, then %+v", was, is)
	}
	var left []string
	for _, p := range problems {
		if what, ok := strings.CutPrefix(p.What, "left out: "); ok {
			what, _, _ = strings.Cut(what, " at ")
			left = append(left, filepath.Base(p.File)+": "+what)
		}
	}
	if d := cmp.Diff([]string{`b.rss: the same as the article "g1"`}, left); d != "" {
		t.Error(d)
	}
}

// When the copy that was kept goes, the other comes back, though its file has not changed.
func TestDuplicateComesBack(t *testing.T) {
	dir := folder(t, map[string]string{"a.rss": rssOf("Courier", rssItem("1", "", "")), "b.rss": rssOf("Courier", rssItem("1", "", ""), rssItem("2", "", ""))})
	o := Options{Paths: []string{dir}}
	before, err := Update(t.Context(), o, nil)
	if err != nil || len(before.Articles) != 2 || before.Files[1].Left != 1 {
		t.Fatal(before, err)
	}
	if again, err := Update(t.Context(), o, before); err != nil || again != before {
		t.Errorf("nothing has changed, and yet: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "a.rss")); err != nil {
		t.Fatal(err)
	}
	now, err := Update(t.Context(), o, before)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"g1", "g2"}, ids(now.Articles)); d != "" || filepath.Base(now.Articles[0].File) != "b.rss" {
		t.Error(d)
	}
}

// A summary of an article that is there whole is left out, and is no state of it; when the whole
// one goes the summary comes back.
func TestExcerptOfWhole(t *testing.T) {
	const page = `<html><head><meta property="og:site_name" content="Courier"><link rel="canonical" href="https://courier.example/pier"></head><body><article><h1>Pier shut</h1>` +
		"<p>The harbour pier of Selby shut on Monday, the council said, and nobody fell into the water.</p><p>The board met on Tuesday and voted for a new fence, which costs too much.</p></article></body></html>"
	dir := folder(t, map[string]string{
		"list.ris": "TY  - NEWS\nTI  - Pier shut\nT2  - Courier\nAB  - The harbour pier of Selby shut on Monday.\nUR  - http://www.courier.example/pier?utm_source=x\nER  - \n\n" +
			"TY  - NEWS\nTI  - Boat late\nT2  - Courier\nAB  - The boat was late.\nUR  - https://courier.example/boat\nER  - \n",
		"pier.html": page,
	})
	o := Options{Paths: []string{dir}}
	l, err := Update(t.Context(), o, nil)
	if err != nil || len(l.Articles) != 2 {
		t.Fatal(l, err)
	}
	for _, a := range l.Articles {
		if a.Revision != 0 || a.Superseded || a.Title == "Pier shut" && a.Excerpt {
			t.Errorf("%+v", a)
		}
	}
	if len(l.Problems) != 1 || !strings.Contains(l.Problems[0].What, "left out: an excerpt of the article at ") || filepath.Base(l.Problems[0].File) != "list.ris" {
		t.Errorf("%+v", l.Problems)
	}
	if err := os.Remove(filepath.Join(dir, "pier.html")); err != nil {
		t.Fatal(err)
	}
	if l, err = Update(t.Context(), o, l); err != nil || len(l.Articles) != 2 || !l.Articles[0].Excerpt {
		t.Errorf("%+v, %v", l, err)
	}
}
