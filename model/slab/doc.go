// Package slab makes many slices of a few values each, which are kept as long as one another: the pieces of the quotes
// of a corpus, the spellings of its people.
//
// Each allocation costs the allocator and the garbage collector the same, however small it is.
package slab
