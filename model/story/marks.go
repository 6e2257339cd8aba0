package story

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
)

// marks are the stretches of a text that are somebody else's words, which are the same in every report: what is
// between quotation marks, be it speech or a passage of a document, embedded posts, the lines of a transcript.
// Ascending.
type marks []model.Span

// newMarks finds them: the quotes found by the reading of the article, and anything else between double marks. A
// mark that is not closed extends to the end of its paragraph.
func newMarks(a *model.Article, quotes []model.Quote) marks {
	var m marks
	for i := range quotes {
		if quotes[i].Kind != model.Indirect {
			m = append(m, quotes[i].Pieces...)
		}
	}
	var before model.Span
	for _, p := range a.Body() {
		s := p.Of(a.Text)
		switch {
		case strings.Contains(s, "(@"):
			m = append(m, p)
			if len(s) < signature {
				m = append(m, before)
			}
		case spokenLine(s):
			m = append(m, p)
		default:
			m = append(m, between(s, p.Start)...)
		}
		before = p
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

// signature is the maximum length in bytes of a paragraph that signs the post before it, and is not the post
// itself: "— Isolde Quill (@isoldeq) May 4, 2031".
const signature = 100

// spokenLine reports whether a paragraph is a line of a transcript: it begins with the speaker's name in capitals
// and a colon.
func spokenLine(s string) bool {
	const longestName = 40
	colon := strings.IndexByte(s[:min(len(s), longestName)], ':')
	if colon < 2 {
		return false
	}
	letters := 0
	for _, r := range s[:colon] {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters >= 2
}

// closing maps each opening mark to those that close it.
var closing = map[rune]string{'"': "\"”", '“': "”\"", '„': "“”", '«': "»", '»': "«"}

// between returns the stretches of a paragraph between double quotation marks.
func between(s string, at int) []model.Span {
	var found []model.Span
	start, closers := 0, ""
	for i, r := range s {
		switch {
		case closers != "" && strings.ContainsRune(closers, r):
			found = append(found, model.Span{Start: at + start, End: at + i})
			closers = ""
		case closers == "":
			start, closers = i, closing[r]
		}
	}
	if closers != "" {
		found = append(found, model.Span{Start: at + start, End: at + len(s)})
	}
	return found
}

// at reports whether a place of the text is between marks.
func (m marks) at(place int) bool {
	k, found := slices.BinarySearchFunc(m, place, func(s model.Span, place int) int { return s.Start - place })
	return found || k > 0 && place < m[k-1].End
}
