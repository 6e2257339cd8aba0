package library

import (
	"lineup/model"
)

// A Place is one screen.
type Place struct {
	View string   `json:"view,omitzero"` // "lists", "line-up" or "article"
	Of   string   `json:"of,omitzero"`   // "", "speaker", "topic", "outlet", "story", "utterance" or "articles"
	IDs  []string `json:"ids,omitzero"`  // of what it is of
	Tab  string   `json:"tab,omitzero"`  // of lists, the tab in sight
	Row  string   `json:"row,omitzero"`  // of lists, the id of the chosen row
	At   int      `json:"at,omitzero"`   // of an article, the byte of its text at the top of the window
}

// FindArticles are the articles with ids, those that are gone left out.
func (lib *Library) FindArticles(ids []string) []int {
	var out []int
	for _, id := range ids {
		if a := lib.Corpus.FindArticle(model.ArticleID(id)); a != model.None {
			out = append(out, a)
		}
	}
	return out
}

// ID is what a thing of the corpus is known by from one start to the next.
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

// IDAt is the thing with an id, None where it is gone.
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
