package reader

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// citation is the quotes of one article, verbatim, with everything a desk asks of a
// citation: who said it, who printed it, under which headline, when, and where it
// is kept.
func (lib *library) citation(quotes []int, article int) string {
	c := lib.c
	var b strings.Builder
	for i, q := range quotes {
		if i > 0 {
			b.WriteString(" … ")
		}
		if c.Quotes[q].Kind == model.Indirect {
			b.WriteString(text.Visible(c.QuoteText(q)))
			continue
		}
		b.WriteString(text.Visible(lib.verbatim(q)))
	}
	q := c.Quotes[quotes[0]]
	b.WriteString("\n— " + lib.speakerName(q.Speaker))
	if q.Speaker != model.None && c.Speakers[q.Speaker].Role != "" {
		b.WriteString(", " + text.Line(c.Speakers[q.Speaker].Role))
	}
	if v := text.Line(q.Venue); v != "" {
		b.WriteString(" (" + v + ")")
	}
	b.WriteString("\n" + lib.source(article, q.Line))
	return b.String()
}

// verbatim is a quote as its article prints it: with its marks, and with what the outlet
// sets between the pieces, so that what was said in two breaths is not run together.
// Where much stands between them an ellipsis takes its place.
func (lib *library) verbatim(quote int) string {
	const farthest = 200 // bytes between two pieces
	q := lib.c.Quotes[quote]
	s := lib.c.Articles[q.Article].Text
	var parts []string
	for i := 0; i < len(q.Pieces); i++ {
		at := q.Pieces[i]
		for i+1 < len(q.Pieces) && q.Pieces[i+1].Start-at.End <= farthest {
			i++
			at.End = max(at.End, q.Pieces[i].End)
		}
		at = inRange(s, at)
		marked := withMarks(s, at)
		words := marked.Of(s)
		if marked.Start == at.Start {
			words = "“" + words
		}
		if marked.End == at.End {
			words += "”"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, " … ")
}

// citePassage is a stretch of an article, verbatim, with its source.
func (lib *library) citePassage(article int, at model.Span) string {
	a := lib.c.Articles[article]
	line := a.Line
	if a.TextLine > 0 {
		line = a.TextLine + strings.Count(a.Text[:at.Start], "\n")
	}
	if at.Len() == 0 {
		return lib.source(article, line)
	}
	return text.Visible(at.Of(a.Text)) + "\n" + lib.source(article, line)
}

// source is the article's part of a citation.
func (lib *library) source(article, line int) string {
	a := lib.c.Articles[article]
	first := text.Line(a.OutletLabel())
	if t := text.Line(a.Title); t != "" {
		first += ", “" + t + "”"
	}
	if a.Published.Known() {
		first += ", " + isoMoment(a.Published)
	}
	out := []string{first}
	if u := text.Line(a.URL); u != "" {
		out = append(out, u)
	}
	return strings.Join(append(out, text.Line(fmt.Sprintf("%s:%d", a.File, line))), "\n") + "\n"
}
