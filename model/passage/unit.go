package passage

import (
	"lineup/model"
	"lineup/model/text"
)

// unit is what is compared: a sentence of an article's body, with the scraps
// beside it that are too short to stand alone.
type unit struct {
	column    int // in LineUp.Columns
	paragraph int // counted through the article's body
	place     float64
	span      model.Span
	// words are the words that say something, in order; at most maxWords.
	words []word
	// terms are the distinct terms of words, in rising order.
	terms []int32
	// said are the utterances and the speakers of the quotes it holds.
	utterances []int
	speakers   []int
	// quoted is the share of its bytes that stand between quotation marks, 0..1.
	quoted float64
}

const (
	// shortest is how many bytes a sentence needs to stand alone.
	shortest = 30
	// maxWords bounds what is read of one sentence, whatever its length.
	maxWords = 120
)

// cut returns the sentences of an article's body.
func cut(a *model.Article, column int) []unit {
	var units []unit
	for n, p := range a.Body() {
		quoted := quotedIn(a.Text, p)
		first := len(units)
		for _, s := range text.Sentences(a.Text, p) {
			last := len(units) - 1
			if last >= first && (s.Len() < shortest || units[last].span.Len() < shortest) {
				units[last].span.End = s.End
			} else {
				units = append(units, unit{column: column, paragraph: n, span: s})
			}
			units[len(units)-1].quoted += float64(overlap(&quoted, s))
		}
	}
	for i := range units {
		units[i].quoted /= float64(units[i].span.Len())
		units[i].place = float64(i) / float64(max(1, len(units)-1))
	}
	return units
}

// quotedIn returns the stretches of a paragraph that stand between quotation
// marks. A mark that is never closed reaches to the paragraph's end.
func quotedIn(txt string, p model.Span) []model.Span {
	var out []model.Span
	open := -1
	for i, r := range p.Of(txt) {
		at := p.Start + i
		switch {
		case open < 0 && (r == '“' || r == '"' || r == '„' || r == '«'):
			open = at
		case open >= 0 && (r == '”' || r == '"' || r == '»'):
			out = append(out, model.Span{Start: open, End: at})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, model.Span{Start: open, End: p.End})
	}
	return out
}

// overlap is how many bytes of s the spans cover, and drops those that end before
// s does. Spans and the calls for s are in order.
func overlap(spans *[]model.Span, s model.Span) int {
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
