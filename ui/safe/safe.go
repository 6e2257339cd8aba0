package safe

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"lineup/model/text"
	"lineup/ui/cells"
)

// A String holds nothing that steers a terminal, but for the styles that SGR makes, and
// nothing that is not seen. The zero value is empty.
type String struct{ s string }

// String returns it as Go's own string.
func (s String) String() string { return s.s }

// Len is its length in bytes.
func (s String) Len() int { return len(s.s) }

// constant is a string that is in the source: nothing but a constant of the program
// can be handed to a parameter of this type by other packages.
type constant string

// Const is text of the program's own.
func Const(s constant) String { return String{string(s)} }

// Text makes a text of any lines fit to leave the program: what may not be shown is left
// out (text.Visible).
func Text(s string) String { return String{text.Visible(s)} }

// Line makes a text fit to leave the program on one line, with one blank wherever there is
// white space.
func Line(s string) String { return String{text.Line(s)} }

// Part is Line for a part of a text: white space at its ends is kept as a blank.
func Part(s string) String {
	inner := Line(s)
	if inner.s == "" && s != "" {
		return String{" "}
	}
	if inner.s != "" && strings.IndexAny(s[:1], " \t\n") == 0 {
		inner.s = " " + inner.s
	}
	if inner.s != "" && strings.IndexAny(s[len(s)-1:], " \t\n") == 0 {
		inner.s += " "
	}
	return inner
}

// Row makes a text fit for a row of a screen: white space is blanks, as many as there were, and
// Korean that is written letter by letter is composed to syllables, as terminals do not agree
// on the cells of its letters.
func Row(s string) String {
	if text.ASCII(s) {
		return String{s}
	}
	return String{composed(blanks.Replace(text.Visible(s)))}
}

// composed joins the letters of Korean to syllables.
func composed(s string) string {
	if !strings.ContainsFunc(s, jamo) {
		return s
	}
	var b strings.Builder
	for s != "" {
		from := strings.IndexFunc(s, jamo)
		if from < 0 {
			break
		}
		if r, n := utf8.DecodeLastRuneInString(s[:from]); unicode.Is(unicode.Hangul, r) {
			from -= n // a syllable whose last letter stands behind it
		}
		to := from + strings.IndexFunc(s[from:]+" ", func(r rune) bool { return !unicode.Is(unicode.Hangul, r) })
		b.WriteString(s[:from])
		b.WriteString(norm.NFC.String(s[from:to]))
		s = s[to:]
	}
	b.WriteString(s)
	return b.String()
}

// jamo reports whether r is a letter of Korean of those that syllables are made of.
func jamo(r rune) bool { return r >= 0x1100 && r < 0x1200 }

// blanks writes every newline and tab as a blank.
var blanks = strings.NewReplacer("\n", " ", "\t", " ")

// Int is a number.
func Int(n int) String { return String{strconv.Itoa(n)} }

// Blanks are n blanks; none where n is negative.
func Blanks(n int) String { return String{strings.Repeat(" ", max(n, 0))} }

// SGR is the sequence that sets a terminal's style, given its codes: "1;31". Without codes
// it is the one that sets none. Whatever is no code is left out.
func SGR(codes string) String {
	var b Builder
	b.SGR(codes)
	return b.Done()
}

// Concat joins the parts.
func Concat(parts ...String) String { return Join("", parts...) }

// Join joins the parts with a text between them.
func Join(between constant, parts ...String) String {
	var b Builder
	n := 0
	for _, p := range parts {
		n += len(p.s) + len(between)
	}
	b.Grow(n)
	for i, p := range parts {
		if i > 0 {
			b.Const(between)
		}
		b.Add(p)
	}
	return b.Done()
}

// Format puts the parts in the places of the %s of a format, which has as many.
func Format(format constant, parts ...String) String {
	var b Builder
	rest := string(format)
	for _, p := range parts {
		before, after, _ := strings.Cut(rest, "%s")
		b.b.WriteString(before)
		b.Add(p)
		rest = after
	}
	b.b.WriteString(rest)
	return b.Done()
}

// A Builder makes a String of parts.
type Builder struct{ b strings.Builder }

// Grow makes room for n bytes more.
func (b *Builder) Grow(n int) { b.b.Grow(n) }

// Add adds a part.
func (b *Builder) Add(s String) { b.b.WriteString(s.s) }

// Put adds the parts; it never fails. So a Builder is a Sink.
func (b *Builder) Put(parts ...String) error {
	for _, p := range parts {
		b.Add(p)
	}
	return nil
}

// Const adds text of the program's own.
func (b *Builder) Const(s constant) { b.b.WriteString(string(s)) }

// Text adds a text of any lines, as Text makes it.
func (b *Builder) Text(s string) { b.b.WriteString(text.Visible(s)) }

// SGR adds the sequence that sets a terminal's style, as SGR makes it.
func (b *Builder) SGR(codes ...string) {
	b.b.WriteString("\x1b[")
	for i, c := range codes {
		if i > 0 {
			b.b.WriteByte(';')
		}
		for k := range len(c) {
			if c[k] >= '0' && c[k] <= ';' && c[k] != ':' {
				b.b.WriteByte(c[k])
			}
		}
	}
	b.b.WriteByte('m')
}

// Blanks adds n blanks; none where n is negative.
func (b *Builder) Blanks(n int) { b.b.WriteString(strings.Repeat(" ", max(n, 0))) }

// Len is how many bytes there are so far.
func (b *Builder) Len() int { return b.b.Len() }

// Done returns what was added.
func (b *Builder) Done() String { return String{b.b.String()} }

// Width is how many cells it takes on a terminal that counts by by.
func (s String) Width(by cells.Counting) int { return by.Of(s.s) }

// Trim is without the white space at its ends.
func (s String) Trim() String { return String{strings.TrimSpace(s.s)} }

// Truncate cuts it to at most width cells; where something is cut off, "…" says so.
func (s String) Truncate(by cells.Counting, width int) String { return String{by.Truncate(s.s, width)} }

// Cut is the cells from the one to the other, without a character that an end falls within.
func (s String) Cut(by cells.Counting, from, to int) String { return String{by.Cut(s.s, from, to)} }

// Apart is the string without what makes one emoji of several, or a picture of a sign: terminals
// that count every code point for itself differ on what such an emoji takes, but not on its parts.
// Joiners within words stay, as letters are shaped by them.
func (s String) Apart() String {
	const selector, joiner = "\ufe0f", "\u200d"
	if !strings.Contains(s.s, selector) && !strings.Contains(s.s, joiner) {
		return s
	}
	var b strings.Builder
	for i, r := range s.s {
		switch r {
		case '\ufe0f':
			continue
		case '\u200d':
			if next, _ := utf8.DecodeRuneInString(s.s[i+len(joiner):]); unicode.IsSymbol(next) {
				continue
			}
		}
		b.WriteRune(r)
	}
	return String{b.String()}
}

// Wrap breaks it between words into lines of at most width cells, each code point counted for
// itself; a word longer than that is broken. Every line is by itself: a style that reaches over a
// break is ended and begun again.
func (s String) Wrap(width int) []String {
	lines := strings.Split(ansi.WrapWc(s.s, width, ""), "\n")
	out := make([]String, len(lines))
	open := ""
	for i, l := range lines {
		styled := open + l
		for rest := l; ; {
			_, after, found := strings.Cut(rest, "\x1b[")
			if !found {
				break
			}
			codes, after, _ := strings.Cut(after, "m")
			if codes == "" {
				open = ""
			} else {
				open += "\x1b[" + codes + "m"
			}
			rest = after
		}
		if open != "" {
			styled += "\x1b[m"
		}
		out[i] = String{styled}
	}
	return out
}
