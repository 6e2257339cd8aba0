package library

import (
	"lineup/model"
)

// Found takes in the finds; those that are worth an editor's minute and are not dismissed are listed.
func (lib *Library) Found(made []model.Find, compared bool) {
	lib.Made, lib.Compared = made, compared
	lib.Ranks = lib.View.Index(made)
	lib.Finds, lib.All.Finds = lib.Ranks.All, lib.Ranks.Worth()
}

// foundIn is the quote that a find is of, else its story.
func (lib *Library) foundIn(find int) (Kind, int) {
	if f := &lib.Finds[find]; f.Utterance != model.None {
		return Quote, f.Utterance
	}
	return Story, lib.Finds[find].Story
}

// findSubject is the article to read of a find, the place in it, and its quotes.
func (lib *Library) findSubject(find int) (article int, at model.Span, quotes []int) {
	f := &lib.Finds[find]
	if f.Utterance != model.None {
		for i := range lib.Corpus.Utterances[f.Utterance].Versions {
			if v := &lib.Corpus.Utterances[f.Utterance].Versions[i]; v.Article == f.Base.Article {
				quotes = v.Quotes
			}
		}
	}
	return f.Base.Article, f.Base.Place, quotes
}
