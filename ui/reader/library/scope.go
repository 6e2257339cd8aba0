package library

import (
	"slices"

	"lineup/model"
	"lineup/model/text"
)

// A Scope is what a list is restricted to: the whole corpus, or what belongs to one speaker, topic or outlet. Each
// slice holds indexes in the corpus.
type Scope struct {
	Name                                            string // "" for the whole corpus
	Of, ID                                          string // as in Place
	Stories, Utterances, Speakers, Topics, Articles []int
	Bookmarks                                       []int
	Finds                                           []int // in Library.Finds
}

// OfSpeaker returns what belongs to a speaker.
func (lib *Library) OfSpeaker(s int) Scope {
	sp := lib.Corpus.Speakers[s]
	return Scope{
		Name: text.Line(sp.Name), Of: PerSpeaker, ID: string(sp.ID),
		Utterances: lib.BySpeaker[s], Stories: lib.StoriesOf(sp.Articles), Articles: sp.Articles,
	}
}

// OfTopic returns what belongs to a topic.
func (lib *Library) OfTopic(t int) Scope {
	tp := &lib.Corpus.Topics[t]
	stories := tp.Stories
	if len(stories) == 0 {
		stories = lib.StoriesOf(tp.Articles)
	}
	return Scope{Name: text.Line(tp.Name), Of: "topic", ID: tp.Name, Stories: stories, Articles: tp.Articles}
}

// OfOutlet returns what belongs to the outlet of an article.
func (lib *Library) OfOutlet(article int) Scope {
	sc := Scope{Name: lib.Labels[article], Of: PerOutlet, ID: string(lib.Corpus.Articles[article].ID)}
	in := make([]bool, len(lib.Corpus.Articles))
	for _, a := range lib.All.Articles {
		if lib.Labels[a] == lib.Labels[article] {
			sc.Articles = append(sc.Articles, a)
			in[a] = true
		}
	}
	for _, u := range lib.All.Utterances {
		if slices.ContainsFunc(lib.Corpus.Utterances[u].Versions, func(v model.Version) bool { return in[v.Article] }) {
			sc.Utterances = append(sc.Utterances, u)
		}
	}
	sc.Stories = lib.StoriesOf(sc.Articles)
	return sc
}

// StoriesOf returns the stories of articles, each once, in the order of the list.
func (lib *Library) StoriesOf(articles []int) []int {
	var out []int
	for _, a := range articles {
		if a < len(lib.Corpus.StoryOf) {
			out = append(out, lib.Corpus.StoryOf[a])
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	slices.SortStableFunc(out, func(a, b int) int { return lib.before(lib.fame(a), lib.fame(b)) })
	return out
}
