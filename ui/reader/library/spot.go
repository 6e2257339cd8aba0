package library

import (
	"lineup/model"
	"lineup/ui/view"
)

// A Spot is what a decision is about: what stands under the cursor.
type Spot struct {
	Lib     *Library
	Kind    Kind
	ID      int         // of the kind, in the corpus
	Article int         // None where none is meant
	Quotes  []int       // those under the cursor
	At      model.Span  // the words of them that are; zero for all
	Every   []int       // all the quotes that a speaker is told for
	Base    int         // the quote they are compared with, None where there is none
	IsBase  bool        // they are what others are compared with
	Find    *model.Find // nil where it stands on none
	Whole   *Exported   // what is exported in the stead of what stands under the cursor; nil for nothing
}

// SpotOf is what a row of a list is about. Who spoke is told of all versions at once.
func (lib *Library) SpotOf(k Kind, id int) Spot {
	s := Spot{Lib: lib, Base: model.None}
	s.Article, _, s.Quotes = lib.Subject(k, id)
	s.Kind, s.ID = lib.Real(k, id)
	if s.Kind == Quote {
		for i := range lib.Corpus.Utterances[s.ID].Versions {
			s.Every = append(s.Every, lib.Corpus.Utterances[s.ID].Versions[i].Quotes...)
		}
	}
	return s
}

// Exported is what is written for use elsewhere: one of its fields says what.
type Exported struct {
	Story     int   // in Corpus.Stories, or None
	Utterance int   // in Corpus.Utterances, or None
	Articles  []int // in Corpus.Articles, lined up by hand, the base first
	Bookmarks bool  // all of them
	Quotes    []int // in Corpus.Quotes
	Finds     []model.Find
}

// Nothing exports nothing yet.
func Nothing() Exported { return Exported{Story: model.None, Utterance: model.None} }

// String says what is exported: "the story".
func (e Exported) String() string {
	switch {
	case e.Story != model.None:
		return "the story"
	case e.Utterance != model.None, len(e.Quotes) == 1:
		return "the quote"
	case e.Articles != nil:
		return view.Count(len(e.Articles), "article") + " side by side"
	case e.Finds != nil:
		return view.Count(len(e.Finds), "find")
	case e.Bookmarks:
		return "the bookmarks"
	default:
		return view.Count(len(e.Quotes), "quote")
	}
}
