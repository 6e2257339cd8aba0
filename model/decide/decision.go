package decide

import (
	"reflect"
	"slices"
	"time"
)

// Decision is one thing the user has decided: a Correction, Alias, NotAlias, Join,
// Part, Merge, Split, Outlet, Bookmark or Dismissal. Its fields carry the keys they have in
// lineup.toml.
type Decision interface {
	// Table is the name of its tables in lineup.toml.
	Table() string
	// String says what was decided, for the user.
	String() string
	// subject says what the decision is about. Of several with one subject the
	// last one holds.
	subject() string
	step() step
	// renamed is the decision as it is said elsewhere, see Renaming.
	renamed(r Renaming) (Decision, bool)
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
	dismissals
)

// Decided is a decision with when it was made and where it is.
type Decided struct {
	Decision

	At   time.Time // zero for what was written by hand
	File string    // "" for one that is not written yet
	Line int       // in File, from 1
	// Above says that File is of a folder above the one that is open: what is decided may
	// be about what cannot be seen.
	Above bool
}

// Same reports whether two are one decision, wherever they are.
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

// tick is how far apart in time the decisions of one step are stamped, so that they keep
// their order, and are known again as one step.
const tick = time.Microsecond

// Step stamps decisions that are made at once.
func Step(now time.Time, ds ...Decision) Decisions {
	out := make(Decisions, len(ds))
	for i, d := range ds {
		out[i] = Decided{Decision: d, At: now.Add(time.Duration(i) * tick)}
	}
	return out
}

// Last returns the decisions of the last step, none where there is none. What was written
// by hand is never among them: no key made it, and none takes it back.
func (ds Decisions) Last() Decisions {
	byTime := slices.DeleteFunc(slices.Clone(ds), func(d Decided) bool { return d.At.IsZero() })
	slices.SortStableFunc(byTime, func(a, b Decided) int { return a.At.Compare(b.At) })
	from := max(len(byTime)-1, 0)
	for from > 0 && byTime[from].At.Sub(byTime[from-1].At) <= tick {
		from--
	}
	return byTime[from:]
}

// inForce are the decisions that hold, in the order in which they are applied: of
// several on one subject the last, where it is.
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
