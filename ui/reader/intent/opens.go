package intent

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// OpenQuote lines up an utterance with several versions, and opens the article of one with a single version.
func OpenQuote(lib *library.Library, u int) kit.Intent {
	ut := lib.Corpus.Utterances[u]
	v := &ut.Versions[ut.Base]
	if len(ut.Versions) > 1 {
		return OpenUtterance{Utterance: u, From: v.Article}
	}
	return OpenArticle{v.Article, model.Cover(v.Pieces)}
}

// OpenFind lines up the quote or articles of a find, with the difference in sight.
func OpenFind(lib *library.Library, find int) kit.Intent {
	f := &lib.Finds[find]
	side := &f.Here
	if side.Nowhere() {
		side = &f.Base
	}
	if f.Kind == model.FindRevision && f.Utterance == model.None {
		if len(side.Words) == 0 { // what was taken out is in the earlier state
			side = &f.Base
		}
		want := OpenByHand{Articles: []int{f.Base.Article, f.Here.Article}, From: side.Article, At: side.Place}
		if side.Headline {
			want.At = model.Span{}
		}
		return want
	}
	if f.Utterance != model.None && len(lib.Corpus.Utterances[f.Utterance].Versions) > 1 {
		return OpenUtterance{Utterance: f.Utterance, From: side.Article, At: side.Place}
	}
	if f.Base.Article != f.Here.Article && len(lib.Corpus.Stories[f.Story].Articles) > 1 {
		return OpenStory{f.Story, side.Article}
	}
	return OpenArticle{side.Article, side.Place}
}

// CopyFind copies what both articles have, each with its source.
func CopyFind(lib *library.Library, find int) kit.Intent {
	f := &lib.Finds[find]
	return CopyText{lib.View.CiteFind(f), "the find with both wordings and their sources"}
}

// EndOfList reports which end of a list has been reached.
func EndOfList(d int) string {
	if d > 0 {
		return "this is the last item of the list"
	}
	return "this is the first item of the list"
}

// NotYet is shown while the consequences of a decision are being worked out.
const NotYet = "still applying your last change; try again in a moment"
