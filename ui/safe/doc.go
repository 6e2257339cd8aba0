// Package safe is the only way out of the program. Article text, names, notes, tags, paths and errors are treated as
// hostile; whatever reaches a terminal, a file or the clipboard is a String, which only this package can make. The
// compiler thus catches any text that would leave raw.
//
// The functions that make a String are named after its destination: a line, JSON, Markdown, HTML, a CSV cell. Output
// written by others, such as a library's help, goes through a Writer.
package safe
