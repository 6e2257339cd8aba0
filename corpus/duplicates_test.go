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
