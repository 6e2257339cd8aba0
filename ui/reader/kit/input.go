package kit

import (
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
)

// LongestInput bounds what can be typed or pasted into a line, in characters.
const LongestInput = 500

// An Input is a line that is typed. It is kept as characters as readers know them,
// so that the cursor never stands inside one.
type Input struct {
	Chars []string
	at    int
	Stale bool // left from before: the first letter typed replaces it
}

// Text is what stands in the line.
func (in *Input) Text() string { return strings.Join(in.Chars, "") }

// Insert puts a string in at the cursor.
func (in *Input) Insert(s string) {
	var put []string
	seg := graphemes.FromString(text.Visible(s))
	for seg.Next() && len(put)+len(in.Chars) < LongestInput {
		put = append(put, Show(seg.Value()))
	}
	in.Chars = slices.Insert(in.Chars, in.at, put...)
	in.at += len(put)
}

// Key takes a key with what it prints; it says whether the line changed.
func (in *Input) Key(key, printed string) bool {
	stale := in.Stale
	in.Stale = false
	switch key {
	case "left", "ctrl+b":
		in.at = max(in.at-1, 0)
	case "right", "ctrl+f":
		in.at = min(in.at+1, len(in.Chars))
	case "home", "ctrl+a":
		in.at = 0
	case "end", "ctrl+e":
		in.at = len(in.Chars)
	case "backspace", "ctrl+h":
		return in.cut(max(in.at-1, 0), in.at)
	case "delete", "ctrl+d":
		return in.cut(in.at, min(in.at+1, len(in.Chars)))
	case "ctrl+w", "alt+backspace":
		return in.cut(in.wordStart(), in.at)
	case "ctrl+u":
		return in.cut(0, in.at)
	case "ctrl+k":
		return in.cut(in.at, len(in.Chars))
	default:
		if printed == "" {
			in.Stale = stale
			return false
		}
		if stale {
			in.cut(0, len(in.Chars))
		}
		in.Insert(printed)
		return true
	}
	return false
}

func (in *Input) cut(from, to int) bool {
	in.Chars = slices.Delete(in.Chars, from, to)
	in.at = from
	return from < to
}

// wordStart is where the word before the cursor starts.
func (in *Input) wordStart() int {
	i := in.at
	for i > 0 && isBlank(in.Chars[i-1]) {
		i--
	}
	for i > 0 && !isBlank(in.Chars[i-1]) {
		i--
	}
	return i
}

func isBlank(s string) bool { return strings.TrimFunc(s, unicode.IsSpace) == "" }

// First is the first character in sight, so that the cursor is among w cells.
func (in *Input) First(w int) int {
	i, n := in.at, 0
	for i > 0 {
		if n += Cells(Show(in.Chars[i-1])); n >= max(w, 1) {
			break
		}
		i--
	}
	return i
}

// Visible is the part of the line that is in sight in w cells.
func (in *Input) Visible(w int) string {
	return Clip(Show(strings.Join(in.Chars[in.First(w):], "")), max(w, 0))
}

// Column is the cell of the cursor in what is in sight.
func (in *Input) Column(w int) int {
	return Cells(Show(strings.Join(in.Chars[in.First(w):in.at], "")))
}
