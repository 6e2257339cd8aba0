// Package intake is what every family of files shares: an Input, unpacked and within bounds; the
// Part that is cut from it and read later; the Record of an article, field by field, and the Fault
// of what could not be read; and the Names that tell what fields are good for.
//
// What one family finds in its files and another reads (a page in a message) it reads by a
// function of one of the types Exports, Pages and Letters, which the registry hands to it.
package intake
