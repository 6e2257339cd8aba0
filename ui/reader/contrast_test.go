package reader

import (
	"slices"
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/lineup"
)

// figures answers the line-up of a story with one row, in which articles contradict each other: each cell is a
// paragraph with the marked words.
func (d *driver) figures(words ...string) *driver {
	d.t.Helper()
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		d.t.Fatalf("%T is no line-up", d.a.top())
	}
	row := model.Row{Kind: model.PassageRow, Utterance: model.None, Cells: make([]*model.Cell, len(s.Order))}
	for i, w := range words {
		if w == "" {
			continue
		}
		a := d.a.lib.Corpus.Articles[s.Order[i]]
		at := strings.Index(a.Text, w)
		if at < 0 {
			d.t.Fatalf("%q is not in article %d", w, i)
		}
		m := model.Mark{Class: model.ClassSubstituted, Span: model.Span{Start: at, End: at + len(w)}}
		p := slices.IndexFunc(a.Paragraphs, func(p model.Span) bool { return p.Contains(m.Span) })
		row.Cells[i] = &model.Cell{Article: s.Order[i], Span: a.Paragraphs[p], Marks: []model.Mark{m}}
	}
	d.take(s, lineup.Lined{Lineup: model.LineUp{Columns: s.Order, Rows: []model.Row{row}}})
	return d
}

// TestContradictions: contradictory figures are marked as grave, named with what they count, and stepped through; the
// others are set against the base's.
func TestContradictions(t *testing.T) {
	d := drive(t, testLoaded(t), 200, 40).keys("enter").figures("nine", "two", "ten")
	d.sees("≠nine", "≠two cables", "≠ten minutes", "2 differences")
	d.keys("n").sees("Difference 1 of 2", "“two cables” in Northern Wire; “nine cables” in The Selwyn Courier").misses("“ten")
	d.keys("n").sees("Difference 2 of 2", "“ten minutes” in The Daily Lantern; “nine cables” in The Selwyn Courier; “two cables” in Northern Wire")
	d.keys("d").sees("≠two cables").keys("d").misses("≠two cables")
}

// TestContradictionsWithoutBase: if the base does not have it, the others are set against the first that does.
func TestContradictionsWithoutBase(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("enter").figures("", "two", "ten")
	d.sees("1 difference").keys("n").sees("“ten minutes” in The Daily Lantern; “two cables” in Northern Wire")
}

// TestNamesAreNotSetAgainstFigures: a name in a row of figures is set against names alone.
func TestNamesAreNotSetAgainstFigures(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("enter").figures("Ada Quill", "Quill", "ten")
	d.keys("n").sees("“Quill” in Northern Wire; “Ada Quill” in The Selwyn Courier").misses("“ten")
}

// TestFoldsStandSideBySide: passages of one article alone take one line, beside those of another article, whatever
// rows of panes out of sight are in between.
func TestFoldsStandSideBySide(t *testing.T) {
	d := drive(t, testLoaded(t), 100, 30).keys("enter")
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		t.Fatalf("%T is no line-up", d.a.top())
	}
	l := model.LineUp{Columns: s.Order}
	par := [4]int{}
	add := func(columns ...int) {
		row := model.Row{Kind: model.PassageRow, Utterance: model.None, Cells: make([]*model.Cell, len(s.Order))}
		if len(columns) == 1 {
			row.Kind = model.OnlyRow
		}
		for _, c := range columns {
			a := d.a.lib.Corpus.Articles[s.Order[c]]
			row.Cells[c] = &model.Cell{Article: s.Order[c], Span: a.Paragraphs[par[c]]}
			par[c]++
		}
		l.Rows = append(l.Rows, row)
	}
	add(0, 1)
	add(0)
	add(0)
	add(2, 3)
	add(1)
	add(0)
	add(0, 1)
	d.take(s, lineup.Lined{Lineup: l})
	folds := 0
	for line := range strings.SplitSeq(d.screen(), "\n") {
		if strings.Contains(line, " only in ") {
			folds++
			if folds == 1 && (!strings.Contains(line, "▸ 2 only in Courier: “We are not") || !strings.Contains(line, "▸ 1 only in Wire: “We are not")) {
				t.Errorf("the first folds are not on one line: %q", line)
			}
		}
	}
	if folds != 2 {
		t.Errorf("folds are on %d lines:\n%s", folds, d.screen())
	}
	d.keys("f").misses(" only in ").sees("Nobody wants it open")
}
