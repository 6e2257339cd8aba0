package lineup

import (
	"slices"

	"lineup/model"
	lineups "lineup/model/compare/lineup"
	"lineup/model/compare/passage"
	"lineup/model/fault"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// A Screen is the screen that sets versions or articles side by side.
//
// Its contents are made in the background (see Wish); until they are there the screen reports that it waits. Columns
// are remembered by their articles, so that order, focus and removals outlive a change of base or of what is shown.
type Screen struct {
	matter

	Next *matter    // replaces it once lined up; nil if none waits
	at   model.Span // the words that were looked for, in the article in focus

	Data     *model.LineUp       // nil until it is there
	quote    *view.Quote         // the quote shown in a line-up of one utterance's versions, else nil
	quotes   map[int]*view.Quote // the utterances met so far, as they are shown
	states   bool                // states of one article are lined up
	slots    view.Slots          // the colours of the outlets
	names    map[int]view.Name   // of the articles, distinct
	whens    map[int]string
	about    string           // its speaker or date, for the first row
	counts   []string         // how many outlets have it
	Compared *model.Utterance // the utterance as compared with a base of the user's choice, else nil
	Asked    intent.Question

	Order   []int // articles with a pane, from the left
	Dropped []int // articles taken out, the last one last
	marks   marking
	Apart   bool // panes scroll by themselves
	folded  bool
	firm    bool // passages that may be the same get rows of their own

	w, h  int
	Grid  *grid
	more  [][]kit.Run // see moreLines; nil if they are to be remade
	Lists []kit.List  // the cursor of every pane; of all of them at once unless apart
	Focus int         // index in Order
	left  int         // the first pane in sight
	most  int         // maximum number of panes side by side; 0 leaves it to the width
	Diff  int         // index in grid.diffs, None if none is selected
}

// A matter is the subject of a line-up, and its form.
type matter struct {
	Lib       *library.Library
	Utterance int // None for a story
	Story     int // None for an utterance, or for articles chosen by hand
	carriers  []int
	Base      int  // article
	Whole     bool // whole texts; else the versions of quotes
}

// Utterance lines up an utterance, with the focus on the article where it was met.
func Utterance(lib *library.Library, want intent.OpenUtterance) *Screen {
	u := want.Utterance
	ut := lib.Corpus.Utterances[u]
	m := matter{Lib: lib, Utterance: u, Story: model.None, carriers: lib.Carriers(u), Base: ut.Versions[ut.Base].Article}
	s := newLineUp(m, want.From)
	s.at = want.At
	return s
}

// newLineUp shows a matter, with the focus on an article.
func newLineUp(m matter, from int) *Screen {
	s := &Screen{matter: m, folded: true, Diff: model.None}
	s.name(m.articles())
	s.arrange(from)
	return s
}

// name works out the names of the articles beside each other, and their colours.
func (s *Screen) name(articles []int) {
	v := s.Lib.View
	s.states = s.revisions()
	switch {
	case s.Utterance != model.None:
		q := v.Quote(s.Utterance, s.Lib.Ranks)
		s.slots, s.about, s.counts = q.Slots, view.Dots(kit.Show(q.Role), kit.Show(q.Venue), q.Date), q.Tally.Parts()
	case s.Story != model.None:
		st := v.Story(s.Story, nil)
		st.Tally.Undated = 0 // the pane shows it
		s.slots, s.about = st.Slots, view.Dots(append([]string{st.Dates}, st.Tally.Full()...)...)
	case s.states:
		s.slots, s.about = v.Slots(articles), view.Dots(v.Name(articles[0]).Full, v.Published(articles[len(articles)-1]))
	default:
		s.slots, s.about = v.Slots(articles), view.Dots(v.Outlets(articles).String(), view.Count(len(s.shared()), "quote")+" in common")
	}
	s.names, s.whens = map[int]view.Name{}, map[int]string{}
	whens := v.Whens(articles)
	for i, n := range v.Names(articles) {
		s.names[articles[i]], s.whens[articles[i]] = n, whens[i]
	}
}

// Weigh reworks what differs and how grave it is, when the finds are there.
func (s *Screen) Weigh(lib *library.Library) {
	if s.Data == nil || s.Lib != lib {
		return
	}
	s.quotes = map[int]*view.Quote{}
	if s.quote != nil {
		q := s.Lib.View.QuoteOn(s.Utterance, s.utteranceAs(s.Utterance), s.Lib.Ranks)
		s.quote = &q
	}
	s.lay()
}

// Ink returns the colour of an article's outlet.
func (s *Screen) Ink(article int) kit.Style { return kit.Outlet(s.slots.Of(s.names[article]) - 1) }

// arrange sets the panes in the order of the carriers behind the base, copies of another last, so that the panes out
// of sight are those whose words are shown anyway. Articles chosen by hand keep their order. The pane of the article
// from is in focus, else the base.
func (s *Screen) arrange(from int) {
	s.Order = []int{s.Base}
	var copies []int
	for _, a := range s.carriers {
		switch {
		case a == s.Base:
		case (s.Utterance != model.None || s.Story != model.None) && slices.Contains(s.carriers, s.Lib.View.CopyOf(a)):
			copies = append(copies, a)
		default:
			s.Order = append(s.Order, a)
		}
	}
	s.Order = append(s.Order, copies...)
	s.Focus = max(slices.Index(s.Order, from), 0)
}

// Story lines up the articles of a story, with the focus on the article where it was met.
func Story(lib *library.Library, want intent.OpenStory) *Screen {
	return newLineUp(matter{
		Lib: lib, Utterance: model.None, Story: want.Story, Whole: true,
		carriers: lib.Corpus.Stories[want.Story].Articles, Base: lib.StoryBase(want.Story),
	}, want.From)
}

// Articles lines up articles that the user has chosen, whether or not they are in one story, with the pane of one of
// them in focus, at the given words, if any.
func Articles(lib *library.Library, want intent.OpenByHand) *Screen {
	m := matter{Lib: lib, Utterance: model.None, Story: model.None, Whole: true, carriers: want.Articles}
	if m.revisions() {
		m.carriers = lib.Corpus.InOrder(want.Articles)
	}
	m.Base = m.carriers[0]
	s := newLineUp(m, want.From)
	s.at = want.At
	return s
}

// View returns the screen whose keys apply here.
func (s *Screen) View() kit.Screen { return kit.InLineUp }

// Wish requests the line-up that is to be shown now.
func (s *Screen) Wish() kit.Intent {
	m := s.matter
	if s.Next != nil {
		m = *s.Next
	}
	return s.Asked.Ask(
		func() func() kit.Intent {
			made := m.lineUp()
			return func() kit.Intent {
				s.Take(made)
				return nil
			}
		},
		func(e *fault.Error) kit.Intent {
			s.Next = nil // what is in sight stays
			return intent.Say(e.Error())
		},
	)
}

// lineUp lines the matter up.
func (m *matter) lineUp() Lined {
	articles := m.articles()
	switch {
	case m.Whole && m.revisions():
		return Lined{Lineup: lineups.States(m.Lib.Corpus, articles)}
	case m.Whole:
		return Lined{Lineup: passage.LineUp(m.Lib.Corpus, articles, max(slices.Index(articles, m.Base), 0))}
	case m.Utterance != model.None:
		return versionsOn(m.Lib.Corpus, m.Utterance, m.Base)
	default:
		return Lined{Lineup: versionsOf(m.Lib.Corpus, m.shared(), articles)}
	}
}

// shared returns the utterances that several of the articles carry.
func (m *matter) shared() []int {
	if m.Story != model.None {
		return m.Lib.ByStory[m.Story][:m.Lib.SharedQuotes(m.Story)]
	}
	return m.Lib.SharedBy(m.carriers)
}

// articles returns those whose whole texts are lined up: for an utterance also those that do not carry it.
func (m *matter) articles() []int {
	out := slices.Clone(m.carriers)
	if m.Utterance != model.None {
		for _, a := range m.Lib.Corpus.Absent(m.Lib.Corpus.Utterances[m.Utterance]) {
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// Take receives a line-up that was asked for.
func (s *Screen) Take(made Lined) {
	l := made.Lineup
	stood := s.foothold()
	if s.Next != nil {
		s.matter, s.Next = *s.Next, nil
	}
	s.Data, s.Compared, s.quote, s.quotes = &l, made.Compared, nil, map[int]*view.Quote{}
	s.name(s.articles())
	if s.Utterance != model.None && !s.Whole {
		q := s.Lib.View.QuoteOn(s.Utterance, s.utteranceAs(s.Utterance), s.Lib.Ranks)
		s.quote = &q
	}
	focused := s.Focused()
	s.Order = slices.DeleteFunc(s.Order, func(a int) bool { return !slices.Contains(l.Columns, a) })
	for _, a := range l.Columns {
		if !slices.Contains(s.Order, a) && !slices.Contains(s.Dropped, a) {
			s.Order = append(s.Order, a)
		}
	}
	if len(s.Order) == 0 { // what remained was taken out: with nothing in its place it is shown
		s.Order, s.Dropped = slices.Clone(l.Columns), nil
	}
	s.Focus = max(slices.Index(s.Order, focused), 0)
	s.Diff = model.None
	s.Lists = nil
	s.lay()
	switch {
	case s.regain(stood):
	case s.Whole && s.Utterance != model.None:
		s.toUtterance()
	case (!s.Whole || s.states) && stood == nil:
		s.firstDifference()
	}
}

// Focused returns the article whose pane is in focus.
func (s *Screen) Focused() int {
	if s.Focus < len(s.Order) {
		return s.Order[s.Focus]
	}
	return model.None
}

// Stacked reports whether versions are one below the other: there is no room for two side by side, or one thing at a
// time is wanted.
func (s *Screen) Stacked() bool {
	return s.Lib.Settings.Plain || s.most == 1 || kit.PanesIn(s.w, len(s.Order)) == 0
}

// Resize lays the screen out for w cells and h rows.
func (s *Screen) Resize(w, h int) {
	s.w, s.h = w, h
	s.lay()
	if s.Diff != model.None {
		s.toDifference(s.Diff)
	}
}

// utteranceAs returns an utterance as it is compared here.
func (s *Screen) utteranceAs(u int) *model.Utterance {
	if s.Compared != nil && u == s.Utterance {
		return s.Compared
	}
	return s.Lib.Corpus.Utterances[u]
}

// title names the line-up.
func (s *Screen) title() string {
	if s.Utterance != model.None {
		u := s.Lib.Corpus.Utterances[s.Utterance]
		return s.Lib.View.UtteredBy(u)
	}
	if s.Story == model.None {
		if s.states {
			return s.statesTitle()
		}
		return view.Count(len(s.carriers), "article") + " side by side"
	}
	return text.Line(s.Lib.Corpus.Stories[s.Story].Title)
}

// Crumb returns the screen's name in the trail.
func (s *Screen) Crumb() string { return s.title() }
