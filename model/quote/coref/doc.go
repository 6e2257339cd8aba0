// Package coref leads the subject of every report to a person: a name to who bears it, a
// pronoun to whom of those named before it suits best (pronoun.go), a description to who has
// the role, or to somebody known by the description alone (description.go).
//
// It goes in the order of the text, since who spoke last is evidence for the next pronoun.
package coref
