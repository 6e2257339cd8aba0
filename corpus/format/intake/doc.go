// Package intake is what all families of formats share: an Input, unpacked and within limits; the
// Part that is cut from it and read later; the Record of an article, field by field, and the Fault
// for what could not be read; and the Names that map fields to their uses.
//
// If one family finds in its files what another reads (a page in a message), it calls a function of
// type Exports, Pages or Letters that the registry passes in.
package intake
