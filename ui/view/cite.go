package view

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/safe"
)

// CiteQuotes returns quotes of one article, at least one, verbatim and with a full citation: who said it, who printed
// it, under which headline, when, and where it is stored.
func (c *Corpus) CiteQuotes(quotes []int, article int) safe.String {
	said := make([]safe.String, len(quotes))
	for i, q := range quotes {
		said[i] = safe.Text(c.Verbatim(q))
	}
	q := c.Quotes[quotes[0]]
	who := c.SaidBy(q)
	if r := c.Role(q.Speaker); r != "" {
		who += ", " + r
	}
	if v := text.Line(q.Venue); v != "" {
		who += " (" + v + ")"
	}
	return safe.Format("%s\n— %s\n%s", safe.Join(" … ", said...), safe.Line(who), c.Source(article, q.Line))
}

// Verbatim returns a quote as its article prints it: with its marks, and with the outlet's words between the pieces,
// so that two separate statements are not run together. If there are many words between them, an ellipsis takes their
// place. Reported speech without marks stays without.
func (c *Corpus) Verbatim(quote int) string {
	const farthest = 200 // bytes between two pieces: a sentence of the outlet's own
	q := c.Quotes[quote]
	if q.Kind == model.Indirect {
		return c.QuoteText(quote)
	}
	s := c.Articles[q.Article].Text
	var parts []string
	for i := 0; i < len(q.Pieces); i++ {
		at := q.Pieces[i]
		for i+1 < len(q.Pieces) && q.Pieces[i+1].Start-at.End <= farthest {
			i++
			at.End = max(at.End, q.Pieces[i].End)
		}
		parts = append(parts, Marked(s, at))
	}
	return strings.Join(parts, " … ")
}

// quotationMarks are the marks that may enclose a quote.
const quotationMarks = "“”\"‘’'«»„‹›‚"

// Marked returns a span of a text with the quotation marks at its ends, or with added marks if there are none.
func Marked(s string, at model.Span) string {
	words := at.Of(s)
	if r, n := utf8.DecodeLastRuneInString(s[:at.Start]); strings.ContainsRune(quotationMarks, r) {
		words = s[at.Start-n:at.Start] + words
	} else {
		words = "“" + words
	}
	if r, n := utf8.DecodeRuneInString(s[at.End:]); strings.ContainsRune(quotationMarks, r) {
		return words + s[at.End:at.End+n]
	}
	return words + "”"
}

// CitePassage returns a span of an article, verbatim, with its source; for an empty span just the source.
func (c *Corpus) CitePassage(article int, at model.Span) safe.String {
	a := c.Articles[article]
	line := a.Line
	if a.TextLine > 0 {
		line = a.TextLine + strings.Count(a.Text[:at.Start], "\n")
	}
	if at.Len() == 0 {
		return c.Source(article, line)
	}
	return safe.Format("%s\n%s", safe.Text(at.Of(a.Text)), c.Source(article, line))
}

// CiteFind returns a find in one sentence, and what both articles have, each with its source.
func (c *Corpus) CiteFind(f *model.Find) safe.String {
	out := safe.Text(f.Why)
	for _, s := range []*model.FindSide{&f.Base, &f.Here} {
		at := s.Sentence
		if s.Headline {
			at = model.Span{} // it is part of the source
		}
		out = safe.Format("%s\n\n%s", out, c.CitePassage(s.Article, at))
	}
	return out
}

// Source returns the article's part of a citation: outlet, headline and date, address, and line of the file. Dates
// are written unambiguously: "2025-03-03 20:05 UTC".
func (c *Corpus) Source(article, line int) safe.String {
	a := c.Articles[article]
	first := a.OutletLabel()
	if t := text.Line(a.Title); t != "" {
		first += ", “" + t + "”"
	}
	if a.Published.Known() {
		first += ", " + cited(a.Published)
		if a.PublishedFrom == model.FromStory {
			first += " (date inferred)"
		}
	}
	out := []safe.String{safe.Line(first)}
	if u := safe.Line(a.URL); u.Len() > 0 {
		out = append(out, u)
	}
	return safe.Format("%s\n", safe.Join("\n", append(out, safe.Line(a.File+":"+strconv.Itoa(line)))...))
}

// cited returns a date for a citation, with time and zone if the time is known.
func cited(d model.Date) string {
	if d.Precision < model.ToMinute {
		return d.String()
	}
	return d.Time.Format("2006-01-02 15:04 MST")
}
