package note

import "strings"

// The bounds on a link, in bytes. A link is within a sentence.
const (
	longestLabel  = 2000
	longestTarget = 4000
)

// shown is Markdown with links as a reader sees them: the label alone, of a picture nothing, without
// marks of notes and the strokes that keep signs from being Markdown. Clippers of pages link every
// other sentence; in a quote the address would be words that nobody said. Emphasis stays, since it
// tells who asks in an interview, and so do the ends of lines.
func shown(s string) string {
	if !strings.ContainsAny(s, "[\\") {
		return s
	}
	out := make([]byte, 0, len(s))
	var open []label
	closing, lineEnd := -1, -1 // the next ones
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!>~|\"'<&$", s[i+1]) >= 0:
			i++
			out = append(out, s[i])
		case c == '[':
			picture := len(out) > 0 && out[len(out)-1] == '!' && i > 0 && s[i-1] == '!'
			open = append(open, label{len(out), picture})
			out = append(out, c)
		case c == ']' && len(open) > 0:
			l := open[len(open)-1]
			open = open[:len(open)-1]
			text := out[l.at+1:]
			next := byte(0)
			if i+1 < len(s) {
				next = s[i+1]
			}
			switch {
			case len(text) > longestLabel:
				out = append(out, c)
			case next == '(':
				for closing < i && closing != len(s) {
					closing = indexFrom(s, ')', i)
				}
				for lineEnd < i && lineEnd != len(s) {
					lineEnd = indexFrom(s, '\n', i)
				}
				end := closing
				if end >= lineEnd || end-i > longestTarget {
					out = append(out, c)
					continue
				}
				if strings.Contains(s[i+2:end], "(") && end+1 < len(s) && s[end+1] == ')' {
					end++ // an address with brackets
				}
				out, i = l.replace(out, text), end
			case next == ']' && len(open) > 0 && open[len(open)-1].at == l.at-1: // [[a note|as it is called here]]
				l = open[len(open)-1]
				open = open[:len(open)-1]
				if _, called, ok := strings.Cut(string(text), "|"); ok {
					text = []byte(called)
				}
				out = l.replace(out, text)
				i++
			case len(text) > 1 && text[0] == '^' && next != ':': // a note at the foot
				out = out[:l.at]
			default:
				out = append(out, c)
			}
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// label is what may be the label of a link: where its bracket is, and whether it is that of a picture.
type label struct {
	at      int
	picture bool
}

// replace puts the text of a label in the place of all of it.
func (l label) replace(out, text []byte) []byte {
	if l.picture {
		return out[:l.at-1]
	}
	return append(out[:l.at], text...)
}

// indexFrom is where a byte is next from i on; the length of s where it is not.
func indexFrom(s string, c byte, i int) int {
	if n := strings.IndexByte(s[i:], c); n >= 0 {
		return i + n
	}
	return len(s)
}
