// Package column holds large columns of numbers and strings without pointers: many strings end to
// end ([Lines]), sets of small numbers ([Set]), and the form in which both are stored ([Encoder],
// [Decoder]).
//
// A stored column is read in place where the machine allows it, so that a mapped file costs only
// what somebody looks at. Whatever the bytes, a Decoder never panics: it notes the first fault and
// from then on returns columns of zeros.
package column
