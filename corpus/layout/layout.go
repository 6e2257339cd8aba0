package layout

import (
	"slices"
	"strings"

	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

// Layout is what a text says about itself, apart from its prose.
type Layout struct {
	Title    string // the headline, if the text starts with one
	Byline   string
	Dateline string // the place: "NEW YORK", "SEOUL, South Korea"
	// Published and Updated are dates on lines of their own, or in front of the lead. Ambiguous is such a line whose
	// day and month cannot be told apart.
	Published model.Date
	Updated   model.Date
	// UpdatedAt is a line that gives the time of day of the last change, without a date.
	UpdatedAt string
	Ambiguous string
	// Masthead is a name that stands among the author and date lines like an outlet's.
	Masthead string
	// Paper reports whether Masthead says that it is an outlet's: "The Selmouth Courier".
	Paper bool
	// Wire is the known outlet whose copy the text is, by its own account; Credit is an unknown name in such a place.
	Wire   string
	Credit string
	// Self is the known outlet that the text shows to be its own: by the address of its pictures, its copyright line,
	// or "has reached out".
	Self string
	// Paragraphs are those of the text, with a headline and the lines below it apart from the lead.
	Paragraphs []model.Span
	// Furniture is what is not the article, as ordered, disjoint spans.
	Furniture []model.Span
}

// Read lays out a text. title is the headline if the input gives one; Self is looked for only if the outlet is
// unknown.
func Read(s string, paras []model.Span, title string, unknown bool, known *outlets.Registry) Layout {
	r := reader{s: s, known: known, Layout: Layout{Title: title}}
	body := r.opening(title)
	paras = r.apart(paras, body, title)
	r.Paragraphs = paras
	r.dateline(body)
	r.furniture(paras)
	r.twice(paras)
	r.stamped()
	r.credits(paras)
	r.Furniture = merge(r.Furniture)
	if unknown {
		r.self()
	}
	return r.Layout
}

// reader is a text being laid out.
type reader struct {
	Layout

	s     string
	known *outlets.Registry
	links []string // addresses of pictures, and others on lines of their own
	marks []string // short lines that may name the outlet: copyrights, apps

	stamp  string // the last line with the time of day of a change
	stamps int    // number of such lines
}

// mark marks a span as furniture.
func (r *reader) mark(p model.Span) {
	if p.Start < p.End {
		r.Furniture = append(r.Furniture, p)
	}
}

// merge sorts spans and joins those that overlap.
func merge(spans []model.Span) []model.Span {
	if len(spans) < 2 {
		return spans
	}
	slices.SortFunc(spans, func(a, b model.Span) int { return a.Start - b.Start })
	out := spans[:1]
	for _, p := range spans[1:] {
		last := &out[len(out)-1]
		if p.Start < last.End {
			last.End = max(last.End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

// headLines returns up to n non-blank lines from the start of s, within its first few kilobytes.
func headLines(s string, n int) []model.Span {
	const within = 4 << 10
	cut := s
	if len(cut) > within {
		cut = cut[:within]
		if i := strings.LastIndexByte(cut, '\n'); i > 0 {
			cut = cut[:i]
		} else {
			return nil
		}
	}
	lines := text.Lines(cut)
	return lines[:min(n, len(lines))]
}

// blankAfter reports whether a blank line, or nothing, follows at i.
func blankAfter(s string, i int) bool {
	rest := strings.TrimLeft(s[i:min(len(s), i+64)], " \t")
	if rest == "" {
		return true
	}
	if rest[0] != '\n' {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " \t")
	return rest == "" || rest[0] == '\n'
}
