package reader

import (
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
)

// longestInput bounds what can be typed or pasted into a line, in characters.
const longestInput = 500

// An input is a line that is typed. It is kept as characters as readers know them,
// so that the cursor never stands inside one.
type input struct {
	chars []string
	at    int
	stale bool // left from before: the first letter typed replaces it
}

func (in *input) text() string { return strings.Join(in.chars, "") }

// insert puts a string in at the cursor.
func (in *input) insert(s string) {
	var put []string
	seg := graphemes.FromString(text.Visible(s))
	for seg.Next() && len(put)+len(in.chars) < longestInput {
		put = append(put, show(seg.Value()))
	}
	in.chars = slices.Insert(in.chars, in.at, put...)
	in.at += len(put)
}

// key takes a key with what it prints; it says whether the line changed.
func (in *input) key(key, printed string) bool {
	stale := in.stale
	in.stale = false
	switch key {
	case "left", "ctrl+b":
		in.at = max(in.at-1, 0)
	case "right", "ctrl+f":
		in.at = min(in.at+1, len(in.chars))
	case "home", "ctrl+a":
		in.at = 0
	case "end", "ctrl+e":
		in.at = len(in.chars)
	case "backspace", "ctrl+h":
		return in.cut(max(in.at-1, 0), in.at)
	case "delete", "ctrl+d":
		return in.cut(in.at, min(in.at+1, len(in.chars)))
	case "ctrl+w", "alt+backspace":
		return in.cut(in.wordStart(), in.at)
	case "ctrl+u":
		return in.cut(0, in.at)
	case "ctrl+k":
		return in.cut(in.at, len(in.chars))
	default:
		if printed == "" {
			in.stale = stale
			return false
		}
		if stale {
			in.cut(0, len(in.chars))
		}
		in.insert(printed)
		return true
	}
	return false
}

func (in *input) cut(from, to int) bool {
	in.chars = slices.Delete(in.chars, from, to)
	in.at = from
	return from < to
}

// wordStart is where the word before the cursor starts.
func (in *input) wordStart() int {
	i := in.at
	for i > 0 && isBlank(in.chars[i-1]) {
		i--
	}
	for i > 0 && !isBlank(in.chars[i-1]) {
		i--
	}
	return i
}

func isBlank(s string) bool { return strings.TrimFunc(s, unicode.IsSpace) == "" }

// first is the first character in sight, so that the cursor is among w cells.
func (in *input) first(w int) int {
	i, n := in.at, 0
	for i > 0 {
		if n += cells(show(in.chars[i-1])); n >= max(w, 1) {
			break
		}
		i--
	}
	return i
}

// visible is the part of the line that is in sight in w cells.
func (in *input) visible(w int) string {
	return clip(show(strings.Join(in.chars[in.first(w):], "")), max(w, 0))
}

// column is the cell of the cursor in what is in sight.
func (in *input) column(w int) int {
	return cells(show(strings.Join(in.chars[in.first(w):in.at], "")))
}
