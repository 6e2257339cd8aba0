package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// A cast is who speaks in an article, in the order of their first words. Each has a
// colour, and initials that tell the same without one.
type cast map[int]kit.Style

// castOf numbers the speakers of an article's quotes.
func castOf(c *model.Corpus, quotes []int) cast {
	out := cast{}
	for _, q := range quotes {
		s := c.Quotes[q].Speaker
		if _, met := out[s]; !met && s != model.None {
			out[s] = kit.Outlet(len(out))
		}
	}
	return out
}

// of is the colour of a speaker's words; nobody's have the colour of all quotes.
func (c cast) of(speaker int) kit.Style {
	if st, ok := c[speaker]; ok {
		return st
	}
	return kit.QuotePaper
}

// initialsOf is a speaker in two letters: those of the first and the last name.
func (lib *library) initialsOf(speaker int) string {
	if speaker < 0 || speaker >= len(lib.c.Speakers) {
		return "?"
	}
	var letters []string
	for word := range strings.FieldsSeq(kit.Show(lib.speakerName(speaker))) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) {
			letters = append(letters, string(r))
		}
	}
	switch len(letters) {
	case 0:
		return "?"
	case 1:
		return letters[0]
	default:
		return letters[0] + letters[len(letters)-1]
	}
}
