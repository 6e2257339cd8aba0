// Package large makes slices of many megabytes.
//
// The system hands out memory in pages of four kilobytes, each when it is touched first; a
// corpus of a hundred thousand articles is two hundred thousand of them, a third of the
// time it takes to read it from the cache. Where it is asked for pages of two megabytes
// (Linux), nearly all of that is saved. What is taken in small pieces can be had out of such
// pages too, if they are asked for before (Heap).
package large
