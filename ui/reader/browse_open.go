package reader

import (
	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// open opens a row.
func (b *browse) open(k tabKind, id int) kit.Intent {
	if k == findTab {
		return b.lib.openFind(id)
	}
	switch k, id = b.lib.real(k, id); k {
	case storyTab:
		if st := b.lib.c.Stories[id]; len(st.Articles) == 1 {
			return openArticle{st.Articles[0], model.Span{}}
		}
		return openStory{id, model.None}
	case quoteTab:
		return b.lib.openQuote(id)
	case speakerTab:
		return openScope{b.lib.ofSpeaker(id)}
	case topicTab:
		return openScope{b.lib.ofTopic(id)}
	default:
		return openArticle{id, model.Span{}}
	}
}

// survey is the tables about a row.
func (b *browse) survey(k tabKind, id int) kit.Intent {
	switch k, id = b.lib.real(k, id); k {
	case storyTab:
		return openSurvey{b.lib.surveyStory(id)}
	case quoteTab:
		return openSurvey{b.lib.surveyUtterance(id)}
	case articleTab:
		if id < len(b.lib.c.StoryOf) {
			return openSurvey{b.lib.surveyStory(b.lib.c.StoryOf[id])}
		}
	default:
	}
	return say{"t shows the tables of a story, a quote or an article"}
}

// openQuote lines up an utterance with several versions, and reads the article of
// one that stands alone.
func (lib *library) openQuote(u int) kit.Intent {
	ut := lib.c.Utterances[u]
	v := &ut.Versions[ut.Base]
	if len(ut.Versions) > 1 {
		return openUtterance{utterance: u, from: v.Article}
	}
	return openArticle{v.Article, model.Cover(v.Pieces)}
}

// hand carries out the actions that concern the world outside, for a row.
func (lib *library) hand(a kit.Action, k tabKind, id int) kit.Intent {
	article, at, quotes := lib.subject(k, id)
	switch a {
	case kit.ActCopy:
		if k == findTab {
			return lib.copyFind(id)
		}
		if len(quotes) > 0 {
			return copyText{lib.shown.CiteQuotes(quotes, article), "the quote with its citation, from " + lib.labels[article]}
		}
		return lib.copySources(k, id)
	case kit.ActCopyAll:
		return say{"Y copies a line-up; enter opens one"}
	case kit.ActWhy:
		if len(quotes) > 0 {
			return openPage{lib.why(quotes)}
		}
		switch k, id := lib.real(k, id); k {
		case storyTab:
			return openPage{lib.whyStory(lib.c.Stories[id].Articles)}
		case articleTab:
			if id < len(lib.c.StoryOf) {
				return openPage{lib.whyStory([]int{id})}
			}
		default:
		}
		return say{"i explains who a quote is attributed to; choose a quote first"}
	case kit.ActURL:
		if article == model.None {
			return say{"o opens the address of an article or quote"}
		}
		return visit{article}
	case kit.ActEdit:
		if article == model.None {
			return say{"E opens the file of an article or quote"}
		}
		return edit{article, at}
	default:
		return nil
	}
}

// copySources copies where a story or an article is to be found.
func (lib *library) copySources(k tabKind, id int) kit.Intent {
	switch k, id = lib.real(k, id); k {
	case articleTab:
		return copyText{lib.shown.CitePassage(id, model.Span{}), "the source of the article"}
	case storyTab:
		var sources []safe.String
		for _, a := range lib.c.Stories[id].Articles {
			sources = append(sources, lib.shown.CitePassage(a, model.Span{}))
		}
		return copyText{safe.Join("\n", sources...), "the sources of the story"}
	default:
		return say{"y copies quotes, articles and stories, not this"}
	}
}

// subject is the article that a row is about, the place in it, and its quotes.
func (lib *library) subject(k tabKind, id int) (article int, at model.Span, quotes []int) {
	if k == findTab {
		return lib.findSubject(id)
	}
	switch k, id = lib.real(k, id); k {
	case quoteTab:
		u := lib.c.Utterances[id]
		v := &u.Versions[u.Base]
		return v.Article, model.Cover(v.Pieces), v.Quotes
	case storyTab:
		return lib.c.Stories[id].Articles[0], model.Span{}, nil
	case articleTab:
		return id, model.Span{}, nil
	default:
		return model.None, model.Span{}, nil
	}
}
