package print

import (
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// A document is a sequence of blocks, which text, Markdown and HTML each write in their own way. Blocks hold text as
// it is in the articles; each writer sanitises it for its own format.
type block interface{ isBlock() }

// heading starts a section of the document.
type heading struct {
	text string
	note string // set off, after the text
}

// entry is a list item: a label, a text, and notes below it.
type entry struct {
	label string // short: an outlet, a name
	aside string // shorter: a date, a place
	body  []run
	quote bool // the body is words between quotation marks
	notes []string
}

// remark is a line of the program's own: counts, who is absent.
type remark struct{ text string }

func (heading) isBlock() {}
func (entry) isBlock()   {}
func (remark) isBlock()  {}

// run is a piece of text, with the difference it is marked with, if any.
type run struct {
	text   string
	marked bool
	around bool // the outlet's own words around a version
	class  model.Class
}

// plain returns an unmarked text as runs.
func plain(s string) []run { return []run{{text: s}} }

// runs cuts a span of text at the ends of the marks. Marks must be in order; if two overlap, the first wins. An empty
// mark that is news becomes an empty run, which the writers show as a caret. If version is given, the spans of its
// words in order, text outside marks and version is around it; a long stretch of it between two of the spans is
// shortened.
func runs(txt string, span model.Span, marks []model.Mark, version ...model.Span) []run {
	var out []run
	whole := model.Cover(version)
	at := span.Start
	around := func(to int) {
		words := txt[at:to]
		if whole.Contains(model.Span{Start: at, End: to}) {
			words = between(words)
		}
		out = append(out, run{text: words, around: len(version) > 0})
	}
	pass := func(to int) { // text without a mark
		for _, v := range version {
			if v = v.Intersect(model.Span{Start: at, End: to}); v.Len() == 0 {
				continue
			}
			if v.Start > at {
				around(v.Start)
			}
			out = append(out, run{text: v.Of(txt)})
			at = v.End
		}
		if at < to {
			around(to)
			at = to
		}
	}
	for _, m := range marks {
		if m.Span.Start < at || m.Span.End > span.End || m.Span.Len() == 0 && !m.Class.News() {
			continue
		}
		pass(m.Span.Start)
		words := m.Span.Of(txt)
		if m.Class == model.ClassSplit {
			words = between(words)
		}
		out = append(out, run{text: words, marked: true, class: m.Class})
		at = m.Span.End
	}
	pass(span.End)
	return out
}

// leftOut stands for a long stretch of an article between the parts of a version.
const leftOut = " ⟨…⟩ "

// between returns an outlet's text between two parts of a version, reduced to its first and last words if the parts
// are far apart, as in a report of a whole speech.
func between(s string) string {
	const most, ends = 240, 80 // bytes
	if len(s) <= most {
		return s
	}
	return beginning(s, ends) + leftOut + text.Ending(s, ends)
}

// beginning returns the first words of a text, at most n bytes, which must be less than its length.
func beginning(s string, n int) string {
	for !utf8.RuneStart(s[n]) {
		n--
	}
	if blank := strings.LastIndexByte(s[:n+1], ' '); blank > 0 {
		return s[:blank]
	}
	return s[:n]
}
