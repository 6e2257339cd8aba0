package model

import (
	"slices"
	"strings"
)

// LineUp is versions or passages of different articles set side by side.
type LineUp struct {
	Columns []int // in Corpus.Articles
	Base    int   // the column the order and the marks follow
	Rows    []Row
}

// RowKind says what holds a row together.
type RowKind uint8

// The kinds of rows.
const (
	// UtteranceRow holds versions of one utterance.
	UtteranceRow RowKind = iota
	// PassageRow holds passages that report the same thing.
	PassageRow
	// OnlyRow holds what is in one article alone.
	OnlyRow
)

// String is the word used in output.
func (k RowKind) String() string { return [...]string{"utterance", "passage", "only"}[k] }

// Row is one row of a line-up: a cell for each column, nil where it has none.
type Row struct {
	Kind      RowKind
	Utterance int // for an UtteranceRow; else None
	Cells     []*Cell
	// Elsewhere are the columns without a cell whose articles report it too, in a
	// sentence that carries more and is in another row.
	Elsewhere []Elsewhere
	// Contradictions are what the cells tell differently, in the order of the row.
	Contradictions []Contradiction
}

// Contradiction is one thing of which the articles of a row tell different figures,
// times or names.
type Contradiction struct {
	// About says in a few words what it is: "How many hurt".
	About string
	// Counts reports whether it is of how many there are of something.
	Counts bool
	// Sides are what the articles have, by column, two or more; the words of some of
	// them may agree.
	Sides []Side
}

// Side is the words of one column in a contradiction.
type Side struct {
	Column int // in LineUp.Columns, and in Row.Cells
	Span   Span
}

// Elsewhere points from an empty cell to the row where the column's article has it.
type Elsewhere struct{ Column, Row int }

// Contradiction returns the contradiction that the words of a column take part in, nil where
// they do in none.
func (r *Row) Contradiction(column int, words Span) *Contradiction {
	for i := range r.Contradictions {
		if slices.Contains(r.Contradictions[i].Sides, Side{column, words}) {
			return &r.Contradictions[i]
		}
	}
	return nil
}

// Say states a contradiction in one line: what it is about, and what each article has, those
// that agree together: "How many hurt: Radio four · Wire, Tribune five". name names an
// article's outlet.
func (x *Contradiction) Say(c *Corpus, l *LineUp, name func(article int) string) string {
	var words []string
	outlets := map[string][]string{} // by words, folded
	for _, s := range x.Sides {
		a := l.Columns[s.Column]
		said := strings.Join(strings.Fields(s.Span.Of(c.Articles[a].Text)), " ")
		i := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, said) })
		if i < 0 {
			i, words = len(words), append(words, said)
		}
		outlets[words[i]] = append(outlets[words[i]], name(a))
	}
	told := make([]string, len(words))
	for i, w := range words {
		told[i] = strings.Join(outlets[w], ", ") + " " + w
	}
	return x.About + ": " + strings.Join(told, " · ")
}

// Cell is a stretch of an article in a row, with what is to be marked in it.
type Cell struct {
	Article int
	Span    Span
	Marks   []Mark
	// Doubt is how likely it is, 0..1, that the cell does not report what the rest of
	// its row does. It is 0 for the words of an utterance and for what stands alone.
	Doubt float64
}

// MostDoubt is the greatest doubt of a cell that is shown as an equal of the others.
// A cell beyond it is in its row as a "perhaps".
const MostDoubt = .25

// Perhaps reports whether a cell is in its row on weak evidence.
func (c *Cell) Perhaps() bool { return c.Doubt > MostDoubt }

// Doubt is that of the row: that two of its cells at least belong together. It is that
// of the cell where there is one alone.
func (r *Row) Doubt() float64 {
	first, second, cells := 1., 1., 0
	for _, c := range r.Cells {
		if c == nil {
			continue
		}
		cells++
		if c.Doubt < first {
			first, second = c.Doubt, first
		} else {
			second = min(second, c.Doubt)
		}
	}
	if cells < 2 {
		return first
	}
	return second
}

// Perhaps reports whether no two cells of a row belong together for sure.
func (r *Row) Perhaps() bool { return r.Doubt() > MostDoubt }

// Mark is a difference as seen in one cell: the class and where. An empty span
// marks a place where words of the base are gone.
type Mark struct {
	Class Class
	Span  Span
}
