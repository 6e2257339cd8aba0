package layout

import (
	"slices"
	"strings"

	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

// Layout is what a text says about itself beside its prose.
type Layout struct {
	Title    string // the headline, where the text starts with one
	Byline   string
	Dateline string // the place: "NEW YORK", "SEOUL, South Korea"
	// Published and Updated are dates that are on lines of their own, or in
	// front of the lead. Ambiguous is such a line whose day and month cannot be
	// told apart.
	Published model.Date
	Updated   model.Date
	// UpdatedAt is a line that says at what time of day the article was changed, and not on
	// which day.
	UpdatedAt string
	Ambiguous string
	// Masthead is a name that is among the lines of author and date, as an
	// outlet's does.
	Masthead string
	// Wire is the known outlet whose copy the text says it is, Credit a name in
	// such a place that is not known.
	Wire   string
	Credit string
	// Self is the known outlet that the text shows to be its own: by the address
	// of its pictures, by its copyright line, by "has reached out".
	Self string
	// Furniture is what is not the article, in order and apart.
	Furniture []model.Span
}

// Read lays out a text. title is the headline where the input gives one; Self is
// looked for only in a text whose outlet is unknown.
func Read(s string, paras []model.Span, title string, unknown bool, known *outlets.Registry) Layout {
	r := reader{s: s, known: known, Layout: Layout{Title: title}}
	body := r.opening(title)
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

// reader is one text while it is laid out.
type reader struct {
	Layout

	s     string
	known *outlets.Registry
	links []string // addresses of pictures, and others that are a line by themselves
	marks []string // short lines that may name the outlet: copyright, apps

	stamp  string // the last line with the time of day at which the article was changed
	stamps int    // how many such lines there are
}

// mark marks a stretch as furniture.
func (r *reader) mark(p model.Span) {
	if p.Start < p.End {
		r.Furniture = append(r.Furniture, p)
	}
}

// merge puts spans in order and joins those that overlap.
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

// headLines are the lines at the start of s that are not blank, at most n of
// them, within the first bytes of it.
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
