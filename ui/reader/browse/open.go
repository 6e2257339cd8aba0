package browse

import (
	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// open opens a row.
func (b *Screen) open(k library.Kind, id int) kit.Intent {
	if k == library.Find {
		return intent.OpenFind(b.lib, id)
	}
	switch k, id = b.lib.Real(k, id); k {
	case library.Story:
		if st := b.lib.Corpus.Stories[id]; len(st.Articles) == 1 {
			return intent.OpenArticle{Article: st.Articles[0], At: model.Span{}}
		}
		return intent.OpenStory{Story: id, From: model.None}
	case library.Quote:
		return intent.OpenQuote(b.lib, id)
	case library.Speaker:
		return intent.OpenScope{Scope: b.lib.OfSpeaker(id)}
	case library.Topic:
		return intent.OpenScope{Scope: b.lib.OfTopic(id)}
	default:
		return intent.OpenArticle{Article: id, At: model.Span{}}
	}
}

// survey opens the tables about a row.
func (b *Screen) survey(k library.Kind, id int) kit.Intent {
	switch k, id = b.lib.Real(k, id); k {
	case library.Story:
		return intent.OpenTables{Story: id, Utterance: model.None}
	case library.Quote:
		return intent.OpenTables{Utterance: id, Story: model.None}
	case library.Article:
		if id < len(b.lib.Corpus.StoryOf) {
			return intent.OpenTables{Story: b.lib.Corpus.StoryOf[id], Utterance: model.None}
		}
	default:
	}
	return intent.Say("t shows the tables of a story, a quote or an article")
}
