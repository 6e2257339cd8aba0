// Package atomicfile writes files that other programs may read, or a crash interrupt, at any
// time: what is there is the old file or the new one, whole.
package atomicfile
