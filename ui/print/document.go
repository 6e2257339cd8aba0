package print

import "lineup/model"

// A document is a sequence of blocks, which text, Markdown and HTML each write
// in their own way. Blocks hold text as it stands in the articles: every writer
// makes it fit for its own end.
type block interface{ isBlock() }

// heading opens a part of the document.
type heading struct {
	text string
	note string // set apart, after the text
}

// entry is a line of a list: a label, a text, and what is said about it below.
type entry struct {
	label string // short: an outlet, a name
	aside string // shorter: a date, a place
	body  []run
	quote bool // the body is words between quotation marks
	notes []string
}

// remark is a line that is not of the articles: counts, who is absent.
type remark struct{ text string }

// sheet is a line-up: columns side by side where there is room.
type sheet struct {
	head []string
	rows []sheetRow
}

// sheetRow is one row of a sheet: a cell a column, nil where it has none.
type sheetRow struct {
	kind  model.RowKind
	cells [][]run
}

// run is a stretch of text with the difference it is marked with, if any.
type run struct {
	text   string
	marked bool
	class  model.Class
}

func (heading) isBlock() {}
func (entry) isBlock()   {}
func (remark) isBlock()  {}
func (sheet) isBlock()   {}

// plain is a text without marks as runs.
func plain(s string) []run { return []run{{text: s}} }

// runs cuts a stretch of text at the ends of the marks. Marks are in order;
// where two overlap the first one wins. An empty mark becomes an empty run, which
// the writers show as a caret.
func runs(text string, span model.Span, marks []model.Mark) []run {
	var out []run
	at := span.Start
	for _, m := range marks {
		if m.Span.Start < at || m.Span.End > span.End {
			continue
		}
		if m.Span.Start > at {
			out = append(out, run{text: text[at:m.Span.Start]})
		}
		out = append(out, run{text: m.Span.Of(text), marked: true, class: m.Class})
		at = m.Span.End
	}
	if at < span.End {
		out = append(out, run{text: text[at:span.End]})
	}
	return out
}
