package reader

import "lineup/ui/reader/kit"

// Settings are what the user has set of how the reader looks and is steered.
type Settings = kit.Settings

// Themes are the names of the themes.
func Themes() []string { return kit.Themes() }

// Signs are the sets of signs to draw with.
func Signs() []string { return kit.Signs() }

// Orders are the orders in which right-to-left text can be sent to the terminal.
func Orders() []string { return kit.Orders() }

// DateStyles are the ways to write a day.
func DateStyles() []string { return kit.DateStyles() }
