package kit

import (
	"math"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/lucasb-eyer/go-colorful"

	"lineup/ui/safe"
)

// grounds are the backgrounds on which the contrast of inks without a paper is measured.
var grounds = map[Ground]string{GroundDark: "#16181d", GroundLight: "#fafafa"}

func colourOf(tb testing.TB, hex string) colorful.Color {
	tb.Helper()
	c, ok := colorful.MakeColor(lipgloss.Color(hex))
	if !ok {
		tb.Fatalf("%q is not a colour", hex)
	}
	return c
}

// contrast returns the contrast according to WCAG 2, 1..21.
func contrast(a, b colorful.Color) float64 {
	luminance := func(c colorful.Color) float64 {
		r, g, b := c.LinearRgb()
		return 0.2126*r + 0.7152*g + 0.0722*b
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// seen returns a colour as seen by eyes that lack one kind of cones: 0 none, 1 the red ones, 2 the green ones.
// Machado, Oliveira and Fernandes 2009, full severity.
func seen(c colorful.Color, lack int) colorful.Color {
	m := [3][9]float64{
		{1, 0, 0, 0, 1, 0, 0, 0, 1},
		{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	}[lack]
	r, g, b := c.LinearRgb()
	fit := func(x float64) float64 { return min(max(x, 0), 1) }
	return colorful.LinearRgb(fit(m[0]*r+m[1]*g+m[2]*b), fit(m[3]*r+m[4]*g+m[5]*b), fit(m[6]*r+m[7]*g+m[8]*b))
}

// apart returns the distance of two colours in OKLab, times 100, for the kind of vision with the smallest.
func apart(a, b colorful.Color) float64 {
	least := math.Inf(1)
	for lack := range 3 {
		l1, a1, b1 := seen(a, lack).OkLab()
		l2, a2, b2 := seen(b, lack).OkLab()
		least = min(least, 100*math.Sqrt((l1-l2)*(l1-l2)+(a1-a2)*(a1-a2)+(b1-b2)*(b1-b2)))
	}
	return least
}

// inTheme returns the colour of a token in a theme on a background.
func inTheme(tb testing.TB, theme, token string, on Ground) colorful.Color {
	tb.Helper()
	s := shades[token]
	if v, ok := variants[theme][token]; ok {
		s = v
	}
	if on == GroundLight {
		return colourOf(tb, s.light)
	}
	return colourOf(tb, s.dark)
}

// TestContrast checks that all text is readable, in every theme on both backgrounds.
func TestContrast(t *testing.T) {
	for _, theme := range []string{"auto", "contrast", "colour-blind"} {
		for on, ground := range grounds {
			for i, token := range inkNames {
				least := 4.5
				if Style(i) == Border {
					least = 3
				}
				if i == int(Plain) || Style(i) >= onAccent && Style(i) <= onLit {
					continue
				}
				if c := contrast(inTheme(t, theme, token, on), colourOf(t, ground)); c < least {
					t.Errorf("%s, %v: %s on the background has a contrast of %.2f", theme, on, token, c)
				}
			}
			for _, p := range []struct {
				ink, paper string
				least      float64
			}{
				{"text", "paper-selected", 7},
				{"muted", "paper-selected", 4.5},
				{"text", "paper-surface", 7},
				{"muted", "paper-surface", 4.5},
				{"text", "paper-band", 7},
				{"on-accent", "paper-accent", 4.5},
				{"on-cut", "paper-cut", 7},
				{"on-added", "paper-added", 7},
				{"on-changed", "paper-changed", 7},
				{"on-now", "paper-cut-now", 4.5},
				{"on-now", "paper-added-now", 4.5},
				{"on-now", "paper-changed-now", 4},
				{"on-match", "paper-match", 7},
				{"on-quote", "paper-quote", 7},
				{"on-lit", "paper-lit", 7},
			} {
				if c := contrast(inTheme(t, theme, p.ink, on), inTheme(t, theme, p.paper, on)); c < p.least {
					t.Errorf("%s, %v: %s on %s has a contrast of %.2f", theme, on, p.ink, p.paper, c)
				}
			}
		}
	}
}

// TestToldApart checks that all kinds of vision can distinguish the papers of differences, and the outlets: all eight
// on dark backgrounds, the first five on light ones.
func TestToldApart(t *testing.T) {
	for _, theme := range []string{"auto", "colour-blind"} {
		for on := range grounds {
			papers := []string{"paper-cut", "paper-added", "paper-changed"}
			for i, a := range papers {
				for _, b := range papers[:i] {
					if d := apart(inTheme(t, theme, a, on), inTheme(t, theme, b, on)); d < 3.8 {
						t.Errorf("%s, %v: %s and %s are %.1f apart", theme, on, a, b, d)
					}
				}
			}
			few := OutletSlots
			if on == GroundLight {
				few = 5
			}
			for i := range few {
				for j := range i {
					a, b := inkNames[outlet1+Style(i)], inkNames[outlet1+Style(j)]
					if d := apart(inTheme(t, theme, a, on), inTheme(t, theme, b, on)); d < 6.5 {
						t.Errorf("%s, %v: %s and %s are %.1f apart", theme, on, a, b, d)
					}
				}
			}
		}
	}
}

// TestReadableOnEither checks that on an unknown background every ink is visible both on white and on black.
func TestReadableOnEither(t *testing.T) {
	lost := map[string]bool{"33": true, "37": true, "93": true, "97": true, "30": true, "34": true, "90": true}
	theme := ThemeOf(Settings{}, Look{Profile: colorprofile.TrueColor})
	for i, code := range theme.ink {
		if i < int(inks) && lost[code] && (Style(i) < onAccent || Style(i) > onLit) {
			t.Errorf("%s is written with %s, which is lost on some background", inkNames[i], code)
		}
	}
}

func written(t *Theme, st Style) string {
	var b safe.Builder
	t.Write(&b, st, safe.Const("x"))
	return b.Done().String()
}

// TestThemeOf checks what a theme writes on different terminals.
func TestThemeOf(t *testing.T) {
	dark := Look{Ground: GroundDark, Profile: colorprofile.TrueColor}
	own := Settings{Theme: "mine", Own: map[string]map[string]string{"mine": {"base": "light", "cut": "#010203"}}}
	for _, c := range []struct {
		name string
		set  Settings
		look Look
		st   Style
		want string
	}{
		{"true colour", Settings{}, dark, Cut, "\x1b[38;2;255;138;128mx\x1b[m"},
		{"light ground", Settings{}, Look{Ground: GroundLight, Profile: colorprofile.TrueColor}, Cut, "\x1b[38;2;179;38;30mx\x1b[m"},
		{"a theme that does not ask", Settings{Theme: "light"}, dark, Cut, "\x1b[38;2;179;38;30mx\x1b[m"},
		{"sixteen colours", Settings{}, Look{Ground: GroundDark, Profile: colorprofile.ANSI}, Cut, "\x1b[91mx\x1b[m"},
		{"a cursor in sixteen", Settings{}, Look{Ground: GroundDark, Profile: colorprofile.ANSI}, Selected, "\x1b[1mx\x1b[m"},
		{"no colours", Settings{}, Look{Ground: GroundDark, Profile: colorprofile.ASCII}, CutPaper, "\x1b[1;4mx\x1b[m"},
		{"the theme none", Settings{Theme: "none"}, dark, Selected, "\x1b[7mx\x1b[m"},
		{"nothing", Settings{}, dark, Plain, "x"},
		{"one's own", own, dark, Cut, "\x1b[38;2;1;2;3mx\x1b[m"},
		{"the rest of one's own", own, dark, Added, "\x1b[38;2;0;105;95mx\x1b[m"},
	} {
		if got := written(ThemeOf(c.set, c.look), c.st); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDarkPapersStayQuiet checks that with 256 colours the row under the cursor is grey rather than bright blue.
func TestDarkPapersStayQuiet(t *testing.T) {
	c, _ := colorful.MakeColor(convert(colorprofile.ANSI256, lipgloss.Color(shades["paper-selected"].dark)))
	if _, chroma, l := c.Hcl(); chroma > 0.15 || l > 0.3 {
		t.Errorf("got %v", c.Hex())
	}
}

func TestTrueColour(t *testing.T) {
	for _, c := range []struct {
		env  []string
		want bool
	}{
		{[]string{"TERM=tmux-256color", "COLORTERM=truecolor"}, true},
		{[]string{"TERM=tmux-256color"}, false},
		{[]string{"TERM=screen", "COLORTERM=truecolor"}, false},
		{[]string{"TERM=tmux-256color", "COLORTERM=truecolor", "NO_COLOR=1"}, false},
	} {
		if TrueColour(c.env) != c.want {
			t.Errorf("%v: want %v", c.env, c.want)
		}
	}
}
