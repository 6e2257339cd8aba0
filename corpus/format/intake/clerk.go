package intake

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/model"
)

// Sampled is of how many records of a part the fields are noted: enough to tell what a
// file is made of. Where the user has named fields those of all are, since a field may
// stand in a few.
const Sampled = 50

// A Clerk reads the records of one part.
type Clerk struct {
	names *Names
	read  int // records so far
}

// NewClerk begins the records of a part.
func NewClerk(names *Names) *Clerk { return &Clerk{names: names} }

// Filler begins a record.
func (c *Clerk) Filler() *Filler {
	f := &Filler{names: c.names}
	if c.read++; c.read <= Sampled || c.names.mapped {
		f.met = &fieldNotes{}
	}
	return f
}

// fieldNotes are the fields of one record that were met. Of nil none are.
type fieldNotes struct {
	all []model.Field
	at  [slots]int // where in all the field is that filled the slot, from 1
}

// maxFields is how many fields of one record are noted.
const maxFields = 100

// meet notes a field. What is taken next is from it.
func (n *fieldNotes) meet(name string, value func() string) {
	if n == nil || len(n.all) == maxFields {
		return
	}
	v := value()
	n.all = append(n.all, model.Field{Name: name, Look: lookOf(v), Size: len(v)})
}

// within notes the fields of an object that nothing is taken from, which the user may
// want to name.
func (n *fieldNotes) within(name string, inner map[string]any) {
	if n == nil {
		return
	}
	for _, k := range slices.Sorted(maps.Keys(inner)) {
		if v := Scalar(inner[k]); v != "" {
			n.meet(name+"."+k, func() string { return v })
		}
	}
}

// won reports whether the field met last fills a slot.
func (n *fieldNotes) won(s slot) {
	if n != nil {
		n.at[s] = len(n.all)
	}
}

// fields are those that were met, with what each was taken for.
func (n *fieldNotes) fields() []model.Field {
	if n == nil {
		return nil
	}
	for s, at := range n.at {
		if at > 0 && n.all[at-1].Fact == "" {
			n.all[at-1].Fact = factNames[s]
		}
	}
	return n.all
}

// aText is how many bytes a value has that is more than a line.
const aText = 200

// lookOf is what a value looks like.
func lookOf(v string) model.Look {
	v = strings.TrimSpace(v)
	if v == "" {
		return model.LooksEmpty
	}
	if len(v) > aText {
		return model.LooksText
	}
	if IsURL(v) {
		return model.LooksURL
	}
	if d, unclear := dates.Parse(v); d.Precision >= model.ToMonth || unclear {
		return model.LooksDate
	}
	if _, err := strconv.ParseFloat(v, 64); err == nil || !utf8.ValidString(v) {
		return model.LooksNumber
	}
	return model.LooksLine
}
