package decide

import (
	"reflect"
	"slices"
	"time"
)

// Decision is one thing the user has decided: a Correction, Alias, NotAlias, Join, Part, Merge, Split, Outlet,
// Bookmark or Dismissal. Its fields carry the keys used in lineup.toml.
type Decision interface {
	// Table returns the name of its tables in lineup.toml.
	Table() string
	// String describes the decision to the user.
	String() string
	// subject identifies what the decision is about. Of several decisions with the same subject, the last one
	// holds.
	subject() string
	step() step
	// renamed returns the decision as it reads in another folder, see Renaming.
	renamed(r Renaming) (Decision, bool)
	// apply carries out the decision, or returns why it cannot.
	apply(w *work) error
}

// step is the stage at which a decision is applied.
type step uint8

const (
	outlets step = iota
	names
	speakers
	stories
	utterances
	bookmarks
	dismissals
)

// Decided is a decision with its time and place.
type Decided struct {
	Decision

	At   time.Time // zero if written by hand
	File string    // "" if not written yet
	Line int       // in File, from 1
	// Above reports whether File is in a folder above the open one: the decision may concern things that are not
	// loaded.
	Above bool
}

// Same reports whether d and e are the same decision, wherever they are written.
func (d Decided) Same(e Decided) bool {
	return d.At.Equal(e.At) && reflect.DeepEqual(d.Decision, e.Decision)
}

// Decisions are in the order in which they were made.
type Decisions []Decided

// Replaced returns the decisions that a new one replaces, because they have the same subject.
func (ds Decisions) Replaced(d Decision) Decisions {
	var out Decisions
	for _, e := range ds {
		if e.subject() == d.subject() {
			out = append(out, e)
		}
	}
	return out
}

// With returns the decisions plus one.
func (ds Decisions) With(d Decided) Decisions {
	return append(slices.Clip(ds), d)
}

// Without returns the decisions minus one.
func (ds Decisions) Without(d Decided) Decisions {
	return slices.DeleteFunc(slices.Clone(ds), d.Same)
}

// tick is the time between the stamps of the decisions of one step. It preserves their order and identifies them as
// one step.
const tick = time.Microsecond

// Step stamps decisions that are made together.
func Step(now time.Time, ds ...Decision) Decisions {
	out := make(Decisions, len(ds))
	for i, d := range ds {
		out[i] = Decided{Decision: d, At: now.Add(time.Duration(i) * tick)}
	}
	return out
}

// Last returns the decisions of the last step, if any. It never includes decisions written by hand: no key made
// them, and none undoes them.
func (ds Decisions) Last() Decisions {
	byTime := slices.DeleteFunc(slices.Clone(ds), func(d Decided) bool { return d.At.IsZero() })
	slices.SortStableFunc(byTime, func(a, b Decided) int { return a.At.Compare(b.At) })
	from := max(len(byTime)-1, 0)
	for from > 0 && byTime[from].At.Sub(byTime[from-1].At) <= tick {
		from--
	}
	return byTime[from:]
}

// inForce returns the decisions that hold, in the order in which they are applied: of several on one subject the
// last, at its own place.
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
