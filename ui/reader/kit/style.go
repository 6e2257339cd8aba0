package kit

// A Style is how a run of characters looks: an ink in the lowest byte, a paper in the next,
// and attributes above them. Styles are joined with |, as long as only one of them has an ink
// and only one a paper. The zero Style is the terminal's own.
type Style uint32

// The inks. What an ink looks like is the theme's matter (theme.go).
const (
	Plain   Style = iota // whatever the terminal writes in
	Body                 // running text where something else lies below it
	Bright               // headlines, and the quote itself
	Muted                // metadata, context
	Faint                // counts, what is not there
	Border               // frames and rules
	Accent               // where you are
	Warn                 // misspelled, not read
	Cut                  // the sign of words gone
	Added                // the sign of words only here
	Changed              // the sign of other words
	Minor                // differences that hardly matter
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

// OutletSlots is how many outlets have an ink of their own.
const OutletSlots = 8

const inks = outlet1 + OutletSlots

// The papers lie behind the words.
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

// The inks that belong on papers. What is on a paper is told by a sign or an attribute too:
// where there are no colours, the theme gives the paper one.
const (
	Surface         = paperSurface  // the status line
	Band            = paperBand     // what spans the panes: a contradiction
	Selected        = paperSelected // the row under the cursor
	Chip            = onAccent | paperAccent | Bold
	CutPaper        = onCut | paperCut         // words gone from another version
	AddedPaper      = onAdded | paperAdded     // words that only are here
	ChangedPaper    = onChanged | paperChanged // words in place of others
	CutNowPaper     = onNow | paperCutNow | Bold
	AddedNowPaper   = onNow | paperAddedNow | Bold
	ChangedNowPaper = onNow | paperChangedNow | Bold
	MatchPaper      = onMatch | paperMatch // what a search found
	QuotePaper      = onQuote | paperQuote // speech in an article
	LitPaper        = onLit | paperLit     // the quote that keys are about
)

// The attributes. They stay where colours are switched off.
const (
	Bold Style = 1 << (16 + iota)
	Italic
	Underlined
	Reversed
)

// Outlet returns the ink of the outlet in slot n, counted from 0. Outlets without a slot of
// their own, those below 0 and from OutletSlots on, share one.
func Outlet(n int) Style {
	if n < 0 || n >= OutletSlots {
		return Muted | Bold
	}
	return outlet1 + Style(n) | Bold
}

// Over lays t upon s: t's ink and paper where it has them, and the attributes of both.
func (s Style) Over(t Style) Style {
	if t&inkMask != 0 {
		s &^= inkMask
	}
	if t&paperMask != 0 {
		s &^= paperMask
	}
	return s | t
}

// Now returns the style of a difference when it is the one under the cursor.
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
