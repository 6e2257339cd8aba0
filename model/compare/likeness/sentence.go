package likeness

import (
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// Sentence is one of the sentences to compare.
type Sentence struct {
	Column    int        // of its article
	Paragraph int        // counted through the article's body
	Text      string     // the article's
	Span      model.Span // in Text
	// Quoted is the share of it that is between quotation marks, 0..1.
	Quoted float64
	// Heading reports whether it is a heading, which reports nothing by itself and is never paired.
	Heading bool
}

// shortest is the number of bytes a sentence needs to be a sentence of its own.
const shortest = 30

// Sentences returns the sentences of an article's body in order, without the headline where the text repeats it: only
// some formats do, so that beside the others it would be told by one article alone. Fragments that are too short are
// merged with the sentence beside them in the paragraph.
func Sentences(a *model.Article, column int) []Sentence {
	var list []Sentence
	for n, p := range a.Body() {
		if n == 0 && text.Repeats(a.Title, p.Of(a.Text)) {
			continue
		}
		quoted := quotations(a.Text, p)
		first := len(list)
		for _, s := range text.Sentences(a.Text, p) {
			last := len(list) - 1
			if last >= first && (s.Len() < shortest || list[last].Span.Len() < shortest) {
				list[last].Span.End = s.End
			} else {
				list = append(list, Sentence{Column: column, Paragraph: n, Text: a.Text, Span: s})
			}
			list[len(list)-1].Quoted += float64(covered(&quoted, s))
		}
	}
	for i := range list {
		s := &list[i]
		s.Quoted /= float64(s.Span.Len())
		s.Heading = ownLine(a.Text, s.Span) && s.Quoted < .5 && heading(s.Span.Of(s.Text))
	}
	return list
}

// ownLine reports whether nothing else is on the lines of a stretch of text.
func ownLine(txt string, s model.Span) bool {
	before := strings.TrimRight(txt[:s.Start], " \t")
	after := strings.TrimLeft(txt[s.End:], " \t")
	return (before == "" || before[len(before)-1] == '\n') && (after == "" || after[0] == '\n')
}

// longestHeading is the number of bytes a heading may have.
const longestHeading = 100

// heading reports whether a line is a heading: short, and without the final punctuation of a statement.
func heading(s string) bool {
	if len(s) > longestHeading {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)]» `))
	return !strings.ContainsRune(".!…:;,", last)
}

// quotations returns the stretches of a paragraph that are between double quotation marks. A mark that is never
// closed extends to the paragraph's end.
func quotations(txt string, p model.Span) []model.Span {
	var out []model.Span
	open := -1
	for i, r := range p.Of(txt) {
		at := p.Start + i
		switch r {
		case '“', '„', '«', '"', '”', '»':
			if closes := r == '"' || r == '”' || r == '»'; open < 0 && r != '”' && r != '»' {
				open = at
			} else if open >= 0 && closes {
				out = append(out, model.Span{Start: open, End: at})
				open = -1
			}
		}
	}
	if open >= 0 {
		out = append(out, model.Span{Start: open, End: p.End})
	}
	return out
}

// covered returns how many bytes of s the spans cover. It drops the spans that end within s; spans, and successive
// values of s, must be in order.
func covered(spans *[]model.Span, s model.Span) int {
	n := 0
	for len(*spans) > 0 && (*spans)[0].Start < s.End {
		n += (*spans)[0].Intersect(s).Len()
		if (*spans)[0].End > s.End {
			break
		}
		*spans = (*spans)[1:]
	}
	return n
}
