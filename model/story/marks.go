package story

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
)

// marks are the stretches of a text between quotation marks, whatever they are:
// speech, a post, a passage of a document. Ascending.
type marks []model.Span

// newMarks finds them: what the reading of the article has found, and what stands
// between double marks besides. A mark that is not closed holds to the end of its
// paragraph.
func newMarks(a *model.Article, quotes []model.Quote) marks {
	var m marks
	for i := range quotes {
		if quotes[i].Kind != model.Indirect {
			m = append(m, quotes[i].Pieces...)
		}
	}
	for _, p := range a.Body() {
		m = append(m, between(p.Of(a.Text), p.Start)...)
	}
	slices.SortFunc(m, func(x, y model.Span) int { return x.Start - y.Start })
	joined := m[:0]
	for _, s := range m {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// between returns the stretches of a paragraph between double quotation marks.
func between(s string, at int) []model.Span {
	var found []model.Span
	open := -1
	for i := 0; i < len(s); {
		k := strings.IndexAny(s[i:], "\"“”„«»")
		if k < 0 {
			break
		}
		i += k
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case open < 0 && r != '”' && r != '»':
			open = i
		case open >= 0 && r != '„' && r != '«':
			found = append(found, model.Span{Start: at + open, End: at + i})
			open = -1
		}
		i += n
	}
	if open >= 0 {
		found = append(found, model.Span{Start: at + open, End: at + len(s)})
	}
	return found
}

// at says that a place of the text lies between marks.
func (m marks) at(place int) bool {
	k, found := slices.BinarySearchFunc(m, place, func(s model.Span, place int) int { return s.Start - place })
	return found || k > 0 && place < m[k-1].End
}
