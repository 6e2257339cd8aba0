package reader

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
	"lineup/ui/safe"
)

// This file is the only one that turns text into terminal cells.

// show makes a stretch of an article fit for the screen, and lay it out by: nothing that steers
// a terminal or deceives a reader is left, and white space is blanks, so that the
// stretch stays on its row.
func show(s string) string { return safe.Row(s).String() }

// cells is how many cells s takes on the screen. s has been through show.
func cells(s string) int {
	if text.ASCII(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// longest is how many bytes of text a line of w cells holds at most. No script
// comes near it; a heap of combining characters would.
func longest(w int) int { return 64 + 16*max(w, 1) }

// fitting returns how many bytes of s, a raw stretch of text, fit into w cells
// as shown, and how many cells they take. It cuts between characters as readers
// know them, and takes at least one, so that wrapping always goes on. Its cost
// depends on w alone.
func fitting(s string, w int) (n, width int) {
	w = max(w, 1)
	if head := s[:min(len(s), w+1)]; text.ASCII(head) {
		n = min(len(s), w)
		return n, n
	}
	if most := longest(w); len(s) > most {
		for most > 0 && !utf8.RuneStart(s[most]) {
			most--
		}
		s = s[:most]
	}
	seg := graphemes.FromString(s)
	for seg.Next() {
		c := cells(show(seg.Value()))
		if n > 0 && width+c > w {
			break
		}
		n, width = seg.End(), width+c
	}
	return n, width
}

// clip cuts s to at most w cells; where something is cut off, the last cell says
// so. s has been through show.
func clip(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w && text.ASCII(s) || cells(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, "…")
}

// clipHead cuts s to at most w cells as clip does, but at its head: of a path the end
// tells more. s has been through show.
func clipHead(s string, w int) string {
	left := cells(s)
	if w <= 0 || left <= w {
		return clip(s, w)
	}
	seg := graphemes.FromString(s)
	for left >= w && seg.Next() {
		left -= cells(seg.Value())
	}
	return "…" + s[seg.End():]
}

// A run is a stretch of characters in one style, fit for the screen.
type run struct {
	text  string
	style style
}

// spaces is a run of n blanks without a style.
func spaces(n int) run { return run{text: strings.Repeat(" ", max(n, 0))} }

// line writes runs as one row of exactly w cells: cut where they are longer,
// filled up where they are shorter. Every run is laid under the style over. What runs hold
// becomes fit for the screen here, whatever it is.
func (t *theme) line(w int, over style, runs ...run) safe.String {
	var b safe.Builder
	if w <= 0 {
		return b.Done()
	}
	b.Grow(w + 16*len(runs))
	left := w
	for i, r := range runs {
		s := safe.Row(r.text)
		c := s.Width()
		if c > left || c == left && rest(runs[i+1:]) {
			s = safe.Concat(s, safe.Const("…")).Truncate(left)
			c = s.Width()
		}
		t.write(&b, r.style.over(over), s)
		if left -= c; left <= 0 {
			break
		}
	}
	if left > 0 {
		t.write(&b, over, safe.Blanks(left))
	}
	return b.Done()
}

// rest says that there is something in the runs other than blanks.
func rest(runs []run) bool {
	for _, r := range runs {
		if strings.TrimLeft(r.text, " ") != "" {
			return true
		}
	}
	return false
}

// column makes a run of exactly w cells: cut or filled up.
func column(s string, w int, st style) run {
	s = clip(s, w)
	return run{s + strings.Repeat(" ", max(w-cells(s), 0)), st}
}

// width is how many cells the runs take together.
func width(runs []run) int {
	n := 0
	for _, r := range runs {
		n += cells(r.text)
	}
	return n
}

// rows brings a list of rows to exactly h, with empty rows of w cells.
func rows(lines []safe.String, w, h int) []safe.String {
	h = max(h, 0)
	if len(lines) > h {
		return lines[:h]
	}
	empty := safe.Blanks(w)
	for len(lines) < h {
		lines = append(lines, empty)
	}
	return lines
}
