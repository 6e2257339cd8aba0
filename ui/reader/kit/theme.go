package kit

import (
	tea "charm.land/bubbletea/v2"

	"lineup/ui/safe"
)

// A Style is how a run of characters looks: a colour token in the low byte, and
// attributes above it. Styles are joined with |, as long as only one of them has
// a colour.
type Style uint32

// The colour tokens. What a token looks like is the theme's matter.
const (
	Plain Style = iota
	Titled
	Quoted  // words between quotation marks
	Matched // what a search found
	Gone    // words of the base that are not here
	Added   // words that the base has not
	Changed // words in place of others
	Minor   // differences that are no news
	Warned
	Accents // the first of the outlets' colours; keep last
)

// accentCount is how many colours outlets have before they come round again.
const accentCount = 6

// Accent is the colour of the outlet with the number n.
func Accent(n int) Style { return Accents + Style(n%accentCount) }

// The attributes. They stay where colours are switched off, so nothing may be
// told by a colour alone.
const (
	Bold Style = 1 << (8 + iota)
	Faint
	Italic
	Underlined
	Reversed
)

// Lifted takes what is dim back to plain.
const Lifted Style = 1 << 16

const colourMask = Style(0xFF)

// over lays t upon s: t's colour where it has one, and the attributes of both.
func (s Style) over(t Style) Style {
	if t&colourMask != Plain {
		s &^= colourMask
	}
	if t&Lifted != 0 {
		s &^= Faint
	}
	return s | t&^Lifted
}

// A Palette is what the sixteen colours of a terminal are used for, as SGR codes.
type Palette struct {
	title, quote, match, gone, added, changed, minor, warn string
	outlets                                                [accentCount]string
}

// The palettes of the theme auto use only the sixteen colours that every terminal lets its user
// choose: bright ones on dark ground, dark ones on light ground, and where the ground is
// not known those that can be read on both.
var (
	OnDark = Palette{
		title: "97", quote: "96", match: "93", gone: "91", added: "92", changed: "93", minor: "37", warn: "93",
		outlets: [accentCount]string{"94", "95", "92", "96", "93", "91"},
	}
	OnEither = Palette{
		title: "", quote: "36", match: "35", gone: "31", added: "32", changed: "35", minor: "", warn: "31",
		outlets: [accentCount]string{"94", "35", "32", "36", "31", "95"},
	}
	OnLight = Palette{
		title: "30", quote: "34", match: "35", gone: "31", added: "32", changed: "35", minor: "90", warn: "31",
		outlets: [accentCount]string{"34", "35", "32", "36", "95", "31"},
	}
)

// The palettes of high contrast keep to the strongest colour of the ground, and tell by
// attributes; those for colour-blind eyes never set red against green: what is gone is
// magenta, what is added blue.
var (
	contrastOnDark = Palette{
		title: "97", quote: "97", match: "93", gone: "93", added: "97", changed: "93", minor: "97", warn: "93",
		outlets: [accentCount]string{"97", "93", "96", "97", "93", "96"},
	}
	contrastOnLight = Palette{
		title: "30", quote: "30", match: "34", gone: "31", added: "34", changed: "31", minor: "30", warn: "31",
		outlets: [accentCount]string{"30", "34", "31", "30", "34", "31"},
	}
	blindOnDark = Palette{
		title: "97", quote: "96", match: "93", gone: "95", added: "94", changed: "93", minor: "37", warn: "93",
		outlets: [accentCount]string{"94", "93", "95", "96", "97", "37"},
	}
	blindOnLight = Palette{
		title: "30", quote: "34", match: "35", gone: "35", added: "34", changed: "31", minor: "90", warn: "31",
		outlets: [accentCount]string{"34", "31", "35", "36", "30", "90"},
	}
)

// A Theme holds the SGR code of every colour token.
type Theme struct {
	Colour [Accents + accentCount]string
	strong bool // nothing is dimmed
	bare   bool // no lines are drawn
}

// A Ground is what the terminal has said of its background.
type Ground uint8

const (
	GroundUnknown Ground = iota
	GroundDark
	GroundLight
)

// ThemeOf is the theme that is set, on a ground.
func ThemeOf(set Settings, on Ground) *Theme {
	var p *Palette
	switch set.Theme {
	case "none":
		p = &Palette{}
	case "dark":
		p = &OnDark
	case "light":
		p = &OnLight
	case "contrast":
		p = on.choose(&Palette{}, &contrastOnDark, &contrastOnLight)
	case "colour-blind":
		p = on.choose(&Palette{quote: "36", match: "35", gone: "35", changed: "31", warn: "31"}, &blindOnDark, &blindOnLight)
	default:
		p = on.choose(&OnEither, &OnDark, &OnLight)
	}
	t := NewTheme(p)
	t.strong, t.bare = set.Theme == "contrast", set.Plain
	return t
}

func (on Ground) choose(unknown, dark, light *Palette) *Palette {
	return [...]*Palette{GroundUnknown: unknown, GroundDark: dark, GroundLight: light}[on]
}

// NewTheme makes the theme of a palette.
func NewTheme(p *Palette) *Theme {
	t := &Theme{}
	for token, code := range map[Style]string{
		Titled: p.title, Quoted: p.quote, Matched: p.match, Gone: p.gone, Added: p.added,
		Changed: p.changed, Minor: p.minor, Warned: p.warn,
	} {
		t.Colour[token] = code
	}
	for i, code := range p.outlets {
		t.Colour[Accents+Style(i)] = code
	}
	return t
}

// write appends s in the style. Every run is closed by itself, so that a line can
// be cut or joined with others anywhere between runs.
func (t *Theme) write(b *safe.Builder, st Style, s safe.String) {
	if t.strong {
		st &^= Faint
	}
	if st == Plain || s.Len() == 0 {
		b.Add(s)
		return
	}
	var codes [6]string // as many attributes as there are, and a colour
	n := 0
	for _, a := range [...]struct {
		bit  Style
		code string
	}{{Bold, "1"}, {Faint, "2"}, {Italic, "3"}, {Underlined, "4"}, {Reversed, "7"}} {
		if st&a.bit != 0 {
			codes[n] = a.code
			n++
		}
	}
	if c := t.Colour[st&colourMask]; c != "" {
		codes[n] = c
		n++
	}
	b.SGR(codes[:n]...)
	b.Add(s)
	b.SGR()
}

// GroundOf is what a terminal's answer says.
func GroundOf(m tea.BackgroundColorMsg) Ground {
	if m.IsDark() {
		return GroundDark
	}
	return GroundLight
}
