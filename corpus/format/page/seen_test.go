package page

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// far is text that separates something from the headline.
var far = strings.Repeat("<p>The ferries lay in fog all day, and nobody left.</p>", 30)

// Authors that a page shows but does not declare for machines.
func TestShownByline(t *testing.T) {
	const head = `<h1>Harbour closed</h1>`
	for _, c := range []struct{ name, body, want string }{
		{"a class", head + `<div class="article-byline">By <a href="/x">Ada Quill</a></div>`, "Ada Quill"},
		{"a link to the author", head + `<p>Posted on 3 March by <a rel="author" href="/a">Ada Quill</a></p>`, "Ada Quill"},
		{"microdata without an article", head + `<span itemprop="author">Ada Quill</span>`, "Ada Quill"},
		{"a line in no class", head + `<div>By Ada Quill</div>`, "Ada Quill"},
		{"a line in capitals", head + `<p class="byline">BY ADA QUILL</p>`, "ADA QUILL"},
		{"two", head + `<p class="authors">By <a>Ada Quill</a> and <a>Bo Lund</a></p>`, "Ada Quill, Bo Lund"},
		{"a date after the name", head + `<p class="byline">by Ada Quill22 Dec 2016</p>`, "Ada Quill"},
		{"a month after the name", head + `<p class="byline">By <b>Ada Quill</b> March 18 at 12:22 PM</p>`, "Ada Quill"},
		{"a name that begins like a month", head + `<p class="byline">By Ada Marsh 3 March 2025</p>`, "Ada Marsh"},
		{"a month in the same stretch", head + `<p class="byline">By Ada Quill March 18</p>`, "Ada Quill"},
		{"before the headline", `<span class="author">Ada Quill</span>` + head, "Ada Quill"},
		{"another language", head + `<span class="autoren">Von Ada von Quill am 3. März 2025</span>`, "Ada von Quill"},
		{"one word, marked", head + `<span class="author vcard">Ada</span>`, "Ada"},
		{"one word, not marked", head + `<p>By Monday</p>`, ""},
		{"a sentence", head + `<p>By the time the ferry had left, it was gone.</p>`, ""},
		{"a name with a digit", head + `<span class="author">Rower7</span>`, ""},
		{"a program's name", head + `<span class="author">admin</span>`, ""},
		{"a label", head + `<span class="author">Author</span>`, ""},
		{"remarks", head + `<div class="comment"><span class="author">Cy Pratt</span></div>`, ""},
		{"another article's", head + `<aside><span class="author">Cy Pratt</span></aside>`, ""},
		{"a box named teaser around the headline", `<div class="teaser-head">` + head + `<p class="byline">By Ada Quill</p></div>`, "Ada Quill"},
		{"a table", head + `<table><tr><td>By</td><td><b>Ada Quill</b></td></tr></table>`, "Ada Quill"},
		{"a table with heads", head + `<table><tr><th>Author:</th><td>Ada Quill</td></tr></table>`, "Ada Quill"},
		{"a list of terms", head + `<dl><dt>Author</dt><dd>Ada Quill</dd><dt>Date</dt><dd>3 March 2025</dd></dl>`, "Ada Quill"},
		{"a table of something else", head + `<table><tr><td>Place</td><td>Port Aldrin</td></tr></table>`, ""},
		{"an office after the name", head + `<p>By Ada Quill, Political Correspondent</p>`, "Ada Quill"},
		{"reporting", head + `<p>Reporting by Ada Quill</p>`, "Ada Quill"},
		{"words", head + `<p>Words: Ada Quill</p>`, "Ada Quill"},
		{"a date before", head + `<p>3 March 2025 by Ada Quill</p>`, "Ada Quill"},
		{"a word and a date before", head + `<p>Published 3 March 2025 by Ada Quill</p>`, "Ada Quill"},
		{"French", head + `<p>Publié par Ada Quill le 3 mars 2025</p>`, "Ada Quill"},
		{"Italian", head + `<p>di Ada Quill</p>`, "Ada Quill"},
		{"Russian", head + `<p>Автор: Анна Перо</p>`, "Анна Перо"},
		{"an address", head + `<address>Ada Quill</address>`, "Ada Quill"},
		{"a page about the author", head + `<div><a href="/author/ada-quill/">Ada Quill</a></div>`, "Ada Quill"},
		{"a page about somebody at the outlet", head + `<div><a href="https://courier.example/staff/ada-quill">Ada Quill</a></div>`, "Ada Quill"},
		{"a profile", head + `<div><a href="/@adaquill">Ada Quill</a><span>3 March 2025</span></div>`, "Ada Quill"},
		{"a page about somebody in a sentence", head + `<p>The mayor has read the story that <a href="/author/ada-quill/">Ada Quill</a> wrote of the pier, and of all that has been lost there since the ferry sank in March, and has not said a word of it to anybody who asked.</p>`, ""},
		{"a page of the author's articles", head + `<div><a href="/author/ada-quill/">All articles</a></div>`, ""},
		{"a class of several words", head + `<span class="ArticleAuthor">Ada Quill</span>`, "Ada Quill"},
		{"a name for tests", head + `<span data-testid="author-name">Ada Quill</span>`, "Ada Quill"},
		{"a reporter", head + `<span class="reporter-name">Ada Quill</span>`, "Ada Quill"},
		{"a place and a day", head + `<p>Port Aldrin, 3 March 2025</p>`, ""},
		{"several far away", head + far + `<p class="author">Cy Pratt</p><p class="author">Di Marsh</p>`, ""},
		{"one far away", head + far + `<p class="author">Cy Pratt</p>`, "Cy Pratt"},
		{"machines first", `<meta name=author content="By Ada Quill (https://a.example/ada)">` + head + `<p class="byline">By Cy Pratt</p>`, "Ada Quill"},
		{"machines name the outlet", `<meta property="og:site_name" content="The Aldrin Courier"><meta name=author content="The Aldrin Courier">` + head + `<p class="byline">By Ada Quill</p>`, "Ada Quill"},
		{"the outlet has a person's name", `<meta property="og:site_name" content="Ada Quill"><meta name=author content="Ada Quill">` + head, "Ada Quill"},
		{"machines name a site", `<meta name=author content="www.courier.example.com">` + head, ""},
		{"JSON-LD by reference", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour closed","author":[{"@id":"#a"},{"@id":"#b"}]},` +
			`{"@type":"Person","@id":"#a","name":"Ada Quill"},{"@type":"Person","@id":"#b","name":"Bo Lund"}]}</script>` + head, "Ada Quill, Bo Lund"},
		{"JSON-LD as a list of names", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closed","author":["Ada Quill","Ada Quill"]}</script>` + head, "Ada Quill"},
	} {
		if got := shownFacts(t, c.body); got.Byline != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Byline, c.want)
		}
	}
}

// Dates of publication that a page shows.
func TestShownDay(t *testing.T) {
	const head = `<h1>Harbour closed</h1>`
	ld := func(day string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closed","datePublished":"` + day + `"}</script>`
	}
	for _, c := range []struct{ name, body, want string }{
		{"in words", head + `<p>Published 3 March 2025 at 10:15</p>`, "Published 3 March 2025 at 10:15"},
		{"after a name", head + `<p class="meta">By Ada Quill | 3 March 2025 | 4 comments</p>`, "3 March 2025"},
		{"in parts", head + `<p class="date"><span>3.</span> <span>März</span> <span>2025</span></p>`, "3. März 2025"},
		{"before the headline", `<div>3 March 2025</div>` + head, "3 March 2025"},
		{"the day of a change does not count", head + `<p class="date">Updated 3 March 2025</p>`, ""},
		{"the one that is not a change", head + `<p class="date">Updated 4 March 2025</p><p class="date">3 March 2025</p>`, "3 March 2025"},
		{"in a sentence", head + `<p>On 3 March 2025 the harbour of Port Aldrin was closed to all ferries.</p>`, ""},
		{"in a comment", head + `<div class="comment">3 March 2025</div>`, ""},
		{"a time for machines", head + `<time datetime="2025-03-03T10:15:00Z">yesterday</time>`, "2025-03-03T10:15:00Z"},
		{"a time of a change", head + `<time class="updated" datetime="2025-03-04">4 March</time><time datetime="2025-03-03">3 March</time>`, "2025-03-03"},
		{"far away, and declared", head + far + `<p>Published: 3 March 2025</p>`, "Published: 3 March 2025"},
		{"a table", head + `<table><tr><td>Updated</td><td>4 March 2025</td></tr><tr><td>Published</td><td>3 March 2025</td></tr></table>`, "3 March 2025"},
		{"a list of terms", head + `<dl><dt>Last modified</dt><dd>4 March 2025</dd><dt>Date</dt><dd>3 March 2025</dd></dl>`, "3 March 2025"},
		{"the day of something else", head + `<p>Release date: 3 March 2025</p>`, ""},
		{"below a headline that is not a heading", `<table><tr><td><font><b>Harbour closed</b></font></td></tr><tr><td>3 March 2025</td></tr></table>` + far, "3 March 2025"},
		{"the earlier of two", ld("2025-03-04T09:00:00Z") + `<meta property="article:published_time" content="2025-03-03T10:15:00Z">` + head, "2025-03-03T10:15:00Z"},
		{"the finer of one day", ld("2025-03-03") + `<meta property="article:published_time" content="2025-03-03T10:15:00Z">` + head, "2025-03-03T10:15:00Z"},
		{"the beginning of time", ld("1970-01-01T01:00:00Z") + head + `<p class="date">3 March 2025</p>`, "3 March 2025"},
	} {
		if got := shownFacts(t, c.body); got.Published != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Published, c.want)
		}
	}
}

// shownFacts returns the record of a page around an article.
func shownFacts(t *testing.T, body string) intake.Record {
	t.Helper()
	const text = "<p>The harbour of Port Aldrin was closed after a ferry had run into the pier in fog.</p>" +
		"<p>The coast guard will have the wreck taken away, and the ferries will run again.</p>"
	recs, faults := readPage([]byte("<!doctype html><title>Harbour closed</title><body>"+body+"<div class=text>"+text+"</div>"), intake.NewNames(nil))
	if len(recs) != 1 {
		t.Fatalf("%d records, %v", len(recs), faults)
	}
	return recs[0]
}
