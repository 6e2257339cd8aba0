package kit

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"lineup/model/text"
)

// Settings are the user's settings for the look and the keys of the reader. The zero Settings are the defaults.
type Settings struct {
	// Theme is one of Themes, or one of the user's own; "" is the first of Themes.
	Theme string
	// Own are the user's own themes by name: each token's colour ("#6cb4ff", "12") by the token's name, and under
	// "base" the theme that provides the rest.
	Own map[string]map[string]string
	// Keys replaces the keys of actions, by the names of Actions. Keys are written as in the help, in lower case:
	// "x", "ctrl+s", "pgdown", "space". An empty list removes an action's keys.
	Keys map[string][]string
	// Mouse enables the wheel and clicks. Without it the terminal handles the mouse, for selecting and copying as
	// usual.
	Mouse bool
	// Measure is the maximum width of running text in cells; 0 means 72.
	Measure int
	// DateStyle is one of DateStyles; "" is the first of them.
	DateStyle string
	// Signs is one of the values of the function Signs: the character set for frames and signs; "" is the first of
	// them.
	Signs string
	// RTL is one of Orders: how right-to-left text is sent to the terminal; "" is the first of them.
	RTL string
	// Plain draws no lines and shows one thing at a time: no preview beside a list, versions below each other, signs
	// in ASCII. It is for screen readers and very slow connections.
	Plain bool
}

// Limits of Settings.Measure in cells.
const (
	leastMeasure   = 20
	defaultMeasure = 72
	mostMeasure    = 200
)

// Themes returns the names of the built-in themes. auto asks the terminal whether its background is dark or light;
// the others do not depend on the answer, or, like contrast and colour-blind, suit both.
func Themes() []string {
	return []string{"auto", "dark", "light", "contrast", "colour-blind", "none"}
}

// Tokens returns the names of the colours in a theme, in alphabetical order.
func Tokens() []string { return slices.Sorted(maps.Keys(shades)) }

// A DefaultColour is the colour of a token on dark and on light backgrounds, unless a theme says otherwise.
type DefaultColour struct{ Token, Dark, Light string }

// DefaultColours returns the colours of all tokens.
func DefaultColours() []DefaultColour {
	var out []DefaultColour
	for _, token := range Tokens() {
		out = append(out, DefaultColour{token, shades[token].dark, shades[token].light})
	}
	return out
}

// checkOwn reports what is wrong with a theme of the user's own.
func checkOwn(name string, own map[string]string) error {
	if slices.Contains(Themes(), name) {
		return fmt.Errorf("themes.%s: this is a built-in theme; choose another name", name)
	}
	for _, token := range slices.Sorted(maps.Keys(own)) {
		value := own[token]
		switch {
		case token == themeBase:
			if !slices.Contains(Themes(), value) {
				return fmt.Errorf("themes.%s.base: unknown theme %q; the themes are %s", name, value, strings.Join(Themes(), ", "))
			}
		case !slices.Contains(Tokens(), token):
			hint := "the colours are " + strings.Join(Tokens(), ", ")
			if near := text.Nearest(token, Tokens()); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			return fmt.Errorf("themes.%s: unknown colour %q; %s", name, token, hint)
		case !isColour(value):
			return fmt.Errorf(`themes.%s.%s: %q is not a colour; write "#6cb4ff", or "0" to "255" for one of the terminal's own`, name, token, value)
		}
	}
	return nil
}

// themeBase is the key under which a user's theme names the theme that provides the rest.
const themeBase = "base"

// isColour reports whether s is a colour as a theme accepts it: #rgb, #rrggbb or a number up to 255.
func isColour(s string) bool {
	if hex, ok := strings.CutPrefix(s, "#"); ok {
		_, err := strconv.ParseUint(hex, 16, 32)
		return err == nil && (len(hex) == 3 || len(hex) == 6)
	}
	n, err := strconv.ParseUint(s, 10, 8)
	return err == nil && strconv.FormatUint(n, 10) == s
}

// DateStyles returns the ways to write a day: 17 Aug 2025, Aug 17, 2025, 2025-08-17. Citations and exports always use
// the last.
func DateStyles() []string { return []string{"day-month", "month-day", "iso"} }

// Check returns what is wrong with the settings, worded for the user who wrote them.
func (s Settings) Check() error {
	for _, name := range slices.Sorted(maps.Keys(s.Own)) {
		if err := checkOwn(name, s.Own[name]); err != nil {
			return err
		}
	}
	if themes := slices.Concat(Themes(), slices.Sorted(maps.Keys(s.Own))); s.Theme != "" && !slices.Contains(themes, s.Theme) {
		return fmt.Errorf("theme: unknown theme %q; the themes are %s", s.Theme, strings.Join(themes, ", "))
	}
	if s.DateStyle != "" && !slices.Contains(DateStyles(), s.DateStyle) {
		return fmt.Errorf("dates: unknown date style %q; use one of %s", s.DateStyle, strings.Join(DateStyles(), ", "))
	}
	if s.Signs != "" && !slices.Contains(Signs(), s.Signs) {
		return fmt.Errorf("signs: unknown signs %q; use one of %s", s.Signs, strings.Join(Signs(), ", "))
	}
	if s.RTL != "" && !slices.Contains(Orders(), s.RTL) {
		return fmt.Errorf("rtl: unknown order %q; use one of %s", s.RTL, strings.Join(Orders(), ", "))
	}
	if s.Measure != 0 && (s.Measure < leastMeasure || s.Measure > mostMeasure) {
		return fmt.Errorf("measure: %d is out of range; choose %d to %d columns", s.Measure, leastMeasure, mostMeasure)
	}
	_, err := Rebound(s.Keys)
	return err
}

// TextWidth returns the maximum width of running text in cells.
func (s Settings) TextWidth() int {
	if s.Measure == 0 {
		return defaultMeasure
	}
	return min(max(s.Measure, leastMeasure), mostMeasure)
}

// Framed reports whether frames are wanted and w cells have room for them.
func (s Settings) Framed(w int) bool { return !s.Plain && w >= framesFrom }
