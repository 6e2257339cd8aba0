// Package format is the registry of file formats: it asks each format in turn whether an input is
// its own, by content and then by name, and the first that claims it reads it.
//
// Formats are grouped in families, packages that do not know each other. Each format cuts an input
// into parts: stretches that have been read but not yet parsed, so that the parts of a large file
// can be parsed in parallel while the records keep the order of the file. Cutting never holds more
// than a part, parts and files are bounded, and whatever cannot be read is a Fault with its line
// beside the records that could. What families share is in intake, characters, markup, xmltree and
// reflow; if one finds in its files what another reads, it calls a function passed to it in kinds.
//
// To add a format, implement Format in a new or a kindred family and add a line to kinds.
package format
