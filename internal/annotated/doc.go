// Package annotated reads articles in which people have marked the quotes and their speakers, for the programs that
// score the reading and learn from it, and judges what the program reads. The articles are loaded in the same way
// as the user's (corpus).
//
// There are two formats. JSON Lines have an article per line, with the annotation in fields of its own (Load,
// Records). Marked-up texts have both in one file that a person can read and edit (Marked); anything doubtful in
// them is rejected with file and line.
package annotated
