package column

import (
	"slices"
	"strings"
)

// Lines is many short strings concatenated to one: two objects in memory, however many strings there are. Strings
// that are added later are kept apart, so that the many need not be copied for the few.
type Lines struct {
	text string
	At   []uint32 // the start of every string in text, and the end of the last
	more *Lines   // the following strings; nil for none. It has no more of its own
}

// own returns how many strings are in text.
func (l *Lines) own() int { return max(len(l.At)-1, 0) }

// Size returns the number of strings.
func (l *Lines) Size() int {
	if l.more == nil {
		return l.own()
	}
	return l.own() + l.more.own()
}

// Line returns string i of [0, Size).
func (l *Lines) Line(i int) string {
	if n := l.own(); i >= n {
		return l.more.Line(i - n)
	}
	return l.text[l.At[i]:l.At[i+1]]
}

// Part returns the strings [from, to), which must have been added together.
func (l *Lines) Part(from, to int) Lines {
	if n := l.own(); l.more != nil && from >= n {
		return l.more.Part(from-n, to-n)
	}
	return Lines{text: l.text, At: l.At[from : to+1]}
}

// With returns l followed by further strings.
func (l *Lines) With(m Lines) Lines {
	switch {
	case l.Size() == 0:
		return m
	case l.more != nil:
		m = l.more.joined(m)
	}
	return Lines{text: l.text, At: l.At, more: &m}
}

// joined returns l and further strings in one text.
func (l *Lines) joined(m Lines) Lines {
	at := slices.Clone(l.At[:l.own()])
	for _, a := range m.At {
		at = append(at, uint32(len(l.text))+a)
	}
	return Lines{text: l.text + m.text, At: at}
}

// flat returns l with all its strings in text.
func (l *Lines) flat() Lines {
	if l.more == nil {
		return *l
	}
	return l.joined(*l.more)
}

// All yields the strings in order, with their indexes.
func (l *Lines) All(yield func(int, string) bool) {
	for i := range l.Size() {
		if !yield(i, l.Line(i)) {
			return
		}
	}
}

// LineWriter collects strings for Lines. The zero value is ready.
type LineWriter struct {
	text strings.Builder
	at   []uint32
}

// Size returns how many strings have been added.
func (w *LineWriter) Size() int { return len(w.at) }

// Add appends a string.
func (w *LineWriter) Add(s string) {
	w.at = append(w.at, uint32(w.text.Len()))
	w.text.WriteString(s)
}

// Lines returns the strings added. The writer must not be used afterwards.
func (w *LineWriter) Lines() Lines {
	return Lines{text: w.text.String(), At: append(w.at, uint32(w.text.Len()))}
}
