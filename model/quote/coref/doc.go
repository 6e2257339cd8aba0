// Package coref resolves the subject of every report to a person: a name to its bearer, a pronoun to the best
// of the people named before it (pronoun.go), a description to whoever has the role, or to somebody known by
// the description alone (description.go).
//
// It works in text order, since the last speaker is evidence for the next pronoun.
package coref
