package outline

import (
	"fmt"
	"strings"
)

// String writes the outline down, a sentence a line: the words, and each stretch between marks
// as how many words it has.
func (r *Outline) String() string {
	var b strings.Builder
	for s := range r.Sentences {
		sent := &r.Sentences[s]
		fmt.Fprintf(&b, "%d/%d", sent.Para, s)
		for _, is := range []struct {
			name string
			is   bool
		}{{"head", r.Paragraphs[sent.Para].Head}, {"headline", sent.Headline}, {"pointer", sent.Pointer}} {
			if is.is {
				b.WriteString(" " + is.name)
			}
		}
		b.WriteString(":")
		for i := sent.First; i < sent.Last; i++ {
			if t := &r.Tokens[i]; t.Kind == Quote {
				fmt.Fprintf(&b, " “%d”", r.Stretches[t.Stretch].Words)
			} else {
				b.WriteString(" " + r.Word(i))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
