package reader

import (
	"slices"

	"lineup/model"
	"lineup/model/decide"
	"lineup/ui/reader/kit"
)

// A spot is what a decision is about: what stands under the cursor.
type spot struct {
	lib     *library
	kind    tabKind
	id      int         // of the kind, in the corpus
	article int         // None where none is meant
	quotes  []int       // those under the cursor
	at      model.Span  // the words of them that are; zero for all
	every   []int       // all the quotes that a speaker is told for
	base    int         // the quote they are compared with, None where there is none
	isBase  bool        // they are what others are compared with
	find    *model.Find // nil where it stands on none
	whole   *Exported   // what is exported in the stead of what stands under the cursor; nil for nothing
}

// A decidable surface knows what its cursor stands on.
type decidable interface{ spot() (spot, bool) }

func (b *browse) spot() (spot, bool) {
	t := b.tab()
	if t == nil || len(t.ids) == 0 || b.next != nil {
		return spot{}, false
	}
	s := b.lib.spotOf(t.kind, t.ids[t.list.At])
	if t.kind == findTab {
		e := nothing()
		for _, id := range t.ids {
			e.Finds = append(e.Finds, b.lib.finds[id])
		}
		s.find, s.whole = &b.lib.finds[t.ids[t.list.At]], &e
	}
	if t.kind == bookmarkTab {
		e := nothing()
		e.Bookmarks = true
		s.whole = &e
	}
	return s, true
}

// spotOf is what a row of a list is about. Who spoke is told of all versions at once.
func (lib *library) spotOf(k tabKind, id int) spot {
	s := spot{lib: lib, base: model.None}
	s.article, _, s.quotes = lib.subject(k, id)
	s.kind, s.id = lib.real(k, id)
	if s.kind == quoteTab {
		for i := range lib.c.Utterances[s.id].Versions {
			s.every = append(s.every, lib.c.Utterances[s.id].Versions[i].Quotes...)
		}
	}
	return s
}

func (s *survey) spot() (spot, bool) {
	r := s.row()
	if r == nil {
		return spot{}, false
	}
	return s.lib.spotOf(r.kind, r.id), true
}

func (s *lineup) spot() (spot, bool) {
	if s.data == nil || s.grid == nil || len(s.order) == 0 || s.next != nil {
		return spot{}, false
	}
	article, words := s.here()
	at := spot{
		lib: s.lib, kind: articleTab, id: article, article: article, quotes: s.quoteHere(), at: words, base: model.None, whole: s.exported(),
	}
	at.every = at.quotes
	if s.utterance != model.None && !s.whole {
		at.isBase = s.base == article
		for _, v := range s.utteranceAs(s.utterance).Versions {
			if v.Article == s.base && !at.isBase {
				at.base = v.Quotes[0]
			}
		}
	}
	return at, true
}

// exported is the line-up, for use elsewhere.
func (s *lineup) exported() *Exported {
	e := nothing()
	switch {
	case s.utterance != model.None:
		e.Utterance = s.utterance
	case s.story != model.None:
		e.Story = s.story
	default:
		e.Articles = append([]int{s.base}, slices.DeleteFunc(slices.Clone(s.carriers), func(a int) bool { return a == s.base })...)
	}
	return &e
}

func (r *read) spot() (spot, bool) {
	s := spot{lib: r.lib, kind: articleTab, id: r.article, article: r.article, base: model.None}
	if q := r.current(); q != model.None {
		s.quotes = []int{r.quotes[q]}
		s.every = s.quotes
	}
	return s, true
}

// deciding says that an action decides something about a spot, or hands it on.
func deciding(act kit.Action) bool {
	switch act {
	case kit.ActSpeaker, kit.ActSame, kit.ActApart, kit.ActOutlet, kit.ActBookmark, kit.ActDismiss, kit.ActNote, kit.ActExport, kit.ActPipe:
		return true
	default:
		return false
	}
}

// decideHere asks for what an action wants to know of the spot, or decides at once.
func (a *app) decideHere(act kit.Action) kit.Intent {
	d, ok := a.top().(decidable)
	if !ok {
		return say{"nothing here to correct"}
	}
	s, ok := d.spot()
	if !ok {
		return say{"nothing here to correct yet"}
	}
	switch act {
	case kit.ActSpeaker:
		return s.askSpeaker()
	case kit.ActOutlet:
		return s.askOutlet()
	case kit.ActSame:
		return s.join(&a.journal)
	case kit.ActApart:
		return s.part()
	case kit.ActExport:
		return s.askExport()
	case kit.ActPipe:
		return s.askPipe()
	case kit.ActDismiss:
		return s.dismiss()
	case kit.ActBookmark:
		return s.bookmark(a.journal.all)
	default:
		return s.askNote(a.journal.all)
	}
}

// words are the words of the quote under the cursor, for the foot of the screen.
func (s *spot) words() string {
	if s.at.Len() > 0 {
		return decide.Ref{Words: decide.Words(s.at.Of(s.lib.c.Articles[s.article].Text))}.String()
	}
	return decide.RefTo(s.lib.c, s.quotes[0]).String()
}
