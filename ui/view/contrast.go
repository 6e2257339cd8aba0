package view

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// Contrast is one thing for which articles give different figures, times or names.
type Contrast struct {
	About string    // "How many hurt"
	Sides []Wording // in the order of the columns, articles that agree together
}

// Contrast returns a contradiction in a row of a line-up.
func (c *Corpus) Contrast(l *model.LineUp, x *model.Contradiction) Contrast {
	out := Contrast{About: text.Line(x.About)}
	for _, s := range x.Sides {
		a := l.Columns[s.Column]
		said := figure(text.Line(s.Span.Of(c.Articles[a].Text)))
		i := slices.IndexFunc(out.Sides, func(w Wording) bool { return strings.EqualFold(w.Words, said) })
		if i < 0 {
			i, out.Sides = len(out.Sides), append(out.Sides, Wording{Words: said})
		}
		out.Sides[i].Articles = append(out.Sides[i].Articles, a)
	}
	c.nameSides(out.Sides)
	return out
}

// Said says what it is about and who has what: "How many hurt: Radio four · Wire, Courier five".
func (x *Contrast) Said() Sentence {
	out := Sentence{plain(x.About + ": ")}
	for i := range x.Sides {
		if i > 0 {
			out = append(out, plain(" · "))
		}
		for k, o := range x.Sides[i].Outlets {
			if k > 0 {
				out = append(out, plain(", "))
			}
			out = append(out, o)
		}
		out = append(out, plain(" "), Part{Text: x.Sides[i].Words, Role: Figure, Article: model.None})
	}
	return out
}

// figure returns a number as written within a sentence: "four" for an article that begins one with "Four", "nearly
// a dozen" for one that begins with "Nearly". Anything else, including a number all in capitals, is unchanged.
func figure(said string) string {
	r, n := utf8.DecodeRuneInString(said)
	if !unicode.IsUpper(r) || said[n:] != strings.ToLower(said[n:]) {
		return said
	}
	for w := range lexicon.NewReader().Words(said, model.Span{End: len(said)}) {
		if w.Number {
			return strings.ToLower(said)
		}
	}
	return said
}
