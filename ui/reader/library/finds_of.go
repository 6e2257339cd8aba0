package library

import (
	"lineup/model"
)

// Found sets the finds; those worth an editor's minute and not dismissed are listed.
func (lib *Library) Found(made []model.Find, compared bool) {
	lib.Made, lib.Compared = made, compared
	lib.Ranks = lib.View.Index(made)
	lib.Finds, lib.All.Finds = lib.Ranks.All, lib.Ranks.Worth()
}

// foundIn returns the quote of a find, otherwise its story.
func (lib *Library) foundIn(find int) (Kind, int) {
	if f := &lib.Finds[find]; f.Utterance != model.None {
		return Quote, f.Utterance
	}
	return Story, lib.Finds[find].Story
}

// findSubject returns the article to open for a find, the place in it, and its quotes.
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
