package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/format/intake"
)

// readPage reads a page without knowing any database.
func readPage(data []byte, names *intake.Names) ([]intake.Record, []intake.Fault) {
	return Reader{}.Read(data, "", names)
}

// The structures of pages, modelled on real sites, around one article: what wraps it, and what is
// beside it.
func TestPageStructures(t *testing.T) {
	const first = "The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog."
	const second = "“We will not close the quay for long,” Ilse Tarn said, and went back to her desk in the town hall."
	const third = "The coast guard will have the wreck taken away by Thursday, and the ferries will run again."
	article := "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"
	other := strings.Repeat("<p>Somebody else has written a long remark about something else here, which is no part of it.</p>", 8)
	want := first + "\n\n" + second + "\n\n" + third
	wants := map[string]string{
		"one paragraph in a list of links":                     first + " " + second + " " + third,
		"an article that is a list":                            "What the harbour is like\n\n" + first + "\n\nWhat she will not do\n\n" + second + "\n\nWhat it will be like\n\n" + third,
		"sections that are articles":                           "In fog\n\n" + first,
		"a quotation in a box of links":                        first + "\n\n“We will not close the quay,” she said.",
		"paragraphs before the body, one of which is repeated": first + "\n\n" + second + "\n\n" + third + "\n\n" + second + strings.Repeat("\n\n"+third, 9),
	}
	for name, body := range map[string]string{
		"an article and a sidebar":                             `<main><article>` + article + `</article></main><aside class="sidebar">` + other + `</aside>`,
		"comments longer than the article":                     `<div class="story-body">` + article + `</div><div class="comments-area">` + other + `</div>`,
		"all in a form":                                        `<form id="aspnetForm" action="x"><div class="content">` + article + `</div></form>`,
		"all in a dialog":                                      `<div class="page-modal is-open"><div class="canvas"><div class="body">` + article + `</div></div></div><div class="footer-links"><p>About us and our work in the harbour</p></div>`,
		"behind a paywall that is open":                        `<div class="paywall"><div class="meter share">` + article + `</div></div>`,
		`most of it behind a "read more" link`:                 `<div class="story"><p>` + first + `</p><div id="read-more"><p>` + second + `</p><p>` + third + `</p></div></div>`,
		"a name that suggests a sidebar":                       `<div class="content-sidebar-wrap right-sidebar"><main class="content">` + article + `</main><aside class="sidebar">` + other + `</aside></div>`,
		"headline and text in a widget":                        `<div class="widget blog"><div class="posts"><h1>Harbour closed</h1><div class="post-text">` + article + `</div></div></div><div class="widget tags"><p>Harbours, ferries, fog and piers of this coast</p></div>`,
		"fields whose labels are hidden":                       `<div class="field label-hidden"><p>` + first + `</p></div><div class="field label-hidden"><p>` + second + `</p></div><div class="field label-hidden"><p>` + third + `</p></div>`,
		"a post under its tags":                                `<div class="column"><div class="post tag-harbour tag-fog"><div class="text">` + article + `</div></div></div><div class="comments">` + other + `</div>`,
		"all in the banner":                                    `<header role="banner"><div class="menu"><p>Ferries, harbours, piers and the weather at sea</p></div><h1>Harbour closed</h1><div class="text">` + article + `</div></header>`,
		"an article among teasers":                             `<div class="sidebar-layout"><article>` + article + `</article></div><div class="related"><article><p>Pier to stay closed, harbour master says again</p></article></div>`,
		"a lead above the picture":                             `<header><h1>Harbour closed</h1><p class="byline">By Ada Quill, the 18th of August at noon</p><p class="standfirst">` + first + `</p></header><figure><p>A ferry at the pier of Port Aldrin, seen from the quay in fog on Monday</p></figure><div class="text"><p>` + second + `</p><p>` + third + `</p></div>`,
		"a lead named teaser":                                  `<article><h1>Harbour closed</h1><div class="teaser-text"><p>` + first + `</p></div><p>` + second + `</p><p>` + third + `</p><div class="teaser"><p>Pier to stay closed, harbour master says again</p></div></article>`,
		"a lead repeated in the text":                          `<h1>Harbour closed</h1><p class="summary">` + first[:40] + `</p><div class="text">` + article + `</div>`,
		"a subtitle with words of its own":                     `<div class="head"><h1>Harbour closed</h1><h2 class="subtitle">` + first + `</h2></div><div class="text"><p>` + second + `</p><p>` + third + `</p></div>`,
		"text between breaks, beside blocks":                   `<div class="text">` + first + `<br><br>` + second + `<br><br>` + third + `<div class="foot"><a href="/">Home</a></div></div>`,
		"text in spans":                                        `<div><div><span>` + first + `</span></div><div><span>` + second + `</span></div><div><span>` + third + `</span></div></div>`,
		"text in a link without an address":                    `<div class="text"><p><a href="javascript:void(0)">` + first + `</a></p><p>` + second + `</p><p>` + third + `</p></div>`,
		"related stories in the middle":                        `<div class="article__body"><p>` + first + `</p><div class="related-stories"><p>Pier to stay closed, harbour master says again</p></div><p>` + second + `</p><p>` + third + `</p></div>`,
		"a sign-up block in the middle":                        `<article><p>` + first + `</p><section class="newsletter-signup"><h3>Stay informed</h3><p>Get the harbour news into your post box every morning.</p></section><p>` + second + `</p><p>` + third + `</p></article>`,
		"a cookie notice":                                      `<div id="cookie-consent" role="dialog">` + other + `</div><div id="content">` + article + `</div>`,
		"quotation marks set by the browser":                   `<article>` + strings.NewReplacer("“", "<q>", "”", "</q>").Replace(article) + `</article>`,
		"the next article below, as an element of its class":   `<div class="river"><div class="story-wrap"><h1>Harbour closed</h1>` + article + `</div><div class="story-wrap"><h1>Pier sold</h1>` + other + `</div></div>`,
		"the next articles below, as articles":                 `<article class="first"><h1>Harbour closed</h1>` + article + `</article><div class="more"><article><h2>Pier sold</h2>` + other + `</article></div>`,
		"sections that are articles":                           `<article class="head"><h1>Harbour closed</h1></article><article><h2>In fog</h2><p>` + first + `</p></article>`,
		"labels of a player":                                   `<div class="story"><div class="vjs-player"><div>The video begins in 12 seconds</div><div>Quality</div><div>Auto</div></div>` + article + `</div>`,
		"a quotation in a box of links":                        `<div class="story"><p>` + first + `</p><div class="tweet-link"><blockquote>“We will not close the quay,” she said.</blockquote></div></div>`,
		"text for those without scripts":                       `<div class="story"><noscript><div>` + article + `</div></noscript></div><p>News from the harbour and the sea</p>`,
		"a long notice for those without scripts":              `<div class="story">` + article + `</div><noscript>` + strings.Repeat("<p>Scripts are needed here.</p>", 20) + `</noscript>`,
		"a day after a word":                                   `<div class="story"><h1>Harbour closed</h1><div class="creation-date"><span>Erstellt am</span><span>11.03.2025</span></div>` + article + `</div>`,
		"paragraphs before the body, one of which is repeated": `<h1>Harbour closed</h1><div class="a"><p>` + first + `</p><p>` + second + `</p></div><p class="ad">Advert</p><div class="b"><p>` + third + `</p><p>` + second + `</p>` + strings.Repeat("<p>"+third+"</p>", 9) + `</div>`,
		"a caption in a box named after its picture":           `<div class="story"><p>` + first + `</p><div class="image-box"><img src=x><span>A ferry at the pier of Port Aldrin, seen from the quay in fog on Monday</span></div><p>` + second + `</p><p>` + third + `</p></div>`,
		"a paragraph in a box named after its picture":         `<div class="story"><div class="image-text"><img src=x><p>` + first + `</p></div><p>` + second + `</p><p>` + third + `</p></div>`,
		"an article among related posts":                       `<div class="text"><h1>Harbour closed</h1>` + article + `</div><div id="related_posts"><article>` + other + `</article></div>`,
		"one paragraph in a list of links":                     `<div class="text"><p>` + first + ` ` + second + ` ` + third + `</p>` + `<ul>` + strings.Repeat(`<li><a href=x>A pier, a quay and a ferry in the fog</a></li>`, 60) + `</ul>` + `</div>`,
		"readings above characters":                            `<article><p>` + strings.Replace(first, "harbour", "<ruby>harbour<rp>(</rp><rt>haarboor</rt><rp>)</rp></ruby>", 1) + `</p><p>` + second + `</p><p>` + third + `</p></article>`,
		"another article on a line of its own":                 `<div class="text"><p>` + first + `</p><p><a href=/sold>Pier sold to a builder of ships</a></p><p>Read more: <a href=/fish>Fish dearer than ever before</a></p><p>` + second + `</p><p>` + third + `</p></div>`,
		"links that are paragraphs":                            `<div class="text"><p><a href="#one">` + first + `</a></p><p>` + second + `</p><p>` + third + `</p></div>`,
		"a list of other articles beside a shorter text": `<div class="story"><h1>Harbour closed</h1>` + article + `</div><ul class="feed">` + strings.Repeat(`<li><a href=/x>Council meets for the budget</a><div>The council of the town has met on Monday evening, and has talked of it until midnight. `+
			`Nobody knows yet who is to pay for a new quay and for the pier that the ferry ran into.</div></li>`, 9) + `</ul>`,
		"an article that is a list": `<article><h1>Harbour closed</h1><div class=item><a href=/a>What the harbour is like</a><p>` + first + `</p></div><div class=item><a href=/b>What she will not do</a><p>` + second + `</p></div><div class=item><a href=/c>What it will be like</a><p>` + third + `</p></div></article>`,
		"breaks between paragraphs": `<div class="text">` + first + "<br><br>" + second + "<br><br>" + third + `</div><div class="nav-more">` + other + `</div>`,
	} {
		recs, faults := readPage([]byte("<!doctype html><html><head><title>Harbour closed</title></head><body><nav><a href=x>Home</a></nav>"+body+"</body></html>"), intake.NewNames(nil))
		if len(recs) != 1 {
			t.Errorf("%s: %d records, %v", name, len(recs), faults)
			continue
		}
		want := want
		if other := wants[name]; other != "" {
			want = other
		}
		if d := cmp.Diff(want, recs[0].Text); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// A page of a few words is an article; a list of links is not, however short.
func TestShortPages(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"a few words":               {"<p>Pier closed.</p><p>More soon.</p>", "Pier closed.\n\nMore soon."},
		"few words beside links":    {"<p>Pier closed.</p><a href=/a>A</a>", "Pier closed.\n\nA"},
		"links":                     {"<p><a href=/a>Pier closed</a></p><p><a href=/b>Fish dearer</a></p><p>More</p>", ""},
		"four letters":              {"<p>Pier</p>", "Pier"},
		"three letters":             {"<p>Sea</p>", ""},
		"more pieces than a notice": {strings.Repeat("<p>Pier closed.</p>", 40), ""},
	} {
		recs, faults := readPage([]byte("<!doctype html><html><body>"+c.body+"</body></html>"), intake.NewNames(nil))
		switch {
		case c.want == "" && len(recs) == 0 && len(faults) == 1:
		case c.want == "" || len(recs) != 1 || recs[0].Text != c.want || len(recs[0].Faults) != 1:
			t.Errorf("%s: %+v, %v", name, recs, faults)
		}
	}
}

// A page is reported if most of it is not read as its article.
func TestDoubtfulText(t *testing.T) {
	const first = "The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog."
	remarks := func(n int) string {
		return `<div class="comments">` + strings.Repeat("<p>Somebody else has written a long remark about something else.</p>", n) + `</div>`
	}
	for _, c := range []struct {
		remarks int
		told    bool
	}{{0, false}, {10, false}, {40, true}} {
		recs, _ := readPage([]byte("<html><body><h1>Harbour closed</h1><article><p>"+first+"</p></article>"+remarks(c.remarks)+"</body></html>"), intake.NewNames(nil))
		if len(recs) != 1 || recs[0].Text != first {
			t.Fatalf("%d remarks: %+v", c.remarks, recs)
		}
		if told := len(recs[0].Faults) == 1 && strings.Contains(recs[0].Faults[0], "compare it with the page"); told != c.told {
			t.Errorf("%d remarks: %q", c.remarks, recs[0].Faults)
		}
	}
	for _, c := range []struct {
		letters, legible int
		want             bool
	}{{99, 1000, true}, {100, 1000, false}, {1, 999, false}} {
		if got := mayMiss(strings.Repeat("é", c.letters), c.legible); got != c.want {
			t.Errorf("mayMiss of %d of %d: %v", c.letters, c.legible, got)
		}
	}
}
