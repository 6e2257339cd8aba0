package report

import (
	"fmt"
	"strings"

	"lineup/model/quote/people"
)

// String lists the reports, one per line: the sentence, the order, the subject, the cue.
func (r *Reports) String() string {
	var b strings.Builder
	for i := range r.Events {
		fmt.Fprintln(&b, r.describe(&r.Events[i]))
	}
	for _, c := range r.Clauses() {
		fmt.Fprintf(&b, "report %d reports", c.Event)
		for _, p := range c.Pieces {
			if p[0] < p[1] {
				fmt.Fprintf(&b, " %q", r.Span(p[0], p[1]-1).Of(r.Text))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (r *Reports) describe(e *Event) string {
	subject := "nobody"
	if e.Subject.Kind != people.NoMention {
		subject = fmt.Sprintf("%q", r.Span(e.Subject.First, e.Subject.Last-1).Of(r.Text))
	}
	return fmt.Sprintf("%d %s: %s %q", e.Sent, e.Order, subject, r.Span(e.Cue, e.CueEnd-1).Of(r.Text))
}

// String returns the name of the order.
func (o Order) String() string {
	return [...]string{"subject first", "cue first", "inherited", "according to", "label", "owned"}[o]
}
