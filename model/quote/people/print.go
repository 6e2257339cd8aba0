package people

import (
	"fmt"
	"strings"
)

// String writes the people down, one a line: the name, what they are, the role, and how often
// each spelling stands in the text.
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

// kind is what a person is, in a word.
func (p *Person) kind() string {
	switch {
	case p.Place:
		return "place"
	case p.Body:
		return "body"
	}
	return [...]string{"unknown", "male", "female", "plural", "neutral"}[p.gender()]
}
