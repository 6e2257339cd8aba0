// Package reflow makes paragraphs of lines that were broken at a width: words parted by hyphens
// are joined, page numbers and running heads left out.
package reflow
