// Package annotated reads articles in which people have marked the quotes and who speaks them,
// for the programs that score the reading and learn from it, and judges what the program reads.
// The articles go through the same door as the user's (corpus).
//
// There are two sources. JSON Lines hold an article a line and the annotation in fields of
// their own (Load, Records). Marked-up texts hold both in one file that a person can read and
// edit (Marked); whatever is doubtful in them is refused with file and line.
package annotated
