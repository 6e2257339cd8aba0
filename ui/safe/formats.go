package safe

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lineup/model/text"
)

// JSON returns a value as JSON, each level indented by indent, or on one line if indent is empty. Characters that may
// not be shown are escaped, so that parsing restores every string.
func JSON(v any, indent constant) (String, error) {
	var e Encoder
	return e.encode(v, string(indent))
}

// An Encoder encodes values as JSON, one after the other.
type Encoder struct {
	buf bytes.Buffer
	enc *json.Encoder
}

// Line returns a value as JSON on one line, with the newline.
func (e *Encoder) Line(v any) (String, error) { return e.encode(v, "") }

func (e *Encoder) encode(v any, indent string) (String, error) {
	if e.enc == nil {
		e.enc = json.NewEncoder(&e.buf)
		e.enc.SetEscapeHTML(false)
	}
	e.enc.SetIndent("", indent)
	e.buf.Reset()
	if err := e.enc.Encode(v); err != nil {
		return String{}, err
	}
	return String{escaped(e.buf.String())}, nil
}

// escaped escapes the hidden characters in encoded JSON, which can occur only in strings.
func escaped(s string) string {
	return text.Escape(s, func(r rune) string {
		if r > 0xFFFF {
			r -= 0x10000
			return fmt.Sprintf(`\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		}
		return fmt.Sprintf(`\u%04x`, r)
	})
}

// CSV makes rows of cells, according to RFC 4180.
type CSV struct {
	buf bytes.Buffer
	w   *csv.Writer
}

// Row returns a row of cells, with the newline. A cell that a spreadsheet would run as a formula gets an apostrophe
// in front, which marks it as text.
func (c *CSV) Row(cells []string) String {
	if c.w == nil {
		c.w = csv.NewWriter(&c.buf)
	}
	c.buf.Reset()
	fit := make([]string, len(cells))
	for i, s := range cells {
		fit[i] = guarded(text.Visible(s))
	}
	_ = c.w.Write(fit) // a buffer accepts everything
	c.w.Flush()
	return String{c.buf.String()}
}

// guarded protects a cell from being run as a formula, as happens if it begins with one of = + - @ in any width.
// Leading white space of any kind does not stop a spreadsheet, so it does not stop the guard; nor do joiners.
func guarded(cell string) string {
	s := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Join_Control, r) })
	_, n := utf8.DecodeRuneInString(s)
	switch first := norm.NFKC.String(s[:n]); first {
	case "=", "+", "-", "@":
		return "'" + cell
	}
	if strings.HasPrefix(cell, "\t") {
		return "'" + cell
	}
	return cell
}

// HTML returns the string for use in an HTML element, or between double quotes in an attribute.
func (s String) HTML() String { return String{html.EscapeString(s.s)} }

// Markdown returns the string for use in a line of Markdown, or at its beginning: nothing in it is taken as markup by
// CommonMark or GitHub's dialect, and no address in it becomes a link.
func (s String) Markdown() String {
	var b strings.Builder
	b.Grow(len(s.s) + 8)
	list := strings.IndexFunc(s.s, func(r rune) bool { return r < '0' || r > '9' }) // end of a number at the beginning
	for i := range len(s.s) {
		c := s.s[i]
		if strings.IndexByte("\\`*_[]<>|#~&", c) >= 0 || i == list && begins(s.s[i:], i) || links(s.s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return String{b.String()}
}

// begins reports whether s, after a number of leading digits, would turn a line into a list, a rule or a heading.
func begins(s string, digits int) bool {
	if digits == 0 {
		return strings.IndexByte("-+=", s[0]) >= 0
	}
	return s[0] == '.' || s[0] == ')'
}

// links reports whether byte i of s would turn an address into a link.
func links(s string, i int) bool {
	switch s[i] {
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	case '@':
		return i > 0 && !strings.ContainsAny(s[i-1:i], " \t")
	default:
		return false
	}
}
