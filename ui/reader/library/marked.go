package library

import (
	"lineup/model"
)

// Bookmarked returns what a bookmark marks, as a row of another tab: a quote is represented by its utterance, or by
// its article if it has none.
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

// Real returns what a row refers to: for a bookmark, what it marks; for a find, its quote or story.
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

// Subject returns the article that a row is about, the place in it, and its quotes.
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

// ArticlesOf returns the articles of a row, nil if there are too many to line up.
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
