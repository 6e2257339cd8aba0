package reader

import (
	"slices"

	"lineup/ui/reader/kit"
	"lineup/ui/view"

	"lineup/model"
	"lineup/model/compare/passage"
	"lineup/model/fault"
	"lineup/model/text"

	tea "charm.land/bubbletea/v2"
)

// A lineup is the screen that sets versions or articles side by side.
//
// What is lined up is made beside the program (see compute); until it is there the
// screen says so. Columns are remembered by their articles, so that order, focus
// and what was taken out outlive a change of base or of what is shown.
type lineup struct {
	matter

	next *matter    // that takes its place when it is lined up; nil where none waits
	at   model.Span // the words that were looked for, in the article in focus

	data     *model.LineUp       // nil until it is there
	quote    *view.Quote         // of a line-up of versions of one utterance what is shown of it, else nil
	quotes   map[int]*view.Quote // the utterances met so far, as they are shown
	slots    view.Slots          // the colours of the outlets
	names    map[int]view.Name   // of the articles, told apart
	whens    map[int]string
	about    string           // who or when it is of, for the first row
	counts   []string         // how many carry it
	compared *model.Utterance // the utterance as compared with a base of the user's choice, else nil
	request  int              // the newest request; answers to older ones are dropped

	order   []int // articles with a pane, from the left
	dropped []int // articles taken out, the last one last
	marks   marking
	apart   bool // panes scroll by themselves
	folded  bool
	firm    bool // what is only perhaps the same stands alone

	w, h  int
	grid  *grid
	more  [][]kit.Run // see moreLines; nil where they are to be made again
	lists []kit.List  // the cursor of every pane; of all of them at once unless apart
	focus int         // in order
	left  int         // the first pane in sight
	most  int         // how many panes are wanted side by side; 0 leaves it to the width
	diff  int         // in grid.diffs, None where none is chosen
}

// A matter is what is lined up, and how.
type matter struct {
	lib       *library
	utterance int // None for a story
	story     int // None where an utterance is meant, or articles chosen by hand
	carriers  []int
	base      int  // article
	whole     bool // whole texts; else the versions of quotes
}

// newUtterance lines up an utterance, with the pane of the article in focus in which it
// was met.
func newUtterance(lib *library, want openUtterance) *lineup {
	u := want.utterance
	ut := lib.c.Utterances[u]
	m := matter{lib: lib, utterance: u, story: model.None, carriers: lib.carriers(u), base: ut.Versions[ut.Base].Article}
	s := newLineUp(m, want.from)
	s.at = want.at
	return s
}

// newLineUp shows a matter, with the pane of an article in focus.
func newLineUp(m matter, from int) *lineup {
	s := &lineup{matter: m, folded: true, diff: model.None}
	s.name(m.articles())
	s.arrange(from)
	return s
}

// name works out what the articles are called beside each other, and their colours.
func (s *lineup) name(articles []int) {
	v := s.lib.shown
	switch {
	case s.utterance != model.None:
		q := v.Quote(s.utterance, s.lib.ranks)
		s.slots, s.about, s.counts = q.Slots, dots(kit.Show(q.Role), kit.Show(q.Venue), q.Date), q.Tally.Parts()
	case s.story != model.None:
		st := v.Story(s.story, nil)
		s.slots, s.about = st.Slots, dots(append([]string{st.Dates}, st.Tally.Full()...)...)
	default:
		s.slots, s.about = v.Slots(articles), dots(v.Outlets(articles).String(), plural(len(s.shared()), "quote")+" in common")
	}
	s.names, s.whens = map[int]view.Name{}, map[int]string{}
	whens := v.Whens(articles)
	for i, n := range v.Names(articles) {
		s.names[articles[i]], s.whens[articles[i]] = n, whens[i]
	}
}

// weigh works out anew what differs and how grave it is, when the finds are there.
func (s *lineup) weigh() {
	if s.data == nil {
		return
	}
	s.quotes = map[int]*view.Quote{}
	if s.quote != nil {
		q := s.lib.shown.QuoteOn(s.utterance, s.utteranceAs(s.utterance), s.lib.ranks)
		s.quote = &q
	}
	s.lay()
}

// ink is the colour of an article's outlet.
func (s *lineup) ink(article int) kit.Style { return kit.Outlet(s.slots.Of(s.names[article]) - 1) }

// arrange sets the panes in the order of the carriers behind the base, with the one
// of the article from in focus, else the base.
func (s *lineup) arrange(from int) {
	s.order = []int{s.base}
	for _, a := range s.carriers {
		if a != s.base {
			s.order = append(s.order, a)
		}
	}
	s.focus = max(slices.Index(s.order, from), 0)
}

// newStory lines up the articles of a story, with the pane of the article in focus in
// which it was met.
func newStory(lib *library, want openStory) *lineup {
	return newLineUp(matter{
		lib: lib, utterance: model.None, story: want.story, whole: true,
		carriers: lib.c.Stories[want.story].Articles, base: lib.storyBase(want.story),
	}, want.from)
}

// newByHand lines up articles that the user has chosen, whether or not they are of one
// story.
func newByHand(lib *library, articles []int) *lineup {
	return newLineUp(matter{
		lib: lib, utterance: model.None, story: model.None, whole: true, carriers: articles, base: articles[0],
	}, model.None)
}

func (s *lineup) view() kit.Screen { return kit.InLineUp }

// wish asks for the line-up as it is to be shown now.
func (s *lineup) wish() kit.Intent {
	s.request++
	m := s.matter
	if s.next != nil {
		m = *s.next
	}
	request := s.request
	return compute{orElse(
		func() tea.Msg { return lineUpMsg{s, request, m.lineUp()} },
		func(e *fault.Error) tea.Msg { return lineUpMsg{s, request, lined{fault: e}} },
	)}
}

// lineUp lines the matter up.
func (m *matter) lineUp() lined {
	articles := m.articles()
	switch {
	case m.whole:
		return lined{lineup: passage.LineUp(m.lib.c, articles, max(slices.Index(articles, m.base), 0))}
	case m.utterance != model.None:
		return versionsOn(m.lib.c, m.utterance, m.base)
	default:
		return lined{lineup: versionsOf(m.lib.c, m.shared(), articles)}
	}
}

// shared are the utterances that several of the articles carry.
func (m *matter) shared() []int {
	if m.story != model.None {
		return m.lib.told[m.story][:m.lib.sharedQuotes(m.story)]
	}
	return m.lib.sharedBy(m.carriers)
}

// articles are those whose whole texts are lined up: of an utterance also those that
// do not carry it.
func (m *matter) articles() []int {
	out := slices.Clone(m.carriers)
	if m.utterance != model.None {
		for _, a := range m.lib.c.Absent(m.lib.c.Utterances[m.utterance]) {
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// take receives a line-up that was asked for. Where there is none for a fault, what is in sight
// stays.
func (s *lineup) take(request int, made lined) {
	if request != s.request {
		return
	}
	if made.fault != nil {
		s.next = nil
		return
	}
	l := made.lineup
	stood := s.foothold()
	if s.next != nil {
		s.matter, s.next = *s.next, nil
	}
	s.data, s.compared, s.quote, s.quotes = &l, made.compared, nil, map[int]*view.Quote{}
	s.name(s.articles())
	if s.utterance != model.None && !s.whole {
		q := s.lib.shown.QuoteOn(s.utterance, s.utteranceAs(s.utterance), s.lib.ranks)
		s.quote = &q
	}
	focused := s.focused()
	s.order = slices.DeleteFunc(s.order, func(a int) bool { return !slices.Contains(l.Columns, a) })
	for _, a := range l.Columns {
		if !slices.Contains(s.order, a) && !slices.Contains(s.dropped, a) {
			s.order = append(s.order, a)
		}
	}
	if len(s.order) == 0 { // what is left was taken off: with nothing in its place it is shown
		s.order, s.dropped = slices.Clone(l.Columns), nil
	}
	s.focus = max(slices.Index(s.order, focused), 0)
	s.diff = model.None
	s.lists = nil
	s.lay()
	switch {
	case s.regain(stood):
	case s.whole && s.utterance != model.None:
		s.toUtterance()
	case !s.whole && stood == nil:
		s.firstDifference()
	}
}

// focused is the article whose pane is in focus.
func (s *lineup) focused() int {
	if s.focus < len(s.order) {
		return s.order[s.focus]
	}
	return model.None
}

// stacked says that versions stand one below the other: there is no room for two side by
// side, or one thing at a time is wanted.
func (s *lineup) stacked() bool {
	return s.lib.set.Plain || s.most == 1 || kit.PanesIn(s.w, len(s.order)) == 0
}

func (s *lineup) resize(w, h int) {
	s.w, s.h = w, h
	s.lay()
	if s.diff != model.None {
		s.toDifference(s.diff)
	}
}

// utteranceAs is an utterance as it is compared here.
func (s *lineup) utteranceAs(u int) *model.Utterance {
	if s.compared != nil && u == s.utterance {
		return s.compared
	}
	return s.lib.c.Utterances[u]
}

// title is what is lined up.
func (s *lineup) title() string {
	if s.utterance != model.None {
		return s.lib.shown.UtteredBy(s.lib.c.Utterances[s.utterance])
	}
	if s.story == model.None {
		return plural(len(s.carriers), "article") + " side by side"
	}
	return text.Line(s.lib.c.Stories[s.story].Title)
}

func (s *lineup) crumb() string { return s.title() }
