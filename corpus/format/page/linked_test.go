package page

import (
	"testing"

	"lineup/corpus/format/intake"
)

// Of several described articles, the one that the page shows is its own.
func TestDescribed(t *testing.T) {
	const body = "<p>The ferry sank off the coast of Aldrin early on Monday, police said.</p>"
	const other = `{"@type":"NewsArticle","headline":"Fish dearer","url":"https://a.example/fish","datePublished":"2025-08-01"}`
	const own = `{"@type":"NewsArticle","headline":"Pier closed","url":"https://a.example/pier","datePublished":"2025-08-18"}`
	script := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct{ what, page, title, date string }{
		{"by its headline", script("["+other+","+own+"]") + "<h1>Pier closed</h1>", "Pier closed", "2025-08-18"},
		{"by its address", script(other) + script(own) + `<link rel="canonical" href="https://a.example/pier"><h1>The pier is closed</h1>`, "Pier closed", "2025-08-18"},
		{"the first", script(own) + script(other), "Pier closed", "2025-08-18"},
		{"none that can be read", script("{") + "<h1>Pier closed</h1>", "Pier closed", ""},
	} {
		recs, _ := readPage([]byte("<html>"+c.page+body), intake.NewNames(nil))
		if len(recs) != 1 || recs[0].Title != c.title || recs[0].Published != c.date {
			t.Errorf("%s: %+v", c.what, recs)
		}
	}
}

// The headline for machines is used unless the page shows another.
func TestHeadline(t *testing.T) {
	for _, c := range []struct{ what, told, head, want string }{
		{"the same", "Pier closed in Aldrin", "<h1>Pier closed in Aldrin</h1>", "Pier closed in Aldrin"},
		{"a shorter one", "Pier closed", "<h1>Pier closed in Aldrin after the ferry</h1>", "Pier closed"},
		{"with the name of the site", "Pier closed - The Aldrin Courier", "<h1>Pier closed</h1>", "Pier closed"},
		{"a description", "structure in a harbour for ferries", "<h1>Pier closed</h1>", "Pier closed"},
		{"the one of the title", "Ferry rams quay in fog", "<title>Ferry rams quay in fog | Courier</title><h1>Pier closed</h1>", "Ferry rams quay in fog"},
		{"nothing shown", "Pier closed", "", "Pier closed"},
	} {
		page := `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"` + c.told + `"}</script>` + c.head +
			"<p>The ferry sank off the coast of Aldrin early on Monday, police said.</p>"
		if recs, _ := readPage([]byte(page), intake.NewNames(nil)); len(recs) != 1 || recs[0].Title != c.want {
			t.Errorf("%s: %+v, want %q", c.what, recs, c.want)
		}
	}
}
