// Package lineup is the screen that sets the versions of a quote, or whole articles, side by side.
//
// What is lined up is made beside the program. layout (grid*.go) sets it in lines for the width of the panes; parts.go
// cuts the screen into panes, what differs and further versions; render.go draws the lines in sight.
package lineup
