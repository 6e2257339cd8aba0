package library

import (
	"lineup/model"
)

// Bookmarked is the thing that a bookmark marks, as a row of another tab: a quote is its
// utterance there, or its article where it is of none.
func (lib *Library) Bookmarked(bookmark int) (Kind, int) {
	m := &lib.Corpus.Bookmarks[bookmark]
	switch m.Kind {
	case model.MarkedStory:
		return Story, m.At
	case model.MarkedUtterance:
		return Quote, m.At
	case model.MarkedQuote:
		if u := lib.Corpus.Quotes[m.At].Utterance; u != model.None {
			return Quote, u
		}
	default:
	}
	return Article, m.Article
}

// Real is a row as what it is about: a bookmark is what it marks, a
// find the quote or the story that it is found in.
func (lib *Library) Real(k Kind, id int) (Kind, int) {
	switch k {
	case Bookmark:
		return lib.Bookmarked(id)
	case Find:
		return lib.foundIn(id)
	default:
		return k, id
	}
}

// Subject is the article that a row is about, the place in it, and its quotes.
func (lib *Library) Subject(k Kind, id int) (article int, at model.Span, quotes []int) {
	if k == Find {
		return lib.findSubject(id)
	}
	switch k, id = lib.Real(k, id); k {
	case Quote:
		u := lib.Corpus.Utterances[id]
		v := &u.Versions[u.Base]
		return v.Article, model.Cover(v.Pieces), v.Quotes
	case Story:
		return lib.Corpus.Stories[id].Articles[0], model.Span{}, nil
	case Article:
		return id, model.Span{}, nil
	default:
		return model.None, model.Span{}, nil
	}
}

// ArticlesOf are the articles that a row stands for, nil where it stands for too much to
// be lined up.
func ArticlesOf(lib *Library, k Kind, id int) []int {
	switch k, id = lib.Real(k, id); k {
	case Story:
		return lib.Corpus.Stories[id].Articles
	case Quote:
		return lib.Carriers(id)
	case Article:
		return []int{id}
	default:
		return nil
	}
}
