package kit

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model/text"
)

// A choice is one of several names, typed in part or in full.
type choice struct {
	names []string
	typed string
	at    int // index in fitting, once the arrows have been used; otherwise -1
}

// Choose returns a prompt for one of several names, or a new one. Enter takes the first name that matches the input;
// the arrows step through all that do. The last of them is the input itself, for a new person whose name is part of
// another's.
func Choose(label string, names []string, done func(string) Intent) *Prompt {
	c := &choice{names: names, at: -1}
	p := &Prompt{Label: label, Told: c.told}
	p.Changed = func(s string) Intent {
		c.typed, c.at = text.Line(s), -1
		return nil
	}
	p.Step = func(d int) Intent {
		if fit := c.fitting(); len(fit) > 0 {
			c.at = (max(c.at+d, -1) + len(fit)) % len(fit)
			p.Input = Input{}
			p.Input.Insert(fit[c.at])
		}
		return nil
	}
	p.Done = func(s string) Intent {
		s = text.Line(s)
		if fit := c.fitting(); c.at < 0 && s != "" {
			s = fit[0]
		}
		return done(s)
	}
	return p
}

// fitting returns the names that contain the input: first the identical name, then those with a word that begins with
// it. The input itself comes last, if it is none of them.
func (c *choice) fitting() []string {
	typed := text.Fold(c.typed)
	var same, begun, held []string
	for _, n := range c.names {
		switch name := text.Fold(n); {
		case name == typed:
			same = append(same, n)
		case Begins(name, typed):
			begun = append(begun, n)
		case strings.Contains(name, typed):
			held = append(held, n)
		}
	}
	if len(same) == 0 && typed != "" {
		held = append(held, c.typed)
	}
	return slices.Concat(same, begun, held)
}

// told returns what enter takes, and what else the arrows lead to.
func (c *choice) told() string {
	fit := c.fitting()
	switch {
	case c.at >= 0:
		return fmt.Sprintf("%d of %d", c.at+1, len(fit))
	case c.typed == "":
		return "↓ " + Clip(strings.Join(fit[:min(len(fit), 3)], ", "), 50)
	case fit[0] == c.typed && !slices.Contains(c.names, c.typed):
		return "a new name"
	case len(fit) == 1:
		return "enter: " + Clip(fit[0], 40)
	default:
		return fmt.Sprintf("enter: %s, ↓ %d more", Clip(fit[0], 30), len(fit)-1)
	}
}

// Begins reports whether a word of s begins with letters.
func Begins(s, letters string) bool {
	for {
		i := strings.Index(s, letters)
		if i < 0 {
			return false
		}
		if i == 0 || strings.ContainsRune(" “\"'(-", rune(s[i-1])) {
			return true
		}
		s = s[i+1:]
	}
}
