package model

import (
	"fmt"
	"sort"
)

// ArticleID identifies an article: the record's own ID where the input gives one, otherwise the file's path below
// the PATH given. It is unique within a corpus.
type ArticleID string

// Outlet is the publisher of an article. The zero Outlet is unknown, and is never guessed from style.
type Outlet struct {
	// Name is the full name: "The Washington Times".
	Name string
	// Short is the name for the head of a narrow column: "Wash. Times". It is at most 14 cells wide.
	Short string
	// Agency reports whether the outlet is a news agency, whose copy others print.
	Agency bool
}

// Known reports whether the outlet has a name.
func (o Outlet) Known() bool { return o.Name != "" }

// Article is one text by one outlet, as loaded. It never changes after loading.
type Article struct {
	ID     ArticleID
	Outlet Outlet
	// OutletFrom is the source of the outlet: "field", "front matter", "lineup.toml", "url", "text", "folder",
	// "file name"; "" if the outlet is unknown.
	OutletFrom string
	// Wire is the full name of the agency whose copy the article carries, by its dateline or credit: "Associated
	// Press". It is "" where nothing says so.
	Wire string

	Title    string
	Byline   string
	Dateline string // the place: "NEW YORK"

	Published Date
	// PublishedFrom is the source of Published; "" if the date is unknown.
	PublishedFrom DateSource
	Updated       Date

	// RevisionOf is the ID of the article's first loaded state, "" if this is the first. All states of one article
	// share it.
	RevisionOf ArticleID
	// Revision numbers the states of one article from 1, the earliest first; 0 if only this one is loaded. Two
	// copies of one state have the same number.
	Revision int
	// Superseded reports whether a later state is loaded. Only the last state counts: an earlier one is read and
	// compared with the others, but is not a report of its own.
	Superseded bool
	// Fetched is when lineup fetch retrieved this state; unknown for other files.
	Fetched Date

	URL    string
	File   string // the path as the user can open it; "-" for standard input
	Line   int    // the line of File where the record or the text starts, from 1
	SHA256 string // of the record's bytes, in hexadecimal

	// Language is an ISO 639-1 code, "" when unknown.
	Language string

	// Text is the article's text. It is valid UTF-8 without control characters other than newline and tab; input
	// that already was is kept byte for byte. All spans of the article point into it.
	Text string
	// TextLine is the line of File where Text starts, from 1, if the article is a text file; 0 if the text is
	// inside one line of a record.
	TextLine int
	// Paragraphs are the paragraphs of Text in order, including furniture, without the white space between them.
	Paragraphs []Span
	// Furniture is the part of Text that is not the article, in order and without overlaps: share lines, image
	// addresses, sign-up blocks, credits. It is shown dimmed, and not analysed.
	Furniture []Span
	// Excerpt reports whether the text is known to be only part of the article, so that nothing may be called
	// missing from it.
	Excerpt bool

	Problems []Problem
}

// OutletLabel returns the name shown for the source: the outlet, otherwise the agency whose copy it is, otherwise
// "unknown".
func (a *Article) OutletLabel() string {
	switch {
	case a.Outlet.Name != "":
		return a.Outlet.Name
	case a.Wire != "":
		return a.Wire + " copy"
	default:
		return "unknown"
	}
}

// InFurniture reports whether any part of s is furniture.
func (a *Article) InFurniture(s Span) bool {
	i := endsBehind(a.Furniture, s.Start)
	return i < len(a.Furniture) && a.Furniture[i].Overlaps(s)
}

// endsBehind returns the index of the first span that ends after at. The spans are in order and do not overlap.
func endsBehind(spans []Span, at int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].End > at })
}

// Body returns the paragraphs that are the article itself.
func (a *Article) Body() []Span {
	if len(a.Furniture) == 0 {
		return a.Paragraphs
	}
	body := make([]Span, 0, len(a.Paragraphs))
	rest := a.Furniture
	for _, p := range a.Paragraphs {
		rest = rest[endsBehind(rest, p.Start):]
		for _, f := range rest {
			if !f.Overlaps(p) {
				break
			}
			if f.Start > p.Start {
				body = append(body, Span{p.Start, f.Start})
			}
			p.Start = min(f.End, p.End)
		}
		if p.Start < p.End {
			body = append(body, p)
		}
	}
	return body
}

// Problem is something that could not be read, was guessed or is missing. It never stops a run.
type Problem struct {
	File string
	Line int // from 1; 0 for the whole file
	// What describes the problem and, where possible, the remedy.
	What string
}

// Place returns the file and, if known, the line, in the form that editors and terminals understand. It comes from
// outside and has not been sanitised for display.
func (p Problem) Place() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return p.File
}
