// Package owned changes corpora that share their contents.
//
// A corpus never changes, but another may be made from it that differs in a few of a million values. The two share
// everything by pointer except those few, which the newer one copies when it first writes to them.
package owned
