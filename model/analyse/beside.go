package analyse

import (
	"slices"

	"lineup/model"
	"lineup/model/large"
	"lineup/model/owned"
	"lineup/model/story"
	"lineup/model/text"
)

// Beside adds the articles of n, which were analysed on their own, to those of c, so that they can be read and
// found while everything is joined again. An article whose ID is in c replaces that one; the others are appended.
// Stories of n stay together. Its speakers are matched to those of c by name. An article stays in the story it was
// in, and the articles that n has in one story with it follow. Topics unknown to c wait. The problems are those of
// n. at returns the index in c of the article with an ID, or None.
//
// Everything in c keeps its index, except utterances that lose their last version. The quotes of a replaced article
// are blanked: they stay in Quotes, where QuotesOf skips them. c and n are not changed.
func Beside(c, n *model.Corpus, at func(model.ArticleID) int) *model.Corpus {
	made := beginBeside(c, n)
	b := &beside{c: made, own: owned.Corpus{Corpus: made}, n: n, at: at, changed: map[int]bool{}, joined: map[int][]int{}}
	b.articles()
	b.stories()
	b.speakers()
	b.quotes()
	b.topics()
	b.utterances()
	return b.c
}

// beside is the state of adding one corpus to another.
type beside struct {
	c, n *model.Corpus
	own  owned.Corpus // c, the result, for writing

	at func(model.ArticleID) int // the index in c of an article

	// Indexes in c by index in n.
	article, story, speaker, utterance []int
	quote                              int // offset of n's quotes in c

	changed map[int]bool  // utterances of c whose versions have changed
	joined  map[int][]int // articles added to a story of c
}

// beginBeside returns a copy of c with slices of its own that have room for those of n.
func beginBeside(c, n *model.Corpus) *model.Corpus {
	b := *c
	b.Quotes, b.Utterances = large.Clone(c.Quotes, len(n.Quotes)), large.Clone(c.Utterances, len(n.Utterances))
	b.Speakers, b.Topics = large.Clone(c.Speakers, len(n.Speakers)), slices.Clone(c.Topics)
	b.Articles, b.QuotesOf = large.Clone(c.Articles, len(n.Articles)), large.Clone(c.QuotesOf, len(n.QuotesOf))
	b.Stories, b.StoryOf = large.Clone(c.Stories, len(n.Stories)), large.Clone(c.StoryOf, len(n.StoryOf))
	return &b
}

// articles adds the articles and removes the quotes of those they replace.
func (b *beside) articles() {
	for _, a := range b.n.Articles {
		i := b.at(a.ID)
		if i == model.None {
			i = len(b.c.Articles)
			b.c.Articles = append(b.c.Articles, a)
			b.c.QuotesOf, b.c.StoryOf = append(b.c.QuotesOf, [2]int{}), append(b.c.StoryOf, model.None)
		} else {
			b.c.Articles[i] = a
			b.silence(i)
		}
		b.article = append(b.article, i)
	}
	b.c.Problems = b.n.Problems
}

// silence removes everything that an article says.
func (b *beside) silence(article int) {
	r := b.c.QuotesOf[article]
	for q := r[0]; q < r[1]; q++ {
		t := b.c.Quotes[q]
		for _, u := range t.Utterances() {
			b.changed[u] = true
			ut := b.own.Utterance(u)
			ut.Versions = without(ut.Versions, func(v model.Version) bool { return v.Article == article })
		}
		if t.Speaker != model.None {
			s := b.own.Speaker(t.Speaker)
			s.Quotes = without(s.Quotes, func(x int) bool { return x == q })
			s.Articles = without(s.Articles, func(a int) bool { return a == article })
		}
		b.c.Quotes[q] = &model.Quote{Article: article, Person: model.None, Speaker: model.None, Utterance: model.None}
	}
	st := b.own.Story(b.c.StoryOf[article])
	st.Copies = without(st.Copies, func(cp model.Copy) bool { return cp.Article == article || cp.Of == article })
}

// stories assigns every article its story.
func (b *beside) stories() {
	touched := map[int]bool{}
	for i := range b.n.Stories {
		members := moved(b.n.Stories[i].Articles, b.article)
		to := model.None
		for _, a := range members {
			if s := b.c.StoryOf[a]; s != model.None {
				to = s
				break
			}
		}
		if to == model.None {
			to = len(b.c.Stories)
			b.c.Stories = append(b.c.Stories, &model.Story{Title: b.n.Stories[i].Title})
		}
		b.story = append(b.story, to)
		st := b.own.Story(to)
		st.Articles, st.Copies = slices.Clip(st.Articles), slices.Clip(st.Copies)
		for _, a := range members {
			if b.c.StoryOf[a] == model.None {
				b.c.StoryOf[a] = to
				st.Articles = append(st.Articles, a)
				b.joined[to] = append(b.joined[to], a)
			}
			touched[b.c.StoryOf[a]] = true
		}
		for _, a := range moved(b.n.Stories[i].Superseded, b.article) {
			if b.c.StoryOf[a] == model.None {
				b.c.StoryOf[a] = to
				st.Superseded = append(slices.Clip(st.Superseded), a)
			}
		}
		for _, cp := range b.n.Stories[i].Copies {
			st.Copies = append(st.Copies, model.Copy{Article: b.article[cp.Article], Of: b.article[cp.Of], Share: cp.Share})
		}
	}
	for s := range touched {
		old := b.c.Stories[s]
		st := story.Retell(b.c.Articles, *old)
		st.Title = old.Title
		b.c.Stories[s] = &st
	}
}

// speakers finds the speakers of n among those of c by full name.
func (b *beside) speakers() {
	byName := map[string]int{} // in c, by the folded names of n
	taken := map[model.SpeakerID]bool{}
	for i := range b.n.Speakers {
		if s := b.n.Speakers[i]; s.Named {
			byName[text.Fold(s.Name)] = model.None
		}
		taken[b.n.Speakers[i].ID] = false
	}
	for i := range b.c.Speakers { // the most quoted first
		s := b.c.Speakers[i]
		if _, ok := taken[s.ID]; ok {
			taken[s.ID] = true
		}
		if !s.Named {
			continue
		}
		name := text.Fold(s.Name)
		if at, ok := byName[name]; ok && at == model.None {
			byName[name] = i
		}
	}
	for _, s := range b.n.Speakers {
		to, known := byName[text.Fold(s.Name)]
		if !s.Named || !known || to == model.None {
			to = len(b.c.Speakers)
			came := *s
			if taken[s.ID] {
				came.ID += fresh
			}
			came.Quotes, came.Articles = nil, nil
			b.c.Speakers = append(b.c.Speakers, &came)
		}
		b.speaker = append(b.speaker, to)
	}
}

// fresh is appended to the IDs of temporary things, which exist only until everything is joined, if the ID is
// taken.
const fresh = "-new"

// quotes appends the quotes of n and assigns them to their speakers.
func (b *beside) quotes() {
	b.quote = len(b.c.Quotes)
	for i := range b.n.Quotes {
		q := *b.n.Quotes[i]
		q.Article = b.article[q.Article]
		if q.Speaker != model.None {
			q.Speaker = b.speaker[q.Speaker]
			s := b.own.Speaker(q.Speaker)
			s.Quotes = append(slices.Clip(s.Quotes), b.quote+i)
			if !slices.Contains(s.Articles, q.Article) {
				s.Articles = append(slices.Clip(s.Articles), q.Article)
			}
		}
		b.c.Quotes = append(b.c.Quotes, &q)
	}
	for i, r := range b.n.QuotesOf {
		b.c.QuotesOf[b.article[i]] = [2]int{b.quote + r[0], b.quote + r[1]}
	}
}

// topics adds the articles to the topics known to c.
func (b *beside) topics() {
	at := make(map[string]int, len(b.n.Topics))
	for i := range b.n.Topics {
		at[b.n.Topics[i].Name] = i
	}
	for i := range b.c.Topics {
		t := &b.c.Topics[i]
		k, ok := at[t.Name]
		if !ok {
			continue
		}
		t.Articles, t.Stories = slices.Clip(t.Articles), slices.Clip(t.Stories)
		for _, a := range moved(b.n.Topics[k].Articles, b.article) {
			if !slices.Contains(t.Articles, a) {
				t.Articles = append(t.Articles, a)
			}
			if s := b.c.StoryOf[a]; !slices.Contains(t.Stories, s) {
				t.Stories = append(t.Stories, s)
			}
		}
	}
}

// moved maps each of some indexes through to.
func moved(some, to []int) []int {
	out := make([]int, len(some))
	for i, x := range some {
		out[i] = to[x]
	}
	return out
}

// without returns a copy of the list without the elements for which gone is true.
func without[T any](all []T, gone func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), gone)
}
