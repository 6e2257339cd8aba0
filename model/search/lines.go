package search

import (
	"slices"
	"strings"
)

// lines is many short strings laid end to end in one: two objects in memory,
// however many there are. What is added later is kept apart, so that the many
// need not be copied for the few.
type lines struct {
	text string
	at   []uint32 // the start of every string in text, and the end of the last
	more *lines   // the strings behind these; nil for none. It has no more itself
}

// own is how many strings are in text.
func (l *lines) own() int { return max(len(l.at)-1, 0) }

func (l *lines) size() int {
	if l.more == nil {
		return l.own()
	}
	return l.own() + l.more.own()
}

func (l *lines) line(i int) string {
	if n := l.own(); i >= n {
		return l.more.line(i - n)
	}
	return l.text[l.at[i]:l.at[i+1]]
}

// part is the strings [from, to), which came together.
func (l *lines) part(from, to int) lines {
	if n := l.own(); l.more != nil && from >= n {
		return l.more.part(from-n, to-n)
	}
	return lines{text: l.text, at: l.at[from : to+1]}
}

// with returns l with further strings behind it.
func (l *lines) with(m lines) lines {
	switch {
	case l.size() == 0:
		return m
	case l.more != nil:
		m = l.more.joined(m)
	}
	return lines{text: l.text, at: l.at, more: &m}
}

// joined returns l and further strings as one.
func (l *lines) joined(m lines) lines {
	at := slices.Clone(l.at[:l.own()])
	for _, a := range m.at {
		at = append(at, uint32(len(l.text))+a)
	}
	return lines{text: l.text + m.text, at: at}
}

// flat returns l with all its strings in text.
func (l *lines) flat() lines {
	if l.more == nil {
		return *l
	}
	return l.joined(*l.more)
}

// all yields the strings in order, with their places.
func (l *lines) all(yield func(int, string) bool) {
	for i := range l.size() {
		if !yield(i, l.line(i)) {
			return
		}
	}
}

// lineWriter makes lines.
type lineWriter struct {
	text strings.Builder
	at   []uint32
}

func (w *lineWriter) size() int { return len(w.at) }

func (w *lineWriter) add(s string) {
	w.at = append(w.at, uint32(w.text.Len()))
	w.text.WriteString(s)
}

// lines ends the writing.
func (w *lineWriter) lines() lines {
	return lines{text: w.text.String(), at: append(w.at, uint32(w.text.Len()))}
}
