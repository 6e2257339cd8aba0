package lineup

import (
	"slices"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// lineupParts are the rows of a line-up's parts, from top to bottom: the title; the panes with their frames; what
// differs; the versions that have no pane in sight; and, if there is no status line for the difference under the
// cursor, the words for it.
type lineupParts struct{ title, panes, differs, more, words int }

// The minimum rows of a part, with its frame: below them it is left out.
const (
	leastPanes   = 6
	leastDiffers = 4
	leastMore    = 3
)

// statusFrom is the height of a screen, in rows, from which the program shows a status line.
const statusFrom = 13

// parts divides the screen. The panes have as many rows as their longest needs, if differences and other versions
// have room below, and at least half of the screen if they need it.
func (s *Screen) parts() lineupParts {
	p := lineupParts{panes: max(s.h, 0)}
	take := func(part *int, least int) {
		if p.panes > least {
			*part, p.panes = 1, p.panes-1
		}
	}
	if s.Stacked() {
		take(&p.words, 2)
		take(&p.title, 4)
		if p.words == 1 && (p.panes >= 10 || s.w < kit.WideList && p.panes >= 7) {
			p.words, p.panes = 3, p.panes-2
		}
		return p
	}
	take(&p.title, leastPanes)
	if s.h < statusFrom {
		take(&p.words, leastPanes)
	}
	if s.quote == nil || s.Grid == nil {
		return p
	}
	rest := p.panes
	const frame, head = 2, 1
	differs, more := s.differsLines()+frame+head, len(s.moreLines())
	if more > 0 {
		more += frame
	}
	p.panes = max(s.Grid.height(s.panesSeen())+frame, leastPanes)
	if most := max(rest-min(differs, rest/3)-min(more, rest/4), rest/2); p.panes > most {
		p.panes = most
	}
	if p.differs = min(differs, rest-p.panes); p.differs < leastDiffers {
		p.differs = 0
	}
	// What remains below stays free: an empty frame looks as if something were missing.
	if p.more = min(more, rest-p.panes-p.differs); p.more < leastMore {
		p.panes, p.more = min(rest-p.differs, max(s.Grid.height(s.panesSeen())+frame, leastPanes)), 0
	}
	return p
}

// paneWidths returns the widths of the panes in sight: for a quote, with the frame of each; for a story, whose panes
// share one frame, between the borders.
func (s *Screen) paneWidths() []int {
	n := s.Fitting()
	if !s.Whole && s.Utterance != model.None {
		out := make([]int, n)
		for i := range out {
			out[i] = s.w / n
			if i >= n-s.w%n {
				out[i]++
			}
		}
		return out
	}
	return kit.ColumnWidths(s.w, n)
}

// textWidth returns the width of the text in the panes.
func (s *Screen) textWidth() int {
	if s.Stacked() {
		return kit.PaneText(s.w)
	}
	w := slices.Min(s.paneWidths())
	if !s.Whole && s.Utterance != model.None {
		return kit.InnerWidth(w)
	}
	return kit.ColumnText(w)
}

// paneAt returns the pane in sight at the cell x, by its index among them, and the cell where its text begins.
func (s *Screen) paneAt(x int) (pane, text int) {
	const frame = 2 // border and air
	at := 0
	widths := s.paneWidths()
	for i, w := range widths {
		if s.Whole || s.Utterance == model.None {
			w++ // the border to its left
		}
		if x < at+w || i == len(widths)-1 {
			return i, at + frame
		}
		at += w
	}
	return 0, frame
}
