package print

import (
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// A document is a sequence of blocks, which text, Markdown and HTML each write
// in their own way. Blocks hold text as it is in the articles: every writer
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

func (heading) isBlock() {}
func (entry) isBlock()   {}
func (remark) isBlock()  {}

// run is a stretch of text with the difference it is marked with, if any.
type run struct {
	text   string
	marked bool
	around bool // beside the words of a version: the outlet's own
	class  model.Class
}

// plain is a text without marks as runs.
func plain(s string) []run { return []run{{text: s}} }

// runs cuts a stretch of text at the ends of the marks. Marks are in order;
// where two overlap the first one wins. An empty mark of what is news becomes an
// empty run, which the writers show as a caret. Where version is given, the spans of its
// words in order, what is neither marked nor in them is around them; between two of them
// it is shortened where it is long.
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
	pass := func(to int) { // what is not marked
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

// leftOut is the sign in what an article has between the parts of a version, if that is long.
const leftOut = " ⟨…⟩ "

// between is an outlet's text between two parts of a version: where they are far
// apart, as they do in a speech told over a page, its first and last words.
func between(s string) string {
	const most, ends = 240, 80 // bytes
	if len(s) <= most {
		return s
	}
	return beginning(s, ends) + leftOut + text.Ending(s, ends)
}

// beginning is the first words of a text in at most n bytes, fewer than it has.
func beginning(s string, n int) string {
	for !utf8.RuneStart(s[n]) {
		n--
	}
	if blank := strings.LastIndexByte(s[:n+1], ' '); blank > 0 {
		return s[:blank]
	}
	return s[:n]
}
