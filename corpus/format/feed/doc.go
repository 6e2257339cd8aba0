// Package feed reads saved feeds: RSS of any version and Atom.
package feed
