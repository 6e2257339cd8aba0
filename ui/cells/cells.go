package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Counting is a way to count the cells of characters made of several code points. The zero Counting is Parts. Some
// terminals use two cells for the signs that Unicode calls ambiguous, "…" and "“" among them; with
// RUNEWIDTH_EASTASIAN=1 in the environment, every Counting and the renderer do the same.
type Counting uint8

const (
	// Parts counts each code point by itself, as terminals without mode 2027 do.
	Parts Counting = iota
	// Whole counts a whole character, as terminals with mode 2027 do.
	Whole
	// Widest counts the larger of the two for each character.
	Widest
)

// Of returns the number of cells that s occupies. SGR sequences occupy none; s must not contain other control
// characters.
func (c Counting) Of(s string) int {
	if n, ok := plain(s); ok {
		return n
	}
	switch c {
	case Parts:
		return ansi.StringWidthWc(s)
	case Whole:
		return ansi.StringWidth(s)
	default:
		n := 0
		for s != "" {
			size, width := c.First(s)
			n, s = n+width, s[size:]
		}
		return n
	}
}

// First returns the size in bytes of the first user-perceived character of s, and the number of cells it occupies. An
// SGR sequence counts as a character without cells.
func (c Counting) First(s string) (size, width int) {
	if n := sgr(s); n > 0 {
		return n, 0
	}
	cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if c != Whole && len(cluster) > 1 {
		parts := ansi.StringWidthWc(cluster)
		if c == Parts || parts > width {
			width = parts
		}
	}
	return max(len(cluster), min(len(s), 1)), width
}

// Cut returns the part of s between two cells. A character cut by either end is left out; SGR sequences are kept, so
// that the rest keeps its style.
func (c Counting) Cut(s string, from, to int) string {
	if n, ok := plain(s); ok && from <= 0 && n <= to {
		return s
	}
	var b strings.Builder
	at, kept := 0, from <= 0 // kept: the previous character was kept, and with it what occupies no cells
	for s != "" {
		size, width := c.First(s)
		if width > 0 {
			kept = at >= from && at+width <= to
		}
		if kept || sgr(s) > 0 {
			b.WriteString(s[:size])
		}
		at, s = at+width, s[size:]
	}
	return b.String()
}

// Truncate cuts s to at most w cells; if anything is cut off, "…" takes its place.
func (c Counting) Truncate(s string, w int) string {
	if c.Of(s) <= w {
		return s
	}
	const sign = "…"
	if room := w - c.Of(sign); room >= 0 {
		rest := c.Cut(s, 0, room)
		end := len(rest) // the sign takes the style of the text before it
		for strings.HasSuffix(rest[:end], "m") {
			at := strings.LastIndex(rest[:end], "\x1b[")
			if at < 0 || sgr(rest[at:]) != end-at {
				break
			}
			end = at
		}
		return rest[:end] + sign + rest[end:]
	}
	return c.Cut(s, 0, 0)
}

// Joins reports whether the first character of s would combine with a preceding space, like a vowel sign that has
// lost its consonant or a skin tone that has lost its emoji.
func Joins(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf || alone(r) > 0 {
		return false
	}
	size, _ := Whole.First(" " + s[:n])
	return size > 1
}

// sgr returns the length of the SGR sequence at the start of s, 0 if there is none.
func sgr(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	return strings.IndexByte(s, 'm') + 1
}

// ambiguous is the number of cells of an ambiguous sign.
var ambiguous = ansi.StringWidth("…")

// plain counts a text whose characters are all single code points, as in most texts, and reports whether s is one.
// That costs a tenth of splitting s into characters.
func plain(s string) (n int, ok bool) {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			size := 1
			if c >= ' ' && c != 0x7F {
				n++
			} else if size = sgr(s[i:]); size == 0 {
				return 0, false
			}
			i += size
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		w := alone(r)
		if w == 0 {
			return 0, false
		}
		n, i = n+w, i+size
	}
	return n, true
}

// alone returns the number of cells of r if it is always a character by itself and the same width on every terminal;
// 0 otherwise.
func alone(r rune) int {
	const (
		nbsp, combining     = 0xA0, 0x300
		greek, cyrillicMark = 0x370, 0x483
		cyrillic, armenian  = 0x48A, 0x530
		hebrew, hebrewEnd   = 0x5D0, 0x5EB
		han, hanEnd         = 0x4E00, 0xA000
		hangul, hangulEnd   = 0xAC00, 0xD7A4
	)
	switch {
	case r >= greek && r < cyrillicMark, r >= cyrillic && r < armenian, r >= nbsp && r < combining && r != 0xAD,
		r >= 0x2010 && r < 0x2028, r >= 0x2030 && r < 0x203C, r >= 0x2500 && r < 0x25AA, r == 0x2212, r == 0x2260:
		if ambiguous == 1 {
			return 1
		}
	case r >= hebrew && r < hebrewEnd:
		return 1
	case r >= han && r < hanEnd, r >= hangul && r < hangulEnd:
		return 2
	}
	return 0
}
