package passage

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// roleWords is how many words on each side of a name are compared with those of another.
const roleWords = 4

// sameRole reports whether two names are in one role: of the words on both sides of them, three are the same,
// and at least one on each side. A given name before one surname in both belongs to one person, in short or in
// full.
func sameRole(txt string, in, x model.Span, other string, otherIn, y model.Span) bool {
	a, b := text.Fold(x.Of(txt)), text.Fold(y.Of(other))
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || dated(a) != dated(b) {
		return false // one in short, or a day and something else
	}
	leading := common(reversed(wordsOf(txt, in.Start, x.Start)), reversed(wordsOf(other, otherIn.Start, y.Start)))
	after, otherAfter := wordsOf(txt, x.End, in.End), wordsOf(other, y.End, otherIn.End)
	trailing := common(after, otherAfter)
	if leading == 0 || trailing == 0 || leading+trailing < 3 {
		return false
	}
	surname := strings.TrimSpace(txt[x.End:after[0].start]) == "" && upper(after[0].written)
	return !surname
}

// contradict records that a name of the base and one of another column are in each other's place.
func contradict(row *model.Row, txt string, base, here model.Side) {
	if x := row.Contradiction(base.Column, base.Span); x != nil {
		x.Sides = append(x.Sides, here)
		slices.SortFunc(x.Sides, func(a, b model.Side) int { return a.Column - b.Column })
		return
	}
	sides := []model.Side{base, here}
	if here.Column < base.Column {
		sides = []model.Side{here, base}
	}
	words := wordsOf(txt, row.Cells[base.Column].Span.Start, base.Span.Start)
	from := words[max(0, len(words)-roleWords)].start // a role has a word on each side
	row.Contradictions = append(row.Contradictions, model.Contradiction{
		About: "Who or what (" + text.Line(strings.TrimSpace(txt[from:base.Span.Start])) + " …)", Sides: sides,
	})
}

// spelled is a word beside a name.
type spelled struct {
	start           int
	written, folded string
}

// wordsOf returns the words of a stretch of a text.
func wordsOf(txt string, start, end int) []spelled {
	var out []spelled
	for s := range text.Words(txt[start:end], start) {
		if len(out) == mostWords {
			break
		}
		w := s.Of(txt)
		out = append(out, spelled{s.Start, w, text.Fold(w)})
	}
	return out
}

func reversed(list []spelled) []spelled {
	out := make([]spelled, len(list))
	for i, w := range list {
		out[len(list)-1-i] = w
	}
	return out
}

// common counts the equal words at the start of two lists, at most roleWords.
func common(x, y []spelled) int {
	n := 0
	for n < min(len(x), len(y), roleWords) && x[n].folded == y[n].folded {
		n++
	}
	return n
}

func upper(s string) bool { return s != "" && s != strings.ToLower(s) }
