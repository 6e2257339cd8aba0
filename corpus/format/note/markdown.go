package note

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits on a link, in bytes. A link is within a sentence.
const (
	longestLabel  = 2000
	longestTarget = 4000
)

// shown returns Markdown with links as a reader sees them: only the label, nothing for a picture,
// and without footnote marks and the backslashes that keep signs from being Markdown. Web clippers
// link every other sentence; in a quote the address would be words that nobody said. Emphasis
// stays, since it marks the questions in an interview, and so do line ends.
func shown(s string) string {
	if !strings.ContainsAny(s, "[\\&") {
		return s
	}
	w := linkReader{s: s, out: make([]byte, 0, len(s)), closing: -1, lineEnd: -1}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!>~|\"'<&$", s[i+1]) >= 0:
			i++
			w.out = append(w.out, s[i])
		case c == '&':
			sign, length := entity(s[i:])
			w.out, i = append(w.out, sign...), i+length-1
		case c == '[':
			picture := i > 0 && s[i-1] == '!' && len(w.out) > 0 && w.out[len(w.out)-1] == '!'
			w.open = append(w.open, label{len(w.out), picture})
			w.out = append(w.out, c)
		case c == ']' && len(w.open) > 0:
			i = w.end(i)
		default:
			w.out = append(w.out, c)
		}
	}
	return string(w.out)
}

// linkReader reads the links of a text in Markdown.
type linkReader struct {
	s    string
	out  []byte
	open []label

	closing, lineEnd int // the next bracket that closes an address, and the next line end
}

// end ends a label with the bracket at i, and returns the last byte that belongs to it.
func (w *linkReader) end(i int) int {
	l := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	text := w.out[l.at+1:]
	next := byte(0)
	if i+1 < len(w.s) {
		next = w.s[i+1]
	}
	switch {
	case len(text) > longestLabel:
	case next == '(':
		if end := w.address(i); end > 0 {
			w.out = l.replace(w.out, text)
			return end
		}
	case next == ']' && len(w.open) > 0 && w.open[len(w.open)-1].at == l.at-1: // [[a note|its name here]]
		l = w.open[len(w.open)-1]
		w.open = w.open[:len(w.open)-1]
		if _, called, ok := strings.Cut(string(text), "|"); ok {
			text = []byte(called)
		}
		w.out = l.replace(w.out, text)
		return i + 1
	case len(text) > 1 && text[0] == '^' && next != ':': // a footnote
		w.out = w.out[:l.at]
		return i
	}
	w.out = append(w.out, ']')
	return i
}

// address returns where the address of the link whose label ends at i ends; 0 if it has none.
func (w *linkReader) address(i int) int {
	if w.closing < i {
		w.closing = indexFrom(w.s, ')', i)
	}
	if w.lineEnd < i {
		w.lineEnd = indexFrom(w.s, '\n', i)
	}
	end := w.closing
	if end >= w.lineEnd || end-i > longestTarget {
		return 0
	}
	if strings.Contains(w.s[i+2:end], "(") && end+1 < len(w.s) && w.s[end+1] == ')' {
		end++ // an address with parentheses
	}
	return end
}

// label is a possible label of a link: the offset of its bracket, and whether it is a picture's.
type label struct {
	at      int
	picture bool
}

// replace replaces a whole link by the text of its label.
func (l label) replace(out, text []byte) []byte {
	if l.picture {
		return out[:l.at-1]
	}
	return append(out[:l.at], text...)
}

// indexFrom returns the offset of the next c from i on; the length of s if there is none.
func indexFrom(s string, c byte, i int) int {
	if n := strings.IndexByte(s[i:], c); n >= 0 {
		return i + n
	}
	return len(s)
}

// entity returns the character for the entity at the start of s ("&quot;") and the entity's length
// in bytes; for anything else the first byte. A hard space becomes a space.
func entity(s string) (string, int) {
	const longest = 12 // bytes
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 0 {
		return s[:1], 1
	}
	sign := html.UnescapeString(s[:end+1])
	switch c, n := utf8.DecodeRuneInString(sign); {
	case n != len(sign) || unicode.IsControl(c):
		return s[:1], 1
	case c == '\u00A0':
		return " ", end + 1
	}
	return sign, end + 1
}
