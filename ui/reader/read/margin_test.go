package read

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// TestMargin: a note is beside its subject, however close the quotes are.
func TestMargin(t *testing.T) {
	const per = 10 // bytes a line
	for _, c := range []struct {
		name   string
		text   string // a letter a line: t for text, - for the empty line between paragraphs
		quotes []view.Said
		want   []string
	}{
		{
			"two lines, two notes", "tt-t",
			[]view.Said{{Speaker: "Ivo Brand", Span: model.Span{Start: 0, End: 15}, OnlyHere: true}},
			[]string{"Ivo Brand", "only here", "", ""},
		},
		{
			"one line: the count is beside the gap, not beside the next paragraph", "t-t",
			[]view.Said{{Speaker: "Ivo Brand", Span: model.Span{Start: 0, End: 5}, Outlets: view.Outlets{Known: 3}, Signs: []string{"−"}}},
			[]string{"Ivo Brand", "3 outlets −", ""},
		},
		{
			"a quote a line: a name each, the count where there is room", "ttt-t",
			[]view.Said{
				{Speaker: "Ivo Brand", Span: model.Span{Start: 0, End: 5}, OnlyHere: true},
				{Speaker: "Ada", Span: model.Span{Start: 10, End: 15}, Outlets: view.Outlets{Known: 2}},
				{Speaker: "Quill", Span: model.Span{Start: 20, End: 25}, OnlyHere: true},
			},
			[]string{"Ivo Brand", "Ada 2 outlets", "Quill", "only here", ""},
		},
		{
			"two quotes on one line: the signs of both", "t-t",
			[]view.Said{
				{Speaker: "Ivo Brand", Span: model.Span{Start: 0, End: 4}, OnlyHere: true},
				{Speaker: "Ada", Span: model.Span{Start: 5, End: 9}, Outlets: view.Outlets{Known: 2}, Signs: []string{"≠"}},
			},
			[]string{"Ivo Brand ≠", "only here", ""},
		},
		{
			"a long name keeps room for the mark of the quote that keys are for", "t-",
			[]view.Said{{Speaker: "The ministry of foreign affairs", Span: model.Span{Start: 0, End: 5}, OnlyHere: true}},
			[]string{"The ministry …", "only here"},
		},
	} {
		var lines []readLine
		for i, l := range c.text {
			at := model.Span{Start: i * per, End: (i + 1) * per}
			if l == '-' {
				at.End = at.Start
			}
			lines = append(lines, readLine{span: at, isText: l == 't', quote: model.None})
		}
		m := margin{lines, 16}
		m.set(c.quotes, nil)
		for i, want := range c.want {
			if got := strings.TrimSpace(joined(lines[i].note)); got != want {
				t.Errorf("%s: line %d has %q, want %q", c.name, i, got, want)
			}
		}
	}
}

// TestMarginContradiction: what others contradict goes before a count, and never beside another paragraph.
func TestMarginContradiction(t *testing.T) {
	at := func(line int) model.Span { return model.Span{Start: line * 10, End: line*10 + 10} }
	lines := []readLine{{span: at(0), isText: true}, {span: at(1), isText: true}, {span: model.Span{Start: 20, End: 20}}, {span: at(3), isText: true}}
	m := margin{lines, 16}
	m.set([]view.Said{{Speaker: "Ada", Span: at(0), OnlyHere: true}}, []view.Against{{At: at(0), About: "How many hurt"}, {At: at(1), About: "How many cars"}})
	for i, want := range []string{"Ada only here", "≠ how many hurt", "", ""} {
		if got := joined(lines[i].note); got != want {
			t.Errorf("line %d has %q, want %q", i, got, want)
		}
	}
	if lines[1].bar != kit.Changed {
		t.Error("a contradiction without a note has no bar either")
	}
}
