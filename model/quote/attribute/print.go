package attribute

import (
	"fmt"
	"strings"
)

// String lists the stretches, one per line: rule, speaker, words.
func (r *Attribution) String() string {
	var b strings.Builder
	for k := range r.Links {
		l := &r.Links[k]
		what := "no quote"
		if l.Speech {
			what = r.Name(l.Who.Person)
		}
		fmt.Fprintf(&b, "%s: %s: %q\n", l.Rule, what, r.Stretches[k].Inner.Of(r.Text))
	}
	return b.String()
}
