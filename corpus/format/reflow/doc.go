// Package reflow turns lines that were broken at a width into paragraphs: hyphenated words are
// joined, page numbers and running heads removed.
package reflow
