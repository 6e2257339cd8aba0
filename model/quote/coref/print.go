package coref

import (
	"fmt"
	"strings"
)

// String lists the speaker of each report, and why.
func (r *Resolution) String() string {
	var b strings.Builder
	for i := range r.Who {
		w := &r.Who[i]
		e := &r.Events[i]
		fmt.Fprintf(&b, "%q: %s", r.Span(e.First, e.Last-1).Of(r.Text), r.Name(w.Person))
		if w.Why != "" {
			b.WriteString(", " + w.Why)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Name returns a person's name or description, "nobody" for none.
func (r *Resolution) Name(person int) string {
	if person < 0 {
		return "nobody"
	}
	return r.People[person].Text
}
