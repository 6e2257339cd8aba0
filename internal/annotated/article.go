package annotated

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lineup/model"
)

// Article is an article and its annotation.
type Article struct {
	*model.Article

	said    map[model.Span][]Speaker // by the stretch, trimmed; there is a speaker at least
	whole   []said                   // every quote, also of those without marks
	skipped []model.Span             // not annotated
	above   int                      // lines of a marked-up file above the text
}

// said is a quote and who may be named as its speaker.
type said struct {
	span model.Span // with the marks around it
	by   []Speaker
}

// Speaker is who speaks. The zero value is nobody: the article does not say, or the words were
// never said.
type Speaker struct {
	Name string // "" where the article only describes the speaker
	// Mentions are the words that name or describe the speaker: those at the quote, or all
	// places of the description.
	Mentions []model.Span

	described string // the words of Mentions, where they are all places
	full      bool   // Name is the fullest of the article; else its last word alone is certain
}

// Stretches returns the annotated stretches between marks, trimmed, in the order of the text.
func (a *Article) Stretches() []model.Span {
	return slices.SortedFunc(maps.Keys(a.said), func(a, b model.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}

// By returns who may be named as the speaker of a trimmed stretch; nil where nobody has marked it.
func (a *Article) By(line model.Span) []Speaker { return a.said[line] }

// Place is where a byte of the text is: the article's id, which is the name of a marked-up
// file, and the line, from 1.
func (a *Article) Place(at int) string {
	return fmt.Sprintf("%s:%d", a.ID, a.above+1+strings.Count(a.Text[:at], "\n"))
}

// Verdict is what the annotation says of a stretch.
type Verdict uint8

// The verdicts.
const (
	Unknown Verdict = iota // not annotated
	Right                  // a quote, with the right speaker
	Wrong                  // a quote of somebody else
	NoQuote
)

// Judge returns what the annotation says of a trimmed stretch of a quote, given the name of its
// speaker, "" for none.
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

// JudgeClause returns what the annotation says of a quote without marks, given the name of its
// speaker: Unknown where it has none of which a third and more is the same.
func (a *Article) JudgeClause(name string, q *model.Quote) Verdict {
	const share = .3
	best, most := Unknown, share
	here := q.Span()
	for _, s := range a.whole {
		common := min(here.End, s.span.End) - max(here.Start, s.span.Start)
		if f := float64(common) / float64(max(s.span.Len(), 1)); f > most {
			best, most = Wrong, f
			if right(name, q, s.by) {
				best = Right
			}
		}
	}
	return best
}

// mark adds a stretch between marks. Of two annotations of the same the first holds.
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
