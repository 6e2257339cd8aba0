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

// A String contains nothing that controls a terminal, except for SGR styles, and nothing invisible. The zero value is
// empty.
type String struct{ s string }

// String returns s as a Go string.
func (s String) String() string { return s.s }

// Len returns the length in bytes.
func (s String) Len() int { return len(s.s) }

// constant is a string from the source code: other packages can pass only constants to a parameter of this type.
type constant string

// Const returns text of the program's own.
func Const(s constant) String { return String{string(s)} }

// Text makes a text of any number of lines fit to leave the program, by removing what may not be shown
// (text.Visible).
func Text(s string) String { return String{text.Visible(s)} }

// Line makes a text fit to leave the program on one line, with a single space in place of any white space.
func Line(s string) String { return String{text.Line(s)} }

// Part is Line for a part of a text: white space at its ends is kept as one space.
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

// Row makes a text fit for a row of a screen: each white-space character becomes a space, and decomposed Korean is
// composed into syllables, since terminals disagree on the width of its letters.
func Row(s string) String {
	if text.ASCII(s) {
		return String{s}
	}
	return String{composed(blanks.Replace(text.Visible(s)))}
}

// composed composes Korean letters into syllables.
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
			from -= n // a syllable that its last letter follows
		}
		to := from + strings.IndexFunc(s[from:]+" ", func(r rune) bool { return !unicode.Is(unicode.Hangul, r) })
		b.WriteString(s[:from])
		b.WriteString(norm.NFC.String(s[from:to]))
		s = s[to:]
	}
	b.WriteString(s)
	return b.String()
}

// jamo reports whether r is one of the Korean letters that syllables are composed of.
func jamo(r rune) bool { return r >= 0x1100 && r < 0x1200 }

// blanks replaces every newline and tab by a space.
var blanks = strings.NewReplacer("\n", " ", "\t", " ")

// Int returns a number.
func Int(n int) String { return String{strconv.Itoa(n)} }

// Blanks returns n spaces; none if n is negative.
func Blanks(n int) String { return String{strings.Repeat(" ", max(n, 0))} }

// SGR returns the sequence that sets a terminal's style to the given codes: "1;31". Without codes, it resets the
// style. Anything that is not a code is left out.
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

// Format replaces each %s in a format by a part; there must be as many parts.
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

// A Builder builds a String from parts.
type Builder struct{ b strings.Builder }

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) { b.b.Grow(n) }

// Add adds a part.
func (b *Builder) Add(s String) { b.b.WriteString(s.s) }

// Put adds the parts and never fails. It makes a Builder a Sink.
func (b *Builder) Put(parts ...String) error {
	for _, p := range parts {
		b.Add(p)
	}
	return nil
}

// Const adds text of the program's own.
func (b *Builder) Const(s constant) { b.b.WriteString(string(s)) }

// Text adds a text of any number of lines, like the function Text.
func (b *Builder) Text(s string) { b.b.WriteString(text.Visible(s)) }

// SGR adds the sequence that sets a terminal's style, like the function SGR.
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

// Blanks adds n spaces; none if n is negative.
func (b *Builder) Blanks(n int) { b.b.WriteString(strings.Repeat(" ", max(n, 0))) }

// Len returns the number of bytes so far.
func (b *Builder) Len() int { return b.b.Len() }

// Done returns what was added.
func (b *Builder) Done() String { return String{b.b.String()} }

// Width returns the number of cells on a terminal that counts as given.
func (s String) Width(by cells.Counting) int { return by.Of(s.s) }

// Trim removes the white space at both ends.
func (s String) Trim() String { return String{strings.TrimSpace(s.s)} }

// Truncate cuts the string to at most width cells; if anything is cut off, "…" takes its place.
func (s String) Truncate(by cells.Counting, width int) String { return String{by.Truncate(s.s, width)} }

// Cut returns the part between two cells, without characters cut by either end.
func (s String) Cut(by cells.Counting, from, to int) String { return String{by.Cut(s.s, from, to)} }

// Apart returns the string without the characters that join several emoji into one or turn a sign into a picture:
// terminals that count each code point disagree on the width of such an emoji, but not on its parts. Joiners within
// words stay, since they shape letters.
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

// Wrap breaks the string between words into lines of at most width cells, counting each code point by itself; a
// longer word is broken, but the ID of a story, utterance or find only where it is longer than a line. Each line is
// self-contained: a style that continues across a break is ended and resumed.
func (s String) Wrap(width int) []String {
	held := heldIDs(s.s)
	lines := strings.Split(ansi.WrapWc(held, width, ""), "\n")
	if held != s.s {
		for i := range lines {
			lines[i] = strings.ReplaceAll(lines[i], unbroken, "-")
		}
	}
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

// unbroken is a hyphen at which no line is broken.
const unbroken = "\u2011"

// heldIDs returns text with the IDs of stories, utterances and finds, such as "s-94fedf94c058", set with an unbroken
// hyphen: the library breaks at every other, and a double click copies what is on one line. Text that has an unbroken
// hyphen of its own is left as it is.
func heldIDs(text string) string {
	const digits = 8 // the fewest of an ID
	for at, found := 0, false; ; {
		i := strings.IndexByte(text[at:], '-')
		if i < 0 {
			return text
		}
		at += i + 1
		if at+digits > len(text) || strings.Trim(text[at:at+digits], "0123456789abcdef") != "" {
			continue
		}
		if i = at - 2; i < 0 || strings.IndexByte("suf", text[i]) < 0 || i > 0 && isWord(text[i-1]) {
			continue
		}
		if !found && strings.Contains(text, unbroken) {
			return text
		}
		found = true
		text = text[:at-1] + unbroken + text[at:]
	}
}

// isWord reports whether c is a letter or a digit of ASCII, or an underscore.
func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
