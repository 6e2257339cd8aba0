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

// Sampled is how many records of a part have their fields noted: enough to show the structure of a
// file. If the user has mapped fields, all records are noted, since a field may be in few of them.
const Sampled = 50

// A Clerk reads the records of one part.
type Clerk struct {
	names *Names
	read  int // records so far
}

// NewClerk returns a clerk for the records of a part.
func NewClerk(names *Names) *Clerk { return &Clerk{names: names} }

// Filler returns the filler for the next record.
func (c *Clerk) Filler() *Filler {
	f := &Filler{names: c.names}
	if c.read++; c.read <= Sampled || c.names.mapped {
		f.met = &fieldNotes{}
	}
	return f
}

// fieldNotes are the fields found in one record. A nil value notes nothing.
type fieldNotes struct {
	all []model.Field
	at  [slots]int // index in all of the field that filled the slot, from 1
}

// maxFields is how many fields are noted per record.
const maxFields = 100

// meet notes a field. Values taken next are from it.
func (n *fieldNotes) meet(name string, value func() string) {
	if n == nil || len(n.all) == maxFields {
		return
	}
	v := value()
	n.all = append(n.all, model.Field{Name: name, Look: lookOf(v), Size: len(v)})
}

// within notes the fields of an unused object, which the user may want to map.
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

// won records that the field met last fills a slot.
func (n *fieldNotes) won(s slot) {
	if n != nil {
		n.at[s] = len(n.all)
	}
}

// fields returns the fields found, with the fact that each was used for.
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

// aText is the length of a value beyond which it is more than a line, in bytes.
const aText = 200

// lookOf returns what a value looks like.
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
