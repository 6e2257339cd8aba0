package model

import (
	"fmt"
	"sort"
)

// ArticleID names an article: the record's own id where the input gives one,
// else the file's path below the PATH given. It is unique in a corpus.
type ArticleID string

// Outlet is who published an article. The zero Outlet is unknown, which is never
// guessed from style.
type Outlet struct {
	// Name is the name in full: "The Washington Times".
	Name string
	// Short is the name for the head of a narrow column: "Wash. Times". It is at
	// most 14 cells wide.
	Short string
	// Agency says that the outlet is a news agency, whose copy others print.
	Agency bool
}

// Known reports whether the outlet has a name.
func (o Outlet) Known() bool { return o.Name != "" }

// Article is one text of one outlet, as loaded. It is never changed after
// loading.
type Article struct {
	ID     ArticleID
	Outlet Outlet
	// OutletFrom says what the outlet was known by: "field", "front matter",
	// "lineup.toml", "url", "text", "folder", "file name"; "" when it is unknown.
	OutletFrom string
	// Wire is the agency whose copy the article carries, by its dateline or
	// credit, in full: "Associated Press". "" where nothing says so.
	Wire string

	Title    string
	Byline   string
	Dateline string // the place: "NEW YORK"

	Published Date
	// PublishedFrom is what Published was known by; "" when it is unknown.
	PublishedFrom DateSource
	Updated       Date

	// RevisionOf is the id of the first state of the article that is loaded, "" where this is
	// it. All states of one article name the same one.
	RevisionOf ArticleID
	// Revision counts the states of one article from 1, the earliest first; 0 where only this
	// one is loaded. Two copies of one state have one number.
	Revision int
	// Superseded says that a later state is loaded. Only the last one counts: an earlier
	// one is read and compared with the others, and is no report of its own.
	Superseded bool
	// Fetched is when lineup fetch got this state; unknown for a file from elsewhere.
	Fetched Date

	URL    string
	File   string // the path as the user may open it; "-" for standard input
	Line   int    // the line of File the record or the text starts at, from 1
	SHA256 string // of the record's bytes, in hexadecimal

	// Language is an ISO 639-1 code, "" when unknown.
	Language string

	// Text is the article's text. It is valid UTF-8 without control characters
	// other than newline and tab; for input that was so it is the input's text
	// byte for byte. All spans of the article point into it.
	Text string
	// TextLine is the line of File at which Text starts, from 1, where the
	// article is a text file; 0 where the text is inside one line of a record.
	TextLine int
	// Paragraphs are the paragraphs of Text in order, without the white space
	// between them; furniture included.
	Paragraphs []Span
	// Furniture is what is in Text but is not the article, in order and apart: share
	// lines, image addresses, sign-up blocks, credits. It is shown, dimmed, and
	// not analysed.
	Furniture []Span
	// Excerpt says that the text is known to be a part of the article, so that
	// nothing may be called missing from it.
	Excerpt bool

	Problems []Problem
}

// OutletLabel is how the source is shown: the outlet's name, else
// the agency whose copy it is, else "unknown".
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

// endsBehind is the first of some spans, in order and apart, that ends behind a place.
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

// Problem is something that could not be read, was guessed or is missing. It
// never stops a run.
type Problem struct {
	File string
	Line int // from 1; 0 where the whole file is meant
	// What says what is wrong and, where it can, what to do about it.
	What string
}

// Place is the file and, where it is known, the line, as editors and terminals understand
// it. It is from outside and is not yet fit to be shown.
func (p Problem) Place() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return p.File
}
