// Package kit is what the screens of the reader are built of: text as cells, wrapped and
// painted (cells.go, wrap.go); the theme, the one place with colours (theme.go); a list with
// a cursor (list.go); lines that are typed (input.go, prompt.go); every size (layout.go); and
// the one table of keys, from which help, hints and the manual are made (keys.go).
//
// It knows nothing of articles beyond spans of a text, and nothing of any screen.
package kit
