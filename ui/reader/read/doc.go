// Package read is the screen of one article: its text at a comfortable measure, quotes tinted, notes in the margin on
// who else has them, and a search within it.
package read
