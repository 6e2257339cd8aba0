package people

import (
	"fmt"
	"strings"
)

// String lists the people, one per line: the name, the kind, the role, and how often each spelling is in the
// text.
func (r *Cast) String() string {
	var b strings.Builder
	for i := range r.People {
		p := &r.People[i]
		fmt.Fprintf(&b, "%d %s: %s", i, p.Text, p.kind())
		if !p.Role.IsZero() {
			fmt.Fprintf(&b, ", %q", p.Role.Of(r.Text))
		}
		for _, s := range p.spellings {
			fmt.Fprintf(&b, ", %d×%s", s.N, s.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// kind returns a person's kind in one word.
func (p *Person) kind() string {
	switch {
	case p.Place:
		return "place"
	case p.Body:
		return "body"
	}
	return [...]string{"unknown", "male", "female", "plural", "neutral"}[p.gender()]
}
