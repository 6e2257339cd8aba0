package turns

import (
	"fmt"
	"strings"

	"lineup/model"
)

// String lists the turns, one per line: step, label, speaker, words.
func (t *Transcript) String() string {
	var b strings.Builder
	for i := range t.Turns {
		x := &t.Turns[i]
		who := "nobody"
		if x.Person >= 0 {
			who = t.People[x.Person].Text
		}
		fmt.Fprintf(&b, "%v %q: %s: %s\n", x.Step, x.Label.Of(t.Text), who, model.JoinSpans(t.Text, x.Pieces))
	}
	return b.String()
}

// String returns the name of the step.
func (s Step) String() string {
	return [...]string{"label", "office", "goes on", "answer", "unlabelled"}[s]
}
