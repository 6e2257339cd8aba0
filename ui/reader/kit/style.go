package kit

// A Style is the look of a run: an ink in the lowest byte, a paper in the next, and attributes above them. Styles are
// combined with |, as long as at most one of them has an ink and at most one a paper. The zero Style is the
// terminal's own.
type Style uint32

// The inks. Their colours are up to the theme (theme.go).
const (
	Plain   Style = iota // the terminal's default
	Body                 // running text on top of something else
	Bright               // headlines, and the quote itself
	Muted                // metadata, context
	Faint                // counts, absent things
	Border               // frames and rules
	Accent               // the current position
	Warn                 // misspelled, unreadable
	Cut                  // the sign of missing words
	Added                // the sign of words found only here
	Changed              // the sign of different words
	Minor                // minor differences
	onAccent
	onCut
	onAdded
	onChanged
	onNow
	onMatch
	onQuote
	onLit
	outlet1 // the first of the outlets' inks; keep last
)

// OutletSlots is the number of outlets with an ink of their own.
const OutletSlots = 8

const inks = outlet1 + OutletSlots

// The papers are the backgrounds of words.
const (
	paperSurface Style = (1 + iota) << paperShift
	paperBand
	paperSelected
	paperAccent
	paperCut
	paperAdded
	paperChanged
	paperCutNow
	paperAddedNow
	paperChangedNow
	paperMatch
	paperQuote
	paperLit
	papersEnd
)

const (
	paperShift = 8
	papers     = papersEnd >> paperShift
	inkMask    = Style(0xFF)
	paperMask  = Style(0xFF) << paperShift
)

// Combinations of inks and papers. A paper never carries information alone: there is a sign or attribute too, and
// without colours the theme adds an attribute.
const (
	Surface         = paperSurface  // the status line
	Band            = paperBand     // what spans the panes: a contradiction
	Selected        = paperSelected // the row under the cursor
	Chip            = onAccent | paperAccent | Bold
	CutPaper        = onCut | paperCut         // words missing from another version
	AddedPaper      = onAdded | paperAdded     // words found only here
	ChangedPaper    = onChanged | paperChanged // words in place of others
	CutNowPaper     = onNow | paperCutNow | Bold
	AddedNowPaper   = onNow | paperAddedNow | Bold
	ChangedNowPaper = onNow | paperChangedNow | Bold
	MatchPaper      = onMatch | paperMatch // a search match
	QuotePaper      = onQuote | paperQuote // speech in an article
	LitPaper        = onLit | paperLit     // the quote that keys act on
)

// The attributes. They remain when colours are off.
const (
	Bold Style = 1 << (16 + iota)
	Italic
	Underlined
	Reversed
)

// Outlet returns the ink of the outlet in slot n, counted from 0. Outlets without a slot of their own, below 0 or
// from OutletSlots on, share one.
func Outlet(n int) Style {
	if n < 0 || n >= OutletSlots {
		return Muted | Bold
	}
	return outlet1 + Style(n) | Bold
}

// Over lays t over s: t's ink and paper if it has them, and the attributes of both.
func (s Style) Over(t Style) Style {
	if t&inkMask != 0 {
		s &^= inkMask
	}
	if t&paperMask != 0 {
		s &^= paperMask
	}
	return s | t
}

// Now returns the style of a difference under the cursor.
func (s Style) Now() Style {
	switch s & paperMask {
	case paperCut:
		return CutNowPaper
	case paperAdded:
		return AddedNowPaper
	case paperChanged:
		return ChangedNowPaper
	case paperQuote:
		return LitPaper
	default:
		return s.Over(MatchPaper)
	}
}
