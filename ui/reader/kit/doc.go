// Package kit has the building blocks of the reader's screens: wrapped and painted cells of text (cells.go, wrap.go);
// the theme, the one place with colours (theme.go); a list with a cursor (list.go); typed lines (input.go,
// prompt.go); all sizes (layout.go); and the one table of keys, from which help, hints and the manual are made
// (keys.go).
//
// It knows nothing of articles beyond spans of a text, and nothing of any screen.
package kit
