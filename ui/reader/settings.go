package reader

import "lineup/ui/reader/kit"

// Settings are the user's settings for the look and the keys of the reader.
type Settings = kit.Settings

// Themes returns the names of the themes.
func Themes() []string { return kit.Themes() }

// Signs returns the sets of signs to draw with.
func Signs() []string { return kit.Signs() }

// Orders returns the orders in which right-to-left text can be sent to the terminal.
func Orders() []string { return kit.Orders() }

// DateStyles returns the ways to write a day.
func DateStyles() []string { return kit.DateStyles() }
