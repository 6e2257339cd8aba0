// Package owned changes corpora that share what they hold.
//
// A corpus never changes, but another one may be made of it that differs in a few of a
// million things. Both then hold the same things, by pointers, but for those few: of each of
// these the newer one has a copy of its own, which is made when it is first written.
package owned
