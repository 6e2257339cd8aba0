package corpus

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lineup/corpus/fetched"
	"lineup/model"
)

// state returns the record of an article; fields not given are as in the first.
func state(t *testing.T, over map[string]string) string {
	t.Helper()
	rec := map[string]string{
		"outlet": "The Selby Courier", "title": "Ferry strikes pier", "published": "2025-08-18T10:00:00Z", "url": "https://courier.example/news/ferry", "text": prose,
	}
	maps.Copy(rec, over)
	line, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

// TestRevisions checks which articles are states of one: two of ID, address, headline and text must agree, and
// something that a reader sees must differ.
func TestRevisions(t *testing.T) {
	const more = prose + " Six people were hurt, and the pier will stay closed until Thursday."
	const other = "The council of Selby will buy eleven benches for the park behind the customs house, and paint them green, a clerk said on Tuesday evening."
	for name, tt := range map[string]struct {
		over map[string]string
		want bool
	}{
		"another text at the address":          {map[string]string{"text": more}, true},
		"another headline at the address":      {map[string]string{"title": "Six hurt on ferry"}, true},
		"a byline where there was none":        {map[string]string{"byline": "Ann Ek"}, false},
		"the address as readers share it":      {map[string]string{"text": more, "url": "http://www.courier.example/news/ferry/?utm_source=post#top"}, true},
		"headline and text":                    {map[string]string{"text": more, "url": ""}, true},
		"headline and text at two addresses":   {map[string]string{"text": more, "url": "https://courier.example/news/ferry-2"}, true},
		"the same":                             {nil, false},
		"the same elsewhere":                   {map[string]string{"url": "https://courier.example/news/ferry-2"}, false},
		"the address, and nothing else":        {map[string]string{"title": "Benches", "text": other}, false},
		"the front page":                       {map[string]string{"title": "Benches", "text": other, "url": "https://courier.example/"}, false},
		"the headline, and nothing else":       {map[string]string{"text": other, "url": ""}, false},
		"the text under another headline":      {map[string]string{"title": "Six hurt", "text": more, "url": ""}, false},
		"another outlet":                       {map[string]string{"outlet": "Quay Post", "text": more}, false},
		"a notice that is back in a week":      {map[string]string{"text": more, "url": "", "published": "2025-08-25T10:00:00Z"}, false},
		"headline and text days later":         {map[string]string{"text": more, "url": "", "published": "2025-08-23T10:00:00Z"}, true},
		"headline and text of the year before": {map[string]string{"text": more, "url": "", "published": "2024-08-18T10:00:00Z"}, false},
	} {
		dir := folder(t, map[string]string{"a.jsonl": state(t, nil), "b.jsonl": state(t, tt.over)})
		articles, _ := mustLoad(t, dir)
		if len(articles) != 2 {
			t.Fatalf("%s: %d articles", name, len(articles))
		}
		first, second := articles[0], articles[1]
		if first.Seen().Time.After(second.Seen().Time) {
			first, second = second, first
		}
		got := second.RevisionOf == first.ID && second.Revision == 2 && first.Revision == 1 && first.Superseded && !second.Superseded && first.RevisionOf == ""
		if got != tt.want || !got && first.Revision+second.Revision != 0 {
			t.Errorf("%s: %+v\n%+v", name, first, second)
		}
	}
}

// TestRevisionsInOrder checks that states are ordered by time whatever their files are called, that they all refer to
// the first, and that they are found again when one has gone.
func TestRevisionsInOrder(t *testing.T) {
	at := func(hour int, n string) string {
		return state(t, map[string]string{"updated": fmt.Sprintf("2025-08-18T%02d:00:00Z", hour), "text": prose + " There were " + n + " hurt."})
	}
	dir := folder(t, map[string]string{"a.jsonl": at(15, "six"), "b.jsonl": at(11, "two"), "c.jsonl": at(13, "four")})
	loaded, err := Update(t.Context(), Options{Paths: []string{dir}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range loaded.Articles {
		got = append(got, fmt.Sprintf("%s %d of %s %v", a.ID, a.Revision, a.RevisionOf, a.Superseded))
	}
	if want := "a.jsonl 3 of b.jsonl false, b.jsonl 1 of  true, c.jsonl 2 of b.jsonl true"; strings.Join(got, ", ") != want {
		t.Errorf("%s", strings.Join(got, ", "))
	}
	if err := os.Remove(filepath.Join(dir, "a.jsonl")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "b.jsonl")); err != nil {
		t.Fatal(err)
	}
	again, err := Update(t.Context(), Options{Paths: []string{dir}}, loaded)
	if err != nil || len(again.Articles) != 1 || again.Articles[0].Revision != 0 || again.Articles[0].Superseded {
		t.Errorf("%+v, %v", again, err)
	}
}

// TestFetchedRevisions checks that files of one page in the ledger are states of one article, however much was
// rewritten, in the order in which they were fetched.
func TestFetchedRevisions(t *testing.T) {
	page := func(headline, text string) string { return "<html><h1>" + headline + "</h1><p>" + text }
	noon := time.Date(2025, 8, 18, 12, 0, 0, 0, time.UTC)
	entry := func(what fetched.What, file string, after time.Duration) fetched.Entry {
		return fetched.Entry{Time: noon.Add(after), What: what, Page: "https://desk.example/a", Asked: "https://desk.example/a", File: "desk.example/" + file}
	}
	dir := entered(
		t, map[string]string{
			"desk.example/a.html":    page("Pier shut", prose),
			"desk.example/a.r2.html": page("Quay open", "The quay of Selby is open again, the harbour master wrote on Wednesday; nothing is left of the ferry but a bell and two oars."),
		},
		entry(fetched.New, "a.html", 0), entry(fetched.Changed, "a.r2.html", 90*time.Minute),
	)
	articles, _ := mustLoad(t, dir)
	if len(articles) != 2 {
		t.Fatalf("%d articles", len(articles))
	}
	was, is := articles[0], articles[1]
	if is.RevisionOf != was.ID || !was.Superseded || is.Fetched != (model.Date{Time: noon.Add(90 * time.Minute), Precision: model.ToSecond}) {
		t.Errorf("%+v\n%+v", was, is)
	}
}
