package tables

import (
	"image"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// Eye returns the cell that a reader looks at, for the cursor of the terminal.
func (s *Screen) Eye(*kit.Theme) image.Point {
	t, l := &s.tables[s.at], &s.lists[s.at]
	if len(t.rows) == 0 {
		return kit.Nowhere()
	}
	return image.Pt(s.inset(), s.inset()+s.bands(t).Heads+l.At-l.Top)
}

// Click handles a click on a cell of the screen. Clicking what is already selected opens it.
func (s *Screen) Click(_, y int) kit.Intent {
	if again, ok := s.lists[s.at].Hit(y - s.inset() - s.bands(&s.tables[s.at]).Heads); ok && again {
		return s.Act(kit.ActOpen, 0)
	}
	return nil
}

// Along selects the item d places on and opens it; a fold on the way is opened and skipped.
func (s *Screen) Along(d int) kit.Intent {
	l := &s.lists[s.at]
	to := l.At + d
	if rows := s.tables[s.at].rows; to >= 0 && to < len(rows) && rows[to].fold {
		s.alone = true
		s.set()
		to += d / max(d, -d)
	}
	if to < 0 || to >= len(s.tables[s.at].rows) {
		return intent.Say(intent.EndOfList(d))
	}
	l.To(to)
	return s.openRow(s.row())
}

// Spot returns what a decision would be about; false if nothing is under the cursor.
func (s *Screen) Spot() (library.Spot, bool) {
	r := s.row()
	if r == nil || r.fold {
		return library.Spot{}, false
	}
	return s.lib.SpotOf(r.kind, r.id), true
}

// Rehome remakes the tables of the same utterance, story or articles, with the same row selected.
func (s *Screen) Rehome(lib *library.Library) {
	old := s.lib
	n := surveyArticles(lib, s.articles)
	switch {
	case s.utterance != model.None:
		u := old.Corpus.Utterances[s.utterance]
		v := &u.Versions[u.Base]
		if at := lib.Corpus.UtteranceAt(v.Quotes[0], v.Pieces[0]); at != model.None {
			n = surveyUtterance(lib, at)
		}
	case s.story != model.None:
		n = surveyStory(lib, lib.Corpus.StoryOf[s.articles[0]])
	}
	n.at, n.lists, n.h, n.alone = s.at, s.lists, s.h, s.alone
	*s = *n
}
