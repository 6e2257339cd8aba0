// Package parallel runs many small tasks of one kind on all processors.
package parallel
