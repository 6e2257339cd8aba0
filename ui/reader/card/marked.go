package card

import (
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// Brief shortens words for a line that names them.
func Brief(s string) string {
	s = text.Line(s)
	if kit.Cells(s) <= 60 {
		return s
	}
	return kit.Clip(s, 60)
}

// QuoteMarks are the quotation marks.
const QuoteMarks = "“”\"‘’'«»„‹›‚"

// WithMarks extends a span by the quotation marks at both ends of it.
func WithMarks(s string, p model.Span) model.Span {
	if r, n := utf8.DecodeLastRuneInString(s[:p.Start]); strings.ContainsRune(QuoteMarks, r) {
		p.Start -= n
	}
	if r, n := utf8.DecodeRuneInString(s[p.End:]); strings.ContainsRune(QuoteMarks, r) {
		p.End += n
	}
	return p
}

// Tint returns st for words between quotation marks, and a distinct style for words reported without them.
func Tint(k model.Kind, st kit.Style) kit.Style {
	if k == model.Indirect {
		return kit.Italic | st&kit.Body
	}
	return st
}

// DifferenceInk returns the colour of a difference's sign.
func DifferenceInk(x *view.Difference) kit.Style {
	switch x.Sign {
	case "−", "…":
		return kit.Cut
	case "+":
		return kit.Added
	case "=", "≈", "◐", "·":
		return kit.Muted
	default:
		return kit.Changed
	}
}
