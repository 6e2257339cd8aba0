// Package card draws an item of the corpus for any screen: as the few lines of a row in a list, or as a preview in a
// pane. It takes a library and a size and returns runs of cells; it keeps nothing.
package card
