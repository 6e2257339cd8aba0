package reader

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// citation is the quotes of one article, verbatim, with everything a desk asks of a
// citation: who said it, who printed it, under which headline, when, and where it
// is kept.
func (lib *library) citation(quotes []int, article int) safe.String {
	c := lib.c
	words := make([]safe.String, len(quotes))
	for i, q := range quotes {
		if c.Quotes[q].Kind == model.Indirect {
			words[i] = safe.Text(c.QuoteText(q))
		} else {
			words[i] = safe.Text(lib.verbatim(q))
		}
	}
	q := c.Quotes[quotes[0]]
	who := lib.speakerName(q.Speaker)
	if q.Speaker != model.None && c.Speakers[q.Speaker].Role != "" {
		who += ", " + c.Speakers[q.Speaker].Role
	}
	if v := text.Line(q.Venue); v != "" {
		who += " (" + v + ")"
	}
	return safe.Format("%s\n— %s\n%s", safe.Join(" … ", words...), safe.Line(who), lib.source(article, q.Line))
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
		at = kit.InRange(s, at)
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
func (lib *library) citePassage(article int, at model.Span) safe.String {
	a := lib.c.Articles[article]
	line := a.Line
	if a.TextLine > 0 {
		line = a.TextLine + strings.Count(a.Text[:at.Start], "\n")
	}
	if at.Len() == 0 {
		return lib.source(article, line)
	}
	return safe.Format("%s\n%s", safe.Text(at.Of(a.Text)), lib.source(article, line))
}

// source is the article's part of a citation.
func (lib *library) source(article, line int) safe.String {
	a := lib.c.Articles[article]
	first := a.OutletLabel()
	if t := text.Line(a.Title); t != "" {
		first += ", “" + t + "”"
	}
	if a.Published.Known() {
		first += ", " + isoMoment(a.Published)
		if a.PublishedFrom == model.FromStory {
			first += " (date inferred)"
		}
	}
	out := []safe.String{safe.Line(first)}
	if u := safe.Line(a.URL); u.Len() > 0 {
		out = append(out, u)
	}
	return safe.Format("%s\n", safe.Join("\n", append(out, safe.Line(fmt.Sprintf("%s:%d", a.File, line)))...))
}
