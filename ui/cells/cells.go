package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Counting is a way to count the cells of characters that are made of several code points.
// The zero Counting is Parts. Where terminals take two cells for the signs that Unicode calls
// ambiguous, "…" and "“" among them, so do all ways: RUNEWIDTH_EASTASIAN=1 in the environment
// says so, here and to the renderer.
type Counting uint8

const (
	// Parts counts every code point for itself, as terminals do that grant no mode 2027.
	Parts Counting = iota
	// Whole counts a character as one, as terminals do that grant it.
	Whole
	// Widest counts for each character the more of the two.
	Widest
)

// Of is how many cells s takes. Sequences of SGR take none; other control characters do not
// occur in what is to be shown.
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

// First is how many bytes the first character of s has, as readers know characters, and how
// many cells it takes. A sequence of SGR counts as a character without cells.
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

// Cut is what of s stands in the cells from the one up to the other. A character that an end
// falls within is left out; sequences of SGR are kept, so that what is left has its style.
func (c Counting) Cut(s string, from, to int) string {
	if n, ok := plain(s); ok && from <= 0 && n <= to {
		return s
	}
	var b strings.Builder
	at, kept := 0, from <= 0 // kept: the character before, which what takes no cells belongs to
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

// Truncate cuts s to at most w cells; where something is cut off, the last one says so.
func (c Counting) Truncate(s string, w int) string {
	if c.Of(s) <= w {
		return s
	}
	const sign = "…"
	if room := w - c.Of(sign); room >= 0 {
		rest := c.Cut(s, 0, room)
		end := len(rest) // the sign has the style of what it stands behind
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

// Joins reports whether the first character of s would be one with a blank before it, as a vowel
// sign is that has lost its consonant, or a skin its emoji.
func Joins(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf || alone(r) > 0 {
		return false
	}
	size, _ := Whole.First(" " + s[:n])
	return size > 1
}

// sgr is the length of the sequence that s begins with, 0 for none.
func sgr(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	return strings.IndexByte(s, 'm') + 1
}

// ambiguous is how many cells an ambiguous sign takes.
var ambiguous = ansi.StringWidth("…")

// plain counts a text of characters of one code point each, all that most texts have; it
// reports whether s is one. It costs a tenth of parting s into characters.
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

// alone is how many cells r takes, where it is a character by itself and every terminal takes
// as many; 0 where that is not known.
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
