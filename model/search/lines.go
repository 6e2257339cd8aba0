package search

import (
	"slices"
	"strings"
)

// lines is many short strings laid end to end in one: two objects in memory,
// however many there are.
type lines struct {
	text string
	at   []uint32 // the start of every string in text, and the end of the last
}

func (l *lines) size() int { return max(len(l.at)-1, 0) }

func (l *lines) line(i int) string { return l.text[l.at[i]:l.at[i+1]] }

// part is the strings [from, to).
func (l *lines) part(from, to int) lines { return lines{text: l.text, at: l.at[from : to+1]} }

// with returns l with further strings behind it.
func (l *lines) with(m lines) lines {
	at := slices.Clone(l.at[:l.size()])
	for _, a := range m.at {
		at = append(at, uint32(len(l.text))+a)
	}
	return lines{text: l.text + m.text, at: at}
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
