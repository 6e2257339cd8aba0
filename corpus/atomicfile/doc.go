// Package atomicfile writes files so that a reader or a crash at any time
// finds the old file or the new one, whole.
package atomicfile
