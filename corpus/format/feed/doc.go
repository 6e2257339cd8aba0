// Package feed reads what sites offer to feed readers, saved as a file: RSS of any version and
// Atom.
package feed
