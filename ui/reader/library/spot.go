package library

import (
	"lineup/model"
	"lineup/ui/view"
)

// A Spot is what a decision applies to: the thing under the cursor.
type Spot struct {
	Lib     *Library
	Kind    Kind
	ID      int         // index in the corpus, of the kind
	Article int         // None if none is meant
	Quotes  []int       // those under the cursor
	At      model.Span  // the words of them under the cursor; zero for all
	Every   []int       // all the quotes that a corrected speaker applies to
	Base    int         // the quote they are compared with, None if there is none
	IsBase  bool        // they are what others are compared with
	Find    *model.Find // nil if the cursor is not on one
	Whole   *Exported   // what is exported instead of the thing under the cursor; nil for that thing
}

// SpotOf returns what a row of a list is about. Correcting the speaker applies to all versions at once.
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

// Exported is what is exported; one of its fields says what.
type Exported struct {
	Story     int   // in Corpus.Stories, or None
	Utterance int   // in Corpus.Utterances, or None
	Articles  []int // in Corpus.Articles, lined up by hand, the base first
	Bookmarks bool  // all of them
	Quotes    []int // in Corpus.Quotes
	Finds     []model.Find
}

// Nothing returns an Exported with nothing in it yet.
func Nothing() Exported { return Exported{Story: model.None, Utterance: model.None} }

// String names what is exported: "the story".
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
