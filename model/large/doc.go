// Package large makes slices of many megabytes.
//
// The system hands out memory in pages of four kilobytes, each when it is first touched. A corpus of a hundred
// thousand articles needs two hundred thousand of them, which takes a third of the time to read it from the cache.
// Asking for pages of two megabytes (Linux) saves nearly all of that. Small allocations can use such pages too, if
// they are requested beforehand (Heap).
package large
