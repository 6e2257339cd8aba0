package reader

import (
	"slices"

	"lineup/model"
	"lineup/model/text"
)

// A scope is what a list is about: the whole corpus, or what belongs to one
// speaker, topic or outlet. Each field holds positions in the corpus.
type scope struct {
	name                                            string // "" for the whole corpus
	of, id                                          string // as in Place
	stories, utterances, speakers, topics, articles []int
	bookmarks                                       []int
	finds                                           []int // in library.finds
}

// ofSpeaker is what belongs to a speaker.
func (lib *library) ofSpeaker(s int) scope {
	sp := lib.c.Speakers[s]
	return scope{
		name: text.Line(sp.Name), of: perSpeaker, id: string(sp.ID),
		utterances: lib.said[s], stories: lib.storiesOf(sp.Articles), articles: sp.Articles,
	}
}

// ofTopic is what belongs to a topic.
func (lib *library) ofTopic(t int) scope {
	tp := &lib.c.Topics[t]
	stories := tp.Stories
	if len(stories) == 0 {
		stories = lib.storiesOf(tp.Articles)
	}
	return scope{name: text.Line(tp.Name), of: "topic", id: tp.Name, stories: stories, articles: tp.Articles}
}

// ofOutlet is what belongs to the outlet of an article.
func (lib *library) ofOutlet(article int) scope {
	sc := scope{name: lib.labels[article], of: perOutlet, id: string(lib.c.Articles[article].ID)}
	in := make([]bool, len(lib.c.Articles))
	for _, a := range lib.all.articles {
		if lib.labels[a] == lib.labels[article] {
			sc.articles = append(sc.articles, a)
			in[a] = true
		}
	}
	for _, u := range lib.all.utterances {
		if slices.ContainsFunc(lib.c.Utterances[u].Versions, func(v model.Version) bool { return in[v.Article] }) {
			sc.utterances = append(sc.utterances, u)
		}
	}
	sc.stories = lib.storiesOf(sc.articles)
	return sc
}

// storiesOf are the stories of articles, each once, in the order of the list.
func (lib *library) storiesOf(articles []int) []int {
	var out []int
	for _, a := range articles {
		if a < len(lib.c.StoryOf) {
			out = append(out, lib.c.StoryOf[a])
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	slices.SortStableFunc(out, func(a, b int) int { return lib.before(lib.fame(a), lib.fame(b)) })
	return out
}
