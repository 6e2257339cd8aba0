// Package library is the corpus prepared for browsing: in which order things are listed, what belongs to what, what
// every article's source is called, and what a row of a list is about. A Library is made once for a corpus, beside the
// program, and reuses what an earlier one has of the same things.
//
// A Kind and a position name a thing of the corpus; a Scope is what a list is about; a Spot is what a decision would be
// about; a Place is where the user is, in ids that outlive a reload.
package library
