package reader

import (
	"cmp"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// A marking is which differences are marked.
type marking uint8

// The markings, in the order in which one key goes through them.
const (
	markAll marking = iota
	markNews
	markNone
	markings
)

func (m marking) String() string {
	return [...]string{"all differences marked", "only the news marked", "nothing marked"}[m]
}

// shows says that differences of the class are marked.
func (m marking) shows(c model.Class) bool {
	switch m {
	case markAll:
		return c != model.ClassIdentical
	case markNews:
		return c.News()
	default:
		return false
	}
}

// signOf is the sign and the style of a difference: words added, replaced, gone.
// missing says that the words do not stand here. What is no news is underlined
// without a sign, or a low line where it is missing, so that the news stands out.
// No difference is told by its colour alone.
func signOf(c model.Class, missing bool) (string, kit.Style) {
	switch {
	case c == model.ClassSilentCut && missing:
		return "^", kit.CutPaper | kit.Bold
	case c == model.ClassSilentCut:
		return "-", kit.CutPaper | kit.Underlined
	case c == model.ClassAdded && missing:
		return "^", kit.AddedPaper | kit.Bold
	case c == model.ClassAdded:
		return "+", kit.AddedPaper | kit.Underlined
	case c == model.ClassSubstituted:
		return "~", kit.ChangedPaper | kit.Underlined
	case missing:
		return "_", kit.Minor
	default:
		return "", kit.Minor | kit.Underlined
	}
}

// explain names a difference in words. base and here are the words on either
// side, "" where there are none; from and at are the sources.
func explain(c model.Class, base, here, from, at string) string {
	base, here = brief(base), brief(here)
	var said string
	switch {
	case base == "" && here == "":
	case here == "":
		said = leaving[c]
	case base == "":
		said = having[c]
	case base != here && !c.Whole():
		said = cmp.Or(replacing[c], "{at} has “{here}” where {from} has “{base}”")
	default:
		said = replacing[c]
	}
	said = cmp.Or(said, plainly[c], "{at} differs here from {from}")
	return c.String() + ": " + strings.NewReplacer("{base}", base, "{here}", here, "{from}", from, "{at}", at).Replace(said)
}

// What is said of a class of differences: where words of the base are not here, where
// the base has none of the words, where other words stand, and where the words are not
// to be told.
var (
	leaving = map[model.Class]string{
		model.ClassSilentCut:   "“{base}” is gone from {at}, and nothing shows it",
		model.ClassCutEnd:      "{at} does not go as far: “{base}” is not in it",
		model.ClassEllipsis:    "{at} cuts “{base}”, and shows it",
		model.ClassCleaned:     "{at} leaves out “{base}”",
		model.ClassBracketed:   "{from} explains in brackets “{base}”, {at} does not",
		model.ClassPunctuation: "{at} does without “{base}”",
	}
	having = map[model.Class]string{
		model.ClassAdded:       "“{here}” stands in {at} and not in {from}",
		model.ClassCutEnd:      "{at} goes further: “{here}” is not in {from}",
		model.ClassEllipsis:    "{at} shows a cut: “{here}”",
		model.ClassBracketed:   "{at} explains in brackets: “{here}”",
		model.ClassPunctuation: "{at} has “{here}” besides",
		model.ClassCleaned:     "“{here}” stands in {at} and was cleaned away in {from}",
	}
	replacing = map[model.Class]string{
		model.ClassReordered: "{at} has “{here}” in another place",
		model.ClassBleeped:   "{at} prints “{here}” for “{base}”",
		model.ClassSplit:     plainly[model.ClassSplit],
		model.ClassJoined:    plainly[model.ClassJoined],
		model.ClassPartial:   plainly[model.ClassPartial],
	}
	plainly = map[model.Class]string{
		model.ClassSilentCut:   "words of {from} are gone from {at}, and nothing shows it",
		model.ClassSplit:       "{at} sets words of its own inside the quote",
		model.ClassJoined:      "{at} runs together what stands apart in {from}",
		model.ClassPartial:     "{at} sets words of it inside a sentence of its own",
		model.ClassParaphrase:  "{at} reports it without quotation marks",
		model.ClassTranslation: "{at} has another rendering of words spoken in another language",
		model.ClassPunctuation: "{at} sets other marks than {from}",
		model.ClassTypography:  "{at} sets other characters than {from}",
	}
)

// brief shortens words for a line that names them.
func brief(s string) string {
	s = text.Line(s)
	if kit.Cells(s) <= 60 {
		return s
	}
	return kit.Clip(s, 60)
}

// sidesOf finds the words on both sides of a mark in a version of u: where the
// utterance's own differences name it, both; else those under the mark.
func sidesOf(c *model.Corpus, u *model.Utterance, article int, m model.Mark) (base, here string) {
	text := c.Articles[article].Text
	here = kit.InRange(text, m.Span).Of(text)
	if d := differenceOf(u, article, m); d != nil {
		from := c.Articles[u.Versions[u.Base].Article].Text
		base = kit.InRange(from, d.Base).Of(from)
	}
	return base, here
}

// differenceOf is the difference that a mark in an article's version of u shows, nil
// where none does.
func differenceOf(u *model.Utterance, article int, m model.Mark) *model.Difference {
	for i := range u.Versions {
		v := &u.Versions[i]
		if v.Article != article {
			continue
		}
		for k := range v.Differences {
			if d := &v.Differences[k]; d.Class == m.Class && d.Here.Contains(m.Span) {
				return d
			}
		}
	}
	return nil
}
