package model

import (
	"slices"
	"strings"
)

// LineUp is versions or passages of different articles set side by side.
type LineUp struct {
	Columns []int // in Corpus.Articles
	Base    int   // the column that the order and the marks follow; None if every row or column has its own
	Rows    []Row
}

// RowKind is what holds a row together.
type RowKind uint8

// The kinds of rows.
const (
	// UtteranceRow holds versions of one utterance.
	UtteranceRow RowKind = iota
	// PassageRow holds passages that report the same thing; some may be on other rows (Elsewhere).
	PassageRow
	// OnlyRow holds text found in one article alone.
	OnlyRow
)

// String returns the word used in output.
func (k RowKind) String() string { return [...]string{"utterance", "passage", "only"}[k] }

// Row is one row of a line-up: a cell per column, nil where there is none.
type Row struct {
	Kind      RowKind
	Utterance int // for an UtteranceRow; otherwise None
	Cells     []*Cell
	// Elsewhere lists the columns without a cell whose articles report the same thing in a longer sentence on
	// another row: no words are on two rows.
	Elsewhere []Elsewhere
	// Contradictions are the contradictions between the cells, in the order of the row.
	Contradictions []Contradiction
	// Changes are what an outlet changed from one state of its article to the next, if the columns are states:
	// by column, then in the order of the text.
	Changes []Change
}

// Change is one thing that an outlet changed in its own text.
type Change struct {
	Class  Class
	Column int  // of the later state; the earlier is in the column before
	Was    Span // in the earlier state; empty where words were inserted
	Is     Span // in the later one; empty where words were removed
}

// Contradiction is a fact for which the articles of a row give different figures, times or names.
type Contradiction struct {
	// About names the fact in a few words: "How many hurt".
	About string
	// Counts reports whether the fact is a count of something.
	Counts bool
	// Sides are the articles' words, by column, two or more; some of them may agree.
	Sides []Side
	// Apart are the indexes of two figures in Sides that cannot both be so; {0, 0} for words that are no figures.
	Apart [2]int
}

// Side is one column's words in a contradiction.
type Side struct {
	Column int // in LineUp.Columns, and in Row.Cells
	Span   Span
}

// Elsewhere points from an empty cell to the row where the column's article reports the same thing.
type Elsewhere struct {
	Column, Row int
	// Also is the passage as a cell of this row, if it is as likely to report the same thing as the cells of the
	// row are; otherwise nil.
	Also *Cell
}

// Holds returns the cell of a column or, failing that, its passage on another row that also belongs to this one;
// nil if it has neither.
func (r *Row) Holds(column int) *Cell {
	if c := r.Cells[column]; c != nil {
		return c
	}
	for _, e := range r.Elsewhere {
		if e.Column == column {
			return e.Also
		}
	}
	return nil
}

// Empty reports whether all passages that belong to the row are on other rows.
func (r *Row) Empty() bool {
	return !slices.ContainsFunc(r.Cells, func(c *Cell) bool { return c != nil })
}

// Contradiction returns the contradiction that includes these words of a column, or nil.
func (r *Row) Contradiction(column int, words Span) *Contradiction {
	for i := range r.Contradictions {
		if slices.Contains(r.Contradictions[i].Sides, Side{column, words}) {
			return &r.Contradictions[i]
		}
	}
	return nil
}

// Say states a contradiction in one line: what it is about and the words of each article, those that agree
// together: "How many hurt: Radio four · Wire, Tribune five". name returns the name of an article's outlet.
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

// Cell is a stretch of an article in a row, with its marks.
type Cell struct {
	Article int
	Span    Span
	Marks   []Mark
	// Doubt is the probability, 0..1, that the cell does not report the same thing as the rest of its row. It is 0
	// for the words of an utterance and for a cell that is alone in its row.
	Doubt float64
}

// MostDoubt is the greatest doubt of a cell shown as the equal of the others. A cell with more is marked as
// possible only.
const MostDoubt = .25

// Perhaps reports whether a cell is in its row on weak evidence.
func (c *Cell) Perhaps() bool { return c.Doubt > MostDoubt }

// Doubt returns the doubt of the row: that at least two of its cells belong together. For a row of one cell it is
// that cell's doubt.
func (r *Row) Doubt() float64 {
	first, second, cells := 1., 1., 0
	for column := range r.Cells {
		c := r.Holds(column)
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

// Perhaps reports whether no two cells of a row certainly belong together.
func (r *Row) Perhaps() bool { return r.Doubt() > MostDoubt }

// Mark is a difference as seen in one cell. An empty span marks a place where words of the base are missing.
type Mark struct {
	Class Class
	Span  Span
}
