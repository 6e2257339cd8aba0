package format

import "strings"

// A joiner puts the lines of a paragraph together, without copying what it has for each.
type joiner struct{ b []byte }

// add adds a line behind the others, without the hyphen that the typesetter put between
// them. One before a capital is the word's own.
func (j *joiner) add(line string) {
	if len(j.b) == 0 {
		j.b = append(j.b, line...)
		return
	}
	tail := string(j.b[max(0, len(j.b)-longestBreak):])
	switch {
	case !hyphened(tail):
		j.b = append(j.b, ' ')
	case startsSmall(line):
		j.b = j.b[:len(j.b)-len(tail)+len(withoutHyphens(tail))]
	}
	j.b = append(j.b, line...)
}

// take returns the paragraph, and begins another.
func (j *joiner) take() string {
	s := string(j.b)
	j.b = j.b[:0]
	return s
}

// flush writes the paragraph, where there is one, behind those in out, and begins another.
func (j *joiner) flush(out *strings.Builder) {
	if out.Len() > 0 && len(j.b) > 0 {
		out.WriteString("\n\n")
	}
	out.WriteString(j.take())
}

// longestBreak is how many bytes at the end of a line tell how it is broken: some hyphens, and
// the letter before them.
const longestBreak = 32
