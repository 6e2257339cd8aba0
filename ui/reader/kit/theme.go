package kit

import (
	"image/color"
	"maps"
	"math"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"

	"lineup/ui/cells"
	"lineup/ui/safe"
)

// A shade is the colour of a token: on dark and on light backgrounds, and from the sixteen colours that a terminal
// lets its user choose; none is -1.
type shade struct {
	dark, light     string
	dark16, light16 int
}

const (
	none  = -1
	white = "#ffffff"
)

// shades are the colours of the inks and papers, by the names under which a user's theme sets them. All text has a
// contrast of at least 4.5 to its background, on the papers of differences 7; outlets are distinguishable with
// normal, red-blind and green-blind vision, and so are papers (theme_test.go).
var shades = map[string]shade{
	"text":    {"#d6d9de", "#24292f", none, none},
	"bright":  {"#f4f6fa", "#0b0d10", 15, 0},
	"muted":   {"#9aa3b2", "#535b65", 7, 8},
	"faint":   {"#7d8594", "#6a727c", 7, 8},
	"border":  {"#5e6778", "#868e9a", 8, 8},
	"accent":  {"#6cb4ff", "#0a5cc0", 12, 4},
	"warn":    {"#ffcf5c", "#8a5a00", 11, 3},
	"cut":     {"#ff8a80", "#b3261e", 9, 1},
	"added":   {"#5ad4c6", "#00695f", 14, 6},
	"changed": {"#c9a8ff", "#6b38c2", 13, 5},
	"minor":   {"#9aa3b2", "#57606a", none, none},

	"on-accent":  {"#0c1118", white, 0, 15},
	"on-cut":     {"#ffd9d5", "#7a1410", 15, 15},
	"on-added":   {"#c9fff6", "#004d45", 0, 0},
	"on-changed": {"#eadcff", "#45208f", 15, 15},
	"on-now":     {white, white, none, none},
	"on-match":   {"#16181d", "#0b0d10", 0, 0},
	"on-quote":   {"#dfeaf8", "#1b2a3d", 14, 4},
	"on-lit":     {"#f4f6fa", "#0b0d10", 15, 15},

	"outlet-1": {"#ef8600", "#7a2e00", 3, 3},
	"outlet-2": {"#8f99ff", "#5a4be0", 12, 4},
	"outlet-3": {"#9cf09b", "#437a00", 10, 2},
	"outlet-4": {"#eea3c9", "#b0196a", 13, 5},
	"outlet-5": {"#309bb3", "#00708a", 6, 6},
	"outlet-6": {"#bcdbff", "#1d1470", 14, 4},
	"outlet-7": {"#b5857f", "#4a4a40", 5, 8},
	"outlet-8": {"#8db26f", "#8a5f80", 2, 1},

	"paper-surface":     {"#1d2128", "#f1f3f6", none, none},
	"paper-band":        {"#2b323f", "#dfe5ee", none, none},
	"paper-selected":    {"#1f2836", "#e8f0fb", none, none},
	"paper-accent":      {"#6cb4ff", "#0a5cc0", 12, 4},
	"paper-cut":         {"#6b2426", "#ffc9c4", 1, 1},
	"paper-added":       {"#0f4f4b", "#a9e9de", 6, 6},
	"paper-changed":     {"#4a3580", "#dccbff", 5, 5},
	"paper-cut-now":     {"#b0393b", "#c22f28", none, none},
	"paper-added-now":   {"#0c7a71", "#00766a", none, none},
	"paper-changed-now": {"#6f4fc0", "#6f4fc0", none, none},
	"paper-match":       {"#ffd75e", "#ffdf4d", 11, 11},
	"paper-quote":       {"#222c3a", "#e4edf7", none, none},
	"paper-lit":         {"#2d4568", "#bfd9f7", 4, 4},
}

// inkNames and paperNames are the names of the inks and papers, by number.
var (
	inkNames = [inks]string{
		Body: "text", Bright: "bright", Muted: "muted", Faint: "faint", Border: "border", Accent: "accent", Warn: "warn",
		Cut: "cut", Added: "added", Changed: "changed", Minor: "minor", onAccent: "on-accent", onCut: "on-cut",
		onAdded: "on-added", onChanged: "on-changed", onNow: "on-now", onMatch: "on-match", onQuote: "on-quote", onLit: "on-lit",
		outlet1: "outlet-1", outlet1 + 1: "outlet-2", outlet1 + 2: "outlet-3", outlet1 + 3: "outlet-4",
		outlet1 + 4: "outlet-5", outlet1 + 5: "outlet-6", outlet1 + 6: "outlet-7", outlet1 + 7: "outlet-8",
	}
	paperNames = [papers]string{
		1: "paper-surface", "paper-band", "paper-selected", "paper-accent", "paper-cut", "paper-added", "paper-changed",
		"paper-cut-now", "paper-added-now", "paper-changed-now", "paper-match", "paper-quote", "paper-lit",
	}
)

// variants are themes that differ from the default, with the colours that do. In high contrast nothing is dimmed; for
// colour-blind users, missing words are amber and added ones blue, which no kind of colour blindness confuses.
var variants = map[string]map[string]shade{
	"contrast": {
		"text": {white, "#000000", 15, 0}, "bright": {white, "#000000", 15, 0}, "muted": {"#f0f0f0", "#1a1a1a", 15, 0},
		"faint": {"#e0e0e0", "#2a2a2a", 15, 0}, "border": {"#c8c8c8", "#303030", 15, 0}, "minor": {"#f0f0f0", "#1a1a1a", 15, 0},
		"accent": {"#8fd0ff", "#003e8a", 14, 4}, "paper-accent": {"#8fd0ff", "#003e8a", 14, 4},
		"on-cut": {white, white, 15, 15}, "paper-cut": {"#9c0f0f", "#9c0f0f", 1, 1},
		"on-added": {"#000000", white, 0, 15}, "paper-added": {"#00d7c8", "#00544c", 14, 6},
		"on-changed": {white, white, 15, 15}, "paper-changed": {"#5a1fb8", "#4b1799", 5, 5},
		"on-quote": {white, "#000000", 15, 0},
	},
	"colour-blind": {
		"cut": {"#ffb45a", "#8a4b00", 11, 3}, "on-cut": {"#ffe6c7", "#5a2f00", 0, 0}, "paper-cut": {"#6b3f00", "#ffd9a8", 3, 3},
		"paper-cut-now": {"#a35f00", "#a35f00", none, none},
		"added":         {"#7cc0ff", "#0a5cc0", 12, 4}, "on-added": {"#dcedff", "#07346a", 15, 15}, "paper-added": {"#123f73", "#c7e0ff", 4, 4},
		"paper-added-now": {"#1f6fc4", "#0a5cc0", none, none},
		"changed":         {"#d9d9d9", "#3d3d3d", 15, 0}, "on-changed": {"#f2f2f2", "#1c1c1c", 0, 15}, "paper-changed": {"#4d4d4d", "#d4d4d4", 7, 8},
		"paper-changed-now": {"#7a7a7a", "#5c5c5c", none, none},
	},
}

// Attributes that mark a paper without a colour: with no colours at all, and with sixteen.
var (
	uncoloured = [papers]Style{
		paperSelected >> paperShift: Reversed, paperAccent >> paperShift: Reversed,
		paperCut >> paperShift: Bold | Underlined, paperAdded >> paperShift: Bold | Underlined, paperChanged >> paperShift: Bold | Underlined,
		paperCutNow >> paperShift: Reversed, paperAddedNow >> paperShift: Reversed, paperChangedNow >> paperShift: Reversed,
		paperMatch >> paperShift: Reversed, paperLit >> paperShift: Bold | Underlined,
	}
	sixteen = [papers]Style{
		paperSelected >> paperShift: Bold,
		paperCutNow >> paperShift:   Reversed, paperAddedNow >> paperShift: Reversed, paperChangedNow >> paperShift: Reversed,
	}
)

// A Ground is what the terminal reported about its background.
type Ground uint8

// The grounds.
const (
	GroundUnknown Ground = iota
	GroundDark
	GroundLight
)

// A Look is what is known about a theme's terminal.
type Look struct {
	Ground  Ground
	Profile colorprofile.Profile
	Whole   bool // it supports mode 2027: a character of several code points counts as one
}

// A Theme has the code of every ink and paper, obtained from lipgloss once, so that writing a row does not need
// lipgloss.
type Theme struct {
	ink, paper [max(inks, papers)]string
	emphasis   [papers]Style
	counting   cells.Counting
	visual     bool // right-to-left text is written in visual order
	ascii      bool // signs are written in ASCII
	rules      bool // lines are drawn
	flat       bool // everything is in the ink of frames, without papers and attributes
}

// ThemeOf returns the theme in the settings, for a terminal.
func ThemeOf(set Settings, look Look) *Theme {
	t := &Theme{visual: set.RTL == "visual", ascii: set.Plain || set.Signs == "ascii", rules: !set.Plain}
	if look.Whole {
		t.counting = cells.Whole
	}
	own, isOwn := set.Own[set.Theme]
	name := set.Theme
	if isOwn {
		name = own[themeBase]
	}
	switch name {
	case "dark":
		look.Ground = GroundDark
	case "light":
		look.Ground = GroundLight
	case "none":
		look.Profile = colorprofile.ASCII
	}
	coloured := maps.Clone(shades)
	maps.Copy(coloured, variants[name])
	code := func(token string, ink bool) string {
		on := look
		if on.Ground == GroundUnknown && (strings.HasPrefix(token, "on-") && token != "on-quote" || strings.HasPrefix(token, "paper-")) {
			on.Ground, on.Profile = GroundDark, min(on.Profile, colorprofile.ANSI) // papers bring their own ink
		}
		c := coloured[token].on(on)
		if value := own[token]; value != "" && look.Profile > colorprofile.ASCII {
			c = convert(look.Profile, lipgloss.Color(value))
		}
		return codeOf(c, ink)
	}
	for i, token := range inkNames {
		t.ink[i] = code(token, true)
	}
	for i, token := range paperNames {
		t.paper[i] = code(token, false)
	}
	switch {
	case look.Profile <= colorprofile.ASCII:
		t.emphasis = uncoloured
	case look.Profile == colorprofile.ANSI || look.Ground == GroundUnknown:
		t.emphasis = sixteen
	}
	return t
}

// Dimmed returns the theme for a screen that is below another: everything in the ink of frames.
func (t *Theme) Dimmed() *Theme {
	out := &Theme{counting: t.counting, visual: t.visual, ascii: t.ascii, rules: t.rules, flat: true}
	for i := range out.ink {
		out.ink[i] = t.ink[Border]
	}
	return out
}

// on returns the colour on a terminal, nil for the terminal's default.
func (s shade) on(look Look) color.Color {
	if s == (shade{}) || look.Profile <= colorprofile.ASCII {
		return nil
	}
	var index int
	switch {
	case look.Ground == GroundUnknown:
		index = s.onEither()
	case look.Profile > colorprofile.ANSI && look.Ground == GroundLight:
		return convert(look.Profile, lipgloss.Color(s.light))
	case look.Profile > colorprofile.ANSI:
		return convert(look.Profile, lipgloss.Color(s.dark))
	case look.Ground == GroundLight:
		index = s.light16
	default:
		index = s.dark16
	}
	if index == none {
		return nil
	}
	return ansi.BasicColor(index)
}

// onEither returns the one of the sixteen colours that is readable on dark and light backgrounds.
func (s shade) onEither() int {
	const grey7, yellow, brightYellow, brightWhite, black, blue, grey = 7, 3, 11, 15, 0, 4, 8
	switch s.dark16 {
	case grey7, yellow, brightYellow, brightWhite, grey, none:
	default:
		return s.dark16
	}
	switch s.light16 {
	case black, blue, grey, yellow:
		return none
	default:
		return s.light16
	}
}

// TrueColour reports whether a terminal supports 24-bit colours although its name does not say so: tmux does whatever
// terminal it runs in, and converts them itself, if that terminal is declared to have them.
func TrueColour(env []string) bool {
	values := map[string]string{}
	for _, e := range env {
		name, value, _ := strings.Cut(e, "=")
		values[name] = value
	}
	said := values["COLORTERM"] == "truecolor" || values["COLORTERM"] == "24bit"
	return said && strings.HasPrefix(values["TERM"], "tmux") && colorprofile.Env(env) > colorprofile.ASCII
}

// convert reduces a colour to what a terminal has. With 256 colours it returns the most similar one to the eye; for
// dark papers, the greys among them serve better than the numerically nearest blues.
func convert(p colorprofile.Profile, c color.Color) color.Color {
	if p != colorprofile.ANSI256 {
		return p.Convert(c)
	}
	want, ok := colorful.MakeColor(c)
	if !ok {
		return p.Convert(c)
	}
	best, least := ansi.IndexedColor(0), math.Inf(1)
	for i := 16; i < 256; i++ {
		have, _ := colorful.MakeColor(ansi.IndexedColor(i))
		if d := want.DistanceLab(have); d < least {
			best, least = ansi.IndexedColor(i), d
		}
	}
	return best
}

// codeOf returns the code that lipgloss writes before text in a colour: "38;2;214;217;222".
func codeOf(c color.Color, ink bool) string {
	if c == nil {
		return ""
	}
	s := lipgloss.NewStyle().Background(c)
	if ink {
		s = lipgloss.NewStyle().Foreground(c)
	}
	code, _, _ := strings.Cut(strings.TrimPrefix(s.Render("x"), "\x1b["), "m")
	return code
}

// Write appends s in a style. Each run is self-contained, so that a line can be cut or joined with others between any
// two runs.
func (t *Theme) Write(b *safe.Builder, st Style, s safe.String) {
	if s.Len() == 0 {
		return
	}
	if t.flat {
		st &= inkMask
	}
	if n := st & paperMask >> paperShift; n > 0 {
		st |= t.emphasis[n]
	}
	var codes [6]string
	n := 0
	put := func(code string) {
		if code != "" {
			codes[n] = code
			n++
		}
	}
	for _, a := range attributes {
		if st&a.bit != 0 {
			put(a.code)
		}
	}
	put(t.ink[st&inkMask])
	put(t.paper[st&paperMask>>paperShift])
	if n == 0 {
		if cells.Joins(s.String()) {
			b.SGR() // so that it is counted separately, whatever precedes it in the row
		}
		b.Add(s)
		return
	}
	b.SGR(codes[:n]...)
	b.Add(s)
	b.SGR()
}

var attributes = [...]struct {
	bit  Style
	code string
}{{Bold, "1"}, {Italic, "3"}, {Underlined, "4"}, {Reversed, "7"}}
