// Package format is the registry of the families of files: for an input it asks each "is this
// yours?", by content and then by name, and the first that claims it reads it.
//
// A family is a package that knows no other. Each cuts an input into parts: stretches that have
// been read but not yet understood, so that the parts of one large file can be worked on side by
// side while the order of the records stays that of the file. Cutting never holds more than a
// part, parts and files are bounded, and whatever cannot be read is a Fault with its line beside
// the records that could. What families share is in intake, characters, markup, xmltree and
// reflow; what one finds in its files and another reads, it reads by a function that it is handed
// in kinds.
//
// A further kind of file is a Format in a family of its own or a kindred one, and a line in kinds.
package format
