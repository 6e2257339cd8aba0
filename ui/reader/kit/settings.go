package kit

import (
	"fmt"
	"slices"
	"strings"
)

// Settings are what the user has set of how the reader looks and is steered. The zero
// Settings are the defaults.
type Settings struct {
	// Theme is one of Themes, or of the user's own; "" is the first of Themes.
	Theme string
	// Own are the user's own themes by their names: each token's colour ("#6cb4ff", "12") by
	// the token's name, and under "base" the theme that has the rest.
	Own map[string]map[string]string
	// Keys replaces the keys of actions, by the names of Actions. The keys are written
	// as the help shows them in lower case: "x", "ctrl+s", "pgdown", "space". An empty
	// list takes an action's keys away.
	Keys map[string][]string
	// Mouse takes the wheel and clicks. Without it the terminal keeps them, to select
	// and copy as it does everywhere.
	Mouse bool
	// Measure is the width in cells that running text is set in, at most; 0 is 72.
	Measure int
	// DateStyle is one of DateStyles; "" is the first of them.
	DateStyle string
	// Plain draws no lines and one thing at a time: no preview beside a list, versions
	// one below the other. It is for screen readers and very slow lines.
	Plain bool
}

// The bounds of Settings.Measure in cells.
const (
	leastMeasure   = 20
	defaultMeasure = 72
	mostMeasure    = 200
)

// Themes are the names of the themes: auto asks the terminal whether its ground is
// dark or light, the others do not depend on an answer, or, as contrast and
// colour-blind, suit either. All use the terminal's own sixteen colours.
func Themes() []string {
	return []string{"auto", "dark", "light", "contrast", "colour-blind", "none"}
}

// DateStyles are the ways to write a day: 2025-08-17, 17 Aug 2025, Aug 17, 2025.
// Citations and exports always write the first.
func DateStyles() []string { return []string{"iso", "day-month", "month-day"} }

// Check says what is wrong with settings, in words for who has written them.
func (s Settings) Check() error {
	if s.Theme != "" && !slices.Contains(Themes(), s.Theme) {
		return fmt.Errorf("no theme %q; there are %s", s.Theme, strings.Join(Themes(), ", "))
	}
	if s.DateStyle != "" && !slices.Contains(DateStyles(), s.DateStyle) {
		return fmt.Errorf("no date style %q; there are %s", s.DateStyle, strings.Join(DateStyles(), ", "))
	}
	if s.Measure != 0 && (s.Measure < leastMeasure || s.Measure > mostMeasure) {
		return fmt.Errorf("a measure of %d cells; from %d to %d can be read", s.Measure, leastMeasure, mostMeasure)
	}
	_, err := Rebound(s.Keys)
	return err
}

// TextWidth is the widest that running text is set, in cells.
func (s Settings) TextWidth() int {
	if s.Measure == 0 {
		return defaultMeasure
	}
	return min(max(s.Measure, leastMeasure), mostMeasure)
}

// Framed reports whether there is room for frames in w cells, and they are wanted.
func (s Settings) Framed(w int) bool { return !s.Plain && w >= framesFrom }
