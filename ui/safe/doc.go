// Package safe is the way out of the program. Article text, names, notes, tags, paths and
// errors are hostile until they are shown not to be; what reaches a terminal, a file or the
// clipboard is a String, and only this package makes one. So the compiler finds whatever
// would get out raw.
//
// The functions that make one are named after where the text goes: a line, JSON, Markdown,
// HTML, a cell of CSV. What others write, such as a library's help, goes through a Writer.
package safe
