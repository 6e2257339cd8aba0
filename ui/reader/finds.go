package reader

import (
	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"

	tea "charm.land/bubbletea/v2"
)

// comparedMsg has the finds of a library.
type comparedMsg struct {
	of    *library
	finds []model.Find
}

// compare has the finds made beside the program, unless they are there.
func (a *app) compare() tea.Cmd {
	lib := a.lib
	if lib.compared {
		return nil
	}
	return func() tea.Msg { return comparedMsg{lib, lib.compare()} }
}

// compared lists the finds, unless the corpus has changed meanwhile.
func (a *app) compared(msg comparedMsg) {
	if msg.of != a.lib {
		return
	}
	a.lib.found(msg.finds, true)
	for _, s := range a.stack {
		switch s := s.(type) {
		case *browse:
			if s.lib == a.lib {
				s.listFinds()
			}
		case *read:
			if s.lib == a.lib {
				s.rehome(a.lib)
			}
		case *lineup:
			if s.lib == a.lib {
				s.weigh()
			}
		}
	}
	a.resize(a.frame.W, a.frame.H)
}

// found takes in the finds; those that are worth an editor's minute and are not dismissed are listed.
func (lib *library) found(made []model.Find, compared bool) {
	lib.made, lib.compared = made, compared
	lib.ranks = lib.shown.Index(made)
	lib.finds, lib.all.finds = lib.ranks.All, lib.ranks.Worth()
}

// listFinds fills the list of finds of the whole corpus.
func (b *browse) listFinds() {
	if b.scope.name != "" {
		return
	}
	b.scope.finds = b.lib.all.finds
	for i := range b.tabsOf {
		if t := &b.tabsOf[i]; t.kind == findTab {
			t.all, t.kept = b.scope.finds, b.lib.ordered(t, b.scope.finds)
			b.narrow(t)
		}
	}
	b.cards, b.shown = nil, shown{} // they tell what differs
	b.look()
}

// foundIn is the quote that a find is of, else its story.
func (lib *library) foundIn(find int) (tabKind, int) {
	if f := &lib.finds[find]; f.Utterance != model.None {
		return quoteTab, f.Utterance
	}
	return storyTab, lib.finds[find].Story
}

// findSubject is the article to read of a find, the place in it, and its quotes.
func (lib *library) findSubject(find int) (article int, at model.Span, quotes []int) {
	f := &lib.finds[find]
	if f.Utterance != model.None {
		for i := range lib.c.Utterances[f.Utterance].Versions {
			if v := &lib.c.Utterances[f.Utterance].Versions[i]; v.Article == f.Base.Article {
				quotes = v.Quotes
			}
		}
	}
	return f.Base.Article, f.Base.Place, quotes
}

// openFind lines up what a find is in, with the difference in sight.
func (lib *library) openFind(find int) kit.Intent {
	f := &lib.finds[find]
	side := &f.Here
	if side.Nowhere() {
		side = &f.Base
	}
	if f.Utterance != model.None && len(lib.c.Utterances[f.Utterance].Versions) > 1 {
		return openUtterance{utterance: f.Utterance, from: side.Article, at: side.Place}
	}
	if f.Base.Article != f.Here.Article && len(lib.c.Stories[f.Story].Articles) > 1 {
		return openStory{f.Story, side.Article}
	}
	return openArticle{side.Article, side.Place}
}

// copyFind copies what both articles have, each with its source.
func (lib *library) copyFind(find int) kit.Intent {
	f := &lib.finds[find]
	return copyText{lib.shown.CiteFind(f), "the find with both wordings and their sources"}
}

// dismiss takes the find under the cursor out of sight for good.
func (s *spot) dismiss() kit.Intent {
	if s.find == nil {
		return say{"D dismisses a find; the Finds tab lists them"}
	}
	return decideOn{[]decide.Decision{decide.Dismissal{Find: s.find.ID, What: text.Line(s.find.Why)}}, "dismissed the find"}
}
