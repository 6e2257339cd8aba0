// Package atomicfile writes a file so that whoever reads it, now or after a crash,
// finds the old or the new one whole.
package atomicfile
