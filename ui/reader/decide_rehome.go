package reader

import (
	"slices"

	"lineup/ui/reader/kit"

	"lineup/model"

	tea "charm.land/bubbletea/v2"
)

// A homed surface can go on with the same articles and quotes as another library has
// them: a decision changes neither, but who spoke and what belongs together. One that
// wishes for something to be made first stays as it was until it is.
type (
	homed  interface{ rehome(lib *library) }
	wisher interface{ wish() kit.Intent }
)

// rehome goes on with another library.
func (a *app) rehome(lib *library) tea.Cmd {
	a.lib, a.ahead = lib, nil
	var cmds []tea.Cmd
	for _, s := range a.stack {
		if h, ok := s.(homed); ok {
			h.rehome(lib)
		}
		if w, ok := s.(wisher); ok {
			cmds = append(cmds, a.carry(w.wish()))
		}
		s.resize(a.frame.W, a.frame.Body()) // those below too: what lies along them can be opened
	}
	switch f := a.find; {
	case f == nil:
	case lib.ix != nil:
		f.lib, f.shown = lib, shown{}
	default:
		f.waiting = true // the hits are those of the old library until it is indexed
	}
	return tea.Batch(cmds...)
}

// rehome lists the scope as it is now, with the same row chosen where it is still there.
func (b *browse) rehome(lib *library) {
	at := b.place()
	n, ok := lib.find(at).(*browse)
	if !ok {
		n = newBrowse(lib, lib.all, quoteTab)
	}
	n.w, n.h, n.picked, n.filters, n.asked, n.sifted = b.w, b.h, b.picked, b.filters, b.asked, b.sifted
	changed := len(n.filters) > 0
	for i := range n.tabsOf {
		t := &n.tabsOf[i]
		o := slices.IndexFunc(b.tabsOf, func(old tab) bool { return old.kind == t.kind })
		if o < 0 {
			continue
		}
		old := &b.tabsOf[o]
		t.order, t.list.H, t.list.Top = old.order, old.list.H, old.list.Top
		changed = changed || t.order != 0
		if i != n.at || !ok {
			t.list.To(old.list.At)
		}
		t.list.Scroll(old.list.At - old.list.Top)
	}
	if changed {
		b.next = n
	} else {
		*b = *n
	}
}

// wish asks for the lists to be sifted that wait to take the place of these.
func (b *browse) wish() kit.Intent {
	if b.next == nil {
		return nil
	}
	return b.sift()
}

// rehome lines up what the quote under the cursor belongs to now, be it with others than
// before. Until that is lined up the old one stays in sight, with the library it is of.
func (s *lineup) rehome(lib *library) {
	n := s.matter
	n.lib = lib
	switch {
	case n.utterance != model.None:
		if n.utterance = lib.c.UtteranceAt(s.anchor()); n.utterance == model.None {
			n.story, n.whole = lib.c.StoryOf[n.base], true
			n.carriers = lib.c.Stories[n.story].Articles
			break
		}
		n.carriers = lib.carriers(n.utterance)
		if u := lib.c.Utterances[n.utterance]; !slices.Contains(n.carriers, n.base) {
			n.base = u.Versions[u.Base].Article
		}
	case n.story != model.None:
		n.story = lib.c.StoryOf[n.base]
		n.carriers = lib.c.Stories[n.story].Articles
	}
	s.next = &n
}

// anchor is the quote that a line-up of an utterance goes on with: the one under the
// cursor, else that of the base, and the place of its words.
func (s *lineup) anchor() (quote int, at model.Span) {
	if s.data != nil && s.grid != nil && len(s.order) > 0 {
		if here := s.quoteHere(); here != nil {
			_, at = s.here()
			return here[0], at
		}
	}
	u := s.lib.c.Utterances[s.utterance]
	return u.Versions[u.Base].Quotes[0], u.Versions[u.Base].Pieces[0]
}

// rehome shows the same quotes with who speaks them now, at the same place.
func (r *read) rehome(lib *library) {
	keep := r.topSpan()
	r.lib = lib
	r.load()
	if r.lines != nil {
		r.lines = r.wrap()
		r.list.Set(max(len(r.lines)-r.h+1, 1))
		if keep.End > 0 {
			r.list.To(r.lineOf(keep.Start))
		}
	}
}

// rehome makes the tables anew of the same utterance, story or articles, with the same row
// chosen.
func (s *survey) rehome(lib *library) {
	old := s.lib
	n := lib.surveyArticles(s.articles)
	switch {
	case s.utterance != model.None:
		u := old.c.Utterances[s.utterance]
		v := &u.Versions[u.Base]
		if at := lib.c.UtteranceAt(v.Quotes[0], v.Pieces[0]); at != model.None {
			n = lib.surveyUtterance(at)
		}
	case s.story != model.None:
		n = lib.surveyStory(lib.c.StoryOf[s.articles[0]])
	}
	n.at, n.lists, n.h = s.at, s.lists, s.h
	*s = *n
}
