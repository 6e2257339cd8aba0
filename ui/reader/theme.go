package reader

import (
	tea "charm.land/bubbletea/v2"

	"lineup/ui/safe"
)

// A style is how a run of characters looks: a colour token in the low byte, and
// attributes above it. Styles are joined with |, as long as only one of them has
// a colour.
type style uint32

// The colour tokens. What a token looks like is the theme's matter.
const (
	plain style = iota
	titled
	quoted  // words between quotation marks
	matched // what a search found
	gone    // words of the base that are not here
	added   // words that the base has not
	changed // words in place of others
	minor   // differences that are no news
	warned
	accents // the first of the outlets' colours; keep last
)

// accentCount is how many colours outlets have before they come round again.
const accentCount = 6

// accent is the colour of the outlet with the number n.
func accent(n int) style { return accents + style(n%accentCount) }

// The attributes. They stay where colours are switched off, so nothing may be
// told by a colour alone.
const (
	bold style = 1 << (8 + iota)
	faint
	italic
	underlined
	reversed
)

// lifted takes what is dim back to plain.
const lifted style = 1 << 16

const colourMask = style(0xFF)

// over lays t upon s: t's colour where it has one, and the attributes of both.
func (s style) over(t style) style {
	if t&colourMask != plain {
		s &^= colourMask
	}
	if t&lifted != 0 {
		s &^= faint
	}
	return s | t&^lifted
}

// A palette is what the sixteen colours of a terminal are used for, as SGR codes.
type palette struct {
	title, quote, match, gone, added, changed, minor, warn string
	outlets                                                [accentCount]string
}

// The palettes of the theme auto use only the sixteen colours that every terminal lets its user
// choose: bright ones on dark ground, dark ones on light ground, and where the ground is
// not known those that can be read on both.
var (
	onDark = palette{
		title: "97", quote: "96", match: "93", gone: "91", added: "92", changed: "93", minor: "37", warn: "93",
		outlets: [accentCount]string{"94", "95", "92", "96", "93", "91"},
	}
	onEither = palette{
		title: "", quote: "36", match: "35", gone: "31", added: "32", changed: "35", minor: "", warn: "31",
		outlets: [accentCount]string{"94", "35", "32", "36", "31", "95"},
	}
	onLight = palette{
		title: "30", quote: "34", match: "35", gone: "31", added: "32", changed: "35", minor: "90", warn: "31",
		outlets: [accentCount]string{"34", "35", "32", "36", "95", "31"},
	}
)

// The palettes of high contrast keep to the strongest colour of the ground, and tell by
// attributes; those for colour-blind eyes never set red against green: what is gone is
// magenta, what is added blue.
var (
	contrastOnDark = palette{
		title: "97", quote: "97", match: "93", gone: "93", added: "97", changed: "93", minor: "97", warn: "93",
		outlets: [accentCount]string{"97", "93", "96", "97", "93", "96"},
	}
	contrastOnLight = palette{
		title: "30", quote: "30", match: "34", gone: "31", added: "34", changed: "31", minor: "30", warn: "31",
		outlets: [accentCount]string{"30", "34", "31", "30", "34", "31"},
	}
	blindOnDark = palette{
		title: "97", quote: "96", match: "93", gone: "95", added: "94", changed: "93", minor: "37", warn: "93",
		outlets: [accentCount]string{"94", "93", "95", "96", "97", "37"},
	}
	blindOnLight = palette{
		title: "30", quote: "34", match: "35", gone: "35", added: "34", changed: "31", minor: "90", warn: "31",
		outlets: [accentCount]string{"34", "31", "35", "36", "30", "90"},
	}
)

// A theme holds the SGR code of every colour token.
type theme struct {
	colour [accents + accentCount]string
	strong bool // nothing is dimmed
	bare   bool // no lines are drawn
}

// A ground is what the terminal has said of its background.
type ground uint8

const (
	groundUnknown ground = iota
	groundDark
	groundLight
)

// themeOf is the theme that is set, on a ground.
func themeOf(set Settings, on ground) *theme {
	var p *palette
	switch set.Theme {
	case "none":
		p = &palette{}
	case "dark":
		p = &onDark
	case "light":
		p = &onLight
	case "contrast":
		p = on.choose(&palette{}, &contrastOnDark, &contrastOnLight)
	case "colour-blind":
		p = on.choose(&palette{quote: "36", match: "35", gone: "35", changed: "31", warn: "31"}, &blindOnDark, &blindOnLight)
	default:
		p = on.choose(&onEither, &onDark, &onLight)
	}
	t := newTheme(p)
	t.strong, t.bare = set.Theme == "contrast", set.Plain
	return t
}

func (on ground) choose(unknown, dark, light *palette) *palette {
	return [...]*palette{groundUnknown: unknown, groundDark: dark, groundLight: light}[on]
}

// newTheme makes the theme of a palette.
func newTheme(p *palette) *theme {
	t := &theme{}
	for token, code := range map[style]string{
		titled: p.title, quoted: p.quote, matched: p.match, gone: p.gone, added: p.added,
		changed: p.changed, minor: p.minor, warned: p.warn,
	} {
		t.colour[token] = code
	}
	for i, code := range p.outlets {
		t.colour[accents+style(i)] = code
	}
	return t
}

// write appends s in the style. Every run is closed by itself, so that a line can
// be cut or joined with others anywhere between runs.
func (t *theme) write(b *safe.Builder, st style, s safe.String) {
	if t.strong {
		st &^= faint
	}
	if st == plain || s.Len() == 0 {
		b.Add(s)
		return
	}
	var codes [6]string // as many attributes as there are, and a colour
	n := 0
	for _, a := range [...]struct {
		bit  style
		code string
	}{{bold, "1"}, {faint, "2"}, {italic, "3"}, {underlined, "4"}, {reversed, "7"}} {
		if st&a.bit != 0 {
			codes[n] = a.code
			n++
		}
	}
	if c := t.colour[st&colourMask]; c != "" {
		codes[n] = c
		n++
	}
	b.SGR(codes[:n]...)
	b.Add(s)
	b.SGR()
}

// groundOf is what a terminal's answer says.
func groundOf(m tea.BackgroundColorMsg) ground {
	if m.IsDark() {
		return groundDark
	}
	return groundLight
}
