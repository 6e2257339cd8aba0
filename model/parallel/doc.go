// Package parallel does many small things of one kind on all processors.
package parallel
