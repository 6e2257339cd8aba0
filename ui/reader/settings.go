package reader

import "lineup/ui/reader/kit"

// Settings are what the user has set of how the reader looks and is steered.
type Settings = kit.Settings

// Themes are the names of the themes.
func Themes() []string { return kit.Themes() }

// Signs are the sets of signs to draw with.
func Signs() []string { return kit.Signs() }

// DateStyles are the ways to write a day.
func DateStyles() []string { return kit.DateStyles() }
