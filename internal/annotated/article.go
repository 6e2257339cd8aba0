package annotated

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lineup/model"
)

// Article is an article with its annotation.
type Article struct {
	*model.Article

	said    map[model.Span][]Speaker // by trimmed stretch; each has at least one speaker
	whole   []said                   // every quote, including indirect ones
	skipped []model.Span             // not annotated
	above   int                      // lines above the text in a marked-up file
}

// said is a quote, with the speakers that may be named for it.
type said struct {
	span model.Span // with the marks around it
	by   []Speaker
}

// Speaker is a speaker. The zero value is nobody: the article does not say, or the words were never said.
type Speaker struct {
	Name string // "" if the article only describes the speaker
	// Mentions are the words that name or describe the speaker: those at the quote, or all occurrences of the
	// description.
	Mentions []model.Span

	described string // the words of Mentions, if those are all occurrences
	full      bool   // Name is the fullest in the article; otherwise only its last word is certain
}

// Stretches returns the annotated stretches between quotation marks, trimmed, in the order of the text.
func (a *Article) Stretches() []model.Span {
	return slices.SortedFunc(maps.Keys(a.said), func(a, b model.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}

// By returns the speakers that may be named for a trimmed stretch; nil if it is not annotated.
func (a *Article) By(line model.Span) []Speaker { return a.said[line] }

// Place returns the place of a byte of the text: the article's ID, which is the name of a marked-up file, and the
// line, from 1.
func (a *Article) Place(at int) string {
	return fmt.Sprintf("%s:%d", a.ID, a.above+1+strings.Count(a.Text[:at], "\n"))
}

// Verdict is the annotation's judgement of a stretch.
type Verdict uint8

// The verdicts.
const (
	Unknown Verdict = iota // not annotated
	Right                  // a quote, with the right speaker
	Wrong                  // a quote by somebody else
	NoQuote
)

// Judge returns the annotation's judgement of a trimmed stretch of a quote, given the name of its speaker, "" for
// none.
func (a *Article) Judge(name string, q *model.Quote, line model.Span) Verdict {
	by, ok := a.said[line]
	switch {
	case ok && right(name, q, by):
		return Right
	case ok:
		return Wrong
	case slices.ContainsFunc(a.skipped, line.Overlaps):
		return Unknown
	}
	return NoQuote
}

// JudgeClause returns the annotation's judgement of an indirect quote, given the name of its speaker: Unknown if no
// annotated quote shares more than three tenths of its text with it. A speaker whom the program calls what the annotated
// words do is right, though the annotation knows a name: half of what the clauses report is from "the complaint", "IRCC" or
// "a spokeswoman", and to call them so is no error.
func (a *Article) JudgeClause(name string, q *model.Quote) Verdict {
	const share = .3
	best, most := Unknown, share
	here := q.Span()
	for _, s := range a.whole {
		common := min(here.End, s.span.End) - max(here.Start, s.span.Start)
		if f := float64(common) / float64(max(s.span.Len(), 1)); f > most {
			best, most = Wrong, f
			if right(name, q, s.by) || a.calledSo(name, q, s.by) {
				best = Right
			}
		}
	}
	return best
}

// calledSo reports whether a quote has the annotated words as its mention, and no other name for its speaker than these.
func (a *Article) calledSo(name string, q *model.Quote, by []Speaker) bool {
	return slices.Equal(words(withoutArticle(name)), words(withoutArticle(q.Mention.Of(a.Text)))) &&
		slices.ContainsFunc(by, func(s Speaker) bool { return slices.ContainsFunc(s.Mentions, q.Mention.Overlaps) })
}

// mark adds a stretch between quotation marks. Of two annotations of the same stretch the first holds.
func (a *Article) mark(s model.Span, by []Speaker) {
	if a.said == nil {
		a.said = map[model.Span][]Speaker{}
	}
	for _, line := range Trimmed(a.Text, s) {
		if _, ok := a.said[line]; !ok {
			a.said[line] = by
		}
	}
}
