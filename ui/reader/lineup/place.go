package lineup

import (
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/library"
)

// Place returns where the user is, to be found again.
func (s *Screen) Place() library.Place {
	p := library.Place{View: "line-up"}
	switch {
	case s.Utterance != model.None:
		p.Of, p.IDs = "utterance", []string{s.Lib.ID(library.Quote, s.Utterance)}
	case s.Story != model.None:
		p.Of, p.IDs = "story", []string{s.Lib.ID(library.Story, s.Story)}
	default:
		p.Of = "articles"
		for _, a := range s.carriers {
			p.IDs = append(p.IDs, s.Lib.ID(library.Article, a))
		}
	}
	return p
}

// At returns the line-up of a place, nil if its subject is gone.
func At(lib *library.Library, p library.Place) *Screen {
	id := ""
	if len(p.IDs) > 0 {
		id = p.IDs[0]
	}
	switch p.Of {
	case "story":
		if at := lib.IDAt(library.Story, id); at != model.None {
			return Story(lib, intent.OpenStory{Story: at, From: model.None})
		}
	case "utterance":
		if at := lib.IDAt(library.Quote, id); at != model.None {
			return Utterance(lib, intent.OpenUtterance{Utterance: at, From: model.None})
		}
	case "articles":
		if as := lib.FindArticles(p.IDs); len(as) > 1 {
			return Articles(lib, intent.OpenByHand{Articles: as, From: model.None})
		}
	}
	return nil
}

// Rehome lines up what the quote under the cursor now belongs to, even if with other quotes than before. Until that
// is lined up the old line-up stays in sight, with its library.
func (s *Screen) Rehome(lib *library.Library) {
	n := s.matter
	n.Lib = lib
	switch {
	case n.Utterance != model.None:
		if n.Utterance = lib.Corpus.UtteranceAt(s.anchor()); n.Utterance == model.None {
			n.Story, n.Whole = lib.Corpus.StoryOf[n.Base], true
			n.carriers = lib.Corpus.Stories[n.Story].Articles
			break
		}
		n.carriers = lib.Carriers(n.Utterance)
		if u := lib.Corpus.Utterances[n.Utterance]; !slices.Contains(n.carriers, n.Base) {
			n.Base = u.Versions[u.Base].Article
		}
	case n.Story != model.None:
		n.Story = lib.Corpus.StoryOf[n.Base]
		n.carriers = lib.Corpus.Stories[n.Story].Articles
	}
	s.Next = &n
}

// anchor returns the quote that a line-up of an utterance follows: the one under the cursor, else the base's, and the
// place of its words.
func (s *Screen) anchor() (quote int, at model.Span) {
	if s.Data != nil && s.Grid != nil && len(s.Order) > 0 {
		if here := s.quoteHere(); here != nil {
			_, at = s.here()
			return here[0], at
		}
	}
	u := s.Lib.Corpus.Utterances[s.Utterance]
	return u.Versions[u.Base].Quotes[0], u.Versions[u.Base].Pieces[0]
}

// Spot returns what a decision would be about; false if nothing is under the cursor.
func (s *Screen) Spot() (library.Spot, bool) {
	if s.Data == nil || s.Grid == nil || len(s.Order) == 0 || s.Next != nil {
		return library.Spot{}, false
	}
	article, words := s.here()
	at := library.Spot{
		Lib: s.Lib, Kind: library.Article, ID: article, Article: article, Quotes: s.quoteHere(), At: words, Base: model.None, Whole: s.exported(),
	}
	at.Every = at.Quotes
	if s.Utterance != model.None && !s.Whole {
		at.IsBase = s.Base == article
		for _, v := range s.utteranceAs(s.Utterance).Versions {
			if v.Article == s.Base && !at.IsBase {
				at.Base = v.Quotes[0]
			}
		}
	}
	return at, true
}

// exported returns the line-up, for use elsewhere.
func (s *Screen) exported() *library.Exported {
	e := library.Nothing()
	switch {
	case s.Utterance != model.None:
		e.Utterance = s.Utterance
	case s.Story != model.None:
		e.Story = s.Story
	default:
		e.Articles = append([]int{s.Base}, slices.DeleteFunc(slices.Clone(s.carriers), func(a int) bool { return a == s.Base })...)
	}
	return &e
}
