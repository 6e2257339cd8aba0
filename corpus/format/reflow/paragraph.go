package reflow

import "strings"

// A Joiner joins the lines of a paragraph, without copying the whole for each.
type Joiner struct{ B []byte }

// Add appends a line, without the typesetter's hyphen before it. A hyphen before a capital belongs
// to the word.
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

// Flush appends the paragraph, if any, to out, and begins another.
func (j *Joiner) Flush(out *strings.Builder) {
	if out.Len() > 0 && len(j.B) > 0 {
		out.WriteString("\n\n")
	}
	out.WriteString(j.Take())
}

// longestBreak is how many bytes at the end of a line show how it is broken: some hyphens, and the
// letter before them.
const longestBreak = 32
