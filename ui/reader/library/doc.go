// Package library is the corpus prepared for browsing: the order of every list, what belongs to what, the name of
// every article's source, and what each row of a list refers to. A Library is made once per corpus, in the
// background, and reuses whatever an earlier one has of the same things.
//
// A Kind and a position identify a thing in the corpus; a Scope is what a list is restricted to; a Spot is what a
// decision would apply to; a Place is where the user is, in IDs that survive a reload.
package library
