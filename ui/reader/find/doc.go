// Package find is the search, laid over what was in sight: a line to type in, the hits in groups, and a preview of
// the selected one. The program runs the search itself.
package find
