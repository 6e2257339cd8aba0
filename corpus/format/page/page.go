package page

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/format/xmltree"
	"lineup/corpus/pattern"
)

// Reader reads web pages as saved by a browser, or by a program that fetches pages.
type Reader struct {
	// Exports returns the articles of a page exported by a database, and faults for what it has
	// lost; neither for any other page. doc is nil if no tree could be built of the page.
	Exports func(page string, doc *html.Node) ([]intake.Record, []intake.Fault)
}

// Kind implements intake.Format.
func (Reader) Kind() string { return "HTML page" }

// Claims accepts what begins like HTML, whatever its name, and what has an HTML name and tags.
func (Reader) Claims(ext string, head []byte) bool {
	switch ext {
	case ".html", ".htm", ".xhtml", ".xht":
		return bytes.IndexByte(head, '<') >= 0
	case ".md", ".markdown":
		return false
	}
	return isPage(head)
}

// isPage reports whether head is the beginning of an HTML document.
func isPage(head []byte) bool {
	start := strings.ToLower(string(bytes.TrimLeft(head[:min(len(head), 1024)], " \t\r\n\xEF\xBB\xBF")))
	for strings.HasPrefix(start, "<!--") {
		_, rest, found := strings.Cut(start, "-->")
		if !found {
			return false
		}
		start = strings.TrimLeft(rest, " \t\r\n")
	}
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") || strings.EqualFold(xmltree.RootName(head), "html")
}

// Cut emits the page as one part.
func (p Reader) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) { return p.Read(data, in.Charset, in.FieldNames()) })
}

// Read reads a page whose character set may be known from elsewhere.
func (p Reader) Read(data []byte, set string, names *intake.Names) ([]intake.Record, []intake.Fault) {
	digest := intake.Sum(data)
	s, set, fault := characters.Declared(markup.WithoutData(data), set)
	if len(s) > markup.MaxPage {
		return nil, []intake.Fault{{What: "a page of more than 16 MiB without its pictures; save the article's text"}}
	}
	doc, err := markup.Parse(s)
	if p.Exports != nil {
		if recs, faults := p.Exports(s, doc); len(recs)+len(faults) > 0 {
			return recs, faults
		}
	}
	rec := intake.Record{Line: 1, Charset: set, SHA256: digest}
	if fault != "" {
		rec.Faults = append(rec.Faults, fault)
	}
	instead := ""
	if err != nil {
		// Elements nest deeper than in any real page, or would be too many: only the text is left.
		rec.Text = markup.PlainText(s)
		rec.Faults = append(rec.Faults, "broken HTML; only its text is read: "+err.Error())
	} else {
		unveil(doc)
		instead = fillFromPage(&rec, doc)
		if saved := savedFrom(s); rec.URL == "" {
			rec.URL = saved
		}
		if overlay(&rec, doc, names) {
			instead = "" // the user knows better
		}
	}
	if instead != "" {
		return nil, []intake.Fault{{What: instead}}
	}
	if intake.Blank(rec.Text) {
		return nil, []intake.Fault{{What: "no article was found in the page; save its text"}}
	}
	return []intake.Record{rec}, nil
}

// fillFromPage sets the facts and the text from a page. It returns what the page has instead of an
// article; "" if it may have one.
func fillFromPage(rec *intake.Record, doc *html.Node) (instead string) {
	f := gatherFacts(doc)
	rec.Title, rec.Outlet, rec.Byline, rec.Credit = f.title(), f.outlet(), f.byline(f.outlet()), f.linked.Credit
	rec.Published, rec.Updated = f.saidTimes()
	if rec.Byline == "" || rec.Published == "" {
		shown := survey(doc, rec.Title)
		published, updated := shown.days()
		// One person's blog has that person's name.
		rec.Byline = intake.Either(rec.Byline, shown.byline(), f.byline(""))
		rec.Published, rec.Updated = intake.Either(rec.Published, finer(published, f.time)), intake.Either(rec.Updated, updated)
	}
	rec.URL, rec.Language, rec.Dateline = f.url(), f.language(), f.linked.Dateline
	rec.FromField()
	told := f.linked.Text
	if markup.HasTags(told) {
		told = markup.PlainText(told)
	}
	got := read(doc, rec.Title, rec.Byline, told)
	rec.Text = got.text
	// If the two are alike, the page has the paragraphs.
	if len(rec.Text)*2 < len(told) || got.shown < leastSeen && utf8.RuneCountInString(told) >= leastTold {
		rec.Text = told
		rec.Faults = append(rec.Faults, "the page shows little or nothing of its article; the text is what it tells search engines, compare it with the site")
	}
	rec.Text = markup.Unescape(rec.Text)
	if about := f.first("og:description", "description"); intake.Blank(rec.Text) && about != "" {
		rec.Text, rec.Excerpt = about, true
	}
	rec.Excerpt = rec.Excerpt || f.cut(rec.Text)
	switch {
	case intake.Blank(rec.Text):
		if rec.Text = shortText(doc, rec.Title); rec.Text != "" {
			rec.Faults = append(rec.Faults, "the page has no paragraph, and its few words are taken for an article; compare it with the page")
		}
	case !rec.Excerpt && mayMiss(rec.Text, got.legible):
		rec.Faults = append(rec.Faults, fmt.Sprintf("only %d of about %d characters in the page were taken for the article; compare it with the page",
			utf8.RuneCountInString(rec.Text), got.legible))
	}
	if to := leadsTo(doc, got.legible); to != "" {
		return "the page only leads on to " + to + "; save that one"
	}
	if intake.Blank(rec.Text) && f.scripts {
		return "the page's text is written by scripts and is not in the file; open the page in a browser and save it from there"
	}
	if what := f.noticed(rec.Text, rec.Excerpt, rec.Published+rec.Byline != ""); what != "" {
		return "the page has " + what
	}
	return ""
}

// leastSeen is the minimum share of the text for machines that a page shows if it shows its
// article, and not a notice in its place. Of the 28 pages for public tests that have such a text of
// some length, all show more than .35.
const leastSeen = 0.2

// mayMiss reports whether a text is so short, compared with the page's legible text, that the
// article may have been missed. Of 561 pages for public tests the limits flag three: one lost its
// article, one half of it.
func mayMiss(text string, legible int) bool {
	const (
		leastLegible = 1000 // characters; with fewer, the rest of a page is the usual frame
		tooSmall     = 10   // as a fraction, one in so many
	)
	return legible >= leastLegible && utf8.RuneCountInString(text)*tooSmall < legible
}

// savedURL matches the address in the comment that browsers and SingleFile put at the head of a
// saved page.
var savedURL = pattern.Of(`(?s)<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)`)

func savedFrom(s string) string {
	if m := savedURL().FindStringSubmatch(s[:min(len(s), 4<<10)]); m != nil {
		return m[1]
	}
	return ""
}
