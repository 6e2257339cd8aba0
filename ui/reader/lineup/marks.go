package lineup

import (
	"fmt"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// A marking is a choice of the differences that are marked, and of those that n steps through.
type marking uint8

// The markings, in the order in which one key cycles through them.
const (
	markUsual marking = iota // all are marked; n steps through those that matter
	markAll                  // n steps through the minor ones too
	markNone
	markings
)

func (m marking) String() string {
	return [...]string{"differences that matter", "all differences, minor ones too", "no differences marked"}[m]
}

// shows reports whether differences of a class are marked.
func (m marking) shows(c model.Class) bool { return m != markNone && c != model.ClassIdentical }

// signOf returns the sign and the style of a difference. missing means that the words are not here, and words is
// their number. What hardly matters is underlined without a sign, and not shown if it is missing. No difference is
// shown by its colour alone.
func signOf(c model.Class, missing bool, words int) (string, kit.Style) {
	switch {
	case c == model.ClassSilentCut && missing:
		return fmt.Sprintf("\u00a0−%d\u00a0", words), kit.CutPaper | kit.Bold
	case c == model.ClassSilentCut:
		return "−", kit.CutPaper
	case c == model.ClassAdded && !missing:
		return "+", kit.AddedPaper
	case c == model.ClassSubstituted && !missing:
		return "~", kit.ChangedPaper
	case c == model.ClassEllipsis && !missing:
		return "", kit.CutPaper
	case missing, c == model.ClassSplit, c == model.ClassJoined: // the outlet's own words
		return "", kit.Plain
	default:
		return "", kit.Minor | kit.Underlined
	}
}

// differenceOf returns the difference that a mark in an article's version of u shows, nil if there is none.
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
