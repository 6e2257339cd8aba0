package passage

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"lineup/model"

	"lineup/model/lexicon"

	"lineup/model/compare/wording"
)

// content is the part of a cell that may contradict another's.
type content struct {
	text    string // of the article
	figures []figure
	names   []name
}

// name is a word of a name in a cell.
type name struct {
	span model.Span
	key  string
}

// read returns the figures and the names of a cell's sentences.
func (t *table) read(words *lexicon.Reader, sentences []int) content {
	var c content
	for _, i := range sentences {
		s := &t.list[i]
		c.text = s.Text
		read := 0
		var names []name
		for w := range words.Words(s.Text, s.Span) {
			if read++; read > mostWords {
				break
			}
			if !w.Number && w.Capital && !w.Initial {
				names = append(names, name{w.Span, w.Key})
			}
		}
		c.figures = append(c.figures, figures(words, s)...)
		if 2*len(names) <= read { // else it is a headline, or shouted
			c.names = append(c.names, names...)
		}
	}
	return c
}

// mostWords is the most words of a sentence that are read for its marks.
const mostWords = 200

// mark marks the differences between the cells of a row: figures that contradict each other, and names that are
// in each other's place or spelled differently. A cell that is only perhaps the same as surer ones contradicts
// nobody. Where the whole row is a perhaps, it is labelled as one and figures are marked; different names are
// to be expected there.
func (t *table) mark(c *model.Corpus, words *lexicon.Reader, row *model.Row, sentences []int, base int) {
	contents := make([]content, len(row.Cells))
	firm := !row.Perhaps()
	for from := 0; from < len(sentences); {
		to := from + 1
		column := t.list[sentences[from]].Column
		for to < len(sentences) && t.list[sentences[to]].Column == column {
			to++
		}
		contents[column] = t.read(words, sentences[from:to])
		if firm && row.Cells[column].Perhaps() {
			contents[column].figures = nil
		}
		from = to
	}
	markFigures(row, contents)
	base = basis(row, base)
	for column, cell := range row.Cells {
		if cell != nil && column != base {
			for _, p := range markNames(c, row.Cells[base], cell, contents[base], contents[column], firm && !cell.Perhaps()) {
				contradict(row, contents[base].text, model.Side{Column: base, Span: p[0]}, model.Side{Column: column, Span: p[1]})
			}
		}
	}
	for _, cell := range row.Cells {
		if cell != nil {
			tidy(cell)
		}
	}
}

// basis returns the column that the names of a row are compared with: the base, or the first as sure as the row
// is.
func basis(row *model.Row, base int) int {
	sure := func(c *model.Cell) bool { return c != nil && (row.Perhaps() || !c.Perhaps()) }
	if sure(row.Cells[base]) {
		return base
	}
	return slices.IndexFunc(row.Cells, sure)
}

// markFigures marks the figures of a row that contradict each other.
func markFigures(row *model.Row, contents []content) {
	row.Contradictions = contradictions(contents)
	for _, c := range row.Contradictions {
		for _, side := range c.Sides {
			cell := row.Cells[side.Column]
			cell.Marks = append(cell.Marks, model.Mark{Class: model.ClassSubstituted, Span: side.Span})
		}
	}
}

// calls reports whether a cell has a word of a name.
func (c *content) calls(key string) bool {
	return slices.ContainsFunc(c.names, func(n name) bool { return n.key == key })
}

// longestName is the most bytes of a stretch that may be a name in the place of another.
const longestName = 40

// markNames marks the names that are in each other's place in two cells, or spelled differently; the former
// only where the cells are surely the same. A name that both have is in nobody's place. It returns those in
// each other's place.
func markNames(c *model.Corpus, base, here *model.Cell, ofBase, ofHere content, sure bool) [][2]model.Span {
	if len(ofBase.names) == 0 || len(ofHere.names) == 0 {
		return nil
	}
	var out [][2]model.Span
	ofCell := func(cell *model.Cell) string { return c.Articles[cell.Article].Text }
	read := func(cell *model.Cell) wording.Wording { return wording.New(ofCell(cell), []model.Span{cell.Span}) }
	for _, d := range wording.Compare(read(base), read(here)) {
		if d.Class != model.ClassSpelling && (d.Class != model.ClassSubstituted || !sure) {
			continue
		}
		if d.Base.Len() > longestName || d.Here.Len() > longestName {
			continue
		}
		x, y := model.Cover(ofBase.within(ofCell(base), d.Base, ofHere)), model.Cover(ofHere.within(ofCell(here), d.Here, ofBase))
		if x.IsZero() || y.IsZero() || letters(c, base, x) == letters(c, here, y) {
			continue
		}
		if d.Class == model.ClassSubstituted && !sameRole(ofCell(base), base.Span, x, ofCell(here), here.Span, y) {
			continue
		}
		base.Marks = append(base.Marks, model.Mark{Class: d.Class, Span: x})
		here.Marks = append(here.Marks, model.Mark{Class: d.Class, Span: y})
		if d.Class == model.ClassSubstituted {
			out = append(out, [2]model.Span{x, y})
		}
	}
	return out
}

// letters returns the abbreviation of a name: the capitals of several words, else the letters of one: "United
// States", "U.S." and "US" are the same.
func letters(c *model.Corpus, cell *model.Cell, s model.Span) string {
	txt := s.Of(c.Articles[cell.Article].Text)
	wanted := unicode.IsLetter
	if strings.Contains(txt, " ") {
		wanted = unicode.IsUpper
	}
	return strings.Map(func(r rune) rune {
		if wanted(r) {
			return r
		}
		return -1
	}, txt)
}

// within returns the words of the name in s, if the other cell has none of them; nil where s has more than one
// name, since two are in nobody's place.
func (c *content) within(txt string, s model.Span, other content) []model.Span {
	var out []model.Span
	for _, n := range c.names {
		if !s.Contains(n.span) {
			continue
		}
		if last := len(out) - 1; other.calls(n.key) || last >= 0 && strings.ContainsFunc(txt[out[last].End:n.span.Start], unicode.IsLetter) {
			return nil
		}
		out = append(out, n.span)
	}
	return out
}

// tidy sorts a cell's marks and removes duplicates.
func tidy(cell *model.Cell) {
	slices.SortFunc(cell.Marks, func(x, y model.Mark) int {
		return cmp.Or(x.Span.Start-y.Span.Start, x.Span.End-y.Span.End, cmp.Compare(x.Class, y.Class))
	})
	cell.Marks = slices.Compact(cell.Marks)
}
