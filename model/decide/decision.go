package decide

import (
	"reflect"
	"slices"
	"time"
)

// Decision is one thing the user has decided: a Correction, Alias, NotAlias, Join,
// Part, Merge, Split, Outlet or Bookmark. Its fields carry the keys they have in
// lineup.toml.
type Decision interface {
	// Table is the name of its tables in lineup.toml.
	Table() string
	// String says what was decided, for the user.
	String() string
	// subject tells what the decision is about. Of several with one subject the
	// last one holds.
	subject() string
	step() step
	// apply carries it out; the error says why it cannot be.
	apply(w *work) error
}

// step is when a decision is applied.
type step uint8

const (
	outlets step = iota
	names
	speakers
	stories
	utterances
	bookmarks
)

// Decided is a decision with when it was made and where it stands.
type Decided struct {
	Decision

	At   time.Time // zero for what was written by hand
	File string    // "" for one that is not written yet
	Line int       // in File, from 1
}

// Same says that two are one decision, wherever they stand.
func (d Decided) Same(e Decided) bool {
	return d.At.Equal(e.At) && reflect.DeepEqual(d.Decision, e.Decision)
}

// Decisions are in the order in which they were made.
type Decisions []Decided

// Replaced returns those that a new decision takes the place of, since they are
// about the same.
func (ds Decisions) Replaced(d Decision) Decisions {
	var out Decisions
	for _, e := range ds {
		if e.subject() == d.subject() {
			out = append(out, e)
		}
	}
	return out
}

// With returns the decisions with one more.
func (ds Decisions) With(d Decided) Decisions {
	return append(slices.Clip(ds), d)
}

// Without returns the decisions without one of them.
func (ds Decisions) Without(d Decided) Decisions {
	return slices.DeleteFunc(slices.Clone(ds), d.Same)
}

// Last returns the decision made last, and whether there is one. What was written
// by hand is never it: no key made it, and none takes it back.
func (ds Decisions) Last() (Decided, bool) {
	var last Decided
	for _, d := range ds {
		if !d.At.IsZero() && !d.At.Before(last.At) {
			last = d
		}
	}
	return last, last.Decision != nil
}

// inForce are the decisions that hold, in the order in which they are applied: of
// several on one subject the last, where it stands.
func (ds Decisions) inForce() Decisions {
	last := make(map[string]int, len(ds))
	for i, d := range ds {
		last[d.subject()] = i
	}
	var out Decisions
	for i, d := range ds {
		if last[d.subject()] == i {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Decided) int { return int(a.step()) - int(b.step()) })
	return out
}
