// Package lineup is the screen that sets the versions of a quote, or whole articles, side by side.
//
// Line-ups are made in the background. layout (grid*.go) breaks one into lines for the width of the panes; parts.go
// divides the screen into panes, differences and further versions; render.go draws the lines in sight.
package lineup
