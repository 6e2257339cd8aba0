// Package owned changes corpora that share what they hold.
//
// A corpus never changes, but another one may be made from it that differs in a few of a
// million things. Both share everything by pointer except those few, of which the newer
// one has its own copies, made when they are first written.
package owned
