// Package column implements large columns of numbers and strings without pointers: concatenated strings ([Lines]),
// sets of small numbers ([Set]), and the format in which both are stored ([Encoder], [Decoder]).
//
// A stored column is read in place where the machine allows it, so that a mapped file costs only what is accessed.
// Whatever the bytes, a Decoder never panics: it records the first fault and from then on returns columns of zeros.
package column
