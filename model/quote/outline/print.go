package outline

import (
	"fmt"
	"strings"
)

// String lists the outline, one sentence per line: the words, and for each stretch between marks its number of
// words.
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
