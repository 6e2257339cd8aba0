package print

import (
	"math"

	"lineup/model"
)

// The records of a line-up, part of the same contract as records.go.

type columnsRecord struct {
	Columns []outletRecord `json:"columns"`
}

type rowRecord struct {
	Row       int               `json:"row"`
	Kind      string            `json:"kind"`
	Strength  float64           `json:"strength"` // 0..1: of its second surest cell
	Cells     []*cellRecord     `json:"cells"`
	Elsewhere []elsewhereRecord `json:"elsewhere,omitempty"`

	Contradictions []contradictionRecord `json:"contradictions,omitempty"`
}

// elsewhereRecord points from an empty cell to the row where its article has the passage.
type elsewhereRecord struct {
	Article model.ArticleID `json:"article"`
	Row     int             `json:"row"`
}

// contradictionRecord is what the cells of a row say differently about one thing.
type contradictionRecord struct {
	About string       `json:"about"`
	Cells []sideRecord `json:"cells"`
}

type sideRecord struct {
	Article model.ArticleID `json:"article"`
	Start   int             `json:"start"`
	End     int             `json:"end"`
	Text    string          `json:"text"`
}

func newContradictionRecord(c *model.Corpus, l *model.LineUp, x *model.Contradiction) contradictionRecord {
	r := contradictionRecord{About: x.About}
	for _, s := range x.Sides {
		a := c.Articles[l.Columns[s.Column]]
		r.Cells = append(r.Cells, sideRecord{a.ID, s.Span.Start, s.Span.End, s.Span.Of(a.Text)})
	}
	return r
}

type cellRecord struct {
	Article  model.ArticleID `json:"article"`
	Start    int             `json:"start"`
	End      int             `json:"end"`
	Text     string          `json:"text"`
	Strength float64         `json:"strength"` // 0..1: probability that it reports the same as the others
	// In is the row that shows the passage, if the passage belongs to this row as well.
	In    int          `json:"in,omitempty"`
	Marks []markRecord `json:"marks"`
}

type markRecord struct {
	Class string `json:"class"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func newColumnsRecord(c *model.Corpus, l *model.LineUp) columnsRecord {
	r := columnsRecord{Columns: make([]outletRecord, len(l.Columns))}
	for i, a := range l.Columns {
		r.Columns[i] = newOutletRecord(c, a)
	}
	return r
}

func newRowRecord(c *model.Corpus, l *model.LineUp, i int) rowRecord {
	row := &l.Rows[i]
	r := rowRecord{Row: i + 1, Kind: row.Kind.String(), Strength: strength(row.Doubt()), Cells: make([]*cellRecord, len(row.Cells))}
	for i := range row.Cells {
		cell := row.Holds(i)
		if cell == nil {
			continue
		}
		a := c.Articles[cell.Article]
		o := &cellRecord{
			Article: a.ID, Start: cell.Span.Start, End: cell.Span.End, Text: cell.Span.Of(a.Text),
			Strength: strength(cell.Doubt), Marks: []markRecord{},
		}
		for _, m := range cell.Marks {
			o.Marks = append(o.Marks, markRecord{m.Class.String(), m.Span.Start, m.Span.End})
		}
		r.Cells[i] = o
	}
	for _, e := range row.Elsewhere {
		if e.Also != nil {
			r.Cells[e.Column].In = e.Row + 1
			continue
		}
		r.Elsewhere = append(r.Elsewhere, elsewhereRecord{c.Articles[l.Columns[e.Column]].ID, e.Row + 1})
	}
	for i := range row.Contradictions {
		r.Contradictions = append(r.Contradictions, newContradictionRecord(c, l, &row.Contradictions[i]))
	}
	return r
}

// strength converts a doubt into a strength, rounded to thousandths.
func strength(doubt float64) float64 { return math.Round((1-doubt)*1000) / 1000 }
