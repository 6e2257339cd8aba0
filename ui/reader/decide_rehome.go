package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
)

// A homed surface can go on with the same articles and quotes as another library has
// them: a decision changes neither, but who spoke and what belongs together.
type homed interface{ rehome(lib *library) }

// rehome goes on with another library, where one is. What cannot is left out: tables
// are made anew by their key.
func (a *app) rehome(lib *library) tea.Cmd {
	a.lib, a.ahead = lib, nil
	var stack []surface
	var cmds []tea.Cmd
	for _, s := range a.stack {
		h, ok := s.(homed)
		if ok {
			h.rehome(lib)
		}
		if ok || s.view() == inPage || s.view() == inSearch {
			stack = append(stack, s)
		}
		if l, ok := s.(*lineup); ok {
			cmds = append(cmds, a.carry(l.wish()))
		}
	}
	a.stack = stack
	if a.find != nil {
		a.find.lib, a.find.shown = lib, shown{}
	}
	a.resize(a.frame.w, a.frame.h)
	return tea.Batch(cmds...)
}

// rehome lists the scope as it is now, with the same row chosen where it is still there.
func (b *browse) rehome(lib *library) {
	at := make([]int, len(b.tabs))
	for i := range b.tabs {
		at[i] = b.tabs[i].list.at
	}
	row := b.place().Row
	n, ok := lib.find(b.place()).(*browse)
	if !ok {
		n = newBrowse(lib, lib.all, quoteTab)
	}
	n.w, n.h, n.picked, n.filters = b.w, b.h, b.picked, b.filters
	for i := range n.tabs {
		if o := slices.IndexFunc(b.tabs, func(t tab) bool { return t.kind == n.tabs[i].kind }); o >= 0 {
			n.tabs[i].order = b.tabs[o].order
			n.tabs[i].list = b.tabs[o].list
		}
	}
	n.sift()
	if t := n.tab(); t != nil {
		if i := slices.IndexFunc(t.ids, func(id int) bool { return lib.id(t.kind, id) == row }); i >= 0 {
			t.list.to(i)
		}
	}
	*b = *n
}

// rehome lines up the same versions as they are grouped now.
func (s *lineup) rehome(lib *library) {
	old := s.lib
	s.lib = lib
	if s.utterance != model.None {
		b := &old.c.Utterances[s.utterance].Versions[old.c.Utterances[s.utterance].Base]
		if s.utterance = lib.c.UtteranceAt(b.Quotes[0], b.Pieces[0]); s.utterance != model.None {
			s.carriers = lib.carriers(s.utterance)
		} else {
			s.story, s.whole = lib.c.StoryOf[s.base], true
		}
	}
	if s.story != model.None {
		s.story = lib.c.StoryOf[s.base]
		s.carriers = lib.c.Stories[s.story].Articles
	}
	if !slices.Contains(s.carriers, s.base) {
		s.base = s.carriers[0]
	}
	s.compared = nil
}

// rehome tints the same quotes by who speaks them now.
func (r *read) rehome(lib *library) {
	r.lib = lib
	r.cast = castOf(lib.c, r.quotes)
}
