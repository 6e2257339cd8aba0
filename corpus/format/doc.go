// Package format turns bytes into records: what a file or a stream says of its
// articles, field by field, before anybody has asked what the fields mean.
//
// A Format recognises its kind by content and name and cuts an input into parts;
// a part is a stretch that has been read but not yet understood, so that the
// parts of one large file can be worked on side by side while the order of the
// records stays that of the file. Cutting never holds more than a part, parts
// and files are bounded, and whatever cannot be read is a Fault with its line
// beside the records that could.
//
// A further kind of file is a further Format in a file of its own, and a line in
// the table of kinds.
package format
