package library

import (
	"lineup/model"
)

// A Place is one screen.
type Place struct {
	View string   `json:"view,omitzero"` // "lists", "line-up" or "article"
	Of   string   `json:"of,omitzero"`   // "", "speaker", "topic", "outlet", "story", "utterance" or "articles"
	IDs  []string `json:"ids,omitzero"`  // of the things in Of
	Tab  string   `json:"tab,omitzero"`  // for lists, the tab in sight
	Row  string   `json:"row,omitzero"`  // for lists, the ID of the selected row
	At   int      `json:"at,omitzero"`   // for an article, the offset of its text at the top of the window
}

// FindArticles returns the articles with the given IDs, without those that are gone.
func (lib *Library) FindArticles(ids []string) []int {
	var out []int
	for _, id := range ids {
		if a := lib.Corpus.FindArticle(model.ArticleID(id)); a != model.None {
			out = append(out, a)
		}
	}
	return out
}

// ID returns the ID that identifies a thing of the corpus from one start to the next.
func (lib *Library) ID(k Kind, at int) string {
	switch k {
	case Story:
		return string(lib.Corpus.Stories[at].ID)
	case Quote:
		return string(lib.Corpus.Utterances[at].ID)
	case Speaker:
		return string(lib.Corpus.Speakers[at].ID)
	case Topic:
		return lib.Corpus.Topics[at].Name
	case Find:
		return string(lib.Finds[at].ID)
	case Bookmark:
		kind, of := lib.Bookmarked(at)
		return lib.ID(kind, of)
	default:
		return string(lib.Corpus.Articles[at].ID)
	}
}

// IDAt returns the index of the thing with an ID, None if it is gone.
func (lib *Library) IDAt(k Kind, id string) int {
	c := lib.Corpus
	n := [...]int{len(c.Stories), len(c.Utterances), len(lib.Finds), len(c.Speakers), len(c.Topics), len(c.Articles)}[k]
	for at := range n {
		if lib.ID(k, at) == id {
			return at
		}
	}
	return model.None
}
