package reflow

import "strings"

// A Joiner puts the lines of a paragraph together, without copying what it has for each.
type Joiner struct{ B []byte }

// Add adds a line behind the others, without the hyphen that the typesetter put between
// them. One before a capital is the word's own.
func (j *Joiner) Add(line string) {
	if len(j.B) == 0 {
		j.B = append(j.B, line...)
		return
	}
	tail := string(j.B[max(0, len(j.B)-longestBreak):])
	switch {
	case !hyphened(tail):
		j.B = append(j.B, ' ')
	case startsSmall(line):
		j.B = j.B[:len(j.B)-len(tail)+len(withoutHyphens(tail))]
	}
	j.B = append(j.B, line...)
}

// Take returns the paragraph, and begins another.
func (j *Joiner) Take() string {
	s := string(j.B)
	j.B = j.B[:0]
	return s
}

// Flush writes the paragraph, where there is one, behind those in out, and begins another.
func (j *Joiner) Flush(out *strings.Builder) {
	if out.Len() > 0 && len(j.B) > 0 {
		out.WriteString("\n\n")
	}
	out.WriteString(j.Take())
}

// longestBreak is how many bytes at the end of a line tell how it is broken: some hyphens, and
// the letter before them.
const longestBreak = 32
